import type { Language } from './language.ts';
import { wordsOf } from './words.ts';

/** How often each two neighbouring words stand in a text; of a text of one word, that word. */
export type Shingles = ReadonlyMap<string, number>;

export function shinglesOf(text: string, language: Language): Shingles {
  const words = wordsOf(text, language);
  const counts = new Map<string, number>();
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next === undefined && at > 0) break;
    const shingle = next === undefined ? word : `${word} ${next}`;
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** The share of the shingles of two texts that both have (Dice), from 0 to 1; of two texts without words, 0. */
export function sharedShare(left: Shingles, right: Shingles): number {
  const [few, many] = left.size <= right.size ? [left, right] : [right, left];
  let shared = 0;
  for (const [shingle, count] of few) shared += Math.min(count, many.get(shingle) ?? 0);
  const all = total(left) + total(right);
  return all === 0 ? 0 : (2 * shared) / all;
}

function total(shingles: Shingles): number {
  let sum = 0;
  for (const count of shingles.values()) sum += count;
  return sum;
}
