import { expect, test } from 'vitest';
import { buildIndex } from '../../index/build-index.ts';
import { isIndexFile, sourcesKey } from '../../index/read-sources.ts';
import { restoreIndex } from '../../index/saved-index.ts';
import { seedFiles } from '../seed-files.ts';
import { EDITIONS, INDEX } from './seeds.ts';

const beside = seedFiles.filter(({ name }) => isIndexFile(name));
const broken = beside.map(({ name }) => ({ name, bytes: new TextEncoder().encode('a: [') }));

test('an index built aside answers as one built here, and this process goes on meanwhile', async () => {
  const key = sourcesKey(EDITIONS, seedFiles);
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  const order = { editions: EDITIONS, files: beside, lastSound: [], restriction: undefined, key };
  const { saved, problems } = await buildIndex(order);
  clearInterval(timer);
  expect(problems).toEqual([]);
  expect(turns).toBeGreaterThan(10);
  const restored = restoreIndex(saved, key, { editions: EDITIONS });
  const asked = { language: 'en', limit: 5 } as const;
  expect(restored?.search('roadside bombs', asked)).toEqual(INDEX.search('roadside bombs', asked));
});

test('a glossary that breaks is told, and the last sound one used', async () => {
  const order = { editions: EDITIONS, files: broken, lastSound: beside, restriction: undefined, key: 'key' };
  const { saved, problems } = await buildIndex(order);
  expect(problems.map(({ file }) => file).toSorted()).toEqual(beside.map(({ name }) => name).toSorted());
  const restored = restoreIndex(saved, 'key', { editions: EDITIONS });
  expect(restored?.browse('MINUSMA', { language: 'en' })?.places).not.toEqual([]);
});
