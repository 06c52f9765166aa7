import { type Bot, type BotOptions, createBot } from './handlers/create-bot.ts';
import { createWebServer, SLACK_PATH } from './handlers/web-server.ts';
import { buildIndex } from './index/build-index.ts';
import { isIndexFile, sourcesKey } from './index/read-sources.ts';
import type { Restriction } from './index/restrict-sources.ts';
import { restoreIndex } from './index/saved-index.ts';
import type { PassageIndex } from './index/serve-index.ts';
import type { Answer } from './src/answers/answer.ts';
import { type AskOptions, ask } from './src/answers/ask.ts';
import { type OpenLibrary, openLibrary } from './src/answers/open-library.ts';
import type { Config, Connection } from './src/config.ts';
import type { Logger } from './src/logger.ts';
import type { Edition } from './src/reports/edition.ts';
import { describeFileProblem, type FileProblem } from './src/reports/file-problem.ts';
import type { SeedFile } from './src/reports/read-edition.ts';
import { readFolder } from './src/reports/read-folder.ts';
import { createIndexCache, type IndexCache } from './src/storage/index-cache.ts';
import { createSeedsFolder, type SeedsFolder, type Watching } from './src/storage/seeds-folder.ts';

export interface Services {
  readonly seeds: SeedsFolder;
  readonly library: OpenLibrary;
  ask(text: string, options?: AskOptions): Answer;
  /** Loads what the first questions would otherwise wait for, bit by bit, so that none waits for all of it. */
  warmUp(): void;
}

/** An index of a part of the seeds is not what the next start shall find. */
const NO_CACHE: IndexCache = { read: async () => undefined, write: async () => undefined };

/**
 * Reads the reports and makes them findable; with a restriction a part of them, without a trace in `dataDir`. Rejects only
 * where the folder itself cannot be read.
 */
