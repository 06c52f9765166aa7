import type { RequestListener } from 'node:http';
import { WebClient } from '@slack/web-api';
import { expect, test } from 'vitest';
import { createBoltLogger, type EventLogger } from '../../handlers/bolt-logger.ts';
import { createPatientFetch, type Patience, stopAtTimeout } from '../../handlers/patient-fetch.ts';
import { serve } from '../web-server.ts';

const RETRIES = { retries: 2, minTimeout: 0, maxTimeout: 0, onFailedAttempt: stopAtTimeout };

const nothing = () => undefined;
const NO_LOG: EventLogger = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** A client of a Slack that answers as told, with what is logged. */
async function open(answer: RequestListener, patience: Partial<Patience> = {}) {
  const { url } = await serve(answer);
  const lines: object[] = [];
  const note = (line: object) => void lines.push(line);
  const log: EventLogger = { debug: note, info: note, warn: note, error: note };
  const client = new WebClient('xoxb-none', {
    slackApiUrl: `${url}/`,
    retryConfig: RETRIES,
    fetch: createPatientFetch(log, { timeoutMs: 10_000, tries: 3, ...patience }),
  });
  return { client, lines };
}

test('while one call waits as long as Slack asks, another goes through', async () => {
  let posts = 0;
  const waited: number[] = [];
  const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
  const wait = (ms: number) => {
    waited.push(ms);
    return isOver;
  };
  const answer: RequestListener = (request, response) => {
    if (request.url === '/chat.postMessage') posts += 1;
    const isTooFast = request.url === '/chat.postMessage' && posts === 1;
    response.writeHead(isTooFast ? 429 : 200, isTooFast ? { 'retry-after': '30' } : {}).end('{"ok":true}');
  };
  const { client, lines } = await open(answer, { wait });
  const posted = client.chat.postMessage({ channel: 'C1', text: 'later' });
  await expect.poll(() => waited).toEqual([30_000]);
  expect(await client.auth.test()).toMatchObject({ ok: true });
  expect(posts).toBe(1);
  end();
  expect(await posted).toMatchObject({ ok: true });
  expect(posts).toBe(2);
  expect(lines).toEqual([{ event: 'slack.too-fast', seconds: 30 }]);
});

test('a call that is not answered in time is not made again', async () => {
  let calls = 0;
  const client = new WebClient('xoxb-none', {
    retryConfig: RETRIES,
    logger: createBoltLogger(NO_LOG),
    fetch: async () => {
      calls += 1;
      throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    },
  });
  await expect(client.chat.postMessage({ channel: 'C1', text: 'once' })).rejects.toMatchObject({
    code: 'slack_webapi_request_error',
  });
  expect(calls).toBe(1);
});

test('a call that Slack was not up to is made again', async () => {
  let calls = 0;
  const { client } = await open((_, response) => {
    calls += 1;
    if (calls === 1) response.writeHead(503).end('<html>');
    else response.end('{"ok":true}');
  });
  expect(await client.chat.postMessage({ channel: 'C1', text: 'again' })).toMatchObject({ ok: true });
  expect(calls).toBe(2);
});
