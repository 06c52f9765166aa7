import { describe, expect, test } from 'vitest';
import { EXAMPLE_ORIGIN, exampleUpdate } from '../../src/publishing/example-update.ts';
import { readSeed, seedText } from '../seed-files.ts';
import { KINDS, openNew } from '../storage/test-store.ts';
import {
  corrected,
  ENGLISH,
  type Folder,
  FRENCH,
  fileOf,
  servedWords,
  startProcess,
  TEXT,
} from './publishing-world.ts';

const both = (): Folder =>
  new Map([
    [ENGLISH, TEXT],
    [FRENCH, seedText(FRENCH)],
  ]);

describe.each(KINDS)('the folder of a process on %s', (kind) => {
  test('is published at its first start, and nothing of it again at the next', async () => {
    const store = await openNew(kind);
    const first = await startProcess(store, both()).publishFolder();
    expect(first.published.map(({ revision, isFirst }) => [revision.origin, isFirst])).toEqual([
      [`seeds/${ENGLISH}`, true],
      [`seeds/${FRENCH}`, true],
    ]);
    expect(await startProcess(store, both()).publishFolder()).toEqual({ published: [], removed: [], problems: [] });
    expect(await store.revisions.latest()).toBe(2);
  });

  test('publishes what changes while it runs, back and forth', async () => {
    const store = await openNew(kind);
    const folder = both();
    const { publishFolder } = startProcess(store, folder);
    await publishFolder();
    for (const words of ['granite memorial', 'memorial', 'granite memorial']) {
      folder.set(ENGLISH, corrected(words));
      expect((await publishFolder()).published).toMatchObject([{ changes: [{ kind: 'amended', paragraph: 18 }] }]);
      expect(await servedWords(store)).toBe(words);
    }
    expect((await publishFolder()).published).toEqual([]);
  });

  test('publishes at a start what was changed before it', async () => {
    const store = await openNew(kind);
    await startProcess(store, both()).publishFolder();
    await startProcess(store, both().set(ENGLISH, corrected('granite memorial'))).publishFolder();
    expect(await servedWords(store)).toBe('granite memorial');
  });

  test('does not undo an upload at a start, as long as its own file is the one it had', async () => {
    const store = await openNew(kind);
    const { publisher, publishFolder } = startProcess(store, both());
    await publishFolder();
    await publisher.publishFile(fileOf(ENGLISH, corrected('granite memorial')), 'uploaded by U1');
    await publishFolder();
    await startProcess(store, both()).publishFolder();
    expect(await servedWords(store)).toBe('granite memorial');
    await startProcess(store, both().set(ENGLISH, corrected('bronze memorial'))).publishFolder();
    expect(await servedWords(store)).toBe('bronze memorial');
  });

  test('ends what the playground invented at the next start', async () => {
    const store = await openNew(kind);
    const { publisher, publishFolder } = startProcess(store, both());
    await publishFolder();
    await publisher.publishEdition(exampleUpdate(readSeed(ENGLISH)), EXAMPLE_ORIGIN);
    const { published } = await startProcess(store, both()).publishFolder();
    expect(published).toMatchObject([{ changes: [{ paragraph: 79 }, { paragraph: 148 }, { paragraph: 150 }] }]);
  });

  test('takes an edition away with its file while it runs, and brings it back with it', async () => {
    const store = await openNew(kind);
    const folder = both();
    const { publishFolder } = startProcess(store, folder);
    await publishFolder();
    folder.delete(ENGLISH);
    expect((await publishFolder()).removed).toEqual([`seeds/${ENGLISH}`]);
    expect(await servedWords(store)).toBeUndefined();
    folder.set(ENGLISH, TEXT);
    expect((await publishFolder()).published).toMatchObject([{ isFirst: false, changes: [] }]);
    expect(await servedWords(store)).toBe('memorial');
  });

  test('keeps an edition whose file is broken, or whose text was uploaded since', async () => {
    const store = await openNew(kind);
    const folder = both();
    const { publishFolder, publisher } = startProcess(store, folder);
    await publishFolder();
    folder.set(ENGLISH, '---\nsymbol: A/76/505/Add.1\n');
    expect(await publishFolder()).toMatchObject({ published: [], removed: [], problems: [{ file: ENGLISH }] });
    await publisher.publishFile(fileOf(ENGLISH, corrected('granite memorial')), 'uploaded by U1');
    folder.delete(ENGLISH);
    expect((await publishFolder()).removed).toEqual([]);
    expect(await servedWords(store)).toBe('granite memorial');
  });

  test('takes nothing away where no edition is left, at a start and while it runs', async () => {
    const store = await openNew(kind);
    const folder = both();
    const { publishFolder } = startProcess(store, folder);
    await publishFolder();
    folder.clear();
    const problem = { file: 'seeds/', problem: 'there is no edition in the folder any more' };
    expect(await publishFolder()).toMatchObject({ removed: [], problems: [problem] });
    expect(await startProcess(store, folder).publishFolder()).toMatchObject({ removed: [], problems: [problem] });
    expect(await servedWords(store)).toBe('memorial');
  });

  test('an edition that somebody removed stays so at a start, and comes back with another text', async () => {
    const store = await openNew(kind);
    await startProcess(store, both()).publishFolder();
    await store.revisions.remove('A/76/505/Add.1', 'en', 'removed in a terminal', 2_000);
    await startProcess(store, both()).publishFolder();
    await startProcess(store, both()).publishFolder();
    expect(await servedWords(store)).toBeUndefined();
    await startProcess(store, both().set(ENGLISH, corrected('granite memorial'))).publishFolder();
    expect(await servedWords(store)).toBe('granite memorial');
  });

  test('goes on after a fault with what is left, and tells of all of it', async () => {
    const store = await openNew(kind);
    let isAway = true;
    const failing = {
      ...store,
      revisions: {
        ...store.revisions,
        publish: (...[publishing, compare]: Parameters<typeof store.revisions.publish>) =>
          isAway && publishing.edition.language === 'fr'
            ? Promise.reject(new Error('away'))
            : store.revisions.publish(publishing, compare),
      },
    };
    const { publishFolder } = startProcess(failing, both());
    await expect(publishFolder()).rejects.toThrow('away');
    isAway = false;
    const { published } = await publishFolder();
    expect(published.map(({ edition }) => edition.language)).toEqual(['en', 'fr']);
    expect(await store.revisions.latest()).toBe(2);
  });
});

