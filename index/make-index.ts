import type { Edition } from '../src/reports/edition.ts';
import type { FileProblem } from '../src/reports/file-problem.ts';
import type { SeedFile } from '../src/reports/read-edition.ts';
import { buildIndex } from './build-index.ts';
import { isIndexFile, sourcesKey } from './read-sources.ts';
import type { Restriction } from './restrict-sources.ts';
import { restoreIndex } from './saved-index.ts';
import type { PassageIndex } from './serve-index.ts';

/** Where a built index is kept from one start to the next; losing it costs some seconds and nothing else. */
export interface KeptIndex {
  read(): Promise<string | undefined>;
  write(saved: string): Promise<void>;
}

export interface IndexMakerParts {
  readonly kept: KeptIndex;
  readonly restriction: Restriction | undefined;
  /** Told of each file beside the editions that is broken. */
  readonly onProblem: (problem: FileProblem) => void;
  readonly onReady: (made: { readonly isRestored: boolean; readonly ms: number }) => void;
  /** The index serves all the same. */
  readonly onUnkept: (error: unknown) => void;
}

/** Makes the index of editions and of what stands beside them: restored where it is kept, else built. */
export function createIndexMaker(parts: IndexMakerParts) {
  const { kept, restriction, onProblem, onReady, onUnkept } = parts;
  let served: { readonly index: PassageIndex; readonly editions: string } | undefined;
  let lastSound: readonly SeedFile[] = [];

  const build = async (editions: readonly Edition[], files: readonly SeedFile[], key: string) => {
    const { saved, problems } = await buildIndex({ editions, files, lastSound, restriction, key });
    problems.forEach(onProblem);
    // A glossary that breaks while the bot runs takes nothing away: what is served was made with a good one.
    if (problems.length > 0 && served?.editions === sourcesKey(editions, [])) return served.index;
    // An index that lacks a broken file is not kept: the next start shall complain again.
    if (problems.length === 0) {
      lastSound = files.filter(({ name }) => isIndexFile(name));
      await kept.write(saved).catch(onUnkept);
    }
    const made = restoreIndex(saved, key, { editions });
    if (made === undefined) throw new Error('an index that was just built cannot be restored');
    return made;
  };

  return {
    async make(editions: readonly Edition[], files: readonly SeedFile[]): Promise<PassageIndex> {
      const start = performance.now();
      const key = sourcesKey(editions, files);
      const saved = await kept.read();
      const restored = saved === undefined ? undefined : restoreIndex(saved, key, { editions });
      if (restored !== undefined) lastSound = files.filter(({ name }) => isIndexFile(name));
      const index = restored ?? (await build(editions, files, key));
      served = { index, editions: sourcesKey(editions, []) };
      onReady({ isRestored: restored !== undefined, ms: Math.round(performance.now() - start) });
      return index;
    },
    /** Steps that load what first questions would otherwise wait for. */
    warmUps: () => served?.index.warmUps ?? [],
  };
}
