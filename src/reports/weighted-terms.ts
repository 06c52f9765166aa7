import type { Language } from './language.ts';
import { wordsOf } from './words.ts';

/** A text as a direction in the space of its terms: weights whose squares add up to one, by term. */
export type WeightedTerms = ReadonlyMap<string, number>;

/**
 * Texts to their terms: words, and each two neighbouring words. A term weighs the more the fewer of the texts have it, and
 * what is said again in one text adds little. A text without words has none.
 */
export function weighTerms(texts: readonly string[], language: Language): readonly WeightedTerms[] {
  return weighCounts(texts.map((text) => countTerms(wordsOf(text, language))));
}

/** How often terms stand in each of some texts to their weights. */
export function weighCounts(counted: readonly ReadonlyMap<string, number>[]): readonly WeightedTerms[] {
  const holders = new Map<string, number>();
  for (const terms of counted) {
    for (const term of terms.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  return counted.map((terms) => {
    const weights = [...terms].map(([term, count]): [string, number] => {
      const rarity = Math.log(1 + counted.length / (holders.get(term) ?? 1));
      return [term, (1 + Math.log(count)) * rarity];
    });
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    return new Map(weights.map(([term, weight]) => [term, weight / length]));
  });
}

function countTerms(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    for (const term of next === undefined ? [word] : [word, `${word} ${next}`]) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return counts;
}

/** How near two texts are (cosine), from 0 to 1. */
export function nearness(left: WeightedTerms, right: WeightedTerms): number {
  const [few, many] = left.size <= right.size ? [left, right] : [right, left];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return Math.min(sum, 1);
}
