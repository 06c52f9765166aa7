import type { Language } from './language.ts';
import { type Shingles, sharedShare, shinglesOf } from './shingles.ts';
import { type Renumbering, take, type Unmatched } from './unmatched.ts';

/** Share of shingles from which two texts are one, slightly amended: some six words of a hundred may be others. */
const LEAST_ALIKE = 0.8;

/** The next best text must be less like by this, or it is not clear which one it was. */
const LEAST_LEAD = 0.2;

/** A text with less than this in common with the one that stood under its number is another entry. */
const LEAST_KIN = 0.4;

interface Scored {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** `repeated` are texts that stand more than once: none of them tells one entry from another. */
interface LikenessOptions {
  readonly language: Language;
  readonly repeated: ReadonlySet<string>;
}

/**
 * Takes what was renumbered and slightly amended, where that is clear: the texts are nearly the same, no other text comes
 * near either, and under its own number neither has a text that it could be an amendment of.
 */
export function pairLikeEntries(older: Unmatched, newer: Unmatched, options: LikenessOptions): readonly Renumbering[] {
  if (older.size === 0 || newer.size === 0) return [];
  const scored = scorePairs(shinglesByParagraph(older, options), shinglesByParagraph(newer, options));
  const best = { from: bestTwo(scored, 'from'), to: bestTwo(scored, 'to') };
  const isClear = ({ from, to, share }: Scored) =>
    share >= LEAST_ALIKE &&
    [best.from.get(from), best.to.get(to)].every((two) => two?.first === share && share - two.second >= LEAST_LEAD);
  const kin = new Set(scored.flatMap(({ from, to, share }) => (from === to && share >= LEAST_KIN ? [from] : [])));
  return scored.flatMap((pair) => {
    if (pair.from === pair.to || !isClear(pair) || kin.has(pair.from) || kin.has(pair.to)) return [];
    const [before, after] = [older.get(pair.from)?.entry, newer.get(pair.to)?.entry];
    return before === undefined || after === undefined ? [] : [take(older, newer, { before, after })];
  });
}

function shinglesByParagraph(
  unmatched: Unmatched,
  { language, repeated }: LikenessOptions,
): ReadonlyMap<number, Shingles> {
  const telling = [...unmatched].filter(([, { text }]) => !repeated.has(text));
  return new Map(telling.map(([paragraph, { entry }]) => [paragraph, shinglesOf(entry.passages.join('\n'), language)]));
}

function scorePairs(older: ReadonlyMap<number, Shingles>, newer: ReadonlyMap<number, Shingles>): readonly Scored[] {
  return [...older].flatMap(([from, left]) =>
    [...newer].flatMap(([to, right]) => {
      const share = sharedShare(left, right);
      return share < LEAST_KIN ? [] : [{ from, to, share }];
    }),
  );
}

function bestTwo(
  scored: readonly Scored[],
  side: 'from' | 'to',
): ReadonlyMap<number, { readonly first: number; readonly second: number }> {
  const best = new Map<number, { readonly first: number; readonly second: number }>();
  for (const pair of scored) {
    const { first, second } = best.get(pair[side]) ?? { first: 0, second: 0 };
    best.set(pair[side], {
      first: Math.max(first, pair.share),
      second: Math.max(second, Math.min(first, pair.share)),
    });
  }
  return best;
}
