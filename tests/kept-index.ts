import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIndex } from '../index/create-index.ts';
import { readSources, sourcesKey } from '../index/read-sources.ts';
import { restoreIndex, saveIndex } from '../index/saved-index.ts';
import type { PassageIndex } from '../index/serve-index.ts';
import type { Edition } from '../src/reports/edition.ts';
import { readFolder } from '../src/reports/read-folder.ts';
import { seedFiles } from './seed-files.ts';

/** Where the bot keeps its index within its data folder. */
const FILE = 'index.json';
const VARIABLE = 'TEST_KEPT_INDEX_DIR';

/**
 * For vitest: builds the index of the seeds once for the whole run and keeps it as the bot does, so that neither tests
 * nor the programs that they start build it again.
 */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'peacekeeping-index-'));
  const editions = [...readFolder(seedFiles).editions.values()];
  const index = createIndex(readSources(editions, seedFiles).sources);
  writeFileSync(join(folder, FILE), saveIndex(index, sourcesKey(editions, seedFiles)));
  process.env[VARIABLE] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** The index of the seeds, as a later start of the bot has it; built anew outside a run of tests. */
export function keptIndex(editions: readonly Edition[]): PassageIndex {
  const folder = process.env[VARIABLE];
  const saved = folder === undefined ? undefined : readFileSync(join(folder, FILE), 'utf8');
  const restored = saved === undefined ? undefined : restoreIndex(saved, sourcesKey(editions, seedFiles), { editions });
  return restored ?? createIndex(readSources(editions, seedFiles).sources);
}

/** Gives a data folder the kept index, as if the bot had been started there before. */
export function giveKeptIndex(dataDir: string): void {
  const folder = process.env[VARIABLE];
  if (folder !== undefined && existsSync(dataDir)) copyFileSync(join(folder, FILE), join(dataDir, FILE));
}
