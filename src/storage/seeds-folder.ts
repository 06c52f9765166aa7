import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { explainFolderError } from '../publishing/folder-problem.ts';
import type { SeedFile } from '../reports/read-edition.ts';

/** The folder that reports are put into. `close` stops watching. */
export interface SeedsFolder {
  /** Waits for a file that somebody writes at this moment. Rejects with a `FolderProblem`. */
  read(): Promise<readonly SeedFile[]>;
  /** Calls back after files were added, changed or removed and have stopped growing. Resolves when nothing is missed any more. */
  watch(onChange: () => void, onError: (error: unknown) => void): Promise<Watching>;
}

export interface Watching {
  close(): Promise<void>;
}

/** Time without a write after which a file counts as whole: long enough for a copy over a slow disk. */
const STABLE_MS = 300;
/** How long a file that goes on growing is waited for. */
const PATIENCE_MS = 5_000;
const PAUSE_MS = 50;

export function createSeedsFolder(folder: string): SeedsFolder {
  return {
    async read() {
      try {
        return await readWhole(folder);
      } catch (error) {
        throw explainFolderError(error, folder);
      }
    },
    async watch(onChange, onError) {
      // Loaded here, since a start that is waited for needs no watcher yet.
      const { watch } = await import('chokidar');
      const watcher = watch(folder, {
        ignoreInitial: true,
        depth: 0,
        awaitWriteFinish: { stabilityThreshold: STABLE_MS, pollInterval: PAUSE_MS },
      });
      watcher.on('add', onChange).on('change', onChange).on('unlink', onChange).on('error', onError);
      await new Promise<void>((resolve) => void watcher.on('ready', resolve));
      return { close: () => watcher.close() };
    },
  };
}

/** Half of a file may well read as a shorter edition, and would be published as one that withdraws the rest. */
async function readWhole(folder: string): Promise<readonly SeedFile[]> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const names = await readNames(folder);
    const written = await Promise.all(names.map((name) => present(stat(join(folder, name)))));
    const now = Date.now();
    // A time in the future is that of another clock, and tells nothing.
    const isGrowing = written.some(
      (file) => file !== undefined && file.mtimeMs <= now && now - file.mtimeMs < STABLE_MS,
    );
    if (!isGrowing || performance.now() > deadline) return readAll(folder, names);
    await setTimeout(PAUSE_MS);
  }
}

async function readNames(folder: string): Promise<readonly string[]> {
  const items = await readdir(folder, { withFileTypes: true });
  return items.filter((item) => !item.isDirectory() && !item.name.startsWith('.')).map((item) => item.name);
}

async function readAll(folder: string, names: readonly string[]): Promise<readonly SeedFile[]> {
  const files = await Promise.all(
    names.map(async (name) => {
      const bytes = await present(readFile(join(folder, name)));
      return bytes === undefined ? [] : [{ name, bytes }];
    }),
  );
  return files.flat();
}

/** Nothing for a file that has gone since its name was read. */
async function present<Value>(reading: Promise<Value>): Promise<Value | undefined> {
  return reading.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
