import { setTimeout as pause } from 'node:timers/promises';
import { SocketModeReceiver } from '@slack/bolt';
import { ErrorCode, type WebAPIHTTPError, type WebAPIRequestError } from '@slack/web-api';
import { z } from 'zod';
import type { EventLogger } from './bolt-logger.ts';
import { stopAtTimeout } from './patient-fetch.ts';
import { AppTokenRefusal, reasonOf, slackFault } from './slack-error.ts';

/** The client of Socket Mode, as far as it is looked after here. */
export type SocketClient = Pick<
  SocketModeReceiver['client'],
  'start' | 'disconnect' | 'on' | 'listeners' | 'removeAllListeners'
>;

export interface Pauses {
  readonly firstMs: number;
  readonly longestMs: number;
  /** How long a start waits in all for a Slack that is away. */
  readonly startMs: number;
}

/** For long, Slack gives an address for a connection about once a minute only (docs.slack.dev, `apps.connections.open`). */
const PAUSES: Pauses = { firstMs: 5_000, longestMs: 60_000, startMs: 150_000 };

type ReceiverOptions = ConstructorParameters<typeof SocketModeReceiver>[0];

export function createSocketReceiver(options: ReceiverOptions, log: EventLogger): SocketModeReceiver {
  const { installerOptions } = options;
  const clientOptions = tellRefusals(installerOptions?.clientOptions);
  const receiver = new SocketModeReceiver({ ...options, installerOptions: { ...installerOptions, clientOptions } });
  keepReading(receiver.client, log);
  keepConnecting(receiver.client, log);
  return receiver;
}

type ClientOptions = NonNullable<NonNullable<ReceiverOptions['installerOptions']>['clientOptions']>;

const refusalSchema = z.object({ ok: z.literal(false), error: z.string() });

/**
 * Makes every refusal an end of the start: of most of them (`missing_scope`, `token_revoked`, `not_allowed_token_type`) the
 * client asks the same again for ever, and tells nobody (@slack/socket-mode 3.1.0).
 */
function tellRefusals({ fetch: call = fetch, retryConfig, ...options }: ClientOptions = {}): ClientOptions {
  const retries = { ...retryConfig, onFailedAttempt: stopAtRefusal };
  return {
    ...options,
    fetch: async (...request) => {
      const response = await call(...request);
      if (response.status !== 200) return response;
      const text = await response.text();
      const refusal = refusalOf(text);
      if (refusal !== undefined) throw new AppTokenRefusal(refusal);
      return new Response(text, { headers: Object.fromEntries(response.headers.entries()) });
    },
    retryConfig: retries,
  };
}

function refusalOf(answer: string): string | undefined {
  try {
    return refusalSchema.safeParse(JSON.parse(answer)).data?.error;
  } catch {
    return undefined;
  }
}

function stopAtRefusal(error: Error): void {
  if (refusalIn(error) !== undefined) throw error;
  stopAtTimeout(error);
}

/** What `fetch` rejects with stands in what the client rejects with. */
function refusalIn(error: unknown): AppTokenRefusal | undefined {
  const { original } = error as Partial<WebAPIRequestError>;
  return original instanceof AppTokenRefusal ? original : undefined;
}

/**
 * The client stumbles over events that hold no event, such as `app_rate_limited`, in a promise that nobody watches, which
 * would end the process (@slack/socket-mode 3.1.0).
 */
export function keepReading(client: SocketClient, log: EventLogger): void {
  const readers = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', async (...frame: unknown[]) => {
    for (const read of readers) {
      try {
        await read(...frame);
      } catch (error) {
        log.warn({ event: 'slack.unread', reason: reasonOf(error) });
      }
    }
  });
}

/** Refusals that are not about the token (docs.slack.dev, `apps.connections.open`). */
const PASSING: ReadonlySet<string> = new Set([
  'fatal_error',
  'internal_error',
  'ratelimited',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
]);

/** Whether Slack is away rather than unwilling. */
function isPassing(error: unknown): boolean {
  if (error instanceof AppTokenRefusal) return PASSING.has(error.refusal);
  const { code, statusCode } = error as Partial<WebAPIHTTPError | WebAPIRequestError> & {
    readonly statusCode?: number;
  };
  return code === ErrorCode.RequestError || (code === ErrorCode.HTTPError && (statusCode ?? 0) >= 500);
}

/**
 * The client gives up for good, also in a promise that nobody watches, where Slack is away for longer than a few tries or
 * refuses the token (@slack/socket-mode 3.1.0). Once it was connected, it tries until it is stopped. The first start tries
 * for a while where Slack is away, and rejects with what Slack said where it refuses.
 */
export function keepConnecting(client: SocketClient, log: EventLogger, pauses: Pauses = PAUSES): void {
  const start = client.start.bind(client);
  const disconnect = client.disconnect.bind(client);
  const stopping = new AbortController();
  const { signal } = stopping;
  const { promise: givenUp, reject: giveUp } = Promise.withResolvers<never>();
  let wasConnected = false;
  let isStarted = false;

  const seek = async () => {
    let waitedMs = 0;
    for (let ms = pauses.firstMs; !signal.aborted; ms = Math.min(2 * ms, pauses.longestMs)) {
      try {
        const opened = await start();
        wasConnected = true;
        return opened;
      } catch (thrown) {
        const error = refusalIn(thrown) ?? thrown;
        if (!wasConnected && !(isPassing(error) && waitedMs + ms < pauses.startMs)) {
          giveUp(error);
          break;
        }
        if (!signal.aborted) log.warn({ event: 'slack.unreachable', reason: slackFault(error) ?? reasonOf(error) });
      }
      waitedMs += ms;
      await pause(ms, undefined, { signal }).catch(() => undefined);
    }
    return { ok: false };
  };
  // Later starts are the client's own, in promises that nobody watches.
  client.start = () => {
    if (isStarted) return seek();
    isStarted = true;
    return Promise.race([givenUp, seek()]);
  };
  client.disconnect = () => {
    stopping.abort();
    return disconnect();
  };
}
