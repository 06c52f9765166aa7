import { foldPhrase } from '../answers/question/reference-words.ts';
import { clockAt } from './local-clock.ts';
import { ABBREVIATIONS, CITIES, NEWER_NAMES } from './zone-names.ts';

/**
 * - `zone`: an IANA name
 * - `offset`: `GMT+3` or `EST`, which does not follow daylight saving and is refused; `nearest` are zones of that offset now
 * - `unknown`: no zone and no city at hand; `nearest` are the names most like it
 */
export type ZoneFinding =
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'offset' | 'unknown'; readonly nearest: readonly string[] };

const MOST_NEAREST = 3;
const UTC = new Set(['utc', 'gmt', 'z', 'zulu', 'etc/utc', 'etc/gmt', 'greenwich', 'всв', '世界时', '协调世界时']);
const OFFSET = /^(?:etc\/)?(?:utc|gmt)?\s*([+\-−–])\s*(\d{1,2})(?::?(\d{2}))?$/;

/** Whether a name is that of an IANA zone (`Africa/Nairobi`, `UTC`); offsets and abbreviations are none. */
export function isZone(name: string): boolean {
  return name === 'UTC' || (/^[A-Za-z]+\/[A-Za-z]/.test(name) && !/^etc\//i.test(name) && isKnown(name));
}

/** The zone that a person names: an IANA name in any case, a city in one of the six languages, `UTC`. `now` in epoch ms. */
export function findZone(text: string, now: number): ZoneFinding {
  const zone = zoneNamed(text);
  if (zone !== undefined) return { kind: 'zone', zone };
  const name = foldZone(text);
  const abbreviated = ABBREVIATIONS[name];
  if (abbreviated !== undefined) return { kind: 'offset', nearest: abbreviated };
  const [, sign, hours, minutes = '0'] = OFFSET.exec(name) ?? [];
  if (hours === undefined) return { kind: 'unknown', nearest: nearestNames(name) };
  // Etc/GMT+3 is three hours behind, by POSIX; everywhere else GMT+3 is three hours ahead.
  const isAhead = (sign === '+') !== name.startsWith('etc/');
  const offset = (isAhead ? 1 : -1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const nearest = Object.keys(CITIES).filter((zone) => clockAt(now, zone) - now === offset);
  return { kind: 'offset', nearest: nearest.slice(0, MOST_NEAREST) };
}

/** The zone that has exactly this name, as `findZone` finds it. */
export function zoneNamed(text: string): string | undefined {
  const name = foldZone(text);
  return UTC.has(name) ? 'UTC' : (NAMES.get(name) ?? (isZone(text.trim()) ? text.trim() : undefined));
}

function isKnown(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function foldZone(name: string): string {
  return foldPhrase(name.replaceAll('_', ' ')).trim();
}

/** All names, folded, of the zones that the runtime knows, by their whole names, their cities' and other cities'. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Intl.supportedValuesOf('timeZone').flatMap((listed) => {
    const zone = NEWER_NAMES[listed] ?? listed;
    const cities = [listed, zone].map((name) => name.slice(name.lastIndexOf('/') + 1));
    return [listed, zone, ...cities, ...(CITIES[zone]?.split('|') ?? [])].map(
      (name) => [foldZone(name), zone] as const,
    );
  }),
);

/** Zones for what a person has typed so far of a name, those that begin with it first; for an offset or a slip the nearest. */
export function suggestZones(text: string, now: number): readonly string[] {
  const typed = foldZone(text);
  if (typed === '') return [];
  const names = [...NAMES, ...[...UTC].map((name) => [name, 'UTC'] as const)];
  const beginning = names.filter(([name]) => name.startsWith(typed));
  const within = names.filter(([name]) => name.includes(typed));
  const found = [...new Set([...beginning, ...within].map(([, zone]) => zone))];
  if (found.length > 0) return found;
  const finding = findZone(text, now);
  return finding.kind === 'zone' ? [finding.zone] : finding.nearest;
}

/** Words of the longest name of a city or zone. */
export const MOST_ZONE_WORDS = 4;

function nearestNames(name: string): readonly string[] {
  const likeness = new Map<string, number>();
  for (const [known, zone] of NAMES) {
    const like = Math.max(similarity(name, known), likeness.get(zone) ?? 0);
    if (like >= 0.5) likeness.set(zone, like);
  }
  const best = [...likeness].toSorted(([left, a], [right, b]) => b - a || (left < right ? -1 : 1));
  return best.slice(0, MOST_NEAREST).map(([zone]) => zone);
}

/** Dice's coefficient of the pairs of neighbouring letters of two words, 0 to 1. */
export function similarity(left: string, right: string): number {
  const [mine, theirs] = [pairs(left), pairs(right)];
  const shared = [...mine].filter((pair) => theirs.has(pair)).length;
  return (2 * shared) / (mine.size + theirs.size);
}

function pairs(word: string): ReadonlySet<string> {
  const padded = ` ${word} `;
  return new Set([...padded].slice(1).map((letter, at) => `${padded[at]}${letter}`));
}
