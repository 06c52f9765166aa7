import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../src/reports/catalogue.ts';
import type { Edition } from '../../src/reports/edition.ts';
import { type ConceptsOf, linkYears, type YearLink } from '../../src/reports/likeness.ts';
import { isNotAddressed } from '../../src/reports/not-addressed.ts';
import { editions } from '../library.ts';
import { readSeed } from '../seed-files.ts';
import { counterparts, nextYear } from './next-year.ts';

const english = readSeed('A_76_505_Add.1.en.md');

function link(newer: Edition, older: Edition, conceptsOf?: ConceptsOf): readonly YearLink[] {
  const [newest, before] = createCatalogue([newer, older]).reports;
  if (newest === undefined || before === undefined) throw new Error('there are two reports');
  return linkYears(newest, before, conceptsOf);
}

const isRight = ({ newer, older }: YearLink) => counterparts.get(newer)?.includes(older) ?? false;
const precision = (links: readonly YearLink[]) => links.filter(isRight).length / links.length;
const probable = (links: readonly YearLink[]) => links.filter(({ degree }) => degree === 'probable');

/** Entries that go on from one of the year before and say something of their own. */
const linkable = nextYear.entries.filter(
  ({ paragraph, passages }) =>
    (counterparts.get(paragraph)?.length ?? 0) > 0 && !passages.every((text) => isNotAddressed(text, 'en')),
);

describe('a year and the next', () => {
  const links = link(nextYear, english);

  test('are linked where the text tells: all of them right, and nearly all found', () => {
    expect(precision(links)).toBeGreaterThan(0.98);
    expect(links.length / linkable.length).toBeGreaterThan(0.9);
    expect(probable(links).length / linkable.length).toBeGreaterThan(0.75);
  });

  test('are linked one to one, in ascending order, with a confidence between 0 and 1', () => {
    expect(new Set(links.map(({ older }) => older)).size).toBe(links.length);
    expect(new Set(links.map(({ newer }) => newer)).size).toBe(links.length);
    expect(links.map(({ newer }) => newer)).toEqual(links.map(({ newer }) => newer).toSorted((a, b) => a - b));
    expect(links.filter(({ confidence }) => confidence <= 0 || confidence > 1)).toEqual([]);
  });

  test('are not linked by a statement that many entries make', () => {
    const statements = nextYear.entries.filter(({ passages }) => passages.some((text) => isNotAddressed(text, 'en')));
    expect(statements.length).toBeGreaterThan(3);
    expect(links.filter(({ newer }) => statements.some(({ paragraph }) => paragraph === newer))).toEqual([]);
  });

  test('are linked right where a third of the older year is not there to be found', () => {
    for (const third of [0, 1, 2]) {
      const rest = { ...english, entries: english.entries.filter((_, at) => at % 3 !== third) };
      const some = link(nextYear, rest);
      expect(precision(some)).toBeGreaterThan(0.92);
      expect(precision(probable(some))).toBeGreaterThan(0.95);
    }
  });
});

test.each(editions)('a report in $language and the same under other numbers are linked surely', (edition) => {
  const later = {
    ...edition,
    symbol: 'A/77/510/Add.1',
    reference: 'A/76/19',
    entries: edition.entries.map((entry) => ({ ...entry, paragraph: entry.paragraph + 7 })),
  };
  const links = link(later, edition);
  expect(links.length).toBeGreaterThan(105);
  expect(links.filter(({ newer, older }) => newer !== older + 7)).toEqual([]);
});

test('concepts that both name bring two texts nearer', () => {
  const short = (symbol: string, texts: Readonly<Record<number, string>>): Edition => {
    const [section] = english.sections;
    if (section === undefined) throw new Error('there is a section');
    const entries = Object.entries(texts).map(([number, text]) => ({
      paragraph: Number(number),
      section,
      passages: [text],
    }));
    return { ...english, symbol, entries };
  };
  const newer = short('A/77/1', { 1: 'Roadside bombs are cleared by trained teams.', 2: 'Fuel is saved.' });
  const older = short('A/76/1', { 5: 'Explosive devices kill; teams search for them.', 6: 'Budgets were cut.' });
  const confidence = (conceptsOf?: ConceptsOf) => link(newer, older, conceptsOf)[0]?.confidence ?? 0;
  const conceptsOf: ConceptsOf = (_, paragraph) => (paragraph === 1 || paragraph === 5 ? ['ied'] : ['money']);
  expect(confidence(conceptsOf)).toBeGreaterThan(confidence());
});

test('reports without a language in common are not linked', () => {
  expect(link(nextYear, readSeed('A_76_505_Add.1.fr.md'))).toEqual([]);
});