export async function openServices(
  config: Pick<Config, 'seedsDir' | 'dataDir'>,
  log: Logger,
  restriction?: Restriction,
): Promise<Services> {
  const seeds = createSeedsFolder(config.seedsDir);
  const cache = restriction === undefined ? createIndexCache(config.dataDir) : NO_CACHE;
  let index: PassageIndex | undefined;

  let lastSound: readonly SeedFile[] = [];
  let servedEditions: string | undefined;
  const complain = (problem: FileProblem) =>
    log.warn({ event: 'report.broken', ...problem, sentence: describeFileProblem(problem) });

  const makeIndex = async (editions: readonly Edition[], files: readonly SeedFile[]) => {
    const start = performance.now();
    const key = sourcesKey(editions, files);
    const saved = await cache.read();
    const restored = saved === undefined ? undefined : restoreIndex(saved, key, { editions });
    if (restored !== undefined) lastSound = files.filter(({ name }) => isIndexFile(name));
    index = restored ?? (await makeAnew(editions, files, key));
    servedEditions = sourcesKey(editions, []);
    log.info({ event: 'index.ready', isRestored: restored !== undefined, ms: Math.round(performance.now() - start) });
    return index;
  };

  const makeAnew = async (editions: readonly Edition[], files: readonly SeedFile[], key: string) => {
    const { saved, problems } = await buildIndex({ editions, files, lastSound, restriction, key });
    problems.forEach(complain);
    // A glossary that breaks while the bot runs takes nothing away: what is served was made with a good one.
    if (problems.length > 0 && index !== undefined && servedEditions === sourcesKey(editions, [])) return index;
    // An index that lacks a broken file is not kept: the next start shall complain again.
    if (problems.length === 0) {
      lastSound = files.filter(({ name }) => isIndexFile(name));
      await cache.write(saved).catch((error: unknown) => log.warn({ event: 'index.unsaved', err: error }));
    }
    const made = restoreIndex(saved, key, { editions });
    if (made === undefined) throw new Error('an index that was just built cannot be restored');
    return made;
  };

  let lastGood: ReadonlyMap<string, Edition> = new Map();
  const read = async () => {
    const files = await seeds.read();
    const { editions, problems } = readFolder(files);
    problems.forEach(complain);
    const kept = problems.flatMap(({ file }) => (editions.has(file) ? [] : [[file, lastGood.get(file)] as const]));
    lastGood = new Map([
      ...editions,
      ...kept.flatMap(([name, edition]) => (edition ? [[name, edition] as const] : [])),
    ]);
    const isServed = ({ language }: Edition) => restriction?.languages?.includes(language) ?? true;
    return {
      editions: [...lastGood.values()].filter(isServed),
      files: files.filter(({ name }) => isIndexFile(name)),
    };
  };
  const library = await openLibrary({
    read,
    createIndex: makeIndex,
    onServed: (editions) => {
      const served = editions.map(({ symbol, language, entries }) => `${symbol} ${language} (${entries.length})`);
      log.info({ event: 'reports.served', editions: served });
    },
  });
  return {
    seeds,
    library,
    ask: (text, options) => ask(library.current(), text, options),
    warmUp: () => warmUp(index?.warmUps ?? []),
  };
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

export interface Application {
  /** The port on which `/healthz`, `/readyz`, Slack's requests or the playground are served. */
  readonly port: number;
  readonly bot: Bot;
  /** Resolves when changes in the folder of reports are being followed. */
  readonly watching: Promise<Watching>;
  /** Stops intake, lets what is under way finish, closes everything; false when something had to be left. */
  stop(): Promise<boolean>;
}

/** Starts everything for a configuration: services, web server, bot, and without Slack tokens the playground. */
export async function startApplication(
  config: Config,
  log: Logger,
  now: () => number = Date.now,
): Promise<Application> {
  const services = await openServices(config, log);
  const playground = config.connection.kind === 'playground' ? await openPlayground(log) : undefined;
  let bot: Bot | undefined;
  const server = createWebServer({
    readiness: () => readinessOf(services, bot),
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
  const stop = async () => {
    const isDone = (await bot?.stop()) ?? true;
    await Promise.all([(await watching)?.close(), playground?.workspace.close()]);
    await server.close();
    return isDone;
  };
  try {
    bot = createBot({
      ...botOptions(playground?.connection ?? config.connection),
      ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
      ask: services.ask,
      log,
      now,
    });
    await bot.start();
  } catch (error) {
    await stop();
    throw error;
  }
  watching = services.seeds.watch(
    () => void services.library.refresh().catch((error: unknown) => log.error({ event: 'reports.unread', err: error })),
    (error) => log.error({ event: 'seeds.unwatched', err: error }),
  );
  services.warmUp();
  return { port, bot, watching, stop };
}

function botOptions(connection: Connection): Pick<BotOptions, 'botToken' | 'transport'> {
  if (connection.kind === 'playground') throw new Error('the playground brings its own connection');
  const { botToken } = connection;
  if (connection.kind === 'socket') return { botToken, transport: { appToken: connection.appToken } };
  return { botToken, transport: { signingSecret: connection.signingSecret } };
}

/** The stand-in for Slack is loaded only where it is wanted. */
async function openPlayground(log: Logger) {
  const { createWorkspace } = await import('./playground/workspace.ts');
  const workspace = createWorkspace({
    pageFolder: new URL('playground/page/', import.meta.url).pathname,
    onError: (error) => log.error({ event: 'playground.failed', err: error }),
  });
  const { botToken, signingSecret } = workspace;
  return { workspace, connection: { kind: 'http', botToken, signingSecret } as const };
}

function readinessOf(services: Services, bot: Bot | undefined) {
  const { reports } = services.library.current().catalogue;
  const editions = reports.reduce((sum, report) => sum + report.editions.size, 0);
  const isConnected = bot?.isConnected() ?? false;
  return {
    isReady: editions > 0 && isConnected,
    checks: { reports: reports.length, editions, slack: isConnected ? 'connected' : 'not connected' },
  };
}
