import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createIndexMaker, type KeptIndex } from '../index/make-index.ts';
import { isIndexFile } from '../index/read-sources.ts';
import type { Restriction } from '../index/restrict-sources.ts';
import type { SharedIndex } from '../index/shared-index.ts';
import type { Answer } from '../src/answers/answer.ts';
import { type AskOptions, ask } from '../src/answers/ask.ts';
import { composeExport, type Export } from '../src/answers/export/export-table.ts';
import type { DocumentLink } from '../src/answers/links/document-link.ts';
import { findLinkedDocument, type LinkedDocument } from '../src/answers/links/linked-document.ts';
import { findMentions, type Mentions } from '../src/answers/mentions/find-mentions.ts';
import { type OpenLibrary, openLibrary, type Served } from '../src/answers/open-library.ts';
import { type Suggestions, suggest } from '../src/answers/suggest/suggest.ts';
import type { Config } from '../src/config.ts';
import type { Logger } from '../src/logger.ts';
import { previewServed } from '../src/publishing/preview.ts';
import type { Edition } from '../src/reports/edition.ts';
import { describeFileProblem, type FileProblem } from '../src/reports/file-problem.ts';
import type { Language } from '../src/reports/language.ts';
import { type FolderReading, readFolder } from '../src/reports/read-folder.ts';
import { createIndexCache } from '../src/storage/index-cache.ts';
import { openStore, type Store } from '../src/storage/open-store.ts';
import { createSeedsFolder } from '../src/storage/seeds-folder.ts';
import { FILE as DATABASE_FILE } from '../src/storage/sqlite/open-sqlite.ts';

/** What questions are answered from, and how. */
export interface Answers {
  readonly library: OpenLibrary;
  ask(text: string, options?: AskOptions): Answer;
  /** The entries that answer a question, of an empty one all, as a table. */
  exportEntries(what: string, options: AskOptions): Export;
  /** What to offer for what a person has typed so far. */
  suggest(typed: string, options: Pick<AskOptions, 'chosen' | 'locale'>): Suggestions;
  /** What somebody's text refers to. */
  findMentions(text: string, options: { readonly language: Language }): Mentions;
  /** What there is to tell of the document that a link leads to; undefined for documents that are not at hand. */
  findLinkedDocument(link: DocumentLink, language: Language): LinkedDocument | undefined;
  /** Tells from now on whenever other texts are served. */
  follow(onServed: () => void): void;
  /** Loads what the first questions would otherwise wait for, bit by bit, so that none waits for all of it. */
  warmUp(): void;
}

/** An index of a part of the reports is not what the next start shall find. */
const NOT_KEPT: KeptIndex = { read: async () => undefined, write: async () => undefined };

export interface AnswersOptions {
  readonly restriction?: Restriction | undefined;
  /** With bots that follow the same store. */
  readonly shared?: SharedIndex | undefined;
  readonly now?: () => number;
}

/** Reads what is to be served, and makes it findable. */
export async function openAnswers(
  dataDir: string,
  log: Logger,
  read: () => Promise<Served>,
  { restriction, shared, now = Date.now }: AnswersOptions = {},
): Promise<Answers> {
  const maker = createIndexMaker({
    kept: restriction === undefined ? createIndexCache(dataDir) : NOT_KEPT,
    restriction,
    shared,
    onProblem: (problem) => complain(log, problem),
    onReady: (made) => log.info({ event: 'index.ready', ...made }),
    onUnkept: (error) => log.warn({ event: 'index.unsaved', err: error }),
    onUnshared: (error) => log.warn({ event: 'index.unshared', err: error }),
  });
  const followers: (() => void)[] = [];
  const library = await openLibrary({
    read,
    createIndex: maker.make,
    onServed: (editions) => {
      const served = editions.map(({ symbol, language, entries }) => `${symbol} ${language} (${entries.length})`);
      log.info({ event: 'reports.served', editions: served });
      for (const tell of followers) tell();
    },
    onUnfound: (error) => log.error({ event: 'index.unbuilt', err: error }),
    now,
  });
  return {
    library,
    ask: (text, options) => ask(library.current(), text, options),
    exportEntries: (what, options) => composeExport(library.current(), what, options),
    suggest: (typed, options) => suggest(library.current(), typed, options),
    findMentions: (text, options) => findMentions(library.current(), text, options),
    findLinkedDocument: (link, language) => findLinkedDocument(library.current(), link, language),
    follow: (onServed) => void followers.push(onServed),
    warmUp: () => warmUp([...maker.warmUps(), ...library.warmUps()]),
  };
}

/** What was published when, kept in memory so that answers need no store. */
export async function readRecorded({ revisions }: Store): Promise<Pick<Served, 'changes' | 'revisions'>> {
  return { changes: await revisions.changes({}), revisions: await revisions.all() };
}

export function complain(log: Logger, problem: FileProblem): void {
  log.warn({ event: 'report.broken', ...problem, sentence: describeFileProblem(problem) });
}

/**
 * The answers that a bot would give if it started now, without a trace in the store; with a restriction those from a part
 * of the reports. Rejects where the folder of reports or the store cannot be read.
 */
export async function openTerminalAnswers(
  config: Pick<Config, 'seedsDir' | 'dataDir' | 'databaseUrl'>,
  log: Logger,
  restriction?: Restriction,
): Promise<Answers> {
  const seeds = createSeedsFolder(config.seedsDir);
  const isStored = config.databaseUrl !== undefined || existsSync(join(config.dataDir, DATABASE_FILE));
  const store = isStored ? await openStore({ ...config, log }) : undefined;
  const isServed = ({ language }: Edition) => restriction?.languages?.includes(language) ?? true;
  const read = async (): Promise<Served> => {
    const files = await seeds.read();
    const reading = readFolder(files);
    for (const problem of reading.problems) complain(log, problem);
    const recorded = store === undefined ? {} : await readRecorded(store);
    const editions = store === undefined ? [...reading.editions.values()] : await preview(reading, store);
    return { ...recorded, editions: editions.filter(isServed), files: files.filter(({ name }) => isIndexFile(name)) };
  };
  try {
    return await openAnswers(config.dataDir, log, read, { restriction });
  } finally {
    await store?.close();
  }
}

async function preview(reading: FolderReading, { kind, revisions, sources }: Store): Promise<readonly Edition[]> {
  const [stored, all] = [await revisions.current(), await revisions.all()];
  return previewServed(reading, { stored, revisions: all, sources, isAlone: kind === 'sqlite' });
}

/** Pause before each step, in which questions go first. */
const WARM_UP_PAUSE_MS = 100;

function warmUp([next, ...rest]: readonly (() => void)[]): void {
  if (next === undefined) return;
  const timer = setTimeout(() => {
    next();
    warmUp(rest);
  }, WARM_UP_PAUSE_MS);
  timer.unref();
}
