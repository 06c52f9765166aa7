import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockAt, DAY_MS } from '../../src/subscriptions/local-clock.ts';
import { lastDue, nextDue } from '../../src/subscriptions/schedule.ts';
import type { Cadence, Schedule } from '../../src/subscriptions/subscription.ts';
import { duesByWalking } from './walk-clock.ts';

const daily: Cadence = { every: 'day' };
const iso = (moment: number) => new Date(moment).toISOString().replace(':00.000Z', 'Z');

/** Dues from noon UTC of a date on. */
function dues(schedule: Schedule, from: string, count: number): readonly string[] {
  let moment = Date.parse(`${from}T12:00:00Z`);
  return Array.from({ length: count }, () => {
    moment = nextDue(schedule, moment);
    return iso(moment);
  });
}

describe('daily, over a change of the clocks', () => {
  test.each([
    // The hour that is skipped, its first and last minute, and the moment after it.
    ['Europe/Paris', '01:59', '2026-03-28', ['2026-03-29T00:59Z', '2026-03-29T23:59Z']],
    ['Europe/Paris', '02:00', '2026-03-28', ['2026-03-29T01:00Z', '2026-03-30T00:00Z']],
    ['Europe/Paris', '02:30', '2026-03-28', ['2026-03-29T01:00Z', '2026-03-30T00:30Z']],
    ['Europe/Paris', '02:59', '2026-03-28', ['2026-03-29T01:00Z', '2026-03-30T00:59Z']],
    ['Europe/Paris', '03:00', '2026-03-28', ['2026-03-29T01:00Z', '2026-03-30T01:00Z']],
    ['Europe/Paris', '09:00', '2025-03-29', ['2025-03-30T07:00Z', '2025-03-31T07:00Z']],
    // The hour that is shown twice.
    ['Europe/Paris', '01:59', '2026-10-24', ['2026-10-24T23:59Z', '2026-10-26T00:59Z']],
    ['Europe/Paris', '02:00', '2026-10-24', ['2026-10-25T00:00Z', '2026-10-26T01:00Z']],
    ['Europe/Paris', '02:30', '2026-10-24', ['2026-10-25T00:30Z', '2026-10-26T01:30Z']],
    ['Europe/Paris', '03:00', '2026-10-24', ['2026-10-25T02:00Z', '2026-10-26T02:00Z']],
    ['Europe/Paris', '09:00', '2027-10-30', ['2027-10-31T08:00Z', '2027-11-01T08:00Z']],
    ['America/New_York', '02:30', '2026-03-07', ['2026-03-08T07:00Z', '2026-03-09T06:30Z']],
    ['America/New_York', '09:00', '2026-03-06', ['2026-03-06T14:00Z', '2026-03-07T14:00Z', '2026-03-08T13:00Z']],
    ['America/New_York', '01:30', '2026-10-31', ['2026-11-01T05:30Z', '2026-11-02T06:30Z']],
    ['America/New_York', '02:15', '2027-03-13', ['2027-03-14T07:00Z', '2027-03-15T06:15Z']],
    // Midnight itself is skipped, and the last hour of a day is shown twice.
    ['Africa/Cairo', '00:00', '2026-04-22', ['2026-04-22T22:00Z', '2026-04-23T22:00Z', '2026-04-24T21:00Z']],
    ['Africa/Cairo', '00:30', '2026-04-23', ['2026-04-23T22:00Z', '2026-04-24T21:30Z']],
    ['Africa/Cairo', '23:30', '2026-10-28', ['2026-10-28T20:30Z', '2026-10-29T20:30Z', '2026-10-30T21:30Z']],
    ['Africa/Cairo', '00:00', '2026-10-28', ['2026-10-28T21:00Z', '2026-10-29T22:00Z']],
    ['Africa/Cairo', '00:30', '2024-04-25', ['2024-04-25T22:00Z', '2024-04-26T21:30Z']],
    ['Africa/Cairo', '09:00', '2022-04-28', ['2022-04-29T07:00Z', '2022-04-30T07:00Z']],
    // No change, and an offset of three quarters.
    ['Asia/Kathmandu', '09:00', '2026-03-28', ['2026-03-29T03:15Z', '2026-03-30T03:15Z']],
    ['Asia/Kathmandu', '00:00', '2026-10-24', ['2026-10-24T18:15Z', '2026-10-25T18:15Z']],
    ['Pacific/Chatham', '02:45', '2026-09-25', ['2026-09-25T14:00Z', '2026-09-26T14:00Z', '2026-09-27T13:00Z']],
    ['Pacific/Chatham', '03:30', '2026-09-25', ['2026-09-25T14:45Z', '2026-09-26T14:00Z', '2026-09-27T13:45Z']],
    ['Pacific/Chatham', '03:00', '2026-04-03', ['2026-04-03T13:15Z', '2026-04-04T13:15Z', '2026-04-05T14:15Z']],
    ['Pacific/Chatham', '09:00', '2025-04-05', ['2025-04-05T20:15Z', '2025-04-06T20:15Z']],
    // The last hour of a Saturday is skipped: due when Sunday begins.
    ['America/Nuuk', '23:30', '2026-03-27', ['2026-03-28T01:30Z', '2026-03-29T01:00Z', '2026-03-30T00:30Z']],
  ])('%s at %s from %s on', (zone, time, from, expected) => {
    expect(dues({ cadence: daily, time, zone }, from, expected.length)).toEqual(expected);
  });
});

