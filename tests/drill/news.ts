import type { PassageIndex } from '../../index/serve-index.ts';
import type { RecordedChange } from '../../src/reports/change.ts';
import { createScopeMatcher, placeKey } from '../../src/subscriptions/matches-scope.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { markOf } from './corrigenda.ts';

/** A change as a subscriber knows it, in whichever languages: what a corrigendum did to a paragraph. */
export interface News {
  readonly paragraph: number;
  /** What its text has that no other has. */
  readonly mark: string;
  readonly isWithdrawal: boolean;
  /** Of the first of its changes that is in scope: the digest with that one tells it. */
  readonly position: number;
}

export interface NewsSources {
  /** All that are recorded, ascending by position. */
  readonly changes: readonly RecordedChange[];
  /** Position of the last change of each corrigendum. */
  readonly endOfChanges: readonly number[];
  /** That before any corrigendum: none changes what a concept is about. */
  readonly index: Pick<PassageIndex, 'browse'>;
}

/** All that a subscription is to be told, once each. */
export function newsFor(
  { scope, language }: Pick<Subscription, 'scope' | 'language'>,
  toldUpTo: number,
  { changes, endOfChanges, index }: NewsSources,
): readonly News[] {
  const isInScope = createScopeMatcher(scope, (query) => {
    const only = scope.kind === 'mission' ? ({ only: 'mission' } as const) : {};
    const places = index.browse(query, { language, ...only })?.places ?? [];
    return new Set(places.map(({ symbol, paragraph }) => placeKey(symbol, paragraph)));
  });
  const known = new Map<string, News>();
  for (const change of changes) {
    if (change.position <= toldUpTo || !isInScope(change)) continue;
    const mark = markOf({ number: 1 + endOfChanges.findIndex((end) => change.position <= end) });
    const { paragraph, position, kind } = change;
    const key = `${paragraph} ${mark}`;
    if (!known.has(key)) known.set(key, { paragraph, mark, position, isWithdrawal: kind === 'withdrawn' });
  }
  return [...known.values()];
}
