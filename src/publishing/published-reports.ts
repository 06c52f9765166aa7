import type { RecordedChange } from '../reports/change.ts';
import type { Edition } from '../reports/edition.ts';
import type { SeedFile } from '../reports/read-edition.ts';
import { readFolder } from '../reports/read-folder.ts';
import type { CurrentEdition, Revision, RevisionStore } from '../reports/revision.ts';
import { FolderProblem } from './folder-problem.ts';
import type { FolderOutcome } from './folder-publisher.ts';
import { serveUnpublished } from './preview.ts';

export interface PublishedReportsParts {
  readonly revisions: Pick<RevisionStore, 'current' | 'changes' | 'all'>;
  readonly readSeeds: () => Promise<readonly SeedFile[]>;
  readonly publishFolder: () => Promise<FolderOutcome>;
  readonly onPublished: (outcome: FolderOutcome) => void;
  /** The folder cannot be read any more; told once until it can be again. */
  readonly onFolderAway: (problem: FolderProblem) => void;
  readonly onFolderBack: () => void;
}

/** All that is to be served, with the files of the folder beside it. */
export interface PublishedState {
  readonly editions: readonly Edition[];
  readonly changes: readonly RecordedChange[];
  readonly revisions: readonly Revision[];
  readonly files: readonly SeedFile[];
}

/**
 * What a running bot serves: the store as it was last read, kept in memory, so that nothing is missing while the store is
 * away. Before the folder could be published once, its editions stand beside those of which the store knows nothing.
 */
export interface PublishedReports {
  /** Rejects with a `FolderProblem` only where the folder was never read. */
  state(): Promise<PublishedState>;
  /** Rejects where the store fails; what was read before stays. */
  readStore(): Promise<void>;
  markFolderChanged(): void;
  /** Publishes the folder where it has changed; what fails is done by the next call. Rejects where the store fails. */
  publishFolder(): Promise<void>;
  /** Why the folder cannot be read at this moment; undefined while it can. */
  folderProblem(): FolderProblem | undefined;
}

interface Stored {
  readonly current: readonly CurrentEdition[];
  readonly changes: readonly RecordedChange[];
  readonly revisions: readonly Revision[];
}

export function createPublishedReports(parts: PublishedReportsParts): PublishedReports {
  const { revisions, readSeeds, onPublished, onFolderAway, onFolderBack } = parts;
  let stored: Stored = { current: [], changes: [], revisions: [] };
  let files: readonly SeedFile[] | undefined;
  let folderProblem: FolderProblem | undefined;
  let isChanged = true;
  let isPublished = false;

  const noteAway = (error: unknown) => {
    if (files === undefined || !(error instanceof FolderProblem)) throw error;
    if (folderProblem === undefined) onFolderAway(error);
    folderProblem = error;
    return files;
  };
  const readFiles = async () => {
    try {
      files = await readSeeds();
    } catch (error) {
      return noteAway(error);
    }
    if (folderProblem !== undefined) onFolderBack();
    folderProblem = undefined;
    return files;
  };
  const publishFolder = async () => {
    // Said before and not after: what changes meanwhile is for the next call.
    isChanged = false;
    try {
      await readFiles();
      if (folderProblem === undefined) {
        onPublished(await parts.publishFolder());
        isPublished = true;
      }
      isChanged ||= folderProblem !== undefined;
    } catch (error) {
      isChanged = true;
      throw error;
    }
  };
  return {
    async state() {
      const now = await readFiles();
      const editions = isPublished
        ? stored.current.map(({ edition }) => edition)
        : serveUnpublished(readFolder(now), { stored: stored.current, revisions: stored.revisions });
      return { editions, changes: stored.changes, revisions: stored.revisions, files: now };
    },
    async readStore() {
      stored = {
        current: await revisions.current(),
        changes: await revisions.changes({}),
        revisions: await revisions.all(),
      };
    },
    markFolderChanged() {
      isChanged = true;
    },
    async publishFolder() {
      if (isChanged) await publishFolder();
    },
    folderProblem: () => folderProblem,
  };
}
