import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { buildIndex, startBuildProcess } from '../../index/build-index.ts';
import { isNew, takeOver } from '../../index/make-parts.ts';
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

test('two processes that share the work build the same index', async () => {
  const { parts } = await buildIndex(FIRST, 2);
  expect(takeOver([], parts)).toEqual(INDEX.saved);
});

test('where one of the processes is killed, the build fails and the other ends', async () => {
  const children: ChildProcess[] = [];
  const building = buildIndex(FIRST, 2, () => {
    const child = startBuildProcess();
    children.push(child);
    return child;
  });
  const ended = Promise.all(children.map((child) => once(child, 'exit')));
  children[0]?.kill('SIGKILL');
  await expect(building).rejects.toThrow('building the index ended with SIGKILL');
  expect(await ended).toHaveLength(2);
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
