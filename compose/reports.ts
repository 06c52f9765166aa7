import { isIndexFile } from '../index/read-sources.ts';
import type { Config } from '../src/config.ts';
import type { Logger } from '../src/logger.ts';
import { createFolderPublisher } from '../src/publishing/folder-publisher.ts';
import { type Following, followStore } from '../src/publishing/follow.ts';
import { createPublishedReports, type PublishedReports } from '../src/publishing/published-reports.ts';
import { createPublisher, type Publisher } from '../src/publishing/publisher.ts';
import { watchUrls } from '../src/publishing/watch-urls.ts';
import { describeFileProblem } from '../src/reports/file-problem.ts';
import type { Revision } from '../src/reports/revision.ts';
import { openStore, type Store } from '../src/storage/open-store.ts';
import { createSeedsFolder, type SeedsFolder } from '../src/storage/seeds-folder.ts';
import { isPassing } from '../src/storage/store-problem.ts';
import { type Answers, complain, openAnswers } from './answers.ts';

/**
 * What publishing in a terminal takes, beside a running bot or without one. A store that is still empty gets the folder
 * first, as at a bot's start, so that what is published counts as a change and the folder does not undo it later.
 */
export async function openPublishing(config: Config, log: Logger) {
  const store = await openStore({ ...config, log });
  const { publisher, folder } = createPublishing(createSeedsFolder(config.seedsDir).read, store, Date.now);
  if ((await store.revisions.latest()) === 0) await folder.publishFolder();
  return { publisher, revisions: store.revisions, close: store.close };
}

function createPublishing(readSeeds: SeedsFolder['read'], { revisions, sources, kind }: Store, now: () => number) {
  const publisher = createPublisher({ revisions, readSeeds, now });
  const isAlone = kind === 'sqlite';
  return { publisher, folder: createFolderPublisher({ revisions, sources, publisher, readSeeds, now, isAlone }) };
}

/** The reports of a running bot: what is stored is served, whoever published it. */
export interface Reports {
  readonly answers: Answers;
  readonly publisher: Publisher;
  readonly following: Following;
  /** Why the folder cannot be read at this moment. */
  readonly folderProblem: PublishedReports['folderProblem'];
  /** The folder has changed: publishes what is new in it and serves it. */
  readFolder(): Promise<void>;
  stop(): Promise<void>;
}

/** How often a process asks the store whether another has published. */
const FOLLOW_MS = 250;
/** Pause between two of six editions that another process publishes in one go. */
const SETTLE_MS = 100;

export async function openReports(
  config: Config,
  { store, seeds, log, now }: { store: Store; seeds: SeedsFolder; log: Logger; now: () => number },
): Promise<Reports> {
  const { revisions, sources } = store;
  const { publisher, folder } = createPublishing(seeds.read, store, now);
  let told: readonly string[] = [];
  const published = createPublishedReports({
    revisions,
    readSeeds: seeds.read,
    publishFolder: folder.publishFolder,
    onPublished: (outcome) => {
      const fresh = outcome.problems.filter((problem) => !told.includes(describeFileProblem(problem)));
      for (const problem of fresh) complain(log, problem);
      told = outcome.problems.map(describeFileProblem);
      for (const { revision, changes } of outcome.published) logPublished(log, revision, changes.length);
      for (const origin of outcome.removed) log.info({ event: 'edition.removed', origin });
    },
    onFolderAway: ({ message }) => log.error({ event: 'folder.away', sentence: message }),
    onFolderBack: () => log.info({ event: 'folder.back' }),
  });
  // A store that is away for now costs no answers: the folder's editions are served until it is there.
  const away: unknown[] = [];
  for (const step of [published.publishFolder, published.readStore]) {
    await step().catch((error: unknown) => {
      if (!isPassing(error)) throw error;
      away.push(error);
    });
  }
  const read = async () => {
    const state = await published.state();
    return { ...state, files: state.files.filter(({ name }) => isIndexFile(name)) };
  };
  const answers = await openAnswers(config.dataDir, log, read, { shared: store.indexes, now });
  const following = followStore({
    revisions,
    everyMs: FOLLOW_MS,
    settleMs: SETTLE_MS,
    onReach: published.publishFolder,
    onChange: async () => {
      await published.readStore();
      await answers.library.refresh();
    },
    tryWrite: () => sources.set('a write to try', { checkedAt: now() }),
    onAway: (error) => log.error({ event: 'store.away', err: error }),
    onBack: () => {
      log.info({ event: 'store.back' });
      void urls.ask();
    },
  });
  if (away.length > 0) following.notice(away[0]);
  const urls = watchUrls({
    urls: config.sourceUrls,
    everyMs: config.sourceMinutes * 60_000,
    sources,
    publisher,
    now,
    onOutcome: (outcome) => {
      if (outcome.kind === 'problem') log.warn({ event: 'source.unread', sentence: outcome.sentence });
      else logPublished(log, outcome.revision, outcome.changes.length);
    },
  });
  return {
    answers,
    publisher,
    following,
    folderProblem: published.folderProblem,
    async readFolder() {
      published.markFolderChanged();
      await following.ask();
      await answers.library.refresh();
    },
    async stop() {
      await Promise.all([urls.stop(), following.stop()]);
    },
  };
}

export function logPublished(log: Logger, { symbol, language, origin }: Revision, changes: number): void {
  log.info({ event: 'edition.published', edition: `${symbol} ${language}`, origin, changes });
}
