import { createIndex } from '../index/create-index.ts';
import { readSources } from '../index/read-sources.ts';
import type { Answer } from '../src/answers/answer.ts';
import { type AskOptions, ask, type Library } from '../src/answers/ask.ts';
import { createCatalogue } from '../src/reports/catalogue.ts';
import type { Edition } from '../src/reports/edition.ts';
import { readFolder } from '../src/reports/read-folder.ts';
import { keptIndex } from './kept-index.ts';
import { seedFiles } from './seed-files.ts';

/** The editions of `seeds/`, as the bot serves them. */
export const editions: readonly Edition[] = [...readFolder(seedFiles).editions.values()];

/** The real index over some editions, as the bot builds it. */
export function createLibrary(some: readonly Edition[]): Library {
  return { catalogue: createCatalogue(some), index: createIndex(readSources(some, seedFiles).sources) };
}

const library: Library = { catalogue: createCatalogue(editions), index: keptIndex(editions) };

/** A question to the whole report. */
export function askReport(text: string, options?: AskOptions): Answer {
  return ask(library, text, options);
}
