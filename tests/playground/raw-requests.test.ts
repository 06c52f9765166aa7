import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Answer, type Received, startAppDouble } from './app-double.ts';
import { promptTimings } from './bolt-app.ts';
import { createClock, startWorkspace } from './slack-client.ts';

const english = 'U0READEREN';
const general = 'C0GENERAL';
const dm = 'D0READEREN';
const mention = { user: english, channel: general, text: '@peacekeeping hello' };

async function start(answer?: (received: Received, index: number) => Answer | 'silence', options = {}) {
  const app = await startAppDouble(answer);
  const { workspace } = await startWorkspace({ requestUrl: app.url, ...options });
  return { app, workspace };
}

describe('requests', () => {
  it('carry a v0 signature over timestamp and body', async () => {
    const clock = createClock();
    const { app, workspace } = await start(undefined, { signingSecret: 's3cret', now: clock.now });
    await workspace.say({ user: english, channel: general, text: '/peacekeeping a & b' });
    const [{ headers, body } = { headers: {}, body: '' }] = app.received;
    const timestamp = String(clock.now() / 1000);
    expect(headers).toMatchObject({
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${createHmac('sha256', 's3cret').update(`v0:${timestamp}:${body}`).digest('hex')}`,
    });
    expect(Object.keys(Object.fromEntries(new URLSearchParams(body))).sort()).toEqual(
      [
        'api_app_id',
        'channel_id',
        'channel_name',
        'command',
        'is_enterprise_install',
        'response_url',
        'team_domain',
        'team_id',
        'text',
        'token',
        'trigger_id',
        'user_id',
        'user_name',
      ].sort(),
    );
  });

  it('can be sent signed wrongly, late, twice, from a stranger or broken', async () => {
    const { app, workspace } = await start((_, index) => ({
      status: 401,
      body: `no ${index}`,
      headers: { 'x-why': 'test' },
    }));
    const payload = workspace.wrapEvent({ type: 'app_mention' }, { team_id: 'T0STRANGER', event_id: 'Ev1' });
    const parcel = { kind: 'event', payload } as const;
    expect(await workspace.send(parcel, { signature: 'v0=00' })).toMatchObject({
      status: 401,
      body: 'no 0',
      headers: { 'x-why': 'test' },
    });
    await workspace.send(parcel, { timestampSeconds: 1 });
    await workspace.send(parcel, { headers: { 'x-slack-signature': null, 'x-slack-retry-num': '7' } });
    await workspace.send(parcel, { body: '{"type":' });
    expect(app.received.map(({ headers }) => headers['x-slack-signature'])).toEqual([
      'v0=00',
      expect.stringMatching(/^v0=[0-9a-f]{64}$/u),
      undefined,
      expect.any(String),
    ]);
    expect(app.received[1]?.headers['x-slack-request-timestamp']).toBe('1');
    expect(app.received[2]?.headers['x-slack-retry-num']).toBe('7');
    expect(app.received[3]?.body).toBe('{"type":');
    expect(app.received[0]?.body).toBe(app.received[1]?.body);
    expect(workspace.deliveries()).toEqual([]);
  });

  it('may be built as Slack would, without being sent', async () => {
    const { workspace } = await start();
    const command = workspace.commandParcel({ user: english, channel: dm, command: '/peacekeeping', text: '148' });
    expect(command).toMatchObject({ kind: 'command', payload: { channel_name: 'directmessage', text: '148' } });
    expect(() =>
      workspace.pressParcel({ user: english, channel: dm, messageTs: '1.000000', blockId: 'b', actionId: 'a' }),
    ).toThrow('no message');
  });

  it('check a request URL by a challenge', async () => {
    const { workspace } = await start(({ body }) => ({ body: JSON.parse(body).challenge }));
    expect(await workspace.verifyUrl()).toBe(true);
    const other = await start();
    expect(await other.workspace.verifyUrl()).toBe(false);
  });
});

describe('events', () => {
  it('are tried again three times, and each time say why', async () => {
    const { app, workspace } = await start(() => ({ status: 500 }));
    expect(await workspace.say(mention)).toEqual({ ok: false, error: 'http_error' });
    await workspace.settled();
    expect(app.received.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']])).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_error'],
      ['3', 'http_error'],
    ]);
    const ids = new Set(app.received.map(({ body }) => JSON.parse(body).event_id));
    expect(ids.size).toBe(1);
  });

  it('are tried no more once they are acknowledged', async () => {
    const { app, workspace } = await start((_, index) => ({ status: index === 0 ? 503 : 204 }));
    await workspace.say(mention);
    await workspace.settled();
    expect(app.received).toHaveLength(2);
  });

  it('are not tried again where the app forbids it', async () => {
    const { app, workspace } = await start(() => ({ status: 500, headers: { 'x-slack-no-retry': '1' } }));
    await workspace.say(mention);
    await workspace.settled();
    expect(app.received).toHaveLength(1);
  });

  it('are tried again when the app says nothing in time', async () => {
    const { app, workspace } = await start((_, index) => (index === 0 ? 'silence' : {}), {
      timings: { ...promptTimings, ackLimitMs: 30 },
    });
    expect(await workspace.say(mention)).toEqual({ ok: false, error: 'http_timeout' });
    await workspace.settled();
    expect(app.received[1]?.headers['x-slack-retry-reason']).toBe('http_timeout');
  });

  it('come as a pair for a mention where the app hears the whole channel', async () => {
    const { app, workspace } = await start(undefined, { botEvents: ['app_mention', 'message.channels'] });
    await workspace.say(mention);
    await workspace.say({ ...mention, text: 'without it' });
    const events = app.received.map(({ body }) => JSON.parse(body).event);
    expect(events.map(({ type, text }) => [type, text])).toEqual([
      ['app_mention', '<@U0PEACEKEEP> hello'],
      ['message', '<@U0PEACEKEEP> hello'],
      ['message', 'without it'],
    ]);
    expect(events[0].ts).toBe(events[1].ts);
  });

  it('tell of a message changed and deleted', async () => {
    const { app, workspace } = await start();
    await workspace.say({ user: english, channel: dm, text: 'one' });
    const ts = workspace.messages(dm)[0]?.ts ?? '';
    expect(await workspace.edit({ user: english, channel: dm, ts, text: 'two' })).toEqual({ ok: true });
    expect(await workspace.unsay({ user: english, channel: dm, ts })).toEqual({ ok: true });
    expect(await workspace.unsay({ user: english, channel: dm, ts })).toEqual({
      ok: false,
      error: 'message_not_found',
    });
    const events = app.received.map(({ body }) => JSON.parse(body).event);
    expect(events).toMatchObject([
      { type: 'message', text: 'one', channel_type: 'im' },
      { subtype: 'message_changed', message: { text: 'two', ts }, previous_message: { text: 'one' } },
      { subtype: 'message_deleted', deleted_ts: ts },
    ]);
  });

  it('tell of what the bot itself posts, changes and deletes where it listens', async () => {
    const app = await startAppDouble();
    const { workspace, call } = await startWorkspace({ requestUrl: app.url });
    const { ts } = await call('chat.postMessage', { channel: dm, text: 'one' });
    await call('chat.update', { channel: dm, ts, text: 'two' });
    await call('chat.delete', { channel: dm, ts });
    await call('chat.postMessage', { channel: general, text: 'not subscribed to' });
    await workspace.settled();
    const events = app.received.map(({ body }) => JSON.parse(body).event);
    expect(events.map(({ subtype }) => subtype ?? 'posted').sort()).toEqual([
      'message_changed',
      'message_deleted',
      'posted',
    ]);
    expect(events.find(({ subtype }) => subtype === undefined)).toMatchObject({ bot_id: 'B0PEACEKEEP', ts });
  });

  it('of any kind can be delivered as they are', async () => {
    const { app, workspace } = await start();
    await workspace.deliverEvent({
      type: 'message',
      subtype: 'bot_message',
      bot_id: 'B0OTHER',
      text: 'x',
      channel: dm,
    });
    await workspace.deliverEvent(workspace.wrapEvent({ type: 'tokens_revoked' }, { event_id: 'Ev7' }));
    expect(app.received.map(({ body }) => JSON.parse(body))).toMatchObject([
      { type: 'event_callback', team_id: 'T0PLAYGROUND', event: { subtype: 'bot_message' } },
      { event_id: 'Ev7', event: { type: 'tokens_revoked' } },
    ]);
  });
});

describe('commands', () => {
  it.each([
    ['an answer other than 200', () => ({ status: 500 }), 'dispatch_failed'],
    ['a 2xx that is not 200', () => ({ status: 202 }), 'dispatch_failed'],
    ['silence', () => 'silence' as const, 'operation_timeout'],
  ])('fail on %s', async (_name, answer, error) => {
    const { workspace } = await start(answer, { timings: { ...promptTimings, ackLimitMs: 30 } });
    expect(await workspace.say({ user: english, channel: general, text: '/peacekeeping' })).toEqual({
      ok: false,
      error,
    });
    expect(workspace.messages()).toEqual([]);
  });

  it('fail where there is no app', async () => {
    const { workspace } = await startWorkspace();
    expect(await workspace.say({ user: english, channel: general, text: '/peacekeeping' })).toEqual({
      ok: false,
      error: 'dispatch_failed',
    });
  });

  it('are escaped where the app asked for it', async () => {
    const { app, workspace } = await start(undefined, { escapesCommands: true });
    await workspace.say({ user: english, channel: general, text: '/peacekeeping a < b' });
    expect(new URLSearchParams(app.received[0]?.body).get('text')).toBe('a &lt; b');
  });
});
