import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFolderPublisher } from '../../src/publishing/folder-publisher.ts';
import { createPublisher } from '../../src/publishing/publisher.ts';
import type { Store } from '../../src/storage/open-store.ts';
import { createSeedsFolder } from '../../src/storage/seeds-folder.ts';
import { CORRIGENDA, correct } from './corrigenda.ts';
import type { DrillSeeds } from './drill-seeds.ts';

/** The folder as a start publishes it, then the corrigenda one by one, each with its index in the data folder before. */
export function createPublishing(
  store: Store,
  { seeds, now, dataDir }: { readonly seeds: DrillSeeds; readonly now: () => number; readonly dataDir: string },
) {
  const { revisions, sources } = store;
  const readSeeds = createSeedsFolder(seeds.folder).read;
  const publisher = createPublisher({ revisions, readSeeds, now });
  const endOfChanges: number[] = [];
  let editions = seeds.editions;
  const keepIndex = (state: number) => {
    const unfinished = join(dataDir, 'drill-index.json');
    writeFileSync(unfinished, seeds.keptIndexes[state] ?? '');
    renameSync(unfinished, join(dataDir, 'index.json'));
  };
  return {
    async publishFolder() {
      keepIndex(0);
      await createFolderPublisher({
        revisions,
        sources,
        publisher,
        readSeeds,
        now,
        isAlone: store.kind === 'sqlite',
      }).publishFolder();
    },
    async publish(number: number) {
      const corrigendum = CORRIGENDA[number - 1];
      if (corrigendum === undefined) throw new RangeError(`there is no corrigendum ${number}`);
      keepIndex(number);
      editions = correct(editions, corrigendum);
      for (const edition of editions) await publisher.publishEdition(edition, `corrigendum ${number}`);
      endOfChanges.push(await revisions.lastPosition());
    },
    /** Position of the last change of each corrigendum. */
    endOfChanges: (): readonly number[] => endOfChanges,
  };
}
