import { describe, expect, it } from 'vitest';
import { createDraw } from '../../playground/fault-mixture.ts';
import { createClock, startWorkspace } from './slack-client.ts';

const general = 'C0GENERAL';
const post = { channel: general, text: 'x' };

it('a method fails as often as it was told to', async () => {
  const { call, workspace } = await startWorkspace();
  workspace.fail('chat.postMessage', { kind: 'error', error: 'fatal_error' }, 2);
  expect(await call('auth.test')).toMatchObject({ ok: true });
  expect(await call('chat.postMessage', post)).toEqual({ ok: false, error: 'fatal_error' });
  expect(await call('chat.postMessage', post)).toEqual({ ok: false, error: 'fatal_error' });
  expect(await call('chat.postMessage', post)).toMatchObject({ ok: true });
});

it('429 says when to come back, and 500 says nothing', async () => {
  const { post: send, workspace } = await startWorkspace();
  workspace.fail('chat.postMessage', { kind: 'ratelimited', retryAfterSeconds: 30 });
  workspace.fail('*', { kind: 'http', status: 500 });
  const limited = await send('chat.postMessage', post);
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '30']);
  expect(await limited.json()).toEqual({ ok: false, error: 'ratelimited' });
  expect((await send('chat.postMessage', post)).status).toBe(500);
  expect(workspace.messages()).toEqual([]);
});

it('a message can be stored although its answer is lost', async () => {
  const { post: send, workspace } = await startWorkspace();
  workspace.fail('chat.postMessage', { kind: 'cut' });
  await expect(send('chat.postMessage', post)).rejects.toThrow();
  workspace.fail('chat.postMessage', { kind: 'lost' });
  const lost = send('chat.postMessage', post);
  const stored = await workspace.waitFor(() => workspace.messages(general).length === 2);
  expect(stored).toBe(true);
  await Promise.all([expect(lost).rejects.toThrow(), workspace.close()]);
});

it('an answer can be held back until the test lets it go', async () => {
  const { call, workspace } = await startWorkspace();
  const gate = Promise.withResolvers<void>();
  workspace.fail('chat.postMessage', { kind: 'held', until: gate.promise });
  const held = call('chat.postMessage', post);
  await call('auth.test');
  expect(workspace.messages()).toEqual([]);
  gate.resolve();
  expect(await held).toMatchObject({ ok: true });
});

it('waiting in vain says for what', async () => {
  const { workspace } = await startWorkspace();
  await expect(workspace.waitForMessage(() => true, { timeoutMs: 1 })).rejects.toThrow('a message of the bot');
});

it('a call may never be heard', async () => {
  const { post: send, workspace } = await startWorkspace();
  workspace.fail('chat.postMessage', { kind: 'unheard' });
  await expect(send('chat.postMessage', post)).rejects.toThrow();
  expect(workspace.messages()).toEqual([]);
});

describe('faults by chance', () => {
  const chances = { ratelimited: 0.2, http: 0.2, slow: 0.2 } as const;
  const kindsOf = async (seed: number) => {
    const { call, workspace } = await startWorkspace({ faultMixture: { seed, chances, delayMs: 0 } });
    for (let index = 0; index < 40; index += 1) await call('auth.test');
    return workspace.metFaults().map(({ kind }) => kind);
  };

  it('are the same for the same seed, and others for another', async () => {
    const [first, again, other] = [await kindsOf(7), await kindsOf(7), await kindsOf(8)];
    expect(first).toEqual(again);
    expect(first).not.toEqual(other);
    expect(new Set(first)).toEqual(new Set(['ratelimited', 'http', 'slow']));
  });

  it('come as often as their chances say, to the methods that are named', async () => {
    const draw = createDraw({ seed: 1, chances: { lost: 0.1, cut: 0.3 }, methods: ['chat.postMessage'] });
    const drawn = Array.from({ length: 10_000 }, () => draw('chat.postMessage')?.kind);
    const shareOf = (kind: string | undefined) => drawn.filter((each) => each === kind).length / drawn.length;
    expect(shareOf('lost')).toBeCloseTo(0.1, 1);
    expect(shareOf('cut')).toBeCloseTo(0.3, 1);
    expect(shareOf(undefined)).toBeCloseTo(0.6, 1);
    expect(draw('auth.test')).toBeUndefined();
    expect(() => createDraw({ seed: 1, chances: { lost: 0.6, cut: 0.6 } })).toThrow('not above 1');
  });

  it('begin and end when they are told to, after those that were asked for', async () => {
    const { call, workspace } = await startWorkspace();
    workspace.mixFaults({ seed: 1, chances: { http: 1 } });
    workspace.fail('auth.test', { kind: 'error', error: 'fatal_error' });
    expect(await call('auth.test')).toMatchObject({ error: 'fatal_error' });
    expect(await call('auth.test')).toMatchObject({ error: 'internal_error' });
    workspace.mixFaults(undefined);
    expect(await call('auth.test')).toMatchObject({ ok: true });
    expect(workspace.metFaults()).toEqual([
      { method: 'auth.test', kind: 'error' },
      { method: 'auth.test', kind: 'http' },
    ]);
  });
});

describe('with a pace', () => {
  it('a channel takes a short burst and then one message a second, and each that comes too soon is counted', async () => {
    const clock = createClock();
    const { call, post: send, workspace } = await startWorkspace({ now: clock.now, paceMs: 1_000 });
    for (let index = 0; index < 3; index += 1) expect(await call('chat.postMessage', post)).toMatchObject({ ok: true });
    const limited = await send('chat.postMessage', post);
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '1']);
    expect(await limited.json()).toEqual({ ok: false, error: 'ratelimited' });
    expect(await call('chat.postMessage', { ...post, channel: 'C0PEACEKEEP' })).toMatchObject({ ok: true });
    expect(await call('auth.test')).toMatchObject({ ok: true });
    clock.pass(1_000);
    expect(await call('chat.postMessage', post)).toMatchObject({ ok: true });
    expect(await call('chat.postMessage', post)).toMatchObject({ error: 'ratelimited' });
    expect(workspace.paceViolations()).toEqual([
      { channel: general, at: clock.now() - 1_000 },
      { channel: general, at: clock.now() },
    ]);
    expect(workspace.messages(general)).toHaveLength(4);
  });

  it('is not there unless it was asked for', async () => {
    const { call, workspace } = await startWorkspace();
    for (let index = 0; index < 20; index += 1)
      expect(await call('chat.postMessage', post)).toMatchObject({ ok: true });
    expect(workspace.paceViolations()).toEqual([]);
  });
});
