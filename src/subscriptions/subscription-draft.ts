import { normaliseText } from '../answers/question/normalise-text.ts';
import { foldWord } from '../answers/question/reference-words.ts';

/**
 * What is not yet read of a request: the text as typed, and folded, of the same length. What was read leaves a bar, which
 * no part reaches across.
 */
export interface Draft {
  readonly text: string;
  readonly folded: string;
}

/** A part of a draft by its place. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Vowel signs and the stretching line of Arabic, which are no letters. */
const ARABIC_SIGNS = /[\u064b-\u065f\u0670\u0640]/g;

export function draftOf(text: string): Draft {
  const plain = normaliseText(text).replace(ARABIC_SIGNS, '').replaceAll('\n', ' ');
  const folded = [...plain].map((character) => {
    const own = foldWord(character);
    return own.length === character.length ? own : character;
  });
  return { text: plain, folded: folded.join('') };
}

export function cut({ text, folded }: Draft, { start, end }: Span): Draft {
  const bar = '|'.padEnd(end - start, ' ');
  return {
    text: text.slice(0, start) + bar + text.slice(end),
    folded: folded.slice(0, start) + bar + folded.slice(end),
  };
}

/** What stands between bars. */
export function segments({ folded }: Draft): readonly Span[] {
  return [...folded.matchAll(/[^|]*[^|\s][^|]*/g)].map(({ 0: segment, index }) => ({
    start: index + (segment.length - segment.trimStart().length),
    end: index + segment.trimEnd().length,
  }));
}

/** The smallest parts that a name may begin or end with: words, and single Chinese characters. */
export function units({ folded }: Draft, { start, end }: Span): readonly Span[] {
  return [...folded.slice(start, end).matchAll(/\p{Script=Han}|[^\s|,;()，；、()\p{Script=Han}]+/gu)].map(
    ({ 0: unit, index }) => ({ start: start + index, end: start + index + unit.length }),
  );
}

/** Runs of at most `most` units, the longest first, then from left to right. */
export function windows(
  all: readonly Span[],
  most: number,
): readonly (Span & { readonly first: number; readonly last: number })[] {
  return Array.from({ length: Math.min(most, all.length) }, (_, at) => Math.min(most, all.length) - at).flatMap(
    (size) =>
      all.slice(0, all.length - size + 1).flatMap(({ start }, first) => {
        const last = first + size - 1;
        const end = all[last]?.end;
        return end === undefined ? [] : [{ start, end, first, last }];
      }),
  );
}