test('alone, what is gone at the start is no longer served, and an older text that was put back is', async () => {
  const store = await openNew('sqlite');
  const folder = both();
  await startProcess(store, folder).publishFolder();
  await startProcess(store, folder.set(ENGLISH, corrected('granite memorial'))).publishFolder();
  await startProcess(store, folder.set(ENGLISH, TEXT)).publishFolder();
  expect(await servedWords(store)).toBe('memorial');
  folder.delete(ENGLISH);
  expect((await startProcess(store, folder).publishFolder()).removed).toEqual([`seeds/${ENGLISH}`]);
});

test('with others, an older folder undoes nothing and takes nothing away', async () => {
  const store = await openNew('postgres');
  await startProcess(store, both()).publishFolder();
  await startProcess(store, both().set(ENGLISH, corrected('granite memorial'))).publishFolder();
  const older = startProcess(store, both());
  expect(await older.publishFolder()).toMatchObject({ published: [], removed: [] });
  const fewer = startProcess(store, new Map([[FRENCH, seedText(FRENCH)]]));
  expect(await fewer.publishFolder()).toMatchObject({ published: [], removed: [] });
  expect(await servedWords(store)).toBe('granite memorial');
});

test('processes that start at once on an empty store make one revision of each edition', async () => {
  const store = await openNew('postgres');
  const outcomes = await Promise.all([1, 2, 3].map(() => startProcess(store, both()).publishFolder()));
  expect(outcomes.flatMap(({ published }) => published)).toHaveLength(2);
  expect(await store.revisions.latest()).toBe(2);
});

test('a start with nothing new writes nothing', async () => {
  const store = await openNew('sqlite');
  await startProcess(store, both()).publishFolder();
  await store.database.write((transaction) => transaction.deleteFrom('offered_texts').execute());
  await startProcess(store, both()).publishFolder();
  const offered = await store.database.read('select * from offered_texts');
  expect(offered).toEqual([]);
});
