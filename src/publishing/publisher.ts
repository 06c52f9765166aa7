import type { RecordedChange } from '../reports/change.ts';
import { compareEditions } from '../reports/compare-editions.ts';
import { contentHash } from '../reports/content-hash.ts';
import type { Edition } from '../reports/edition.ts';
import type { FileProblem } from '../reports/file-problem.ts';
import { isProblem, readEdition, type SeedFile } from '../reports/read-edition.ts';
import { manifestOf } from '../reports/read-folder.ts';
import type { Publishing, Revision, RevisionStore } from '../reports/revision.ts';
import { MAX_FILE_BYTES } from './file-limit.ts';

/**
 * - `published`: a new revision; `changes` are those against the one before, `isFirst` says that there was none
 * - `current`: this text is what is served already
 * - `problem`: the file cannot be published; nothing was stored
 */
export type FileOutcome =
  | {
      readonly kind: 'published';
      readonly edition: Edition;
      readonly revision: Revision;
      readonly isFirst: boolean;
      readonly changes: readonly RecordedChange[];
    }
  | { readonly kind: 'current'; readonly edition: Edition }
  | { readonly kind: 'problem'; readonly problem: FileProblem };

export interface Publisher {
  /** What a file would be published as, or why it cannot be. */
  readFile(file: SeedFile): Promise<Edition | FileProblem>;
  /** Publishes what a person or a server offers. `origin` is said to operators: `uploaded by U024BE7LH`. */
  publishFile(file: SeedFile, origin: string): Promise<FileOutcome>;
  /** With `onlyIfNew`, not a text that this origin has brought before: it then counts as current. */
  publishEdition(
    edition: Edition,
    origin: string,
    options?: Pick<Publishing, 'onlyIfNew'>,
  ): Promise<Exclude<FileOutcome, { kind: 'problem' }>>;
}

export interface PublisherParts {
  readonly revisions: RevisionStore;
  /** The files of the seeds folder: its manifest describes bare text files, from wherever they come. */
  readonly readSeeds: () => Promise<readonly SeedFile[]>;
  readonly now: () => number;
}

/** Rejects only where the store or the folder fails; nothing is then stored. */
export function createPublisher({ revisions, readSeeds, now }: PublisherParts): Publisher {
  const publishEdition: Publisher['publishEdition'] = async (edition, origin, options = {}) => {
    const publishing = { edition, hash: contentHash(edition), origin, at: now(), ...options };
    let isFirst = true;
    const outcome = await revisions.publish(publishing, (before, after) => {
      isFirst = false;
      return compareEditions(before, after);
    });
    return outcome.kind === 'published' ? { ...outcome, edition, isFirst } : { kind: 'current', edition };
  };
  const readFile: Publisher['readFile'] = async (file) => {
    if (file.bytes.length > MAX_FILE_BYTES) {
      const problem = `the file has more than ${MAX_FILE_BYTES / 1024 / 1024} MB`;
      return { file: file.name, problem, remedy: 'Check that it is the table as text' };
    }
    return readEdition(file, manifestOf(await readSeeds()));
  };
  return {
    readFile,
    publishEdition,
    async publishFile(file, origin) {
      const edition = await readFile(file);
      return isProblem(edition) ? { kind: 'problem', problem: edition } : publishEdition(edition, origin);
    },
  };
}
