import { contentHash } from '../reports/content-hash.ts';
import type { Edition } from '../reports/edition.ts';
import type { FolderReading } from '../reports/read-folder.ts';
import type { CurrentEdition } from '../reports/revision.ts';
import { EXAMPLE_ORIGIN } from './example-update.ts';
import { isFolderOrigin, originOf } from './folder-publisher.ts';
import type { SourceStore } from './source.ts';

/**
 * What a bot would serve if it started now, without storing anything: the editions of the folder that it would publish,
 * else what is stored.
 */
export async function previewServed(
  { editions }: FolderReading,
  stored: readonly CurrentEdition[],
  sources: Pick<SourceStore, 'get'>,
): Promise<readonly Edition[]> {
  const served = new Map<string, Edition>();
  for (const { edition, revision } of stored) {
    if (!isFolderOrigin(revision.origin)) served.set(keyOf(edition), edition);
  }
  for (const [file, edition] of editions) {
    const current = stored.find((one) => keyOf(one.edition) === keyOf(edition));
    const isRead = (await sources.get(originOf(file)))?.hash === contentHash(edition);
    const isStored = isRead && current !== undefined && current.revision.origin !== EXAMPLE_ORIGIN;
    served.set(keyOf(edition), isStored ? current.edition : edition);
  }
  return [...served.values()];
}

function keyOf({ symbol, language }: Edition): string {
  return `${symbol} ${language}`;
}
