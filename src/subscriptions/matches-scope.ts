import { foldPhrase } from '../answers/question/reference-words.ts';
import type { RecordedChange } from '../reports/change.ts';
import type { Entry } from '../reports/edition.ts';
import { canonicalSymbol } from '../reports/symbol.ts';
import type { Scope } from './subscription.ts';

/** The entries of all reports at hand that are on a concept, as keys made by `placeKey`. */
export type FindPlaces = (query: string) => ReadonlySet<string>;

export function placeKey(symbol: string, paragraph: number): string {
  return `${canonicalSymbol(symbol)} ${paragraph}`;
}

/**
 * Whether a change lies in a scope: by the section or the number of the entry as it was or as it is. A concept has the
 * entries that `findPlaces` knows; as these are entries of now, one that was withdrawn or names the concept no longer is
 * in scope by its own words.
 */
export function createScopeMatcher(scope: Scope, findPlaces: FindPlaces): (change: RecordedChange) => boolean {
  if (scope.kind === 'all') return () => true;
  if (scope.kind === 'sections')
    return (change) => has(change, ({ section }) => scope.numbers.includes(section.number));
  if (scope.kind === 'paragraphs') {
    return (change) =>
      has(change, ({ paragraph }) => scope.ranges.some(({ from, to }) => paragraph >= from && paragraph <= to));
  }
  const places = findPlaces(scope.query);
  const names = [scope.name, scope.query].map(foldPhrase).filter((name) => name !== '');
  return (change) =>
    has(change, ({ paragraph }) => places.has(placeKey(change.symbol, paragraph))) ||
    has(change, ({ passages }) => names.some((name) => foldPhrase(passages.join('\n')).includes(name)));
}

function has({ before, after }: RecordedChange, holds: (entry: Entry) => boolean): boolean {
  return (before !== undefined && holds(before)) || (after !== undefined && holds(after));
}
