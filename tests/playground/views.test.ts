import { describe, expect, it } from 'vitest';
import { startAppDouble } from './app-double.ts';
import { createClock, startWorkspace } from './slack-client.ts';

const english = 'U0READEREN';
const plain = (text: string) => ({ type: 'plain_text', text });
const button = { type: 'button', action_id: 'a', text: plain('x'), value: '1' };
const actions = { type: 'actions', block_id: 'b', elements: [button] };
const modal = (fields: object = {}) => ({ type: 'modal', title: plain('Look up'), blocks: [actions], ...fields });
const home = { type: 'home', blocks: [actions] };

async function start() {
  const clock = createClock();
  const app = await startAppDouble();
  const { workspace, call } = await startWorkspace({ requestUrl: app.url, now: clock.now });
  const payloads = () => app.received.map(({ body }) => JSON.parse(new URLSearchParams(body).get('payload') ?? ''));
  /** A fresh trigger id, as a shortcut brings one. */
  const trigger = async (user = english): Promise<string> => {
    await workspace.shortcut({ user, callbackId: 'x' });
    return payloads().at(-1).trigger_id;
  };
  return { clock, workspace, call, payloads, trigger };
}

describe('a trigger id', () => {
  it('opens one view, within three seconds', async () => {
    const { call, clock, trigger, workspace } = await start();
    const fresh = await trigger();
    expect(await call('views.open', { trigger_id: fresh, view: modal() })).toMatchObject({
      ok: true,
      view: { type: 'modal' },
    });
    expect(await call('views.open', { trigger_id: fresh, view: modal() })).toMatchObject({
      error: 'exchanged_trigger_id',
    });
    expect(await call('views.open', { trigger_id: 'x', view: modal() })).toMatchObject({ error: 'invalid_trigger_id' });
    const late = await trigger();
    clock.pass(3_001);
    expect(await call('views.open', { trigger_id: late, view: modal() })).toMatchObject({
      error: 'expired_trigger_id',
    });
    expect(workspace.modals(english)).toHaveLength(1);
  });
});

describe('modals', () => {
  it('lie on one another three deep', async () => {
    const { call, trigger, workspace } = await start();
    await call('views.open', { trigger_id: await trigger(), view: modal() });
    await call('views.push', { trigger_id: await trigger(), view: modal() });
    await call('views.push', { trigger_id: await trigger(), view: modal() });
    expect(await call('views.push', { trigger_id: await trigger(), view: modal() })).toMatchObject({
      error: 'push_limit_reached',
    });
    const [root, second] = workspace.modals(english);
    expect(second).toMatchObject({ rootId: root?.id, previousId: root?.id });
  });

  it('are refused with a pointer to the mistake', async () => {
    const { call, trigger } = await start();
    const view = modal({ title: plain('x'.repeat(25)) });
    expect(await call('views.open', { trigger_id: await trigger(), view })).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'] },
    });
    expect(await call('views.open', { trigger_id: await trigger(), view: home })).toMatchObject({
      error: 'invalid_arguments',
    });
  });

  it('are updated by id or external id, and not over a newer hash', async () => {
    const { call, trigger, workspace } = await start();
    await call('views.open', { trigger_id: await trigger(), view: modal({ external_id: 'e' }) });
    const [stored] = workspace.modals(english);
    const view = modal({ callback_id: 'new' });
    expect(await call('views.update', { view_id: stored?.id, hash: 'old', view })).toMatchObject({
      error: 'hash_conflict',
    });
    expect(await call('views.update', { view_id: stored?.id, hash: stored?.hash, view })).toMatchObject({ ok: true });
    expect(await call('views.update', { external_id: 'e', view })).toMatchObject({ ok: true });
    expect(await call('views.update', { view_id: 'V0', view })).toMatchObject({ error: 'not_found' });
    expect(await call('views.open', { trigger_id: await trigger(), view: modal({ external_id: 'e' }) })).toMatchObject({
      error: 'duplicate_external_id',
    });
  });

  it('can be pressed in and closed', async () => {
    const { call, payloads, trigger, workspace } = await start();
    await call('views.open', {
      trigger_id: await trigger(),
      view: modal({ notify_on_close: true, private_metadata: 'm' }),
    });
    const viewId = workspace.modals(english)[0]?.id ?? '';
    expect(await workspace.pressInView({ user: english, viewId, blockId: 'b', actionId: 'a' })).toEqual({ ok: true });
    expect(await workspace.closeView({ user: english, viewId })).toEqual({ ok: true });
    expect(payloads().slice(-2)).toMatchObject([
      {
        type: 'block_actions',
        container: { type: 'view', view_id: viewId },
        actions: [{ value: '1' }],
        view: { private_metadata: 'm' },
      },
      { type: 'view_closed', is_cleared: false, view: { id: viewId } },
    ]);
    expect(payloads().at(-2)).not.toHaveProperty('response_url');
    expect(workspace.modals(english)).toEqual([]);
  });
});

it('a submitted modal brings a way to post where its menu says, if the person sees that conversation', async () => {
  const { call, payloads, trigger, workspace } = await start();
  const where = { type: 'conversations_select', action_id: 'to', response_url_enabled: true };
  const blocks = [{ type: 'input', block_id: 'where', label: plain('Where'), element: where }];
  const submit = async (channel: string) => {
    await call('views.open', { trigger_id: await trigger(), view: modal({ submit: plain('Share'), blocks }) });
    const viewId = workspace.modals(english)[0]?.id ?? '';
    await workspace.submitView({ user: english, viewId, values: { where: { to: { input: channel } } } });
    return payloads().at(-1).response_urls;
  };
  const [way, ...others] = await submit('C0GENERAL');
  expect(way).toMatchObject({ block_id: 'where', action_id: 'to', channel_id: 'C0GENERAL' });
  expect(others).toEqual([]);
  const body = JSON.stringify({ response_type: 'in_channel', text: 'shared' });
  await fetch(way.response_url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(workspace.messages('C0GENERAL').at(-1)).toMatchObject({ text: 'shared' });
  expect(await submit(workspace.dmOf('U0READERFR'))).toEqual([]);
});

describe('Home tabs', () => {
  it('are one for each person, and take presses', async () => {
    const { call, payloads, workspace } = await start();
    await call('views.publish', { user_id: english, view: home });
    await call('views.publish', { user_id: english, view: { ...home, private_metadata: 'second' } });
    expect(await call('views.publish', { user_id: 'U0NOBODY', view: home })).toMatchObject({ error: 'user_not_found' });
    expect(workspace.home(english)?.view).toMatchObject({ private_metadata: 'second' });
    expect(workspace.home('U0READERFR')).toBeUndefined();
    const viewId = workspace.home(english)?.id ?? '';
    await workspace.pressInView({ user: english, viewId, blockId: 'b', actionId: 'a' });
    expect(payloads().at(-1)).toMatchObject({ type: 'block_actions', view: { type: 'home' } });
  });
});

it('a shortcut on a message brings the message along', async () => {
  const { payloads, workspace } = await start();
  const { ts } = workspace.putMessage({ channel: 'C0GENERAL', user: english, text: 'paragraph 148' });
  await workspace.messageShortcut({ user: english, channel: 'C0GENERAL', messageTs: ts, callbackId: 'find' });
  expect(payloads()).toMatchObject([
    { type: 'message_action', callback_id: 'find', message: { text: 'paragraph 148' }, channel: { name: 'general' } },
  ]);
});
