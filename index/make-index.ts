import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Edition } from '../src/reports/edition.ts';
import type { FileProblem } from '../src/reports/file-problem.ts';
import type { SeedFile } from '../src/reports/read-edition.ts';
import { type BuildOrder, buildIndex } from './build-index.ts';
import { isBuiltOn, type SavedPart } from './index-parts.ts';
import { takeOver } from './make-parts.ts';
import { openParts } from './open-parts.ts';
import { isIndexFile, sourcesKey } from './read-sources.ts';
import type { Restriction } from './restrict-sources.ts';
import { readSaved, savedLines } from './saved-index.ts';
import type { PassageIndex } from './serve-index.ts';

/** Where a built index is kept from one start to the next; losing it costs some seconds and nothing else. */
export interface KeptIndex {
  read(): Promise<string | undefined>;
  /** Bit by bit, so that questions are answered in between. */
  write(saved: Iterable<string>): Promise<void>;
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

/** Makes the index of editions and of what stands beside them: restored where it is kept, else built on the one before. */
export function createIndexMaker(parts: IndexMakerParts) {
  const { kept, restriction, onProblem, onReady, onUnkept } = parts;
  let served: { readonly index: PassageIndex; readonly editions: readonly Edition[] } | undefined;
  let lastSound: readonly SeedFile[] = [];
  let keeping: Promise<void> = Promise.resolve();

  const build = async (editions: readonly Edition[], files: readonly SeedFile[], before: readonly SavedPart[]) => {
    const known = before.map(({ name, key, text }) => (isBuiltOn(name) ? { name, key, text } : { name, key }));
    const order = { editions, files, lastSound, restriction, known };
    const built = await buildIndex(order, countProcesses(order, served?.editions ?? []));
    built.problems.forEach(onProblem);
    const isSound = built.problems.length === 0;
    // A glossary that breaks while the bot runs takes nothing away: what is served was made with a good one.
    if (!isSound && served !== undefined && haveSameTexts(editions, served.editions)) return served.index;
    const saved = takeOver(before, built.parts);
    const index = openParts(saved, editions, served?.index);
    // Questions are answered by the index before until this one is ready for them.
    if (served !== undefined) await warmUp(index);
    // An index that lacks a broken file is not kept: the next start shall complain again.
    if (isSound) {
      lastSound = files.filter(({ name }) => isIndexFile(name));
      keeping = keeping.then(() => kept.write(savedLines(saved, built.key))).catch(onUnkept);
    }
    // A first index is kept before it serves, for a program may end with its answer; a later one serves at once.
    if (served === undefined) await keeping;
    return index;
  };

  const restore = async (editions: readonly Edition[], files: readonly SeedFile[]) => {
    const saved = readSaved((await kept.read()) ?? '');
    const isCurrent = saved !== undefined && saved.key === sourcesKey(editions, files);
    return { before: saved?.parts ?? [], restored: isCurrent ? openParts(saved.parts, editions) : undefined };
  };

  return {
    async make(editions: readonly Edition[], files: readonly SeedFile[]): Promise<PassageIndex> {
      const start = performance.now();
      const { before, restored } =
        served === undefined ? await restore(editions, files) : { before: served.index.saved, restored: undefined };
      if (restored !== undefined) lastSound = files.filter(({ name }) => isIndexFile(name));
      const index = restored ?? (await build(editions, files, before));
      served = { index, editions };
      onReady({ isRestored: restored !== undefined, ms: Math.round(performance.now() - start) });
      return index;
    },
    /** Steps that load what first questions would otherwise wait for. */
    warmUps: () => served?.index.warmUps ?? [],
  };
}

/** Two share the work where more than one language has new texts. More would take more room than such short work is worth. */
function countProcesses({ editions, files, lastSound }: BuildOrder, before: readonly Edition[]): number {
  const isKnown = (edition: Edition) => before.some((known) => isDeepStrictEqual(known, edition));
  const changed = new Set(editions.filter((edition) => !isKnown(edition)).map(({ language }) => language));
  const isLarge = changed.size > 1 || sourcesKey([], files) !== sourcesKey([], lastSound);
  return isLarge ? Math.min(2, availableParallelism()) : 1;
}

function haveSameTexts(left: readonly Edition[], right: readonly Edition[]): boolean {
  return sourcesKey(left, []) === sourcesKey(right, []);
}

/** Step by step, so that questions are answered in between. */
async function warmUp({ warmUps }: PassageIndex): Promise<void> {
  for (const step of warmUps) {
    await setImmediate();
    step();
  }
}
