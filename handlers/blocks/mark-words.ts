import type { RichTextText } from '@slack/types';
import { piece } from './rich-text.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A text with the words in it set bold; joined, the pieces are the text. */
export function markWords(text: string, words: readonly string[]): readonly RichTextText[] {
  const places = placesOf(text, words);
  const unmarked = (at: number) => text.slice(places[at - 1]?.end ?? 0, places[at]?.start);
  const marked = places.flatMap(({ start, end }, at) => [
    ...piece(unmarked(at)),
    ...piece(text.slice(start, end), { bold: true }),
  ]);
  return [...marked, ...piece(unmarked(places.length))];
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Written without spaces between words: a word may begin and end beside any character. */
const UNSPACED = /\p{Script=Han}/u;

/** Where words stand alone in a text, in order and apart from one another; of two that overlap the first, then the longer. */
export function placesOf(text: string, words: readonly string[]): readonly Place[] {
  const places: Place[] = [];
  for (const word of new Set(words)) {
    if (!LETTER.test(word)) continue;
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
      const end = start + word.length;
      if (isBound(text, start) && isBound(text, end)) places.push({ start, end });
    }
  }
  let last = 0;
  return places
    .toSorted((left, right) => left.start - right.start || right.end - left.end)
    .filter(({ start, end }) => {
      const isFree = start >= last;
      if (isFree) last = end;
      return isFree;
    });
}

/** Whether a word can begin or end at an index: not between two letters of a spaced script, never inside a character. */
function isBound(text: string, index: number): boolean {
  const before = characterBefore(text, index);
  const after = characterAt(text, index);
  if (/^\p{M}/u.test(after)) return false;
  return !LETTER.test(before) || !LETTER.test(after) || UNSPACED.test(before) || UNSPACED.test(after);
}

function characterAt(text: string, index: number): string {
  const code = text.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, index: number): string {
  const isPair = index > 1 && /[\udc00-\udfff]/.test(text[index - 1] ?? '');
  return index === 0 ? '' : characterAt(text, index - (isPair ? 2 : 1));
}
