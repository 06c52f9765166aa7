import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The built index kept from one start to the next. Losing it costs some seconds and nothing else. */
export interface IndexCache {
  read(): Promise<string | undefined>;
  /** Whole or not at all, also when the process dies while writing. */
  write(saved: string | Iterable<string>): Promise<void>;
}

const FILE = 'index.json';

export function createIndexCache(dataDir: string): IndexCache {
  return {
    read: () => readFile(join(dataDir, FILE), 'utf8').catch(() => undefined),
    async write(saved) {
      await mkdir(dataDir, { recursive: true });
      const unfinished = join(dataDir, `${FILE}.${process.pid}`);
      await writeFile(unfinished, saved);
      await rename(unfinished, join(dataDir, FILE));
    },
  };
}
