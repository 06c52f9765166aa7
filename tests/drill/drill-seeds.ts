import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIndex } from '../../index/create-index.ts';
import { isIndexFile, readSources, sourcesKey } from '../../index/read-sources.ts';
import { saveIndex } from '../../index/saved-index.ts';
import type { PassageIndex } from '../../index/serve-index.ts';
import type { Edition } from '../../src/reports/edition.ts';
import type { SeedFile } from '../../src/reports/read-edition.ts';
import { readFolder } from '../../src/reports/read-folder.ts';
import { seedFiles, seedText } from '../seed-files.ts';
import { CORRIGENDA, correct } from './corrigenda.ts';

/** Concepts that subscriptions are about; the rest of the glossary would only make each index dearer. */
const CONCEPTS = ['minusma', 'child-protection', 'improvised-explosive-device'];

/** The reports of a drill, and what is kept so that no start has to build an index. */
export interface DrillSeeds {
  readonly folder: string;
  /** Before any corrigendum, by language. */
  readonly editions: readonly Edition[];
  readonly index: PassageIndex;
  /** The index, as the bot keeps it, after so many corrigenda. */
  readonly keptIndexes: readonly string[];
  remove(): void;
}

/** Makes a folder with the six editions and a short glossary. Takes some seconds, once for all seeds of a drill. */
export function makeDrillSeeds(): DrillSeeds {
  const editionFiles = seedFiles.filter(({ name }) => !isIndexFile(name));
  const glossary = { name: 'glossary.yaml', bytes: new TextEncoder().encode(shortGlossary()) };
  const files: readonly SeedFile[] = [...editionFiles, glossary];
  const folder = mkdtempSync(join(tmpdir(), 'peacekeeping-drill-seeds-'));
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
  const editions = byLanguage([...readFolder(files).editions.values()]);
  const states = [editions];
  for (const corrigendum of CORRIGENDA) states.push(byLanguage(correct(states.at(-1) ?? [], corrigendum)));
  const indexFiles = files.filter(({ name }) => isIndexFile(name));
  const indexes = states.map((state) => createIndex(readSources(state, indexFiles).sources));
  const [index] = indexes;
  if (index === undefined) throw new Error('there is no index');
  return {
    folder,
    editions,
    index,
    keptIndexes: indexes.map((each, at) => saveIndex(each, sourcesKey(states[at] ?? [], indexFiles))),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function shortGlossary(): string {
  return seedText('glossary.yaml')
    .split(/^(?=[a-z][\w-]*:$)/m)
    .filter((concept) => CONCEPTS.some((name) => concept.startsWith(`${name}:`)))
    .map((concept) => concept.replaceAll(/^ {2}broader:.*\n/gm, ''))
    .join('');
}

/** In the order in which a store gives them. */
function byLanguage(editions: readonly Edition[]): readonly Edition[] {
  return editions.toSorted((left, right) => (left.language < right.language ? -1 : 1));
}
