import { clockAt, DAY_MS, momentOf } from './local-clock.ts';
import type { Schedule } from './subscription.ts';

/** Two weeks: a weekly digest was due in them, even where a zone left out the weekday by crossing the date line. */
const MOST_DAYS = 15;

/**
 * The first moment strictly after `after` at which a digest is due; both in epoch milliseconds. A digest is due once for
 * each local date (or weekday), at the first moment at which the clock of the zone shows the time: one that the clocks skip
 * that day is due right after the gap, one that they show twice is due the first time. Throws RangeError where the time or
 * the zone is none.
 */
export function nextDue(schedule: Schedule, after: number): number {
  const today = dateOf(after, schedule.zone);
  for (let date = today - 1; date <= today + MOST_DAYS; date += 1) {
    const due = dueOn(schedule, date);
    if (due !== undefined && due > after) return due;
  }
  throw new RangeError(`no digest is due after ${after} by ${JSON.stringify(schedule)}`);
}

/** The last moment at or before `upTo` at which a digest was due: the one that catches up with all that were missed. */
export function lastDue(schedule: Schedule, upTo: number): number {
  const today = dateOf(upTo, schedule.zone);
  for (let date = today + 1; date >= today - MOST_DAYS; date -= 1) {
    const due = dueOn(schedule, date);
    if (due !== undefined && due <= upTo) return due;
  }
  throw new RangeError(`no digest was due up to ${upTo} by ${JSON.stringify(schedule)}`);
}

/** When a digest is due on a local date, in days since 1 January 1970; undefined on a weekday that is not wanted. */
function dueOn({ cadence, time, zone }: Schedule, date: number): number | undefined {
  if (cadence.every === 'week' && weekdayOf(date) !== cadence.weekday) return undefined;
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hour === undefined || minute === undefined) throw new RangeError(`"${time}" is no time of day; write HH:MM`);
  return momentOf(date * DAY_MS + (Number(hour) * 60 + Number(minute)) * 60_000, zone);
}

function dateOf(moment: number, zone: string): number {
  return Math.floor(clockAt(moment, zone) / DAY_MS);
}

/** From Monday, 1, to Sunday, 7; 1 January 1970 was a Thursday. */
function weekdayOf(date: number): number {
  return ((((date + 3) % 7) + 7) % 7) + 1;
}
