import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Bot, type BotOptions, COMMAND, createBot } from './handlers/create-bot.ts';
import { createSlackPoster } from './handlers/slack-poster.ts';
import { createWebServer, SLACK_PATH } from './handlers/web-server.ts';
import { createIndexMaker, type KeptIndex } from './index/make-index.ts';
import { isIndexFile } from './index/read-sources.ts';
import type { Restriction } from './index/restrict-sources.ts';
import { createPlaygroundControls } from './playground-controls.ts';
import type { Answer } from './src/answers/answer.ts';
import { type AskOptions, ask } from './src/answers/ask.ts';
import type { Library } from './src/answers/library.ts';
import { type OpenLibrary, openLibrary, type Served } from './src/answers/open-library.ts';
import type { Config, Connection } from './src/config.ts';
import type { Logger } from './src/logger.ts';
import { createFolderPublisher } from './src/publishing/folder-publisher.ts';
import { type Following, followStore } from './src/publishing/follow.ts';
import { previewServed } from './src/publishing/preview.ts';
import { createPublishedReports, type PublishedReports } from './src/publishing/published-reports.ts';
import { createPublisher, type Publisher } from './src/publishing/publisher.ts';
import { watchUrls } from './src/publishing/watch-urls.ts';
import type { RecordedChange } from './src/reports/change.ts';
import type { Edition } from './src/reports/edition.ts';
import { describeFileProblem, type FileProblem } from './src/reports/file-problem.ts';
import type { Language } from './src/reports/language.ts';
import { type FolderReading, readFolder } from './src/reports/read-folder.ts';
import type { Revision } from './src/reports/revision.ts';
import { createIndexCache } from './src/storage/index-cache.ts';
import { openStore, openStoreOrWait, type Store } from './src/storage/open-store.ts';
import { lockDataDir } from './src/storage/process-lock.ts';
import { createSeedsFolder, type SeedsFolder, type Watching } from './src/storage/seeds-folder.ts';
import { FILE as DATABASE_FILE } from './src/storage/sqlite/open-sqlite.ts';
import { isPassing, StoreProblem } from './src/storage/store-problem.ts';
import { composeDigest } from './src/subscriptions/compose-digest.ts';
import { createDeliverer, type Deliverer, type DelivererParts } from './src/subscriptions/deliver.ts';
import { createDesk } from './src/subscriptions/desk.ts';
import type { Digest } from './src/subscriptions/digest.ts';
import { createScopeMatcher, placeKey } from './src/subscriptions/matches-scope.ts';
import type { SubscriptionContext } from './src/subscriptions/parse-subscription.ts';
import type { Subscription } from './src/subscriptions/subscription.ts';

/** What questions are answered from, and how. */
export interface Answers {
  readonly library: OpenLibrary;
  ask(text: string, options?: AskOptions): Answer;
  /** Loads what the first questions would otherwise wait for, bit by bit, so that none waits for all of it. */
  warmUp(): void;
}

/** An index of a part of the reports is not what the next start shall find. */
const NOT_KEPT: KeptIndex = { read: async () => undefined, write: async () => undefined };

async function openAnswers(
  dataDir: string,
  log: Logger,
  read: () => Promise<Served>,
  { restriction, now = Date.now }: { readonly restriction?: Restriction | undefined; readonly now?: () => number } = {},
): Promise<Answers> {
  const maker = createIndexMaker({
    kept: restriction === undefined ? createIndexCache(dataDir) : NOT_KEPT,
    restriction,
    onProblem: (problem) => complain(log, problem),
    onReady: (made) => log.info({ event: 'index.ready', ...made }),
    onUnkept: (error) => log.warn({ event: 'index.unsaved', err: error }),
  });
  const library = await openLibrary({
    read,
    createIndex: maker.make,
    onServed: (editions) => {
      const served = editions.map(({ symbol, language, entries }) => `${symbol} ${language} (${entries.length})`);
      log.info({ event: 'reports.served', editions: served });
    },
    onUnfound: (error) => log.error({ event: 'index.unbuilt', err: error }),
    now,
  });
  return {
    library,
    ask: (text, options) => ask(library.current(), text, options),
    warmUp: () => warmUp(maker.warmUps()),
  };
}

