import { describe, expect, test } from 'vitest';
import { findZone, isZone } from '../../src/subscriptions/find-zone.ts';
import { CITIES, NEWER_NAMES } from '../../src/subscriptions/zone-names.ts';

const WINTER = Date.UTC(2026, 0, 15);
const SUMMER = Date.UTC(2026, 6, 15);

test.each([
  ['Africa/Nairobi', 'Africa/Nairobi'],
  ['africa/nairobi', 'Africa/Nairobi'],
  ['AMERICA/NEW_YORK', 'America/New_York'],
  ['America/New York', 'America/New_York'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['asia/kolkata', 'Asia/Kolkata'],
  ['Nairobi', 'Africa/Nairobi'],
  ['new york', 'America/New_York'],
  ['Genève', 'Europe/Zurich'],
  ['Ginebra', 'Europe/Zurich'],
  ['Нью-Йорк', 'America/New_York'],
  ['日内瓦', 'Europe/Zurich'],
  ['نيروبي', 'Africa/Nairobi'],
  ['The Hague', 'Europe/Amsterdam'],
  ['Goma', 'Africa/Lubumbashi'],
  ['UTC', 'UTC'],
  ['gmt', 'UTC'],
  ['Zulu', 'UTC'],
])('%s is %s', (text, zone) => {
  expect(findZone(text, WINTER)).toEqual({ kind: 'zone', zone });
});

test.each([
  ['GMT+3', WINTER, 'Africa/Nairobi'],
  ['UTC +05:45', WINTER, 'Asia/Kathmandu'],
  ['+0530', WINTER, 'Asia/Kolkata'],
  ['UTC-5', WINTER, 'America/New_York'],
  ['UTC-4', SUMMER, 'America/New_York'],
  ['Etc/GMT-3', WINTER, 'Africa/Nairobi'],
  ['EST', WINTER, 'America/New_York'],
  ['CET', WINTER, 'Europe/Zurich'],
])('%s is an offset, which zones of now have', (text, now, zone) => {
  expect(findZone(text, now)).toEqual({ kind: 'offset', nearest: expect.arrayContaining([zone]) });
});

test.each([
  ['Niarobi', 'Africa/Nairobi'],
  ['Africa/Nairoby', 'Africa/Nairobi'],
  ['Katmandhu', 'Asia/Kathmandu'],
])('%s is unknown, and %s is like it', (text, zone) => {
  expect(findZone(text, WINTER)).toEqual({ kind: 'unknown', nearest: expect.arrayContaining([zone]) });
});

test('what is like no zone has none near', () => {
  expect(findZone('xyzzy', WINTER)).toEqual({ kind: 'unknown', nearest: [] });
});

test.each(['GMT+3', '+03:00', 'Etc/GMT+3', 'EST', 'nairobi', ''])('"%s" is no name of a zone', (name) => {
  expect(isZone(name)).toBe(false);
});

describe('every zone that is named here', () => {
  test.each([...Object.keys(CITIES), ...Object.values(NEWER_NAMES)])('%s is one', (zone) => {
    expect(isZone(zone)).toBe(true);
    expect(findZone(zone, WINTER)).toEqual({ kind: 'zone', zone });
  });
});

test('no city is of two zones', () => {
  const cities = Object.entries(CITIES).flatMap(([zone, names]) =>
    names.split('|').map((name) => [name, zone] as const),
  );
  for (const [city, zone] of cities) expect(findZone(city, WINTER), city).toEqual({ kind: 'zone', zone });
});
