import { setTimeout as pause } from 'node:timers/promises';
import { SocketModeReceiver } from '@slack/bolt';
import type { EventLogger } from './bolt-logger.ts';
import { reasonOf, slackFault } from './slack-error.ts';

/** The client of Socket Mode, as far as it is looked after here. */
export type SocketClient = Pick<
  SocketModeReceiver['client'],
  'start' | 'disconnect' | 'on' | 'listeners' | 'removeAllListeners'
>;

export interface Pauses {
  readonly firstMs: number;
  readonly longestMs: number;
}

/** For long, Slack gives an address for a connection about once a minute only (docs.slack.dev, `apps.connections.open`). */
const PAUSES: Pauses = { firstMs: 5_000, longestMs: 60_000 };

export function createSocketReceiver(
  options: ConstructorParameters<typeof SocketModeReceiver>[0],
  log: EventLogger,
): SocketModeReceiver {
  const receiver = new SocketModeReceiver(options);
  keepReading(receiver.client, log);
  keepConnecting(receiver.client, log);
  return receiver;
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

/**
 * The client gives up for good, also in a promise that nobody watches, where Slack is away for longer than a few tries or
 * refuses the token (@slack/socket-mode 3.1.0). Once it was connected, it tries until it is stopped; a first start rejects.
 */
export function keepConnecting(client: SocketClient, log: EventLogger, { firstMs, longestMs }: Pauses = PAUSES): void {
  const start = client.start.bind(client);
  const disconnect = client.disconnect.bind(client);
  const stopping = new AbortController();
  const { signal } = stopping;
  let wasConnected = false;

  client.start = async () => {
    for (let ms = firstMs; !signal.aborted; ms = Math.min(2 * ms, longestMs)) {
      try {
        const opened = await start();
        wasConnected = true;
        return opened;
      } catch (error) {
        if (!wasConnected) throw error;
        if (!signal.aborted) log.warn({ event: 'slack.unreachable', reason: slackFault(error) ?? reasonOf(error) });
      }
      await pause(ms, undefined, { signal }).catch(() => undefined);
    }
    return { ok: false };
  };
  client.disconnect = () => {
    stopping.abort();
    return disconnect();
  };
}
