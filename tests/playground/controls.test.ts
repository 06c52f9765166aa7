import { expect, it } from 'vitest';
import type { Control } from '../../playground/controls.ts';
import type { Labels } from '../../playground/protocol.ts';
import { startAppDouble } from './app-double.ts';
import { createClock, startWorkspace } from './slack-client.ts';

const english = 'U0READEREN';
const general = 'C0GENERAL';
const dayMs = 86_400_000;

const labels = (text: string): Labels => ({ ar: text, en: text, es: text, fr: text, ru: text, zh: text });
const control = (id: string, run: Control['run'], rest: Partial<Control> = {}): Control => ({
  id,
  label: labels(id),
  run,
  ...rest,
});

it('a control does what whoever started the workspace wants, and says so in the reader’s words', async () => {
  const users: string[] = [];
  const publish = control('publish', async ({ user }) => {
    users.push(user);
    return { ok: true, text: labels('Published.') };
  });
  const { workspace, url } = await startWorkspace({ controls: [publish] });
  expect(workspace.state().controls).toEqual([{ id: 'publish', label: labels('publish'), isDone: false }]);
  const answer = await fetch(`${url}/playground/control`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: 'publish', user: english }),
  });
  expect(await answer.json()).toEqual({ ok: true, text: labels('Published.') });
  expect(users).toEqual([english]);
});

it('a control that is done, running, broken or unknown is not used', async () => {
  const released = Promise.withResolvers<{ ok: true }>();
  const errors: unknown[] = [];
  const { workspace } = await startWorkspace({
    onError: (error) => errors.push(error),
    controls: [
      control('done', async () => ({ ok: true }), { isDone: () => true }),
      control('slow', () => released.promise),
      control('broken', () => Promise.reject(new Error('no disk'))),
      control('sorry', async () => ({ ok: false, error: labels('Not today.') })),
    ],
  });
  const use = (id: string) => workspace.useControl({ id, user: english });
  const first = use('slow');
  expect(await use('slow')).toEqual({ ok: false, error: 'control_busy' });
  released.resolve({ ok: true });
  expect(await first).toEqual({ ok: true });
  expect(await use('slow')).toEqual({ ok: true });
  expect(await use('done')).toEqual({ ok: false, error: 'control_done' });
  expect(await use('broken')).toEqual({ ok: false, error: 'control_failed' });
  expect(errors).toEqual([new Error('no disk')]);
  expect(await use('sorry')).toEqual({ ok: false, error: labels('Not today.') });
  expect(await use('other')).toEqual({ ok: false, error: 'There is no control other.' });
});

it('the page is told how controls and clock stand after each use, and when others change them', async () => {
  let isOn = false;
  const clock = createClock();
  const toggle = control(
    'toggle',
    async () => {
      isOn = !isOn;
      clock.pass(dayMs);
      return { ok: true };
    },
    { isPressed: () => isOn },
  );
  const start = clock.now();
  const { workspace } = await startWorkspace({ now: () => start, clock });
  const events: unknown[] = [];
  workspace.subscribe((event) => events.push(event));
  workspace.setControls([toggle]);
  await workspace.useControl({ id: 'toggle', user: english });
  clock.pass(dayMs);
  workspace.announceControls();
  expect(events).toMatchObject([
    { type: 'controls', controls: [{ id: 'toggle', isPressed: false }], clock: { aheadMs: 0 } },
    { type: 'controls', controls: [{ id: 'toggle', isPressed: true }], clock: { aheadMs: dayMs } },
    { type: 'controls', controls: [{ id: 'toggle', isPressed: true }], clock: { aheadMs: 2 * dayMs } },
  ]);
});

it('messages and events carry the moved clock, and their ids go on ascending when it is set back', async () => {
  const clock = createClock();
  const app = await startAppDouble();
  const { workspace, call } = await startWorkspace({ clock, requestUrl: app.url, botEvents: ['message.channels'] });
  const say = async (text: string) => {
    await workspace.say({ user: english, channel: general, text });
    return Number(workspace.messages(general).at(-1)?.ts);
  };
  const before = await say('one');
  clock.pass(dayMs);
  const after = await say('two');
  expect(after - before).toBeCloseTo(dayMs / 1_000, 3);
  expect(workspace.deliveries().at(-1)?.payload).toMatchObject({ event_time: Math.floor(clock.now() / 1_000) });
  clock.pass(-2 * dayMs);
  const back = await say('three');
  expect(back).toBeGreaterThan(after);
  expect(await call('conversations.history', { channel: general })).toMatchObject({
    messages: [{ text: 'three' }, { text: 'two' }, { text: 'one' }],
  });
});

it('a day’s jump neither expires what was issued nor breaks a signature', async () => {
  const clock = createClock(Date.now());
  const app = await startAppDouble();
  const { workspace, call } = await startWorkspace({ clock, requestUrl: app.url });
  await workspace.say({ user: english, channel: general, text: '/peacekeeping 148' });
  const payload = workspace.deliveries()[0]?.payload ?? {};
  clock.pass(dayMs);
  const view = { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [{ type: 'divider' }] };
  expect(await call('views.open', { trigger_id: payload.trigger_id, view })).toMatchObject({ ok: true });
  const answered = await fetch(String(payload.response_url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'still there' }),
  });
  expect(answered.status).toBe(200);
  await workspace.say({ user: english, channel: general, text: '/peacekeeping 149' });
  const signedAt = Number(app.received.at(-1)?.headers['x-slack-request-timestamp']);
  expect(Math.abs(signedAt - Date.now() / 1_000)).toBeLessThan(60);
});

it('a person’s offset is that of the moved clock', async () => {
  const clock = createClock(Date.UTC(2026, 0, 15));
  const { call } = await startWorkspace({ clock });
  const offset = async () => (await call('users.info', { user: 'U0READERFR' })).user;
  expect(await offset()).toMatchObject({ tz_offset: 3_600 });
  clock.pass(180 * dayMs);
  expect(await offset()).toMatchObject({ tz_offset: 7_200 });
});
