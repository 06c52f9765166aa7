import { EventEmitter, once } from 'node:events';
import { WebAPIHTTPError } from '@slack/web-api';
import { expect, test } from 'vitest';
import type { EventLogger } from '../../handlers/bolt-logger.ts';
import { AppTokenRefusal } from '../../handlers/slack-error.ts';
import { keepConnecting, keepReading, type SocketClient } from '../../handlers/slack-socket.ts';

const NO_PAUSES = { firstMs: 0, longestMs: 0, startMs: 0 };

type Outcome = 'connected' | Error;

/** A client of Socket Mode whose starts end as told, the last of them for ever; and what is logged, as events. */
function open(...outcomes: readonly Outcome[]) {
  const left = [...outcomes];
  const emitter = new EventEmitter();
  let starts = 0;
  const client = Object.assign(emitter, {
    async start() {
      starts += 1;
      const outcome = left.length > 1 ? left.shift() : left[0];
      if (outcome instanceof Error) throw outcome;
      return { ok: true };
    },
    disconnect: async () => undefined,
  }) as unknown as SocketClient & EventEmitter;
  const lines: object[] = [];
  const logged = new EventEmitter();
  const note = (line: object) => {
    lines.push(line);
    logged.emit('line');
  };
  const log: EventLogger = { debug: note, info: note, warn: note, error: note };
  return { client, log, lines, logged, starts: () => starts };
}

test('a connection that was there is sought until Slack gives one', async () => {
  const { client, log, lines, starts } = open('connected', new Error('away'), new Error('refused'), 'connected');
  keepConnecting(client, log, NO_PAUSES);
  await client.start();
  expect(await client.start()).toEqual({ ok: true });
  expect(starts()).toBe(4);
  expect(lines).toEqual([
    { event: 'slack.unreachable', reason: 'away' },
    { event: 'slack.unreachable', reason: 'refused' },
  ]);
});

test('a first start that fails is for whoever starts', async () => {
  const { client, log, lines } = open(new Error('invalid_auth'));
  keepConnecting(client, log, NO_PAUSES);
  await expect(client.start()).rejects.toThrow('invalid_auth');
  expect(lines).toEqual([]);
});

test('a first start waits for a Slack that is away', async () => {
  const away = new WebAPIHTTPError(503, 'Service Unavailable', {});
  const { client, log, lines } = open(away, new AppTokenRefusal('internal_error'), 'connected');
  keepConnecting(client, log, { ...NO_PAUSES, startMs: 1 });
  expect(await client.start()).toEqual({ ok: true });
  expect(lines).toMatchObject([
    { event: 'slack.unreachable', reason: 'slack_webapi_http_error' },
    { event: 'slack.unreachable', reason: 'internal_error' },
  ]);
});

test('a first start waits no longer than is said', async () => {
  const { client, log, starts } = open(new WebAPIHTTPError(503, 'Service Unavailable', {}));
  keepConnecting(client, log, { firstMs: 1, longestMs: 1, startMs: 3 });
  await expect(client.start()).rejects.toMatchObject({ statusCode: 503 });
  expect(starts()).toBe(3);
});

test('a start that Slack refuses while the first waits for its connection ends the first', async () => {
  const { client, log } = open(new AppTokenRefusal('token_revoked'));
  const { promise: never } = Promise.withResolvers<{ ok: boolean }>();
  const start = client.start.bind(client);
  let isFirst = true;
  client.start = () => {
    if (!isFirst) return start();
    isFirst = false;
    return never as ReturnType<SocketClient['start']>;
  };
  keepConnecting(client, log, NO_PAUSES);
  const first = client.start();
  expect(await client.start()).toEqual({ ok: false });
  await expect(first).rejects.toMatchObject({ refusal: 'token_revoked' });
});

test('the search ends when the bot is stopped', async () => {
  const { client, log, logged } = open('connected', new Error('away'));
  keepConnecting(client, log, { firstMs: 60_000, longestMs: 60_000, startMs: 0 });
  await client.start();
  const sought = client.start();
  await once(logged, 'line');
  await client.disconnect();
  expect(await sought).toEqual({ ok: false });
});

test('a message that cannot be read is logged, and the next one is read', async () => {
  const { client, log, lines, logged } = open('connected');
  const read: unknown[] = [];
  client.on('ws_message', async (data: string, isBinary: boolean) => {
    read.push([JSON.parse(data).event.type, isBinary]);
  });
  keepReading(client, log);
  client.emit('ws_message', '{"type":"app_rate_limited"}', false);
  await once(logged, 'line');
  client.emit('ws_message', '{"event":{"type":"app_mention"}}', false);
  expect(lines).toMatchObject([{ event: 'slack.unread' }]);
  expect(read).toEqual([['app_mention', false]]);
});
