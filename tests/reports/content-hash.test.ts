import { expect, test } from 'vitest';
import { contentHash } from '../../src/reports/content-hash.ts';
import type { Edition } from '../../src/reports/edition.ts';
import { editions } from '../library.ts';
import { readSeed } from '../seed-files.ts';

const edition = readSeed('A_76_505_Add.1.en.md');

test('is sixty-four hexadecimal figures, the same for the same text, another for each edition', () => {
  expect(contentHash(edition)).toMatch(/^[0-9a-f]{64}$/);
  expect(contentHash(readSeed('A_76_505_Add.1.en.md'))).toBe(contentHash(edition));
  expect(new Set(editions.map(contentHash)).size).toBe(editions.length);
});

test('does not depend on the order of fields', () => {
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, inner]) => [key, reversed(inner)]),
    );
  };
  // Safe cast: the same fields in another order.
  expect(contentHash(reversed(edition) as Edition)).toBe(contentHash(edition));
});

test.each<[string, (edition: Edition) => Edition]>([
  ['the symbol', (some) => ({ ...some, symbol: 'A/77/1' })],
  ['the reference', (some) => ({ ...some, reference: 'A/76/19' })],
  ['the language', (some) => ({ ...some, language: 'fr' })],
  ['whether it is official', (some) => ({ ...some, isOfficial: !some.isOfficial })],
  ['the title', (some) => ({ ...some, title: `${some.title}.` })],
  ['the title of a section', (some) => ({ ...some, sections: some.sections.map((own) => ({ ...own, title: 'X' })) })],
  ['a number', (some) => ({ ...some, entries: some.entries.map((own) => ({ ...own, paragraph: own.paragraph + 1 })) })],
  ['a space', (some) => ({ ...some, entries: some.entries.map((own) => ({ ...own, passages: [' '] })) })],
  ['an entry less', (some) => ({ ...some, entries: some.entries.slice(1) })],
  [
    'where a passage ends',
    (some) => ({ ...some, entries: some.entries.map((own) => ({ ...own, passages: [own.passages.join('')] })) }),
  ],
])('is another for %s', (_, change) => {
  expect(contentHash(change(edition))).not.toBe(contentHash(edition));
});
