import type { Schedule } from '../../src/subscriptions/subscription.ts';

const MINUTE_MS = 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock of a zone shows: `2026-03-29 02:30`. */
export function localTime(moment: number, zone: string): string {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(zone, format);
  return format.format(moment).replace(',', '');
}

/**
 * The law of a schedule in its plainest form, to compare with: of each local date, walk minute by minute to the first moment
 * at which the clock shows the time, or a later one of a date not earlier. `days` whole days from `from` on.
 */
export function duesByWalking({ cadence, time, zone }: Schedule, from: number, days: number): readonly number[] {
  const dues: number[] = [];
  const start = Math.floor(from / MINUTE_MS) * MINUTE_MS;
  const seen = new Set<string>();
  const first = localTime(start, zone).slice(0, 10);
  let highest = '';
  for (let moment = start - 36 * 60 * MINUTE_MS; moment < start + days * 1440 * MINUTE_MS; moment += MINUTE_MS) {
    const shown = localTime(moment, zone);
    if (shown <= highest) continue;
    const target = nextTarget(highest === '' ? shown : highest, time);
    highest = shown;
    const date = target.slice(0, 10);
    if (shown < target || seen.has(date)) continue;
    seen.add(date);
    if (date >= first && moment >= from && isWanted(date, cadence)) dues.push(moment);
  }
  return dues;
}

/** The first date and time after what was shown last at which the digest is wanted. */
function nextTarget(shown: string, time: string): string {
  const [date = '', clock = ''] = shown.split(' ');
  if (clock < time) return `${date} ${time}`;
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 1440 * MINUTE_MS).toISOString().slice(0, 10);
  return `${next} ${time}`;
}

function isWanted(date: string, cadence: Schedule['cadence']): boolean {
  const weekday = ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
  return cadence.every === 'day' || cadence.weekday === weekday;
}
