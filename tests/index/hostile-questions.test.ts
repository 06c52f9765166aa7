import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/reports/language.ts';
import { EDITIONS, INDEX as index } from './seeds.ts';

for (const warmUp of index.warmUps) warmUp();

const numbers = new Set(EDITIONS.flatMap((edition) => edition.entries.map((entry) => entry.paragraph)));

test('any text at all gets hits of this report, or none', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'peacekeeping',
      '维和',
      'الأمم',
      '\u0000',
      '\u202e',
      '<b>',
      '(a+)+$',
      '\\',
      '__proto__',
      '’',
      '-',
      '+',
      '💥',
    ),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), fc.constantFrom(...LANGUAGES), (parts, language) => {
      for (const hit of index.search(parts.join(' '), { language, limit: 5 })) {
        expect(numbers).toContain(hit.paragraph);
        expect(hit.score).toBeGreaterThan(0);
        expect(hit.score).toBeLessThanOrEqual(1);
      }
    }),
  );
});

describe('says nothing', () => {
  test.each(['', ' ', 'a', '，', '🙂🙂', '\u0000\u0007', '\ud800', '.*', '<script>', '()[]{}'])('%j', (question) => {
    expect(index.search(question, { language: 'en', limit: 5 })).toEqual([]);
  });
});

describe('plain words', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'])('%s', (question) => {
    expect(Array.isArray(index.search(question, { language: 'en', limit: 5 }))).toBe(true);
  });
});

/**
 * Of the processor's time, whatever else the machine is at. Far above what a search takes (3 ms, the first with the reading
 * of the index); a question that backtracks takes many seconds.
 */
const BOUND_MS = 1_000;

describe('40,000 characters are answered at once', () => {
  const words = EDITIONS.flatMap((edition) => edition.entries.flatMap((entry) => entry.passages)).join(' ');
  test.each([
    ['one letter', 'a'.repeat(40_000)],
    ['one character', '维'.repeat(40_000)],
    ['hyphens', 'a-'.repeat(20_000)],
    ['digits and blanks', '1 000 '.repeat(7_000)],
    ['accents', `e${'\u0301'.repeat(40_000)}`],
    ['the report itself', words.slice(0, 40_000)],
    [
      'the report in all languages',
      [...words]
        .filter((_, at) => at % 17 < 9)
        .join('')
        .slice(0, 40_000),
    ],
    ['a ligature that unfolds', '\ufdfa'.repeat(40_000)],
  ])('%s', (_, question) => {
    const start = process.threadCpuUsage();
    index.search(question, { language: 'en', limit: 5 });
    const { user, system } = process.threadCpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(BOUND_MS);
  });
});
