import { type Clock, createClock } from './compose/clock.ts';
import { createDeliveries, type DeliveryTimes, openDesk } from './compose/digests.ts';
import { openLanguages } from './compose/languages.ts';
import { controlsOf, openPlayground } from './compose/playground.ts';
import { logPublished, openReports, type Reports } from './compose/reports.ts';
import { type Bot, type BotOptions, createBot } from './handlers/create-bot.ts';
import { createWebServer, SLACK_PATH } from './handlers/web-server.ts';
import type { Config, Connection } from './src/config.ts';
import type { Logger } from './src/logger.ts';
import { openStoreOrWait, type Store } from './src/storage/open-store.ts';
import { lockDataDir } from './src/storage/process-lock.ts';
import { createSeedsFolder, type SeedsFolder, type Watching } from './src/storage/seeds-folder.ts';
import { StoreProblem } from './src/storage/store-problem.ts';
import type { Deliverer } from './src/subscriptions/deliver.ts';

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
  const { store, seeds, reports, log, now } = parts;
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
  const options = botOptions(connection);
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
      ...options,
      ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
      ask: reports.answers.ask,
      exportEntries: reports.answers.exportEntries,
      suggest: reports.answers.suggest,
      findMentions: reports.answers.findMentions,
      findLinkedDocument: reports.answers.findLinkedDocument,
      languages: openLanguages(parts),
      desk: openDesk(parts),
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
    reports.answers.follow(bot.reportsChanged);
    const teams = await bot.start();
    const { subscriptionServed: onEnded } = bot;
    deliverer = createDeliveries(parts, { teams, botToken: options.botToken, slackApiUrl, onEnded });
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
