import type { RecordedChange } from './change.ts';
import { LANGUAGES, type Language } from './language.ts';
import { canonicalSymbol } from './symbol.ts';

/** How long after the first edition the same change may be published in another, in milliseconds: sixty days. */
const MERGE_MS = 60 * 86_400_000;

/** One change of a report, and the editions in which it was published. */
export interface MergedChange {
  /** As it is told: in the reader's language, else in the official text, else where it was published first. */
  readonly change: RecordedChange;
  readonly languages: readonly Language[];
}

/**
 * Changes of the editions of one report to changes of the report, newest first. The first change of a paragraph in one
 * language is that of the same kind which is the first in another, if that came within sixty days, and so on: what was
 * amended twice stays two, and a correction of a translation alone stays one by itself. `changes` ascend by position. Only
 * those that are wanted are told, but which ones belong together does not depend on it.
 */
export function mergeTranslations(
  changes: readonly RecordedChange[],
  language: Language,
  isWanted: (change: RecordedChange) => boolean = () => true,
): readonly MergedChange[] {
  const groups = new Map<string, RecordedChange[][]>();
  for (const change of changes) {
    const { symbol, kind, paragraph, before } = change;
    const key = [canonicalSymbol(symbol), kind, paragraph, before?.paragraph].join(' ');
    const same = groups.get(key) ?? [];
    groups.set(key, same);
    const open = same.find((group) => isTranslation(change, group));
    if (open === undefined) same.push([change]);
    else open.push(change);
  }
  return [...groups.values()]
    .flat()
    .flatMap((group) => merged(group.filter(isWanted), language))
    .toSorted((left, right) => isLater(left.change, right.change));
}

function isTranslation(change: RecordedChange, group: readonly RecordedChange[]): boolean {
  const [first] = group;
  if (first === undefined || change.publishedAt - first.publishedAt > MERGE_MS) return false;
  return group.every((other) => other.language !== change.language);
}

function merged(group: readonly RecordedChange[], language: Language): readonly MergedChange[] {
  const [first] = group;
  if (first === undefined) return [];
  const own = group.find((change) => change.language === language) ?? group.find((change) => change.isOfficial);
  const published = new Set(group.map((change) => change.language));
  return [{ change: own ?? first, languages: LANGUAGES.filter((each) => published.has(each)) }];
}

/** The newest first; of one publication in the order of the report. */
function isLater(left: RecordedChange, right: RecordedChange): number {
  return right.publishedAt - left.publishedAt || left.paragraph - right.paragraph || right.position - left.position;
}