/** What was published when, kept in memory so that answers need no store. */
async function readRecorded({ revisions }: Store): Promise<Pick<Served, 'changes' | 'revisions'>> {
  return { changes: await revisions.changes({}), revisions: await revisions.all() };
}

function complain(log: Logger, problem: FileProblem): void {
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

/** A subscription with the digest that it would get now, and whether one is due. */
export interface PlannedDigest {
  readonly subscription: Subscription;
  readonly digest: Digest;
  readonly isDue: boolean;
}

/** What each subscription that is active would get at a moment, the next due first; nothing is sent and nothing stored. */
export async function planDigests(config: Config, log: Logger, at: number): Promise<readonly PlannedDigest[]> {
  const store = await openStore({ ...config, log });
  try {
    const answers = await openTerminalAnswers(config, log);
    const [toPosition, changes] = [await store.revisions.lastPosition(), await store.revisions.changes({})];
    const active = (await store.subscriptions.all()).filter(({ state }) => state === 'active');
    return active
      .toSorted((left, right) => left.nextDueAt - right.nextDueAt)
      .map((subscription) => {
        const isInScope = scopeOf(answers, subscription);
        const window = { fromPosition: subscription.toldUpTo, toPosition, isInScope };
        const digest = composeDigest({ subscription, changes, ...window });
        return { subscription, digest, isDue: subscription.nextDueAt <= at };
      });
  } finally {
    await store.close();
  }
}

/** The reports of a running bot: what is stored is served, whoever published it. */
interface Reports {
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
const FOLLOW_MS = 1_000;

async function openReports(
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
  const answers = await openAnswers(config.dataDir, log, read, { now });
  const following = followStore({
    revisions,
    everyMs: FOLLOW_MS,
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

function logPublished(log: Logger, { symbol, language, origin }: Revision, changes: number): void {
  log.info({ event: 'edition.published', edition: `${symbol} ${language}`, origin, changes });
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

/** How digests are delivered, in milliseconds; see `DelivererParts`. */
type DeliveryTimes = Pick<DelivererParts, 'leaseMs' | 'settlingMs' | 'pollMs' | 'timer'>;

export interface ApplicationOptions {
  /** Epoch milliseconds: by which requests are judged and durations measured. */
  readonly now?: () => number;
  /** Epoch milliseconds: by which things are published and digests are due. As `now` unless said. */
  readonly clock?: () => number;
  readonly delivery?: Partial<DeliveryTimes>;
}

export interface Application {
  /** The port on which `/healthz`, `/readyz`, Slack's requests or the playground are served. */
  readonly port: number;
  readonly bot: Bot;
  /** Resolves when changes in the folder of reports are being followed. */
  readonly watching: Promise<Watching>;
  /** Stops intake, lets what is under way finish, closes everything; false when something had to be left. */
  stop(): Promise<boolean>;
}

/**
 * Starts everything for a configuration: store, reports, web server, bot, and without Slack tokens the playground.
 * Rejects with a `StoreProblem` where the store cannot be used as it is set up, or where another bot has the data folder;
 * a store that is away or full for now is waited for, with the folder's editions served meanwhile.
 */
export async function startApplication(
  config: Config,
  log: Logger,
  options: ApplicationOptions = {},
): Promise<Application> {
  const { now = Date.now } = options;
  const clock = createClock(options.clock ?? now);
  const closing: (() => unknown)[] = [];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    if (config.databaseUrl === undefined) closing.push(await lockDataDir(config.dataDir));
    const store = await openStoreOrWait({ ...config, log, now });
    closing.push(() => store.close());
    const seeds = createSeedsFolder(config.seedsDir);
    const reports = await openReports(config, { store, seeds, log, now: clock.now });
    closing.push(() => reports.stop());
    const application = await serve(config, { store, seeds, reports, log, now, clock, delivery: options.delivery });
    return {
      ...application,
      stop: async () => {
        const isDone = await application.stop();
        await close();
        return isDone;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Parts {
  readonly store: Store;
  readonly seeds: SeedsFolder;
  readonly reports: Reports;
  readonly log: Logger;
  readonly now: () => number;
  readonly clock: Clock;
  readonly delivery: Partial<DeliveryTimes> | undefined;
}

async function serve(config: Config, parts: Parts): Promise<Application> {
  const { store, seeds, reports, log, now, clock } = parts;
  const playground = config.connection.kind === 'playground' ? await openPlayground(parts) : undefined;
  let bot: Bot | undefined;
  const server = createWebServer({
    readiness: () => readinessOf(reports, store, bot),
    handleSlack: () => bot?.handleRequest,
    handleOther: playground?.workspace.handle,
    upgrade: playground?.workspace.upgrade,
    onError: (error) => log.error({ event: 'http.failed', err: error }),
  });
  const port = await server.listen(config.port, playground === undefined ? undefined : '127.0.0.1');
  const base = `http://127.0.0.1:${port}`;
  playground?.workspace.setBaseUrl(base);
  playground?.workspace.setRequestUrl(`${base}${SLACK_PATH}`);
  const slackApiUrl = playground === undefined ? config.slackApiUrl : `${base}/api/`;
  let watching: Promise<Watching> | undefined;
  const connection = playground?.connection ?? config.connection;
  let deliverer: Deliverer | undefined;
  const stop = async () => {
    await deliverer?.stop();
    const isDone = (await bot?.stop()) ?? true;
    await Promise.all([(await watching)?.close(), playground?.workspace.close()]);
    await server.close();
    return isDone;
  };
  try {
    bot = createBot({
      ...botOptions(connection),
      ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
      ask: reports.answers.ask,
      desk: createDesk({
        subscriptions: store.subscriptions,
        deliveries: store.deliveries,
        lastPosition: store.revisions.lastPosition,
        context: (language) => subscriptionContext(reports.answers.library.current(), language, clock.now()),
        now: clock.now,
        newId: randomUUID,
      }),
      publishFile: async (file, origin) => {
        const outcome = await reports.publisher.publishFile(file, origin).catch((error: unknown) => {
          if (error instanceof StoreProblem) reports.following.notice(error);
          throw error;
        });
        if (outcome.kind === 'published') logPublished(log, outcome.revision, outcome.changes.length);
        await reports.following.ask();
        return outcome;
      },
      isPublisher: (user) => config.connection.kind === 'playground' || config.publishers.includes(user),
      log,
      now,
    });
    const team = await bot.start();
    deliverer = createDeliveries(parts, { team, connection, slackApiUrl });
    deliverer.start();
    playground?.workspace.setControls(controlsOf(parts, playground.workspace, deliverer));
  } catch (error) {
    await stop();
    throw error;
  }
  const readFolder = () =>
    void reports.readFolder().catch((error: unknown) => log.error({ event: 'reports.unread', err: error }));
  watching = seeds.watch(readFolder, (error) => log.error({ event: 'seeds.unwatched', err: error }));
  // What changed since the folder was read and before it was watched.
  void watching.then(readFolder);
  reports.answers.warmUp();
  return { port, bot, watching, stop };
}

function botOptions(connection: Connection): Pick<BotOptions, 'botToken' | 'transport'> {
  if (connection.kind === 'playground') throw new Error('the playground brings its own connection');
  const { botToken } = connection;
  if (connection.kind === 'socket') return { botToken, transport: { appToken: connection.appToken } };
  return { botToken, transport: { signingSecret: connection.signingSecret } };
}

/** A session of a bot at work: about as long as Slack may take to answer a call and to show what it accepted. */
const DELIVERY_TIMES: DeliveryTimes = {
  leaseMs: 60_000,
  settlingMs: 15_000,
  pollMs: 2_000,
  timer: {
    after(delayMs, run) {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
  },
};

/** Channels that get digests at the same time. */
const DELIVERY_WIDTH = 8;

function createDeliveries(
  { store, reports, log, clock, delivery }: Parts,
  { team, connection, slackApiUrl }: { team: string; connection: Connection; slackApiUrl: string | undefined },
): Deliverer {
  const { revisions, subscriptions, deliveries } = store;
  const { botToken } = botOptions(connection);
  return createDeliverer({
    ...DELIVERY_TIMES,
    ...delivery,
    team,
    subscriptions,
    deliveries,
    changes: (after, upTo) => revisions.changes({ after, upTo }),
    lastPosition: revisions.lastPosition,
    compose: (request) => composeDigest({ ...request, isInScope: scopeOf(reports.answers, request.subscription) }),
    poster: createSlackPoster({ botToken, command: COMMAND, ...(slackApiUrl === undefined ? {} : { slackApiUrl }) }),
    now: clock.now,
    random: Math.random,
    owner: randomUUID(),
    width: DELIVERY_WIDTH,
    log: {
      info: (event) => log.info(event),
      warn: (event) => log.warn(event),
      // A store that is away is told of once, and not by each run.
      error: (event) => {
        if (event.event === 'delivery.run-failed' && event.err instanceof StoreProblem) {
          reports.following.notice(event.err);
        } else log.error(event);
      },
    },
  });
}

function subscriptionContext({ catalogue, index }: Library, language: Language, now: number): SubscriptionContext {
  return {
    report: catalogue.reports[0],
    findConcept: (words, only) => index.browse(words, { language, ...(only === undefined ? {} : { only }) })?.name,
    now,
  };
}

/** Which changes a subscriber wants, by the concepts of the index that serves now. */
function scopeOf({ library }: Answers, { scope, language }: Subscription): (change: RecordedChange) => boolean {
  return createScopeMatcher(scope, (query) => {
    const only = scope.kind === 'mission' ? ({ only: 'mission' } as const) : {};
    const places = library.current().index.browse(query, { language, ...only })?.places ?? [];
    return new Set(places.map(({ symbol, paragraph }) => placeKey(symbol, paragraph)));
  });
}

/** The time by which things are published and due; a visitor of the playground may move it on. */
interface Clock {
  now(): number;
  advance(ms: number): void;
}

function createClock(now: () => number): Clock {
  let ahead = 0;
  return {
    now: () => now() + ahead,
    advance(ms) {
      ahead += ms;
    },
  };
}

/** The stand-in for Slack is loaded only where it is wanted. */
async function openPlayground({ log, clock }: Parts) {
  const { createWorkspace } = await import('./playground/workspace.ts');
  const workspace = createWorkspace({
    pageFolder: new URL('playground/page/', import.meta.url).pathname,
    onError: (error) => log.error({ event: 'playground.failed', err: error }),
    clock,
  });
  const { botToken, signingSecret } = workspace;
  return { workspace, connection: { kind: 'http', botToken, signingSecret } as const };
}

type Workspace = Awaited<ReturnType<typeof openPlayground>>['workspace'];

function controlsOf({ seeds, reports, clock }: Parts, workspace: Workspace, deliverer: Deliverer) {
  const { readers } = workspace.state();
  return createPlaygroundControls({
    command: COMMAND,
    folderEditions: async () => [...readFolder(await seeds.read()).editions.values()],
    publisher: reports.publisher,
    now: clock.now,
    advance: clock.advance,
    zoneOf: (user) => readers.find(({ id }) => id === user)?.tz ?? 'UTC',
    onPublished: reports.following.ask,
    onMoved: deliverer.runOnce,
  });
}

function readinessOf({ answers, following, folderProblem }: Reports, store: Store, bot: Bot | undefined) {
  const { reports } = answers.library.current().catalogue;
  const editions = reports.reduce((sum, report) => sum + report.editions.size, 0);
  const isConnected = bot?.isConnected() ?? false;
  const trouble = following.trouble();
  const folder = folderProblem()?.message;
  return {
    isReady: editions > 0 && isConnected && trouble === undefined,
    checks: {
      reports: reports.length,
      editions,
      slack: isConnected ? 'connected' : 'not connected',
      store: trouble === undefined ? store.kind : describeTrouble(trouble),
      ...(folder === undefined ? {} : { folder }),
    },
  };
}

function describeTrouble(error: unknown): string {
  return error instanceof StoreProblem ? error.message : 'It fails for a reason that the log has as store.away.';
}
