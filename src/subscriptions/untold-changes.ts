import type { RecordedChange } from '../reports/change.ts';
import { DAY_MS } from './local-clock.ts';

/** Within this time an edition in another language follows. */
const TRANSLATION_MS = 60 * DAY_MS;

export interface TellingWindow {
  /** Changes up to this position are told. */
  readonly fromPosition: number;
  readonly toPosition: number;
  readonly isInScope: (change: RecordedChange) => boolean;
}

/**
 * The changes of the window that were not told in another language before, ascending by position. `changes` are all that
 * were recorded up to `toPosition`, in any order.
 *
 * The law: the first change of a paragraph in one language is that of the same kind which is the first in another, if no
 * more than 60 days lie between two of them, and so on for the second. Each such set is told once: when one of it lay at
 * or below `fromPosition` and in scope, the later ones are translations and not told again. No set has two changes of one
 * edition, so every change that an edition repeats is told; and a change of an official text is no translation of one of a
 * working translation. When in doubt it is told: a change lost is worse than one told twice.
 */
export function untoldChanges(
  changes: readonly RecordedChange[],
  { fromPosition, toPosition, isInScope }: TellingWindow,
): readonly RecordedChange[] {
  const ascending = changes
    .filter(({ position }) => position <= toPosition)
    .toSorted((left, right) => left.position - right.position);
  const isTold = (change: RecordedChange) => change.position <= fromPosition && isInScope(change);
  const untold = translationSets(ascending).flatMap((set) =>
    set.filter((change, at) => change.position > fromPosition && !set.slice(0, at).some(isTold)),
  );
  return untold.toSorted((left, right) => left.position - right.position);
}

/** Changes, ascending by position, that are the same one in several languages. */
function translationSets(changes: readonly RecordedChange[]): readonly (readonly RecordedChange[])[] {
  const alike = new Map<string, RecordedChange[][]>();
  for (const change of changes) {
    const { symbol, kind, paragraph, before } = change;
    const key = [symbol, kind, paragraph, before?.paragraph].join(' ');
    const sets = alike.get(key) ?? [];
    alike.set(key, sets);
    const open = sets.find((set) => isTranslation(change, set));
    if (open === undefined) sets.push([change]);
    else open.push(change);
  }
  return [...alike.values()].flat();
}

function isTranslation(change: RecordedChange, set: readonly RecordedChange[]): boolean {
  return (
    set.every(({ language }) => language !== change.language) &&
    set.some(
      (other) => change.publishedAt - other.publishedAt <= TRANSLATION_MS && (other.isOfficial || !change.isOfficial),
    )
  );
}
