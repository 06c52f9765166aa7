import { describe, expect, test } from 'vitest';
import { exampleUpdate } from '../../src/publishing/example-update.ts';
import { compareEditions } from '../../src/reports/compare-editions.ts';
import { readFolder } from '../../src/reports/read-folder.ts';
import { seedFiles } from '../seed-files.ts';

const editions = [...readFolder(seedFiles).editions.values()];

test('there is an edition in each language', () => expect(editions).toHaveLength(6));

describe.each(editions.map((edition) => [edition.language, edition] as const))('the example in %s', (_, edition) => {
  test('amends three entries and nothing else', () => {
    const changes = compareEditions(edition, exampleUpdate(edition));
    expect(changes.map(({ kind, paragraph }) => [kind, paragraph])).toEqual([
      ['amended', 79],
      ['amended', 148],
      ['amended', 150],
    ]);
  });

  test('differs in one place of each, and made twice from itself in none', () => {
    const next = exampleUpdate(edition);
    const amended = next.entries.filter((entry, at) => entry.passages.join() !== edition.entries[at]?.passages.join());
    expect(amended).toHaveLength(3);
    for (const { paragraph, passages } of amended) {
      const before = edition.entries.find((entry) => entry.paragraph === paragraph)?.passages ?? [];
      expect(passages.filter((text, at) => text !== before[at])).toHaveLength(1);
    }
    expect(exampleUpdate(next)).toEqual(next);
  });
});

test('a report without these places is left as it is', () => {
  const [edition] = editions;
  const other = { ...edition, entries: [{ paragraph: 79, section: { number: 1, title: '' }, passages: ['none'] }] };
  expect(exampleUpdate(other as NonNullable<typeof edition>)).toEqual(other);
});
