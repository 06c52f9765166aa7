import { expect, it } from 'vitest';
import { startWorkspace } from './slack-client.ts';

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
