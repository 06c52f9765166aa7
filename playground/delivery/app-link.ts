import type { Changes } from '../changes.ts';
import { defined } from '../defined.ts';
import type { JsonRecord } from '../record.ts';
import { signature } from '../signature.ts';
import type { Acknowledgement, HttpReply } from './acknowledgement.ts';
import { postToApp } from './http-delivery.ts';
import type { SocketMode } from './socket-mode.ts';

/** Something that Slack has for the app. */
export type Parcel =
  | { readonly kind: 'event'; readonly payload: JsonRecord }
  | { readonly kind: 'command'; readonly payload: Readonly<Record<string, string>> }
  | { readonly kind: 'interaction'; readonly payload: JsonRecord };

export interface Retry {
  readonly attempt: number;
  readonly reason: string;
}

/** One attempt to hand something over. `payload` is what was sent, `acknowledgement` what came of it. */
export interface Delivery {
  readonly kind: Parcel['kind'];
  readonly transport: 'http' | 'socket';
  readonly payload: JsonRecord;
  readonly retry?: Retry;
  readonly at: number;
  readonly ms: number;
  readonly acknowledgement: Acknowledgement;
}

/** What attack tests change in a request: its timestamp (epoch seconds), secret, signature, headers (`null` removes), or body. */
export interface Overrides {
  readonly timestampSeconds?: number | string;
  readonly signingSecret?: string;
  readonly signature?: string;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string;
  readonly url?: string;
}

export interface AppLinkOptions {
  readonly signingSecret: string;
  readonly ackLimitMs: number;
  readonly now: () => number;
  readonly changes: Changes;
  readonly socketMode: SocketMode;
  readonly requestUrl: () => string | undefined;
}

/** How long `send` waits: long enough to see an answer that comes after Slack would have given up. */
const patienceMs = 10_000;

const formType = 'application/x-www-form-urlencoded';
const envelopeTypes = { event: 'events_api', command: 'slash_commands', interaction: 'interactive' } as const;

function encode(parcel: Parcel): { body: string; contentType: string } {
  if (parcel.kind === 'event') return { body: JSON.stringify(parcel.payload), contentType: 'application/json' };
  const fields = parcel.kind === 'command' ? parcel.payload : { payload: JSON.stringify(parcel.payload) };
  return { body: new URLSearchParams(fields).toString(), contentType: formType };
}

/** The way from Slack to the app: over a socket where one is connected, else signed over HTTP to the request URL. */
export function createAppLink(options: AppLinkOptions) {
  const { now, changes, socketMode } = options;
  const deliveries: Delivery[] = [];
  const ending = new AbortController();

  let isDown = false;
  let wasConnected = false;

  const isConnected = () => socketMode.connections() > 0 || (options.requestUrl() !== undefined && !isDown);
  const refresh = () => {
    if (isConnected() === wasConnected) return;
    wasConnected = !wasConnected;
    changes.publish({ type: 'bot_status', isConnected: wasConnected });
  };

  const post = (
    parcel: Parcel,
    overrides: Overrides,
    { retry, limitMs = options.ackLimitMs }: { retry?: Retry | undefined; limitMs?: number } = {},
  ): Promise<Acknowledgement> => {
    const url = overrides.url ?? options.requestUrl();
    if (url === undefined) return Promise.resolve({ kind: 'unreachable', reason: 'the app has no request URL' });
    const { body: encoded, contentType } = encode(parcel);
    const body = overrides.body ?? encoded;
    const timestamp = overrides.timestampSeconds ?? Math.floor(now() / 1000);
    const headers: Record<string, string | null> = {
      'content-type': contentType,
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature':
        overrides.signature ?? signature(overrides.signingSecret ?? options.signingSecret, timestamp, body),
      ...(retry && { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason }),
      ...overrides.headers,
    };
    const kept = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== null);
    return postToApp({
      url,
      body,
      headers: Object.fromEntries(kept),
      limitMs,
      signal: ending.signal,
    });
  };

  return {
    deliveries: (): readonly Delivery[] => deliveries,
    /** Whether a socket is connected, or else the request URL is set and was not unreachable when last tried. */
    isConnected,
    /** Tells the page when that has changed. */
    refresh,
    /** Hands something over once and notes what came of it. */
    async deliver(parcel: Parcel, retry?: Retry): Promise<Delivery> {
      const at = now();
      const started = performance.now();
      const transport = socketMode.connections() > 0 ? 'socket' : 'http';
      const acknowledgement =
        transport === 'socket'
          ? await socketMode.deliver(
              defined({
                type: envelopeTypes[parcel.kind],
                payload: parcel.payload,
                acceptsPayload: parcel.kind !== 'event',
                retry,
              }),
              options.ackLimitMs,
            )
          : await post(parcel, {}, { retry });
      const ms = performance.now() - started;
      const delivery = defined<Delivery>({
        kind: parcel.kind,
        transport,
        payload: parcel.payload,
        retry,
        at,
        ms,
        acknowledgement,
      });
      deliveries.push(delivery);
      if (transport === 'http') isDown = acknowledgement.kind === 'unreachable';
      refresh();
      changes.notify();
      return delivery;
    },
    /** Sends one HTTP request just as told, right or wrong, and gives back the bare answer; throws where none came. */
    async send(parcel: Parcel, overrides: Overrides = {}): Promise<HttpReply> {
      const answer = await post(parcel, overrides, { limitMs: Math.max(options.ackLimitMs, patienceMs) });
      if ('reply' in answer && answer.reply !== undefined) return answer.reply;
      throw new Error(`The app gave no HTTP answer: ${JSON.stringify(answer)}`);
    },
    close() {
      ending.abort();
    },
  };
}

export type AppLink = ReturnType<typeof createAppLink>;
