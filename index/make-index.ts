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
import { leaveShared, type SharedIndex, takeShared } from './shared-index.ts';

/** Where a built index is kept from one start to the next; losing it costs some seconds and nothing else. */
export interface KeptIndex {
  read(): Promise<string | undefined>;
  /** Bit by bit, so that questions are answered in between. */
  write(saved: Iterable<string>): Promise<void>;
}

export interface IndexMakerParts {
  readonly kept: KeptIndex;
  /** Of bots that follow the same store one builds, and the others take what it built. */
  readonly shared?: SharedIndex | undefined;
  readonly restriction: Restriction | undefined;
  /** Told of each file beside the editions that is broken. */
  readonly onProblem: (problem: FileProblem) => void;
  readonly onReady: (made: { readonly source: Source; readonly ms: number }) => void;
  /** The index serves all the same. */
  readonly onUnkept: (error: unknown) => void;
  /** Why each builds for itself for now. */
  readonly onUnshared: (error: unknown) => void;
}

/** Where an index came from. */
type Source = 'kept' | 'shared' | 'built';

interface MadeParts {
  readonly saved: readonly SavedPart[];
  readonly key: string;
  readonly source: Source;
  /** Whether all files beside the editions could be read. */
  readonly isSound: boolean;
}

interface Order {
  readonly editions: readonly Edition[];
  readonly files: readonly SeedFile[];
  readonly before: readonly SavedPart[];
}

/** Makes the index of editions and of what stands beside them: restored where it is kept, else built on the one before. */
export function createIndexMaker(parts: IndexMakerParts) {
  const { kept, restriction, shared, onProblem, onReady, onUnkept, onUnshared } = parts;
  let served: { readonly index: PassageIndex; readonly editions: readonly Edition[] } | undefined;
  let lastSound: readonly SeedFile[] = [];
  let keeping: Promise<void> = Promise.resolve();

  const build = async ({ editions, files, before }: Order): Promise<MadeParts> => {
    const known = before.map(({ name, key, text }) => (isBuiltOn(name) ? { name, key, text } : { name, key }));
    const order = { editions, files, lastSound, restriction, known };
    const built = await buildIndex(order, countProcesses(order, served?.editions ?? []));
    built.problems.forEach(onProblem);
    const isSound = built.problems.length === 0;
    return { saved: takeOver(before, built.parts), key: built.key, source: 'built', isSound };
  };

  /** Whatever the others do or the store lacks, it is built here in the end. It serves while it is left to the others. */
  const takeOrBuild = (order: Order, { alone }: SharedIndex): Promise<MadeParts> => {
    const key = sourcesKey(order.editions, order.files);
    let making: Promise<MadeParts> | undefined;
    const { promise, resolve } = Promise.withResolvers<MadeParts>();
    const buildOnce = () => {
      making ??= build(order);
      resolve(making);
      return making;
    };
    const sharing = alone(key, async (lines) => {
      const saved = await takeShared(lines, key, order.before);
      if (saved !== undefined) return resolve({ saved, key, source: 'shared', isSound: true });
      // Why it could not be built is told to whoever serves it.
      const made = await buildOnce().catch(() => undefined);
      if (made?.isSound) await leaveShared(lines, made.saved, key);
    });
    sharing.catch((error: unknown) => {
      onUnshared(error);
      void buildOnce();
    });
    return promise;
  };

  const make = async (order: Order): Promise<{ index: PassageIndex; source: Source }> => {
    const { editions, files } = order;
    const { saved, key, source, isSound } = await (shared === undefined ? build(order) : takeOrBuild(order, shared));
    // A glossary that breaks while the bot runs takes nothing away: what is served was made with a good one.
    if (!isSound && served !== undefined && haveSameTexts(editions, served.editions)) {
      return { index: served.index, source };
    }
    const index = openParts(saved, editions, served?.index);
    // Questions are answered by the index before until this one is ready for them.
    if (served !== undefined) await warmUp(index);
    // An index that lacks a broken file is not kept: the next start shall complain again.
    if (isSound) {
      lastSound = files.filter(({ name }) => isIndexFile(name));
      keeping = keeping.then(() => kept.write(savedLines(saved, key))).catch(onUnkept);
    }
    // A first index is kept before it serves, for a program may end with its answer; a later one serves at once.
    if (served === undefined) await keeping;
    return { index, source };
  };

  /** The first index: as it was kept at an earlier start, if nothing has changed since. */
  const restore = async (editions: readonly Edition[], files: readonly SeedFile[]) => {
    const saved = readSaved((await kept.read()) ?? '');
    if (saved === undefined || saved.key !== sourcesKey(editions, files)) {
      return make({ editions, files, before: saved?.parts ?? [] });
    }
    lastSound = files.filter(({ name }) => isIndexFile(name));
    return { index: openParts(saved.parts, editions), source: 'kept' as const };
  };

  return {
    async make(editions: readonly Edition[], files: readonly SeedFile[]): Promise<PassageIndex> {
      const start = performance.now();
      const { index, source } = await (served === undefined
        ? restore(editions, files)
        : make({ editions, files, before: served.index.saved }));
      served = { index, editions };
      onReady({ source, ms: Math.round(performance.now() - start) });
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
