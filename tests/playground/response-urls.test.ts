import { expect, it } from 'vitest';
import { startAppDouble } from './app-double.ts';
import { createClock, startWorkspace } from './slack-client.ts';

const english = 'U0READEREN';
const general = 'C0GENERAL';

/** A workspace whose app acknowledges everything with nothing, and ways to get at `response_url`s. */
async function start(now?: () => number) {
  const started = await startWorkspace(now ? { now } : {});
  started.workspace.setRequestUrl((await startAppDouble()).url);
  const lastUrl = () => String(started.workspace.deliveries().at(-1)?.payload.response_url);
  const respond = async (url: string, body: unknown) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
  const command = async () => {
    await started.workspace.say({ user: english, channel: general, text: '/peacekeeping' });
    return lastUrl();
  };
  const pressed = async (fields: object = {}) => {
    const message = started.workspace.putMessage({
      channel: general,
      user: 'U0PEACEKEEP',
      botId: 'B0PEACEKEEP',
      text: 'before',
      blocks: [
        {
          type: 'actions',
          block_id: 'b',
          elements: [{ type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'x' } }],
        },
      ],
      ...fields,
    });
    await started.workspace.press({
      user: english,
      channel: general,
      messageTs: message.ts,
      blockId: 'b',
      actionId: 'a',
    });
    return lastUrl();
  };
  return { ...started, respond, command, pressed };
}

it('a command is answered for one person, or for all', async () => {
  const { workspace, respond, command } = await start();
  const url = await command();
  expect(await respond(url, { text: 'for one' })).toEqual({ status: 200, body: { ok: true } });
  await respond(url, { text: 'for all', response_type: 'in_channel', replace_original: false });
  expect(workspace.messages(general).map(({ text, visibleTo }) => [text, visibleTo])).toEqual([
    ['for one', english],
    ['for all', undefined],
  ]);
});

it('works five times', async () => {
  const { respond, command } = await start();
  const url = await command();
  for (let use = 1; use <= 5; use += 1) expect(await respond(url, { text: `${use}` })).toMatchObject({ status: 200 });
  expect(await respond(url, { text: '6' })).toEqual({ status: 404, body: { ok: false, error: 'used_url' } });
});

it('works for thirty minutes', async () => {
  const clock = createClock();
  const { respond, command } = await start(clock.now);
  const url = await command();
  clock.pass(30 * 60_000);
  expect(await respond(url, { text: 'just in time' })).toMatchObject({ status: 200 });
  clock.pass(1);
  expect(await respond(url, { text: 'late' })).toEqual({ status: 404, body: { ok: false, error: 'expired_url' } });
});

it('refuses what chat.postMessage would refuse', async () => {
  const { workspace, respond, command } = await start();
  const url = await command();
  expect(await respond(url, {})).toMatchObject({ status: 500, body: { error: 'no_text' } });
  expect(await respond(url, { blocks: [{ type: 'section' }] })).toMatchObject({
    status: 400,
    body: { error: 'invalid_blocks' },
  });
  expect(await respond(url, 'text=x')).toMatchObject({ status: 400, body: { error: 'invalid_payload' } });
  expect(await respond(`${url}0`, { text: 'x' })).toMatchObject({ status: 404, body: { error: 'invalid_url' } });
  expect(workspace.messages()).toEqual([]);
});

it('replaces, leaves or deletes the message whose button was pressed', async () => {
  const { workspace, respond, pressed } = await start();
  const url = await pressed();
  await respond(url, { replace_original: false, text: 'beside' });
  expect(workspace.messages(general).map(({ text }) => text)).toEqual(['before', 'beside']);
  await respond(url, { replace_original: true, text: 'after' });
  expect(workspace.messages(general).map(({ text }) => text)).toEqual(['after', 'beside']);
  await respond(url, { delete_original: true });
  expect(workspace.messages(general).map(({ text }) => text)).toEqual(['beside']);
});

it('keeps a replaced ephemeral message with its reader, and shares one when told to', async () => {
  const { workspace, respond, pressed } = await start();
  const url = await pressed({ visibleTo: english });
  await respond(url, { replace_original: true, text: 'still for one' });
  await respond(url, { replace_original: false, response_type: 'in_channel', text: 'for all', thread_ts: '1.000000' });
  expect(workspace.messages(general).map(({ text, visibleTo, threadTs }) => [text, visibleTo, threadTs])).toEqual([
    ['still for one', english, undefined],
    ['for all', undefined, '1.000000'],
  ]);
});

it('fails on demand too', async () => {
  const { workspace, respond, command } = await start();
  workspace.fail('response_url', { kind: 'http', status: 503 });
  expect(await respond(await command(), { text: 'x' })).toMatchObject({ status: 503 });
});
