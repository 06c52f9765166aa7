import { expect, test } from 'vitest';
import { isEditionFile, publish } from '../../src/reports/publish.ts';
import { seedFiles } from '../seed-files.ts';

const ENGLISH = 'A_76_505_Add.1.en.md';
const bytes = (text: string) => new TextEncoder().encode(text);
const without = (name: string) => seedFiles.filter((file) => file.name !== name);

test('all six editions are served, without a problem', () => {
  const { editions, problems } = publish(seedFiles);
  expect(problems).toEqual([]);
  expect([...editions.values()].map(({ language }) => language)).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
});

test('a broken file is reported and the others are served', () => {
  const { editions, problems } = publish([...without(ENGLISH), { name: ENGLISH, bytes: bytes('nothing') }]);
  expect(problems).toMatchObject([{ file: ENGLISH, line: 1 }]);
  expect(editions.size).toBe(5);
});

test('a broken replacement leaves the last good edition in place', () => {
  const { editions: before } = publish(seedFiles);
  const { editions, problems } = publish([...without(ENGLISH), { name: ENGLISH, bytes: bytes('nothing') }], before);
  expect(problems).toHaveLength(1);
  expect(editions.get(ENGLISH)).toBe(before.get(ENGLISH));
});

test('a broken manifest leaves the last good edition of the bare text in place', () => {
  const { editions: before } = publish(seedFiles);
  const broken = [
    ...without('manifest.yaml'),
    { name: 'manifest.yaml', bytes: bytes('A_76_505_Add.1.zh.txt: {symbol: 5}') },
  ];
  const { editions, problems } = publish(broken, before);
  expect(problems.map(({ file }) => file)).toEqual(['manifest.yaml', 'A_76_505_Add.1.zh.txt']);
  expect(editions.size).toBe(6);
});

test('a file that is gone takes its edition with it', () => {
  const { editions: before } = publish(seedFiles);
  expect(publish(without(ENGLISH), before).editions.size).toBe(5);
});

test('of two files for one edition the first is served and the second reported', () => {
  const english = seedFiles.find((file) => file.name === ENGLISH);
  const twin = { name: ENGLISH.replace('Add', 'ADD'), bytes: english?.bytes ?? bytes('') };
  const { editions, problems } = publish([...seedFiles, twin]);
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
