import { expect, test } from 'vitest';
import { buildIndex } from '../../index/build-index.ts';
import { isNew } from '../../index/make-parts.ts';
import { openParts } from '../../index/open-parts.ts';
import { isIndexFile, sourcesKey } from '../../index/read-sources.ts';
import { seedFiles } from '../seed-files.ts';
import { EDITIONS, INDEX } from './seeds.ts';

const beside = seedFiles.filter(({ name }) => isIndexFile(name));
const broken = beside.map(({ name }) => ({ name, bytes: new TextEncoder().encode('a: [') }));
const FIRST = { editions: EDITIONS, files: beside, lastSound: [], restriction: undefined, known: [] };

test('an index built aside answers as one built here, and this process goes on meanwhile', async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  const { parts, problems, key } = await buildIndex(FIRST);
  clearInterval(timer);
  expect(problems).toEqual([]);
  expect(turns).toBeGreaterThan(10);
  expect(key).toBe(sourcesKey(EDITIONS, seedFiles));
  const opened = openParts(parts.filter(isNew), EDITIONS);
  const asked = { language: 'en', limit: 5 } as const;
  expect(opened.search('roadside bombs', asked)).toEqual(INDEX.search('roadside bombs', asked));
});

test('what did not change is not built again', async () => {
  const { parts } = await buildIndex({ ...FIRST, known: INDEX.saved });
  expect(parts.filter(isNew)).toEqual([]);
});

test('a glossary that breaks is told, and the last sound one used', async () => {
  const { parts, problems } = await buildIndex({ ...FIRST, files: broken, lastSound: beside });
  expect(problems.map(({ file }) => file).toSorted()).toEqual(beside.map(({ name }) => name).toSorted());
  const opened = openParts(parts.filter(isNew), EDITIONS);
  expect(opened.browse('MINUSMA', { language: 'en' })?.places).not.toEqual([]);
});
