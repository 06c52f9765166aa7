import { MAX_PARAGRAPHS, type ParagraphRange, type Question } from './question.ts';

/** The numbers of a range, ascending. */
export function numbersOf({ from, to }: ParagraphRange): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Why numbers cannot be answered together: one that nobody can read, or too many. `text` is where they stand. */
export function problemOfRanges(
  ranges: readonly ParagraphRange[],
  text: string,
): Extract<Question, { kind: 'malformed' }> | undefined {
  if (ranges.some((range) => !Number.isSafeInteger(range.to))) {
    return { kind: 'malformed', reason: 'malformed-number', value: /\d{16,}/.exec(text)?.[0].slice(0, 24) ?? text };
  }
  const count = ranges.reduce((sum, range) => sum + range.to - range.from + 1, 0);
  return count > MAX_PARAGRAPHS ? { kind: 'malformed', reason: 'too-many', value: String(count) } : undefined;
}
