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
 * The law: the nth change of a paragraph in one language is the translation of the nth change of that paragraph in another
 * language if that was published before it, at most 60 days earlier, and is of the same kind; it was told if it lay at or
 * below `fromPosition`, in scope. A change of an official text is no translation of a change of a working one. When in
 * doubt it is told: a change lost is worse than one told twice.
 */
export function untoldChanges(
  changes: readonly RecordedChange[],
  { fromPosition, toPosition, isInScope }: TellingWindow,
): readonly RecordedChange[] {
  const ascending = changes
    .filter(({ position }) => position <= toPosition)
    .toSorted((left, right) => left.position - right.position);
  const byParagraph = Map.groupBy(ascending, ({ symbol, paragraph }) => `${symbol} ${paragraph}`);
  return ascending.filter((change) => {
    if (change.position <= fromPosition) return false;
    const ofParagraph = byParagraph.get(`${change.symbol} ${change.paragraph}`) ?? [];
    const byLanguage = Map.groupBy(ofParagraph, ({ language }) => language);
    const nth = byLanguage.get(change.language)?.indexOf(change) ?? -1;
    return ![...byLanguage.values()].some((others) => {
      const other = others[nth];
      const isTold = other !== undefined && other.position <= fromPosition && isInScope(other);
      return isTold && isTranslation(change, other);
    });
  });
}

function isTranslation(change: RecordedChange, earlier: RecordedChange): boolean {
  return (
    change.language !== earlier.language &&
    change.position > earlier.position &&
    change.publishedAt - earlier.publishedAt <= TRANSLATION_MS &&
    change.kind === earlier.kind &&
    change.before?.paragraph === earlier.before?.paragraph &&
    (earlier.isOfficial || !change.isOfficial)
  );
}
