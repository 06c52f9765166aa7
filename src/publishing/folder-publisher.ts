import { contentHash } from '../reports/content-hash.ts';
import type { Edition } from '../reports/edition.ts';
import type { FileProblem } from '../reports/file-problem.ts';
import type { SeedFile } from '../reports/read-edition.ts';
import { isEditionFile, readFolder } from '../reports/read-folder.ts';
import type { Revision, RevisionStore } from '../reports/revision.ts';
import { EXAMPLE_ORIGIN } from './example-update.ts';
import type { FileOutcome, Publisher } from './publisher.ts';
import type { SourceStore } from './source.ts';

export interface FolderPublisherParts {
  readonly readSeeds: () => Promise<readonly SeedFile[]>;
  readonly revisions: RevisionStore;
  readonly sources: SourceStore;
  readonly publisher: Publisher;
  readonly now: () => number;
  /**
   * Whether no other process publishes into the store. Alone, the folder as it stands at the start counts: what differs
   * from the last reading is published and what is gone is no longer served. With others, a process may start with an
   * older folder than the rest have: then only a text is published that no file of this name ever had, and nothing is
   * taken away.
   */
  readonly isAlone: boolean;
}

export interface FolderOutcome {
  readonly published: readonly Extract<FileOutcome, { kind: 'published' }>[];
  readonly removed: readonly string[];
  readonly problems: readonly FileProblem[];
}

/**
 * Publishes what is new in the folder, at the start and after each change. A broken file leaves its edition served, and so
 * does a folder without any edition: it is more likely not mounted than meant. An edition that somebody removed comes back
 * with another text only, or when its file has been away. Rejects where the folder or the store fails; the next call goes on
 * from there, and tells of all that was published.
 */
export function createFolderPublisher(parts: FolderPublisherParts): { publishFolder(): Promise<FolderOutcome> } {
  const { readSeeds, revisions, sources, publisher, now, isAlone } = parts;
  /** File names to what this process read from them last. */
  const seen = new Map<string, string>();
  let published: Extract<FileOutcome, { kind: 'published' }>[] = [];
  let removed: string[] = [];
  let isStart = true;

  /** Alone, what was read from the file last tells; with others, whether any process ever read this text from it. */
  const publishOnce = async (name: string, edition: Edition, hash: string, current: Revision | undefined) => {
    // What the playground invented ends with it.
    const isLate = isStart && current?.origin !== EXAMPLE_ORIGIN;
    const isServed = current !== undefined;
    const isRead = isAlone && (await sources.get(name))?.hash === hash;
    if (isLate && isServed && isRead) return;
    // What is not served though the file brought it before was removed by somebody.
    const onlyIfNew = isLate && (!isServed || !isAlone);
    const outcome = await publisher.publishEdition(edition, name, { onlyIfNew });
    if (outcome.kind === 'published') published.push(outcome);
    if (isAlone && !isRead) await sources.set(name, { hash, checkedAt: now() });
  };

  return {
    async publishFolder() {
      const files = await readSeeds();
      const { editions, problems } = readFolder(files);
      const served = await revisions.current();
      for (const [file, edition] of editions) {
        const name = originOf(file);
        const hash = contentHash(edition);
        if (seen.get(name) === hash) continue;
        const current = served.find((one) => isOf(one.edition, edition))?.revision;
        await publishOnce(name, edition, hash, current);
        seen.set(name, hash);
      }
      const isBare = !files.some(({ name }) => isEditionFile(name));
      const present = new Set(files.map((file) => originOf(file.name)));
      for (const { edition, revision } of served) {
        const { origin } = revision;
        const isGone = !isBare && isFolderOrigin(origin) && !present.has(origin);
        if (!isGone || ![...editions.values()].every((other) => !isOf(other, edition))) continue;
        if (!seen.has(origin) && !(isAlone && isStart)) continue;
        if (await revisions.remove(edition.symbol, edition.language, origin, now())) removed.push(origin);
        seen.delete(origin);
      }
      isStart = false;
      const isMissed = isBare && served.some(({ revision }) => isFolderOrigin(revision.origin));
      const outcome = { published, removed, problems: isMissed ? [...problems, BARE] : problems };
      [published, removed] = [[], []];
      return outcome;
    },
  };
}

const FOLDER = 'seeds/';

const BARE: FileProblem = {
  file: FOLDER,
  problem: 'there is no edition in the folder any more',
  remedy: 'Put them back, or say which is not to be served: npm run publish -- --remove SYMBOL LANGUAGE',
};

/** What the folder's file is called as an origin. */
export function originOf(file: string): string {
  return `${FOLDER}${file}`;
}

export function isFolderOrigin(origin: string): boolean {
  return origin.startsWith(FOLDER);
}

function isOf(left: Edition, right: Edition): boolean {
  return left.symbol === right.symbol && left.language === right.language;
}
