import type { Edition } from '../../../src/reports/edition.ts';
import { createFlexSearch } from './flexsearch.ts';
import { createPlainMiniSearch, createSegmentedMiniSearch } from './minisearch.ts';
import { createOrama } from './orama.ts';
import { createSqliteFts5 } from './sqlite-fts5.ts';
import type { System } from './system.ts';

/** Each beside ours, over the same editions, one document per passage. */
export const otherSystems: readonly ((editions: readonly Edition[]) => Promise<System>)[] = [
  createPlainMiniSearch,
  createSegmentedMiniSearch,
  createOrama,
  createFlexSearch,
  createSqliteFts5,
];
