import { diffArrays } from 'diff';
import { comparableText } from './comparable-text.ts';
import type { Language } from './language.ts';
import { sharedShare, shinglesOf } from './shingles.ts';
import { diffWords, type MarkedPart, replaced } from './word-diff.ts';
import { segmentsOf } from './words.ts';

/** A passage that was changed, or what was removed or added as a whole. */
export type ChangedPassage = readonly MarkedPart[];

/** Share of shingles below which a passage is not another one amended, but a new one in its place. */
const LEAST_ALIKE = 0.15;

/** Passages that are aligned by their likeness; more than these in one change are paired in their order. */
const MAX_ALIGNED = 40;

/**
 * The passages of an entry that changed, in the order of the text, each with its older form. A passage that is the same but
 * for what `comparableText` takes away is left out; of an added entry `before` is empty, of a withdrawn one `after`.
 */
export function changedPassages(
  before: readonly string[],
  after: readonly string[],
  language: Language,
): readonly ChangedPassage[] {
  const chunks = diffArrays(before.map(comparableText), after.map(comparableText));
  const changed: ChangedPassage[] = [];
  let older: readonly string[] = [];
  let newer: readonly string[] = [];
  const at = { before: 0, after: 0 };
  const settle = () => {
    changed.push(...alignPassages(older, newer, language));
    [older, newer] = [[], []];
  };
  for (const { added, removed, count } of chunks) {
    if (!added && !removed) settle();
    if (removed) older = before.slice(at.before, at.before + count);
    if (added) newer = after.slice(at.after, at.after + count);
    if (!added) at.before += count;
    if (!removed) at.after += count;
  }
  settle();
  return changed;
}

/** Passages that were put in the place of others: each beside the one it is most like, none crossing another. */
function alignPassages(
  older: readonly string[],
  newer: readonly string[],
  language: Language,
): readonly ChangedPassage[] {
  if (older.length > MAX_ALIGNED || newer.length > MAX_ALIGNED) {
    const longest = older.length > newer.length ? older : newer;
    return longest.map((_, at) => replaced(older[at] ?? '', newer[at] ?? ''));
  }
  const shingles = { older: older.map(of(language)), newer: newer.map(of(language)) };
  const share = (left: number, right: number) => {
    const [one, other] = [shingles.older[left], shingles.newer[right]];
    const alike = one === undefined || other === undefined ? 0 : sharedShare(one, other);
    return alike < LEAST_ALIKE ? 0 : alike;
  };
  /** The greatest sum of shares from each two passages on. */
  const sums: number[][] = Array.from({ length: older.length + 1 }, () => new Array(newer.length + 1).fill(0));
  const sum = (left: number, right: number) => sums[left]?.[right] ?? 0;
  for (let left = older.length - 1; left >= 0; left -= 1) {
    for (let right = newer.length - 1; right >= 0; right -= 1) {
      const paired = share(left, right) + sum(left + 1, right + 1);
      const row = sums[left];
      if (row !== undefined) row[right] = Math.max(paired, sum(left + 1, right), sum(left, right + 1));
    }
  }
  const aligned: ChangedPassage[] = [];
  let [left, right] = [0, 0];
  while (left < older.length || right < newer.length) {
    const [removed = '', added = ''] = [older[left], newer[right]];
    const alike = share(left, right);
    if (alike > 0 && sum(left, right) === alike + sum(left + 1, right + 1)) {
      aligned.push(diffWords(removed, added, language));
      [left, right] = [left + 1, right + 1];
    } else if (left < older.length && sum(left, right) === sum(left + 1, right)) {
      aligned.push(replaced(removed, ''));
      left += 1;
    } else {
      aligned.push(replaced('', added));
      right += 1;
    }
  }
  return aligned;
}

function of(language: Language): (text: string) => ReturnType<typeof shinglesOf> {
  return (text) => shinglesOf(text, language);
}

/**
 * A changed passage with at most about `around` characters of what is the same on each side of a change; ellipses show what is left
 * out, and words stay whole.
 */
export function closeUp(passage: ChangedPassage, around: number, language: Language): ChangedPassage {
  return passage.map(({ kind, text }, at) => {
    if (kind !== 'same') return { kind, text };
    const head = at === 0 ? '' : headOf(text, around, language);
    const tail = at === passage.length - 1 ? '' : tailOf(text, around, language);
    const isShorter = text.length - head.length - tail.length > MARGIN;
    return { kind, text: isShorter ? [head, '…', tail].filter((part) => part !== '').join(' ') : text };
  });
}

/** A word is cut off at most once, so that a margin wider than any word makes the others whole. */
const MARGIN = 40;

function headOf(text: string, length: number, language: Language): string {
  const whole = segmentsOf(text.slice(0, length + MARGIN), language).slice(0, -1);
  return take(whole, length).join('').trimEnd();
}

function tailOf(text: string, length: number, language: Language): string {
  const whole = segmentsOf(text.slice(-length - MARGIN), language).slice(1);
  return take(whole.toReversed(), length).toReversed().join('').trimStart();
}

function take(segments: readonly string[], length: number): readonly string[] {
  let taken = 0;
  return segments.filter((segment) => {
    taken += segment.length;
    return taken <= length;
  });
}
