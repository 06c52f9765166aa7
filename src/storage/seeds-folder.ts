import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SeedFile } from '../reports/read-edition.ts';

/** The folder that reports are put into. `close` stops watching. */
export interface SeedsFolder {
  read(): Promise<readonly SeedFile[]>;
  /** Calls back after files were added, changed or removed and have stopped growing. Resolves when nothing is missed any more. */
  watch(onChange: () => void, onError: (error: unknown) => void): Promise<Watching>;
}

export interface Watching {
  close(): Promise<void>;
}

/** Time without a write after which a file counts as whole: long enough for a copy over a slow disk. */
const STABLE_MS = 300;

export function createSeedsFolder(folder: string): SeedsFolder {
  return {
    async read() {
      const items = await readdir(folder, { withFileTypes: true });
      const names = items.filter((item) => !item.isDirectory() && !item.name.startsWith('.')).map((item) => item.name);
      return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })));
    },
    async watch(onChange, onError) {
      // Loaded here, since a start that is waited for needs no watcher yet.
      const { watch } = await import('chokidar');
      const watcher = watch(folder, {
        ignoreInitial: true,
        depth: 0,
        awaitWriteFinish: { stabilityThreshold: STABLE_MS, pollInterval: 50 },
      });
      watcher.on('add', onChange).on('change', onChange).on('unlink', onChange).on('error', onError);
      await new Promise<void>((resolve) => void watcher.on('ready', resolve));
      return { close: () => watcher.close() };
    },
  };
}
