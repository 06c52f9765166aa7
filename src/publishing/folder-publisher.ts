import { contentHash } from '../reports/content-hash.ts';
import type { Edition } from '../reports/edition.ts';
import type { FileProblem } from '../reports/file-problem.ts';
import type { SeedFile } from '../reports/read-edition.ts';
import { readFolder } from '../reports/read-folder.ts';
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

/** Publishes what is new in the folder, at the start and after each change. A broken file leaves its edition served. */
export function createFolderPublisher(parts: FolderPublisherParts): { publishFolder(): Promise<FolderOutcome> } {
  const { readSeeds, revisions, sources, publisher, now, isAlone } = parts;
  /** File names to what this process read from them last. */
  const seen = new Map<string, string>();
  let isStart = true;

  /** Alone, what was read from the file last tells; with others, whether any process ever read this text from it. */
  const publishOnce = async (name: string, edition: Edition, hash: string, current: Revision | undefined) => {
    // What the playground invented ends with it.
    const isLate = isStart && current !== undefined && current.origin !== EXAMPLE_ORIGIN;
    if (isLate && isAlone && (await sources.get(name))?.hash === hash) return undefined;
    return publisher.publishEdition(edition, name, { onlyIfNew: isLate && !isAlone });
  };

  return {
    async publishFolder() {
      const files = await readSeeds();
      const { editions, problems } = readFolder(files);
      const served = await revisions.current();
      const published: Extract<FileOutcome, { kind: 'published' }>[] = [];
      for (const [file, edition] of editions) {
        const name = originOf(file);
        const hash = contentHash(edition);
        if (seen.get(name) === hash) continue;
        const outcome = await publishOnce(
          name,
          edition,
          hash,
          served.find((current) => isOf(current.edition, edition))?.revision,
        );
        if (outcome?.kind === 'published') published.push(outcome);
        if (isAlone) await sources.set(name, { hash, checkedAt: now() });
        seen.set(name, hash);
      }
      const removed: string[] = [];
      const present = new Set(files.map((file) => originOf(file.name)));
      for (const { edition, revision } of served) {
        const { origin } = revision;
        const isGone = isFolderOrigin(origin) && !present.has(origin);
        if (!isGone || ![...editions.values()].every((other) => !isOf(other, edition))) continue;
        if (!seen.has(origin) && !(isAlone && isStart)) continue;
        if (await revisions.remove(edition.symbol, edition.language, origin, now())) removed.push(origin);
        seen.delete(origin);
      }
      isStart = false;
      return { published, removed, problems };
    },
  };
}

const FOLDER = 'seeds/';

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
