import wrapAnsi from 'wrap-ansi';
import type { Answer, FoundEntry, QuotedEntry } from '../answers/answer.ts';
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
  relatedNote,
  sectionCounts,
  sectionExtent,
  sectionName,
  sectionSpan,
  sectionsHeading,
  sourceLabel,
} from '../answers/wording.ts';
import type { Language } from '../reports/language.ts';

/** Matches that a terminal shows in full; `--json` gives them all. */
const MAX_SHOWN = 5;

/** An answer as plain text for a terminal, lines of at most `width` characters. */
export function printAnswer(answer: Answer, width: number): string {
  return blocksOf(answer)
    .filter((block) => block !== '')
    .map((block) => wrapAnsi(block, width))
    .join('\n\n');
}

function blocksOf(answer: Answer): readonly string[] {
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
      ];
    }
    case 'missing':
      return [missingNote(language, answer.reference, answer.paragraphs, answer.nearest)];
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

function foundPassage({ passages, passage }: FoundEntry): readonly string[] {
  return passages.slice(passage, passage + 1);
}

function labels(language: Language, entries: readonly QuotedEntry[]): readonly string[] {
  const sources = new Set(entries.map((entry) => sourceLabel(language, entry)));
  return [noEditionNote(language, entries) ?? '', [...sources].join('\n')];
}
