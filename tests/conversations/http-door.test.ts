import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { bodyOf, buttonsOf, type Conversation, ENGLISH, errorsIn, GENERAL, startBot } from './start-bot.ts';

const NOW = 1_790_000_000_000;
const NOW_S = NOW / 1000;

function command({ workspace }: Conversation, text = 'para 148') {
  return workspace.commandParcel({ user: ENGLISH, channel: GENERAL, command: '/peacekeeping', text });
}

describe('a request that is not Slack’s', () => {
  test.each([
    ['the wrong signature', { signature: 'v0=00' }, 401],
    ['another secret', { signingSecret: 'not the secret' }, 401],
    ['no signature', { headers: { 'x-slack-signature': null } }, 401],
    ['an unknown signature version', { signature: 'v9=00' }, 401],
    ['no timestamp', { headers: { 'x-slack-request-timestamp': null } }, 401],
    ['a timestamp that is no number', { timestampSeconds: 'soon' }, 401],
    ['a content type of another kind', { headers: { 'content-type': 'text/xml' } }, 415],
    ['no content type', { headers: { 'content-type': null } }, 415],
    ['a form that is no command', { body: 'a=1' }, 400],
    ['a payload that is null', { body: 'payload=null' }, 400],
    ['a payload that is not JSON', { body: 'payload=%7B' }, 400],
    ['invalid JSON', { headers: { 'content-type': 'application/json' }, body: '{"type":' }, 400],
    ['JSON that is null', { headers: { 'content-type': 'application/json' }, body: 'null' }, 400],
    [
      'an event that is null',
      { headers: { 'content-type': 'application/json' }, body: '{"type":"event_callback","event":null}' },
      400,
    ],
    ['a press without actions', { body: `payload=${encodeURIComponent('{"type":"block_actions"}')}` }, 400],
    ['JSON without a type', { headers: { 'content-type': 'application/json' }, body: '{}' }, 400],
    ['a body over the limit', { body: `text=${'a'.repeat(2_000_000)}` }, 413],
  ])('with %s is refused', async (_, overrides, status) => {
    const conversation = await startBot('http');
    const answer = await conversation.workspace.send(command(conversation), overrides);
    expect(answer.status).toBe(status);
    expect(conversation.workspace.messages()).toEqual([]);
    expect(errorsIn(conversation.log)).toEqual([]);
  });

  test.each([
    [-301, 401],
    // Bolt judges the age too, by the time that has gone by until then.
    [-290, 200],
    [0, 200],
    [299, 200],
    [301, 401],
    [3_600, 401],
  ])('or that is signed %i seconds from now gets %i', async (seconds, status) => {
    const nowSeconds = Math.floor(Date.now() / 1000);
    const conversation = await startBot('http', { now: () => nowSeconds * 1000 });
    const timestampSeconds = nowSeconds + seconds;
    expect((await conversation.workspace.send(command(conversation), { timestampSeconds })).status).toBe(status);
  });

  test('by another method or to another address is told so', async () => {
    const { url } = await startBot('http');
    const post = { method: 'POST' };
    const statuses = await Promise.all([
      fetch(`${url}/slack/events`),
      fetch(`${url}/`),
      fetch(`${url}/slack/events/../../etc/passwd`, post),
      fetch(`${url}//slack/events`, post),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([405, 404, 404, 404]);
  });

  test('and hangs up in the middle harms nobody', async () => {
    const conversation = await startBot('http');
    const half = request(`${conversation.url}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': '1000',
        'x-slack-request-timestamp': String(NOW_S),
      },
    });
    half.on('error', () => undefined);
    await new Promise<void>((resolve) => half.write('{"type":', () => resolve()));
    half.destroy();
    expect((await conversation.workspace.send(command(conversation))).status).toBe(200);
    expect(errorsIn(conversation.log)).toEqual([]);
  });
});

describe('a request of Slack’s', () => {
  test('to verify the address is answered with the challenge', async () => {
    const { workspace } = await startBot('http');
    expect(await workspace.verifyUrl()).toBe(true);
  });

  test('to check the certificate needs no signature and does nothing', async () => {
    const conversation = await startBot('http');
    const answer = await conversation.workspace.send(command(conversation), {
      body: 'ssl_check=1&command=/peacekeeping&text=148',
      headers: { 'x-slack-signature': null, 'x-slack-request-timestamp': null },
    });
    expect(answer).toMatchObject({ status: 200, body: '' });
  });

  test('with a charset behind its content type is read as well', async () => {
    const conversation = await startBot('http');
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
    const answer = await conversation.workspace.send(command(conversation), { headers });
    expect(answer).toMatchObject({ status: 200, body: expect.stringContaining('A/75/19, para. 148') });
  });

  test('from a workspace that the bot does not know is answered all the same: the report is public', async () => {
    const conversation = await startBot('http');
    const { workspace } = conversation;
    const { payload } = command(conversation);
    const parcel = {
      kind: 'command',
      payload: { ...payload, team_id: 'T0STRANGER', channel_id: 'C0STRANGER' },
    } as const;
    // Safe cast: the fields of a command are texts.
    expect((await workspace.send(parcel as Parameters<typeof workspace.send>[0])).body).toContain('A/75/19, para. 148');
    const event = {
      type: 'app_mention',
      user: 'U0STRANGER',
      channel: 'C0STRANGER',
      text: 'para 148',
      ts: '1790000000.000100',
    };
    await workspace.send({ kind: 'event', payload: workspace.wrapEvent(event, { team_id: 'T0STRANGER' }) });
    await conversation.logged((line) => line.event === 'answer.refused');
    expect(errorsIn(conversation.log)).toEqual([]);
  });

  test('of a kind that nobody knows is acknowledged at once', async () => {
    const conversation = await startBot('http');
    const { workspace } = conversation;
    const { payload } = command(conversation);
    const unknown = { kind: 'command', payload: { ...payload, command: '/other' } } as Parameters<
      typeof workspace.send
    >[0];
    expect((await workspace.send(unknown)).body).toContain('does not know that button or command');
    const bare = workspace.wrapEvent({ type: 'message' });
    expect((await workspace.send({ kind: 'event', payload: bare })).status).toBe(200);
    const elsewhere = { type: 'block_actions', user: { id: ENGLISH }, actions: [{ action_id: 'x', type: 'button' }] };
    expect((await workspace.send({ kind: 'interaction', payload: elsewhere })).status).toBe(200);
    const event = workspace.wrapEvent({ type: 'reaction_added', user: ENGLISH });
    expect((await workspace.send({ kind: 'event', payload: event })).status).toBe(200);
    const shortcut = {
      type: 'shortcut',
      callback_id: 'nobody',
      trigger_id: '1.2',
      user: { id: ENGLISH },
      team: { id: 'T' },
    };
    expect((await workspace.send({ kind: 'interaction', payload: shortcut })).status).toBe(200);
    expect(errorsIn(conversation.log)).toEqual([]);
  });

  test('with a forged or aged button gets a sentence', async () => {
    const conversation = await startBot('http');
    const { workspace } = conversation;
    await workspace.say({ user: ENGLISH, channel: GENERAL, text: '/peacekeeping para 148' });
    const [message] = workspace.messages(GENERAL);
    const [button] = buttonsOf(message ?? {});
    if (message === undefined || button === undefined) throw new Error('no answer');
    const { blockId, actionId } = button;
    const { payload } = workspace.pressParcel({
      user: ENGLISH,
      channel: GENERAL,
      messageTs: message.ts,
      blockId,
      actionId,
    });
    const [action] = payload.actions as readonly object[];
    const forge = (change: object) =>
      ({ kind: 'interaction', payload: { ...payload, actions: [{ ...action, ...change }] } }) as const;
    // Safe cast: a payload of block_actions, changed as an attacker would.
    const send = (parcel: object) => workspace.send(parcel as Parameters<typeof workspace.send>[0]);
    const says = (text: string) =>
      workspace.waitFor(() => workspace.messages(GENERAL).some((each) => bodyOf(each).includes(text)));
    await send(forge({ action_id: 'delete_everything' }));
    await says('does not know that button');
    await send(forge({ value: '{"q":5}' }));
    await says('no longer works');
    const sent = workspace.calls().filter(({ method }) => method === 'response_url');
    expect(sent).toHaveLength(2);
    for (const { arguments: told } of sent)
      expect(told).toMatchObject({ unfurl_links: false, unfurl_media: false, text: expect.any(String) });
    expect(errorsIn(conversation.log)).toEqual([]);
  });
});
