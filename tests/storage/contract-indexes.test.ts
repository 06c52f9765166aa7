import { expect, test } from 'vitest';
import type { IndexStore } from '../../src/storage/index-store.ts';
import { newDatabase } from '../postgres/set-up.ts';
import { newFolder, openAt, openNew } from './test-store.ts';

/** The index stores of two bots on one database. */
async function openTwo(): Promise<readonly [IndexStore, IndexStore]> {
  const databaseUrl = await newDatabase();
  const stores = await Promise.all([0, 1].map(() => openAt({ dataDir: newFolder(), databaseUrl })));
  const [first, second] = stores.map(({ indexes }) => indexes);
  if (first === undefined || second === undefined) throw new Error('bots on PostgreSQL share no index');
  return [first, second];
}

async function linesOf({ alone }: IndexStore, names: readonly string[]): Promise<unknown> {
  let found: unknown;
  await alone('reading', async ({ read }) => {
    found = Object.fromEntries(await read(names));
  });
  return found;
}

test('a bot that has the store alone shares no index', async () => {
  expect((await openNew('sqlite')).indexes).toBeUndefined();
});

test('lines are replaced by name, and those that are not there are left out', async () => {
  const [first, second] = await openTwo();
  await first.alone('a', ({ write }) =>
    write(
      new Map([
        ['header', '1'],
        ['words', 'ä\n"—" ?'],
      ]),
    ),
  );
  await second.alone('b', ({ write }) => write(new Map([['header', '2']])));
  expect(await linesOf(first, ['header', 'words', 'names'])).toEqual({ header: '2', words: 'ä\n"—" ?' });
  expect(await linesOf(first, [])).toEqual({});
});

test('work that fails leaves nothing', async () => {
  const [first, second] = await openTwo();
  const failing = first.alone('a', async ({ write }) => {
    await write(new Map([['header', '1']]));
    throw new Error('killed');
  });
  await expect(failing).rejects.toThrow('killed');
  expect(await linesOf(second, ['header'])).toEqual({});
});

test('a second bot waits for the first on the same key, sees what it left, and waits for nobody on another key', async () => {
  const [first, second] = await openTwo();
  const told: string[] = [];
  const isBuilt = Promise.withResolvers<void>();
  const isBegun = Promise.withResolvers<void>();
  const building = first.alone('key', async ({ write }) => {
    isBegun.resolve();
    await isBuilt.promise;
    await write(new Map([['header', 'built']]));
    told.push('first');
  });
  await isBegun.promise;
  const waiting = second.alone('key', async ({ read }) => {
    told.push(`second: ${(await read(['header'])).get('header')}`);
  });
  await second.alone('another key', async () => void told.push('other'));
  isBuilt.resolve();
  await Promise.all([building, waiting]);
  expect(told).toEqual(['other', 'first', 'second: built']);
});
