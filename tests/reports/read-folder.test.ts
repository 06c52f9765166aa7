import { expect, test } from 'vitest';
import { isEditionFile, readFolder } from '../../src/reports/read-folder.ts';
import { seedFiles } from '../seed-files.ts';

const ENGLISH = 'A_76_505_Add.1.en.md';
const bytes = (text: string) => new TextEncoder().encode(text);
const without = (name: string) => seedFiles.filter((file) => file.name !== name);

test('all six editions are served, without a problem', () => {
  const { editions, problems } = readFolder(seedFiles);
  expect(problems).toEqual([]);
  expect([...editions.values()].map(({ language }) => language)).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
});

test('a broken file is reported and the others are served', () => {
  const { editions, problems } = readFolder([...without(ENGLISH), { name: ENGLISH, bytes: bytes('nothing') }]);
  expect(problems).toMatchObject([{ file: ENGLISH, line: 1 }]);
  expect(editions.size).toBe(5);
});

test('a broken manifest is reported with the bare text that needs it', () => {
  const broken = [
    ...without('manifest.yaml'),
    { name: 'manifest.yaml', bytes: bytes('A_76_505_Add.1.zh.txt: {symbol: 5}') },
  ];
  const { editions, problems } = readFolder(broken);
  expect(problems.map(({ file }) => file)).toEqual(['manifest.yaml', 'A_76_505_Add.1.zh.txt']);
  expect(editions.size).toBe(5);
});

test('of two files for one edition the first is served and the second reported', () => {
  const english = seedFiles.find((file) => file.name === ENGLISH);
  const twin = { name: ENGLISH.replace('Add', 'ADD'), bytes: english?.bytes ?? bytes('') };
  const { editions, problems } = readFolder([...seedFiles, twin]);
  expect(editions.size).toBe(6);
  expect(problems).toMatchObject([{ remedy: 'Remove one of the two files' }]);
});

test.each([
  ['A_76_505_Add.1.zh.txt', true],
  ['A_77_1.de.md', true],
  ['glossary.yaml', false],
  ['manifest.yaml', false],
  ['README.md', false],
])('%s is an edition: %s', (name, isEdition) => {
  expect(isEditionFile(name)).toBe(isEdition);
});
