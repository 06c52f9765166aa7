import type { IndexSources } from '../../index/create-index.ts';
import { createIndex } from '../../index/create-index.ts';
import { readSources } from '../../index/read-sources.ts';
import { publish } from '../../src/reports/publish.ts';
import { seedFiles } from '../seed-files.ts';

/** The report as it is served, in six languages. */
export const EDITIONS = [...publish(seedFiles).editions.values()];

/** All that the bot builds its index from. */
export const SOURCES: IndexSources = readSources(EDITIONS, seedFiles).sources;

/** The index as the bot serves it. */
export const INDEX = createIndex(SOURCES);
