import { expect, onTestFinished, test } from 'vitest';
import { createIndexMaker } from '../../index/make-index.ts';
import { sourcesKey } from '../../index/read-sources.ts';
import type { SharedIndex } from '../../index/shared-index.ts';
import type { Edition } from '../../src/reports/edition.ts';
import { openStore, type Store } from '../../src/storage/open-store.ts';
import { administer, newDatabase } from '../postgres/set-up.ts';
import { newFolder } from '../storage/test-store.ts';
import { EDITIONS } from './seeds.ts';

/** A few entries are built in no time. */
const FEW: readonly Edition[] = EDITIONS.filter(({ language }) => language === 'en').map((edition) => ({
  ...edition,
  entries: edition.entries.slice(0, 5),
}));
const AMENDED: readonly Edition[] = FEW.map((edition) => ({
  ...edition,
  entries: edition.entries.map((entry) => ({ ...entry, passages: [...entry.passages, 'A granite obelisk stands.'] })),
}));

async function openShared(databaseUrl: string): Promise<Store & { readonly indexes: SharedIndex }> {
  const store = await openStore({ dataDir: newFolder(), databaseUrl });
  onTestFinished(() => store.close());
  const { indexes } = store;
  if (indexes === undefined) throw new Error('bots on PostgreSQL share no index');
  return { ...store, indexes };
}

/** What makes the indexes of a bot that keeps none, and what it told. */
function startMaker(shared: SharedIndex) {
  const sources: string[] = [];
  const unshared: unknown[] = [];
  const maker = createIndexMaker({
    kept: { read: async () => undefined, write: async () => {} },
    shared,
    restriction: undefined,
    onProblem: () => {},
    onReady: ({ source }) => sources.push(source),
    onUnkept: () => {},
    onUnshared: (error) => unshared.push(error),
  });
  return { make: (editions: readonly Edition[]) => maker.make(editions, []), sources, unshared };
}

const search = { language: 'en', limit: 5 } as const;

test('of two bots with the same texts one builds, and the other has the same index', async () => {
  const databaseUrl = await newDatabase();
  const makers = [await openShared(databaseUrl), await openShared(databaseUrl)].map(({ indexes }) =>
    startMaker(indexes),
  );
  for (const editions of [FEW, AMENDED]) {
    const [one, other] = await Promise.all(makers.map(({ make }) => make(editions)));
    expect(one?.saved).toEqual(other?.saved);
    expect(one?.search('obelisk', search)).toEqual(other?.search('obelisk', search));
  }
  expect(makers.flatMap(({ sources }) => sources).toSorted()).toEqual(['built', 'built', 'shared', 'shared']);
  expect(makers.flatMap(({ unshared }) => unshared)).toEqual([]);
});

test('a bot with other texts builds its own', async () => {
  const { indexes } = await openShared(await newDatabase());
  const makers = [startMaker(indexes), startMaker(indexes)];
  const [few, amended] = await Promise.all([makers[0]?.make(FEW), makers[1]?.make(AMENDED)]);
  expect(few?.search('obelisk', search)).toEqual([]);
  expect(amended?.search('obelisk', search)).not.toEqual([]);
  expect(makers.flatMap(({ sources }) => sources)).toEqual(['built', 'built']);
});

test.each([
  [
    'of another version',
    `update index_lines set line = replace(line, '"version":', '"version":9') where name = 'header'`,
  ],
  ['half gone', `delete from index_lines where name like 'words.%'`],
  ['tampered with', `update index_lines set line = line || ' ' where name = 'words.en'`],
])('an index that is %s is built anew and left in its place', async (_, sql) => {
  const databaseUrl = await newDatabase();
  const { indexes } = await openShared(databaseUrl);
  const first = await startMaker(indexes).make(FEW);
  // It serves before it is left to the others.
  await indexes.alone(sourcesKey(FEW, []), async () => {});
  await administer(databaseUrl, sql);
  const [second, third] = [startMaker(indexes), startMaker(indexes)];
  expect((await second.make(FEW)).saved).toEqual(first.saved);
  expect((await third.make(FEW)).saved).toEqual(first.saved);
  expect([second.sources, third.sources]).toEqual([['built'], ['shared']]);
});

test('where the store takes nothing each bot builds its own, and says why', async () => {
  const databaseUrl = await newDatabase();
  const { indexes } = await openShared(databaseUrl);
  await administer(databaseUrl, 'drop table index_lines');
  const { make, sources, unshared } = startMaker(indexes);
  expect((await make(AMENDED)).search('obelisk', search)).not.toEqual([]);
  expect(sources).toEqual(['built']);
  expect(unshared).toHaveLength(1);
});
