import { contentHash } from '../reports/content-hash.ts';
import type { Edition } from '../reports/edition.ts';
import type { FolderReading } from '../reports/read-folder.ts';
import type { CurrentEdition, Revision } from '../reports/revision.ts';
import { EXAMPLE_ORIGIN } from './example-update.ts';
import { isFolderOrigin, originOf } from './folder-publisher.ts';
import type { SourceStore } from './source.ts';

export interface PreviewParts {
  readonly stored: readonly CurrentEdition[];
  /** All revisions of the store. */
  readonly revisions: readonly Revision[];
  readonly sources: Pick<SourceStore, 'get'>;
  /** As in `FolderPublisherParts`. */
  readonly isAlone: boolean;
}

/**
 * What a bot would serve if it started now, without storing anything: the editions of the folder that it would publish,
 * else what is stored.
 */
export async function previewServed(
  { editions }: FolderReading,
  { stored, revisions, sources, isAlone }: PreviewParts,
): Promise<readonly Edition[]> {
  const served = new Map<string, Edition>();
  for (const { edition, revision } of stored) {
    const isKept = !isAlone || editions.size === 0 || !isFolderOrigin(revision.origin);
    if (isKept) served.set(keyOf(edition), edition);
  }
  for (const [file, edition] of editions) {
    const current = stored.find((one) => keyOf(one.edition) === keyOf(edition));
    const hash = contentHash(edition);
    const isPublished = revisions.some((revision) => revision.hash === hash);
    if (current === undefined && isPublished) continue;
    const isKnown = isAlone ? (await sources.get(originOf(file)))?.hash === hash : isPublished;
    const isStored = isKnown && current !== undefined && current.revision.origin !== EXAMPLE_ORIGIN;
    served.set(keyOf(edition), isStored ? current.edition : edition);
  }
  return [...served.values()];
}

/**
 * What a bot serves that could not publish its folder: all that is stored, and the folder's editions of which nothing was
 * ever stored. One that was removed stays so.
 */
export function serveUnpublished(
  { editions }: FolderReading,
  { stored, revisions }: Pick<PreviewParts, 'stored' | 'revisions'>,
): readonly Edition[] {
  const known = new Set(revisions.map(keyOf));
  return [...stored.map(({ edition }) => edition), ...[...editions.values()].filter((one) => !known.has(keyOf(one)))];
}

function keyOf({ symbol, language }: Pick<Edition, 'symbol' | 'language'>): string {
  return `${symbol} ${language}`;
}
