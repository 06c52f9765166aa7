import { languageName, say, sayList } from '../locales/say.ts';
import type { Change, ChangeKind } from '../reports/change.ts';
import type { Language } from '../reports/language.ts';
import type { FileOutcome } from './publisher.ts';

/** What publishing a file came to, in a sentence: `A/76/505/Add.1 (English) is published: 2 amended and 1 withdrawn.` */
export function describeOutcome(language: Language, outcome: Exclude<FileOutcome, { kind: 'problem' }>): string {
  const { edition } = outcome;
  const named = { source: edition.symbol, language: languageName(language, edition.language) };
  if (outcome.kind === 'current') return say(language, 'publishedAlready', named);
  if (outcome.isFirst) return say(language, 'publishedFirst', { ...named, count: edition.entries.length });
  if (outcome.changes.length === 0) return say(language, 'publishedSame', named);
  return say(language, 'published', { ...named, changes: countChanges(language, outcome.changes) });
}

const COUNTS = [
  ['added', 'countAdded'],
  ['amended', 'countAmended'],
  ['withdrawn', 'countWithdrawn'],
  ['renumbered', 'countRenumbered'],
] as const satisfies readonly (readonly [ChangeKind, string])[];

function countChanges(language: Language, changes: readonly Change[]): string {
  const parts = COUNTS.flatMap(([kind, key]) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [say(language, key, { count })];
  });
  return sayList(language, parts);
}
