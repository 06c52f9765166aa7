import { describe, expect, test } from 'vitest';
import { EXAMPLE_ORIGIN, exampleUpdate } from '../../src/publishing/example-update.ts';
import { previewServed, serveUnpublished } from '../../src/publishing/preview.ts';
import type { Edition } from '../../src/reports/edition.ts';
import { readFolder } from '../../src/reports/read-folder.ts';
import type { Store } from '../../src/storage/open-store.ts';
import { readSeed, seedText } from '../seed-files.ts';
import { KINDS, openNew } from '../storage/test-store.ts';
import { corrected, ENGLISH, type Folder, FRENCH, fileOf, filesOf, startProcess, TEXT } from './publishing-world.ts';

const both = (): Folder =>
  new Map([
    [ENGLISH, TEXT],
    [FRENCH, seedText(FRENCH)],
  ]);

async function stateOf({ revisions, sources, kind }: Store) {
  return {
    stored: await revisions.current(),
    revisions: await revisions.all(),
    sources,
    isAlone: kind === 'sqlite',
  };
}

const byLanguage = (editions: readonly Edition[]) =>
  editions.toSorted((left, right) => left.language.localeCompare(right.language));

describe.each(KINDS)('what a bot on %s would serve if it started now', (kind) => {
  test.each<[string, (store: Store, folder: Folder) => Promise<unknown>]>([
    ['on an empty store', async () => {}],
    ['where the folder is published', async (store, folder) => startProcess(store, folder).publishFolder()],
    [
      'after an upload',
      async (store, folder) => {
        const { publisher, publishFolder } = startProcess(store, folder);
        await publishFolder();
        await publisher.publishFile(fileOf(ENGLISH, corrected('granite memorial')), 'uploaded by U1');
      },
    ],
    [
      'after a change in the folder',
      async (store, folder) => {
        await startProcess(store, folder).publishFolder();
        folder.set(ENGLISH, corrected('granite memorial'));
      },
    ],
    [
      'with an older folder',
      async (store, folder) => {
        await startProcess(store, folder).publishFolder();
        await startProcess(store, both().set(ENGLISH, corrected('granite memorial'))).publishFolder();
      },
    ],
    [
      'where a file is gone',
      async (store, folder) => {
        await startProcess(store, folder).publishFolder();
        folder.delete(ENGLISH);
      },
    ],
    [
      'where all files are gone',
      async (store, folder) => {
        await startProcess(store, folder).publishFolder();
        folder.clear();
      },
    ],
    [
      'where somebody removed an edition',
      async (store, folder) => {
        await startProcess(store, folder).publishFolder();
        await store.revisions.remove('A/76/505/Add.1', 'en', 'removed in a terminal', 1);
      },
    ],
    [
      'after the playground',
      async (store, folder) => {
        const { publisher, publishFolder } = startProcess(store, folder);
        await publishFolder();
        await publisher.publishEdition(exampleUpdate(readSeed(ENGLISH)), EXAMPLE_ORIGIN);
      },
    ],
  ])('is what it does serve: %s', async (_, prepare) => {
    const store = await openNew(kind);
    const folder = both();
    await prepare(store, folder);
    const before = await store.revisions.latest();
    const preview = await previewServed(readFolder(filesOf(folder)), await stateOf(store));
    expect(await store.revisions.latest()).toBe(before);
    await startProcess(store, folder).publishFolder();
    const served = (await store.revisions.current()).map(({ edition }) => edition);
    expect(byLanguage(preview)).toEqual(byLanguage(served));
  });

  test('before its folder is published: the folder’s, but for what is stored or was removed', async () => {
    const store = await openNew(kind);
    const serve = async () =>
      serveUnpublished(readFolder(filesOf(both())), await stateOf(store)).map(({ language }) => language);
    expect(await serve()).toEqual(['en', 'fr']);
    await startProcess(store, new Map([[ENGLISH, TEXT]])).publishFolder();
    expect(await serve()).toEqual(['en', 'fr']);
    await store.revisions.remove('A/76/505/Add.1', 'en', 'removed in a terminal', 1);
    expect(await serve()).toEqual(['fr']);
  });
});
