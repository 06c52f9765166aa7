import { findZone, MOST_ZONE_WORDS, zoneNamed } from './find-zone.ts';
import { cut, type Draft, type Span, segments, units, windows } from './subscription-draft.ts';
import type { Taken } from './subscription-request.ts';
import { ABBREVIATIONS } from './zone-names.ts';

/** Words in front of a place, and behind it, that say that its clock is meant. */
export const BEFORE_PLACE: ReadonlySet<string> = new Set(
  'in at a en de du heure hora por по в во времени на في بتوقيت توقيت from zone timezone fuseau zona horaria time time-zone часовой пояс 在 按 以 用 于'.split(
    ' ',
  ),
);
const BEHIND_PLACE = new Set('time timezone времени время hora heure local 时间 時間 时 的'.split(' '));

const IANA = /(?<![\p{L}\p{N}/])[a-z]{3,}(?:\/[a-z][a-z_-]+(?:[+-]?\d+)?)+(?![\p{L}\p{N}/])/u;
const OFFSET =
  /(?<![\p{L}\p{N}/])(?:(?:utc|gmt)(?:\s?[+\-−–]\s?\d{1,2}(?::?\d{2})?)?|[+−-]\d{2}:?\d{2})(?![\p{L}\p{N}/])/u;

/** `EST` in capitals; small letters make other words of some. */
const ABBREVIATION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${Object.keys(ABBREVIATIONS).join('|').toUpperCase()})(?![\\p{L}\\p{N}])`,
  'u',
);

/** The time zone that a request names: an IANA name, a city after or before a word for it, `UTC`. `now` in epoch ms. */
export function takeZone(draft: Draft, now: number): Taken<string> {
  const found = new Set<string>();
  let rest = draft;
  const abbreviation = ABBREVIATION.exec(draft.text)?.[0];
  if (abbreviation !== undefined) {
    const nearest = ABBREVIATIONS[abbreviation.toLowerCase()] ?? [];
    return { kind: 'problem', problem: { kind: 'offset', value: abbreviation, nearest } };
  }
  for (const pattern of [IANA, OFFSET]) {
    for (let match = pattern.exec(rest.folded); match !== null; match = pattern.exec(rest.folded)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const value = rest.text.slice(span.start, span.end);
      const zone = findZone(value, now);
      if (zone.kind !== 'zone') {
        const kind = zone.kind === 'offset' ? 'offset' : 'unknown-zone';
        return { kind: 'problem', problem: { kind, value, nearest: zone.nearest } };
      }
      found.add(zone.zone);
      rest = cut(rest, aroundPlace(rest, span));
    }
  }
  for (let city = findCity(rest); city !== undefined; city = findCity(rest)) {
    found.add(city.zone);
    rest = cut(rest, city);
  }
  if (found.size > 1) return { kind: 'problem', problem: { kind: 'twice', what: 'zone' } };
  const [zone] = found;
  return { kind: 'taken', draft: rest, ...(zone === undefined ? {} : { value: zone }) };
}

/** A city counts where a word says that its clock is meant, or where it stands alone. */
function findCity(draft: Draft): (Span & { readonly zone: string }) | undefined {
  for (const segment of segments(draft)) {
    const all = units(draft, segment);
    for (const window of windows(all, MOST_ZONE_WORDS + 2)) {
      const { start, end, first, last } = window;
      const zone = zoneNamed(draft.text.slice(start, end));
      if (zone === undefined) continue;
      const isAlone = first === 0 && last === all.length - 1;
      const around = aroundPlace(draft, window);
      const isTold = around.start < start || around.end > end;
      if (isAlone || isTold || /\p{Script=Han}/u.test(draft.text.slice(start, end))) return { ...around, zone };
    }
  }
  return undefined;
}

/** A place with the words round it that only say that it is one. */
function aroundPlace(draft: Draft, place: Span): Span {
  const segment = segments(draft).find(({ start, end }) => start <= place.start && place.end <= end) ?? place;
  const all = units(draft, segment);
  const wordOf = ({ start, end }: Span) => draft.folded.slice(start, end);
  let { start, end } = place;
  for (const unit of all.filter((own) => own.end <= place.start).toReversed()) {
    if (!BEFORE_PLACE.has(wordOf(unit))) break;
    start = unit.start;
  }
  const after = all.filter((own) => own.start >= place.end);
  if (/^[时時]间?間?$/.test(after.slice(0, 2).map(wordOf).join(''))) end = after[1]?.end ?? end;
  for (const unit of after.filter((own) => own.start >= end)) {
    if (!BEHIND_PLACE.has(wordOf(unit))) break;
    end = unit.end;
  }
  return { start, end };
}
