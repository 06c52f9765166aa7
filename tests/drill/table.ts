import type { SeedResult } from './run-seed.ts';

/** Headings and counts, in the order in which they are printed. */
const COLUMNS = [
  ['due', 'due'],
  ['sent', 'sent'],
  ['empty', 'empty'],
  ['duplicates', 'duplicates'],
  ['lost', 'lost'],
  ['wrong', 'wrong'],
  ['kills', 'kills'],
  ['after accept', 'killsAfterAcceptance'],
  ['restarts', 'restarts'],
  ['429', 'rateLimits'],
  ['500', 'serverErrors'],
  ['timed out', 'timeoutsAfterAcceptance'],
  ['cut', 'cuts'],
  ['too fast', 'tooFast'],
  ['take-overs', 'takeOvers'],
  ['looks', 'looks'],
  ['seconds', 'seconds'],
] as const satisfies readonly (readonly [string, keyof SeedResult])[];

export type Counts = Readonly<Record<(typeof COLUMNS)[number][1], number>>;

export function heading(): string {
  return ['seed', ...COLUMNS.map(([name]) => name)].join('  ');
}

export function lineOf(seed: string, counts: Counts): string {
  return [seed.padStart(4), ...COLUMNS.map(([name, key]) => counts[key].toFixed(0).padStart(name.length))].join('  ');
}

export function sumOf(results: readonly Counts[]): Counts {
  const sum = (key: keyof Counts) => results.reduce((total, result) => total + result[key], 0);
  // Safe cast: every column has its sum.
  return Object.fromEntries(COLUMNS.map(([, key]) => [key, sum(key)])) as Counts;
}
