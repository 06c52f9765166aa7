import type { IndexSources } from '../../index/create-index.ts';
import { readSources } from '../../index/read-sources.ts';
import { readFolder } from '../../src/reports/read-folder.ts';
import { keptIndex } from '../kept-index.ts';
import { seedFiles } from '../seed-files.ts';

/** The report as it is served, in six languages. */
export const EDITIONS = [...readFolder(seedFiles).editions.values()];

/** The index as the bot serves it. */
export const INDEX = keptIndex(EDITIONS);

let read: IndexSources | undefined;

/** All that the bot builds its index from. */
export function sources(): IndexSources {
  read ??= readSources(EDITIONS, seedFiles).sources;
  return read;
}
