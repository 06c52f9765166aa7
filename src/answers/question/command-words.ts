import { foldPhrase } from './reference-words.ts';

/** A text with the same text folded, of equal length, from which phrases are taken off the front. */
export interface Phrased {
  readonly text: string;
  readonly folded: string;
}

/** Phrases folded, the longest first, since of two that fit the longer counts. */
export type Phrases = readonly string[];

export function phrased(text: string): Phrased {
  const folded = foldPhrase(text);
  return { text: folded.length === text.length ? text : folded, folded };
}

export function phrases(...lines: readonly string[]): Phrases {
  const all = lines.flatMap((line) => line.split('|')).map(foldPhrase);
  return [...new Set(all)].toSorted((left, right) => right.length - left.length);
}

/** What is left behind a phrase; undefined where the text begins with none of them. */
export function behind({ text, folded }: Phrased, some: Phrases): Phrased | undefined {
  const found = some.find((phrase) => folded.startsWith(phrase) && isEnd(folded, phrase.length));
  return found === undefined ? undefined : cut({ text, folded }, found.length);
}

/** What is left once all phrases in front are taken off. */
export function without(from: Phrased, some: Phrases): Phrased {
  const rest = behind(from, some);
  return rest === undefined ? from : without(rest, some);
}

export function cut({ text, folded }: Phrased, length: number): Phrased {
  const spaces = /^[\s:,،：，]*/u.exec(folded.slice(length))?.[0].length ?? 0;
  return { text: text.slice(length + spaces), folded: folded.slice(length + spaces) };
}

/** Chinese has no space behind a word, nor has what ends in an apostrophe. */
function isEnd(text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at]];
  return !/[\p{L}\p{N}]/u.test(after) || !/[\p{L}\p{N}]/u.test(before) || /\p{Script=Han}/u.test(before);
}
