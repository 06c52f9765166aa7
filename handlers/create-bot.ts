import type { IncomingMessage, ServerResponse } from 'node:http';
import { App, HTTPReceiver, type Receiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { LRUCache } from 'lru-cache';
import type { Subscription } from '../src/subscriptions/subscription.ts';
import { createBoltLogger, type EventLogger } from './bolt-logger.ts';
import type { Context } from './context.ts';
import { followDesk } from './home/follow-desk.ts';
import { followLanguages } from './home/follow-languages.ts';
import { createHomes } from './home/homes.ts';
import { publishHome } from './home/publish-home.ts';
import { createInFlight } from './in-flight.ts';
import { createOnce, createOnceMiddleware } from './once.ts';
import { createPatientFetch, stopAtTimeout } from './patient-fetch.ts';
import { createPosting } from './posting/create-posting.ts';
import { createReaders } from './readers.ts';
import { registerListeners } from './register.ts';
import { slackFault } from './slack-error.ts';
import { admitSlackRequest, isRefusal, refuse } from './slack-gate.ts';
import { createSocketReceiver } from './slack-socket.ts';
import { createTeams } from './teams.ts';
import { openWorkspaces, type Workspaces } from './workspaces.ts';

export const COMMAND = '/peacekeeping';
export const BOT_NAME = 'peacekeeping';

/** Where Slack takes answers to commands and buttons; at a stand-in it is the same place as the rest. */
const RESPONSE_ORIGIN = 'https://hooks.slack.com';

/** Conversations whose last answer is remembered. */
const MAX_TALKS = 5_000;

/** Time that a stopping bot gives to handlers in flight; longer than any retry pause of a single reply. */
const DRAIN_MS = 10_000;

const PATIENCE = { timeoutMs: 10_000, tries: 3 };

const RETRIES = { retries: 3, minTimeout: 300, factor: 3, onFailedAttempt: stopAtTimeout };

export interface BotOptions {
  readonly botToken: string;
  /** HTTP with this secret, or Socket Mode with that token. */
  readonly transport: { readonly signingSecret: string } | { readonly appToken: string };
  readonly slackApiUrl?: string;
  readonly ask: Context['ask'];
  readonly exportEntries: Context['exportEntries'];
  readonly suggest: Context['suggest'];
  readonly findMentions: Context['findMentions'];
  readonly findLinkedDocument: Context['findLinkedDocument'];
  readonly languages: Context['languages'];
  readonly desk: Context['desk'];
  readonly publishFile: Context['publishFile'];
  readonly isPublisher: Context['isPublisher'];
  readonly log: EventLogger;
  readonly now: () => number;
}

export interface Bot {
  /** Checks the token with Slack and, in Socket Mode, connects; gives the workspaces it is for. Rejects with what Slack said. */
  start(): Promise<Workspaces['list']>;
  /** Slack's requests in HTTP mode; in Socket Mode there is no such door. */
  readonly handleRequest: ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | undefined;
  /** Whether questions from Slack reach the bot at this moment. */
  isConnected(): boolean;
  /** Other texts are served from now on: what people have before them is brought up to date. */
  reportsChanged(): void;
  /** A digest was delivered, put off or refused: its subscription is listed otherwise from now on. */
  subscriptionServed(subscription: Pick<Subscription, 'team' | 'creator'>): void;
  /** Takes nothing new, lets handlers in flight finish, disconnects; false when some had to be left. */
  stop(): Promise<boolean>;
}

/** The bot on Bolt, over either transport, with the gaps closed that Bolt leaves open. */
export function createBot(options: BotOptions): Bot {
  const { botToken, transport, slackApiUrl, log, now } = options;
  const logger = createBoltLogger(log);
  const clientOptions = {
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
    retryConfig: RETRIES,
    timeout: PATIENCE.timeoutMs,
    fetch: createPatientFetch(log, PATIENCE),
  };
  const socket =
    'appToken' in transport
      ? createSocketReceiver({ appToken: transport.appToken, logger, installerOptions: { clientOptions } }, log)
      : undefined;
  const http = 'signingSecret' in transport ? createHttpReceiver(transport.signingSecret, logger) : undefined;
  const receiver: Receiver | undefined = socket ?? http;
  if (receiver === undefined) throw new Error('a bot needs a transport');
  const app = new App({
    token: botToken,
    receiver,
    clientOptions,
    logger,
    deferInitialization: true,
    convoStore: false,
  });
  const inFlight = createInFlight();
  const once = createOnce(now);
  const onFailure = (error: unknown) =>
    log.warn({ event: 'locale.unknown', reason: error instanceof Error ? error.message : String(error) });
  app.use((args) => inFlight.middleware(args));
  app.use(createOnceMiddleware(once, log));
  app.error(async (error) => {
    const reason = slackFault(error);
    if (reason === undefined) log.error({ event: 'slack.failed', err: error });
    else log.warn({ event: 'slack.unanswered', reason });
  });
  const sender = new WebClient(botToken, {
    ...clientOptions,
    logger,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
  let workspaces: Workspaces | undefined;
  const homes = createHomes({ publish: (owner, act) => publishHome(context, app.client, owner, act), now });
  const context: Context = {
    ask: options.ask,
    exportEntries: options.exportEntries,
    suggest: options.suggest,
    findMentions: options.findMentions,
    findLinkedDocument: options.findLinkedDocument,
    languages: followLanguages(options.languages, homes.changed),
    desk: followDesk(options.desk, ({ team, creator }) => homes.changed({ team, user: creator })),
    homes,
    publishFile: options.publishFile,
    isPublisher: options.isPublisher,
    isResponseUrl: (url) => [RESPONSE_ORIGIN, originOf(slackApiUrl)].includes(originOf(url)),
    fileAccess: { botToken, ...(slackApiUrl === undefined ? {} : { slackApiUrl }) },
    posting: createPosting({ sender, reader: app.client, log, now }),
    nativeFeedback: { isTaken: true },
    talks: new LRUCache({ max: MAX_TALKS }),
    log,
    once,
    now,
    readers: createReaders(options.languages, onFailure),
    teams: createTeams(() => workspaces?.only),
    command: COMMAND,
    botName: BOT_NAME,
  };
  registerListeners(app, context);

  let isStarted = false;
  let isSocketOpen = false;
  socket?.client.on('connected', () => {
    isSocketOpen = true;
    log.info({ event: 'slack.connected', again: isStarted });
  });
  for (const name of ['disconnected', 'reconnecting', 'close']) {
    socket?.client.on(name, () => {
      if (isSocketOpen && !inFlight.isStopping()) log.warn({ event: 'slack.disconnected' });
      isSocketOpen = false;
    });
  }

  return {
    async start() {
      await app.init();
      workspaces = await openWorkspaces({ client: app.client, log, now });
      if (socket !== undefined) await socket.start();
      isStarted = true;
      return workspaces.list;
    },
    handleRequest:
      http === undefined
        ? undefined
        : async (request, response) => {
            // Slack sends an event again to the next process; kept waiting, it would call this one slow.
            if (inFlight.isStopping()) return refuse(response, { status: 503, reason: 'this process is stopping' });
            const admitted = await admitSlackRequest(request, now());
            if (!isRefusal(admitted)) return http.requestListener(admitted, response);
            log.warn({ event: 'slack.refused', status: admitted.status, reason: admitted.reason });
            refuse(response, admitted);
          },
    reportsChanged: () => homes.reportsChanged(),
    subscriptionServed: ({ team, creator }) => homes.served({ team, user: creator }),
    isConnected: () => isStarted && !inFlight.isStopping() && (socket === undefined || isSocketOpen),
    async stop() {
      const isDone = await inFlight.drain(DRAIN_MS);
      await homes.stop();
      if (isStarted && socket !== undefined) await socket.stop();
      return isDone;
    },
  };
}

function originOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : URL.parse(url)?.origin;
}

function createHttpReceiver(signingSecret: string, logger: ReturnType<typeof createBoltLogger>): HTTPReceiver {
  return new HTTPReceiver({
    signingSecret,
    logger,
    unhandledRequestHandler: ({ response, logger: log }) => {
      log.warn('a request of Slack was not acknowledged');
      if (!response.headersSent) response.writeHead(404).end();
    },
  });
}
