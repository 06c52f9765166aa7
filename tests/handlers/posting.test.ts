import type { ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { WebClient } from '@slack/web-api';
import { expect, test } from 'vitest';
import { createBoltLogger, type EventLogger } from '../../handlers/bolt-logger.ts';
import { createPosting } from '../../handlers/posting/create-posting.ts';
import { statement } from '../../handlers/reply.ts';
import { serve } from '../web-server.ts';

type Answer = 'taken' | 'cut' | 'taken-and-cut' | 'half' | 'gateway-page' | object | number;

const MISSING_SCOPE = { ok: false, error: 'missing_scope' };

/** A Slack that posts, or does not, as told: one answer for each call, the last of them for ever. */
async function open(posts: readonly Answer[], reads: readonly Answer[] = ['taken'], fetches: typeof fetch = fetch) {
  const left = { posts: [...posts], reads: [...reads] };
  const posted: { ts: string; metadata: unknown }[] = [];
  const calls: string[] = [];
  const waitedMs: number[] = [];
  const { url } = await serve(async (request, response) => {
    const body = new URLSearchParams(await text(request));
    const method = (request.url ?? '').slice(1);
    calls.push(method);
    const queue = method === 'chat.postMessage' ? left.posts : left.reads;
    const answer = (queue.length > 1 ? queue.shift() : queue[0]) ?? 'taken';
    const isTaken = answer === 'taken' || answer === 'taken-and-cut' || answer === 'half';
    if (method === 'conversations.open') return reply(response, 'taken', { ok: true, channel: { id: 'D1' } });
    if (method !== 'chat.postMessage') return reply(response, answer, { ok: true, messages: posted });
    const ts = `179000000${posted.length}.000100`;
    if (isTaken) posted.push({ ts, metadata: JSON.parse(body.get('metadata') ?? 'null') });
    reply(response, answer, { ok: true, ts });
  });
  const nothing = () => undefined;
  const log: EventLogger = { debug: nothing, info: nothing, warn: nothing, error: nothing };
  const options = {
    slackApiUrl: `${url}/`,
    logger: createBoltLogger(log),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  const { post } = createPosting({
    sender: new WebClient('xoxb-none', { ...options, fetch: fetches }),
    reader: new WebClient('xoxb-none', options),
    log,
    now: () => 1_790_000_000_000,
    wait: async (ms) => void waitedMs.push(ms),
  });
  const postTo = (channel: string, threadTs?: string) => post({ channel, threadTs }, statement('said'));
  return { post: (threadTs?: string) => postTo('C1', threadTs), postTo, posted, calls, waitedMs };
}

function reply(response: ServerResponse, answer: Answer, success: object): void {
  if (answer === 'cut' || answer === 'taken-and-cut') return void response.destroy();
  if (answer === 'half') {
    response.writeHead(200, { 'content-length': '999' }).write('{"ok":');
    response.socket?.end();
    return;
  }
  if (answer === 'gateway-page') return void response.end('<html>');
  if (typeof answer === 'number') return void response.writeHead(answer, { 'retry-after': '7' }).end('<html>');
  response.end(JSON.stringify(answer === 'taken' ? success : answer));
}

/** `fetch` whose first call is made and then given up. */
function impatient(): typeof fetch {
  let isFirst = true;
  return async (...call) => {
    const response = await fetch(...call);
    if (!isFirst) return response;
    isFirst = false;
    throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
  };
}

test('what is posted at once takes one call', async () => {
  const { post, calls, waitedMs } = await open(['taken']);
  expect(await post()).toEqual({ ts: '1790000000.000100' });
  expect(calls).toEqual(['chat.postMessage']);
  expect(waitedMs).toEqual([]);
});

test.each(['taken-and-cut', 'half'] as const)(
  'what Slack has taken (%s) is found and not posted again',
  async (answer) => {
    const { post, posted, calls } = await open([answer]);
    expect(await post()).toEqual({ ts: '1790000000.000100' });
    expect(calls).toEqual(['chat.postMessage', 'conversations.history']);
    expect(posted).toHaveLength(1);
  },
);

test.each([
  ['a status', 503],
  ['a connection that dies', 'cut'],
  ['the page of a gateway', 'gateway-page'],
  ['what Slack calls its own fault', { ok: false, error: 'internal_error' }],
] as const)('after %s it looks, and posts what is not there', async (_, answer) => {
  const { post, posted, calls } = await open([answer, 'taken']);
  await post('1789999999.000100');
  expect(calls).toEqual(['chat.postMessage', 'conversations.replies', 'chat.postMessage']);
  expect(posted).toHaveLength(1);
});

test('what was posted to a person is looked for in the conversation with them', async () => {
  const { postTo, posted, calls } = await open(['taken-and-cut']);
  expect(await postTo('U1')).toEqual({ ts: '1790000000.000100' });
  expect(calls).toEqual(['chat.postMessage', 'conversations.open', 'conversations.history']);
  expect(posted).toHaveLength(1);
});

test('a message that Slack took at the last try is found, too', async () => {
  const { post, posted } = await open([500, 500, 500, 'taken-and-cut']);
  expect(await post()).toEqual({ ts: '1790000000.000100' });
  expect(posted).toHaveLength(1);
});

test('what comes too fast is posted after the pause that Slack asks for, without a look', async () => {
  const { post, calls, waitedMs } = await open([429, 'taken']);
  await post();
  expect(calls).toEqual(['chat.postMessage', 'chat.postMessage']);
  expect(waitedMs).toEqual([7_000]);
});

test('what Slack refuses is neither looked for nor tried again', async () => {
  const { post, calls } = await open([{ ok: false, error: 'is_archived' }]);
  await expect(post()).rejects.toMatchObject({ data: { error: 'is_archived' } });
  expect(calls).toEqual(['chat.postMessage']);
});

test('a Slack that cannot be reached is tried again without a look', async () => {
  let tries = 0;
  const { post, calls } = await open(['taken'], ['taken'], async (...call) => {
    tries += 1;
    if (tries > 2) return fetch(...call);
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) });
  });
  await post();
  expect(calls).toEqual(['chat.postMessage']);
  expect(tries).toBe(3);
});

test('after silence it gives Slack time before it looks', async () => {
  const { post, posted, calls, waitedMs } = await open(['taken'], ['taken'], impatient());
  await post();
  expect(calls).toEqual(['chat.postMessage', 'conversations.history']);
  expect(waitedMs).toEqual([5_000]);
  expect(posted).toHaveLength(1);
});

test('while Slack shows nothing, nothing is posted again', async () => {
  const { post, calls } = await open([500], [503]);
  await expect(post()).rejects.toMatchObject({ statusCode: 503 });
  expect(calls).toEqual(['chat.postMessage', 'conversations.history']);
});

test.each([
  ['Slack lets it not', MISSING_SCOPE],
  ['a proxy lets it not', 403],
])('where it may not look, as %s, it posts once more, and no further', async (_, answer) => {
  const { post, calls } = await open([500], [answer]);
  await expect(post()).rejects.toMatchObject({ statusCode: 500 });
  expect(calls.filter((method) => method === 'chat.postMessage')).toHaveLength(2);
});

test('where it may not look, silence is taken for a post', async () => {
  const { post, posted, calls } = await open(['taken'], [MISSING_SCOPE], impatient());
  await expect(post()).rejects.toMatchObject({ code: 'slack_webapi_request_error' });
  expect(calls).toEqual(['chat.postMessage', 'conversations.history']);
  expect(posted).toHaveLength(1);
});
