import wrapAnsi from 'wrap-ansi';
import type { Answer, Match, QuotedEntry } from '../answers/answer.ts';
import {
  citation,
  explainInvalid,
  helpParts,
  matchCount,
  missingNote,
  noEditionNote,
  noneNote,
  sectionExtent,
  sectionName,
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
      ];
    }
    case 'missing':
      return [missingNote(language, answer.reference, answer.paragraphs, answer.nearest)];
    case 'section': {
      const heading = `${sectionName(language, answer.section)}\n${sectionExtent(language, answer.entries)}`;
      const entries = answer.entries.flatMap((entry) => quoted(language, entry, entry.passages));
      return [heading, ...entries, ...labels(language, answer.entries)];
    }
    case 'matches': {
      const shown = answer.matches.slice(0, MAX_SHOWN);
      const matches = shown.flatMap((match) => quoted(language, match, bestPassage(match)));
      return [matchCount(language, answer), ...matches, ...labels(language, shown)];
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

function bestPassage({ passages, passage }: Match): readonly string[] {
  return passages.slice(passage, passage + 1);
}

function labels(language: Language, entries: readonly QuotedEntry[]): readonly string[] {
  const sources = new Set(entries.map((entry) => sourceLabel(language, entry)));
  return [noEditionNote(language, entries) ?? '', [...sources].join('\n')];
}