describe('weekly', () => {
  test.each([
    [7, 'Europe/Paris', '02:30', '2026-03-20', ['2026-03-22T01:30Z', '2026-03-29T01:00Z', '2026-04-05T00:30Z']],
    [7, 'Europe/Paris', '02:30', '2026-10-19', ['2026-10-25T00:30Z', '2026-11-01T01:30Z']],
    [1, 'America/New_York', '09:00', '2026-03-01', ['2026-03-02T14:00Z', '2026-03-09T13:00Z']],
    [7, 'America/New_York', '01:30', '2026-10-26', ['2026-11-01T05:30Z', '2026-11-08T06:30Z']],
    [5, 'Africa/Cairo', '00:30', '2026-04-17', ['2026-04-23T22:00Z', '2026-04-30T21:30Z']],
    [4, 'Africa/Cairo', '23:30', '2026-10-26', ['2026-10-29T20:30Z', '2026-11-05T21:30Z']],
    // It is Monday there while it is Sunday in UTC.
    [1, 'Pacific/Chatham', '09:00', '2026-09-20', ['2026-09-20T20:15Z', '2026-09-27T19:15Z']],
    [1, 'Asia/Kathmandu', '00:00', '2026-03-28', ['2026-03-29T18:15Z', '2026-04-05T18:15Z']],
    [6, 'America/Nuuk', '23:30', '2026-03-27', ['2026-03-29T01:00Z', '2026-04-05T00:30Z']],
  ])('on day %i, %s at %s from %s on', (weekday, zone, time, from, expected) => {
    expect(dues({ cadence: { every: 'week', weekday }, time, zone }, from, expected.length)).toEqual(expected);
  });
});

test.each([
  ['between the two showings of a time the second is not due', '02:30', '2026-10-25T01:00Z', '2026-10-26T01:30Z'],
  ['right before a gap what it skips is due behind it', '02:30', '2026-03-29T00:59Z', '2026-03-29T01:00Z'],
  ['at the moment itself the next one is meant', '02:30', '2026-03-29T01:00Z', '2026-03-30T00:30Z'],
])('%s', (_, time, after, expected) => {
  expect(iso(nextDue({ cadence: daily, time, zone: 'Europe/Paris' }, Date.parse(after)))).toBe(expected);
});

test.each([
  ['2026-10-25T00:30Z', '2026-10-25T00:30Z'],
  ['2026-10-25T01:30Z', '2026-10-25T00:30Z'],
  ['2026-10-25T00:29Z', '2026-10-24T00:30Z'],
  ['2026-11-25T12:00Z', '2026-11-25T01:30Z'],
])('at %s the last one due was %s', (upTo, expected) => {
  expect(iso(lastDue({ cadence: daily, time: '02:30', zone: 'Europe/Paris' }, Date.parse(upTo)))).toBe(expected);
});

test('a weekday that a zone left out by crossing the date line is due where the clock goes on', () => {
  const friday: Schedule = { cadence: { every: 'week', weekday: 5 }, time: '09:00', zone: 'Pacific/Apia' };
  expect(dues(friday, '2011-12-20', 3)).toEqual(['2011-12-23T19:00Z', '2011-12-30T10:00Z', '2012-01-05T19:00Z']);
});

test.each(['24:00', '9:00', '09:60', ''])('the time "%s" is refused', (time) => {
  expect(() => nextDue({ cadence: daily, time, zone: 'UTC' }, 0)).toThrow(RangeError);
});

const zones = ['Europe/Paris', 'America/New_York', 'Africa/Cairo', 'Asia/Kathmandu', 'Pacific/Chatham', 'America/Nuuk'];

const schedules: fc.Arbitrary<Schedule> = fc.record({
  cadence: fc.oneof(
    fc.constant(daily),
    fc.integer({ min: 1, max: 7 }).map((weekday): Cadence => ({ every: 'week', weekday })),
  ),
  time: fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
  zone: fc.constantFrom(...zones),
});

const moments = fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2029, 0, 1) });

describe('for any schedule and moment', () => {
  test('the next is strictly after, the last is not after, and nothing is due between them', () => {
    fc.assert(
      fc.property(schedules, moments, (schedule, moment) => {
        const [last, next] = [lastDue(schedule, moment), nextDue(schedule, moment)];
        expect(last).toBeLessThanOrEqual(moment);
        expect(next).toBeGreaterThan(moment);
        expect(nextDue(schedule, last)).toBe(next);
        expect(lastDue(schedule, next)).toBe(next);
        expect(lastDue(schedule, next - 1)).toBe(last);
      }),
      { numRuns: 400 },
    );
  });

  test('a day after the other has exactly one', () => {
    fc.assert(
      fc.property(schedules, moments, (schedule, moment) => {
        const step = schedule.cadence.every === 'day' ? 1 : 7;
        const [hours = 0, minutes = 0] = schedule.time.split(':').map(Number);
        const clock = (hours * 60 + minutes) * 60_000;
        let due = nextDue(schedule, moment);
        let date = Math.round((clockAt(due, schedule.zone) - clock) / DAY_MS);
        for (let count = 0; count < 60; count += 1) {
          due = nextDue(schedule, due);
          const next = Math.round((clockAt(due, schedule.zone) - clock) / DAY_MS);
          expect(next - date).toBe(step);
          date = next;
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the same are due as by walking over the changes of the clocks minute by minute', () => {
    const changes = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-04-24', '2026-09-27', '2026-10-25', '2026-10-30'];
    fc.assert(
      fc.property(schedules, fc.constantFrom(...changes), (schedule, change) => {
        const from = Date.parse(`${change}T00:00Z`) - DAY_MS;
        const walked = duesByWalking(schedule, from, 2);
        for (const due of walked) expect(lastDue(schedule, due)).toBe(due);
        expect(walked[0] ?? nextDue(schedule, from - 1)).toBe(nextDue(schedule, from - 1));
      }),
      { numRuns: 60 },
    );
  });
});
