import wrapAnsi from 'wrap-ansi';
import type { Answer, FoundEntry, QuotedEntry, ToldChange } from '../answers/answer.ts';
import { changedWording, changeNote, changesHeading, historyNotes, linkNotes } from '../answers/change-wording.ts';
import { commitmentDate, timelineHeading } from '../answers/view-wording.ts';
import {
  citation,
  expansionNote,
  explainInvalid,
  helpParts,
  listingCount,
  matchCount,
  missingNote,
  noEditionNote,
  noneNote,
  relatedHeading,
  relatedNote,
  sectionCounts,
  sectionExtent,
  sectionName,
  sectionSpan,
  sectionsHeading,
  sourceLabel,
} from '../answers/wording.ts';
import { say } from '../locales/say.ts';
import { closeUp } from '../reports/changed-passages.ts';
import type { Language } from '../reports/language.ts';
import type { MarkedPart } from '../reports/word-diff.ts';
import { printOverview } from './print-overview.ts';

/** Matches that a terminal shows in full; `--json` gives them all. */
const MAX_SHOWN = 5;

/** An answer as plain text for a terminal, lines of at most `width` characters. */
export function printAnswer(answer: Answer, width: number): string {
  return blocksOf(answer, width)
    .filter((block) => block !== '')
    .map((block) => wrapAnsi(block, width))
    .join('\n\n');
}

function blocksOf(answer: Answer, width: number): readonly string[] {
  const { language } = answer;
  switch (answer.kind) {
    case 'entries': {
      const { entries, missing, nearest } = answer;
      const note = missing.length === 0 ? '' : missingNote(language, entries[0]?.reference ?? '', missing, nearest);
      return [
        ...entries.flatMap((entry) => quoted(language, entry, entry.passages)),
        note,
        ...labels(language, entries),
        relatedNote(language, answer.related),
        linkNotes(language, answer).join('\n'),
      ];
    }
    case 'missing':
      return [missingNote(language, answer.reference, answer.paragraphs, answer.nearest)];
    case 'related': {
      const { entry, entries } = answer;
      const quotations = entries.flatMap((like) => quoted(language, like, like.passages.slice(0, 1)));
      return [relatedHeading(language, entry, entries.length), ...quotations, ...labels(language, entries)];
    }
    case 'section': {
      const heading = `${sectionName(language, answer.section)}\n${sectionExtent(language, answer.entries)}`;
      const entries = answer.entries.flatMap((entry) => quoted(language, entry, entry.passages));
      return [heading, ...entries, ...labels(language, answer.entries)];
    }
    case 'sections': {
      const sections = answer.sections.map(
        (own) => `${sectionName(language, own.section)}\n${sectionSpan(language, own)}`,
      );
      return [sectionsHeading(language, answer.outline), ...sections];
    }
    case 'concept':
    case 'not-addressed': {
      const counts = sectionCounts(language, answer.counts).map((line) => `• ${line}`);
      const heading = [listingCount(answer), ...counts].join('\n');
      const entries = answer.entries.flatMap((entry) => quoted(language, entry, foundPassage(entry)));
      return [heading, ...entries, ...labels(language, answer.entries)];
    }
    case 'changes': {
      const changes = answer.sections.flatMap((own) => own.changes);
      return [
        changesHeading(answer),
        ...answer.sections.flatMap((own) => [
          sectionName(language, own.section),
          ...own.changes.flatMap((change) => changed(language, change)),
        ]),
        ...labels(language, changes),
      ];
    }
    case 'history':
      return [
        historyNotes(answer).join('\n'),
        ...answer.changes.flatMap((change) => changed(language, change)),
        ...labels(language, answer.changes.length > 0 || answer.entry === undefined ? answer.changes : [answer.entry]),
      ];
    case 'overview':
      return printOverview(answer, width);
    case 'timeline': {
      const commitments = answer.commitments.flatMap((own) => [
        [commitmentDate(language, own), `${citation(language, own)} · ${sectionName(language, own.section)}`].join(
          '\n',
        ),
        ...own.statements.map(({ sentence }) => sentence),
      ]);
      const note = commitments.length === 0 ? '' : say(language, 'timelineNote');
      return [timelineHeading(answer), note, ...commitments, ...labels(language, answer.commitments)];
    }
    case 'matches': {
      const shown = answer.matches.slice(0, MAX_SHOWN);
      const matches = shown.flatMap((match) => quoted(language, match, foundPassage(match)));
      return [matchCount(language, answer), expansionNote(language, shown), ...matches, ...labels(language, shown)];
    }
    case 'none':
      return [noneNote(language, answer)];
    case 'invalid':
      return [explainInvalid(answer)];
    case 'help': {
      const { intro, how, examples, heading, sections } = helpParts(answer);
      return [
        intro,
        [how, ...examples.map((example) => `• ${example}`)].join('\n'),
        [heading, ...sections.map((section) => `• ${section}`)].join('\n'),
      ];
    }
  }
}

function quoted(language: Language, entry: QuotedEntry, passages: readonly string[]): readonly string[] {
  return [`${citation(language, entry)} · ${sectionName(language, entry.section)}`, ...passages];
}

/** Characters round a change that a terminal shows of what is the same. */
const AROUND = 160;

/** A change with its texts. */
function changed(language: Language, change: ToldChange): readonly string[] {
  const passages = markedWording(change);
  const note = `${citation(language, change)} · ${changeNote(language, change)}`;
  return [note, ...(passages.length > 0 ? passages : [say(language, 'changeSameText')])];
}

/** The passages of an entry that changed: `[-removed-]`, `{+added+}`. */
export function markedWording(change: Parameters<typeof changedWording>[0]): readonly string[] {
  return changedWording(change).map((passage) => closeUp(passage, AROUND, change.language).map(marked).join(''));
}

function marked({ kind, text }: MarkedPart): string {
  if (kind === 'same') return text;
  return kind === 'removed' ? `[-${text}-]` : `{+${text}+}`;
}

function foundPassage({ passages, passage }: FoundEntry): readonly string[] {
  return passages.slice(passage, passage + 1);
}

function labels(
  language: Language,
  entries: readonly (QuotedEntry | Omit<QuotedEntry, 'passages'>)[],
): readonly string[] {
  const sources = new Set(entries.map((entry) => sourceLabel(language, entry)));
  const quotations = entries.filter((entry) => 'passages' in entry);
  return [noEditionNote(language, quotations) ?? '', [...sources].join('\n')];
}
