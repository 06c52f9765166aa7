import { describe, expect, it } from 'vitest';
import type { HomeAnswer } from '../../playground/protocol-views.ts';
import { startAppDouble } from './app-double.ts';
import { startWorkspace } from './slack-client.ts';

const english = 'U0READEREN';
const french = 'U0READERFR';
const plain = (text: string) => ({ type: 'plain_text', text });
const option = (value: string) => ({ text: plain(value), value });
const input = (id: string, element: object, fields: object = {}) => ({
  type: 'input',
  block_id: id,
  label: plain(id),
  element: { action_id: id, ...element },
  ...fields,
});
const home = {
  type: 'home',
  private_metadata: 'for the app alone',
  blocks: [
    input('words', { type: 'plain_text_input' }, { dispatch_action: true }),
    {
      type: 'actions',
      block_id: 'row',
      elements: [
        { type: 'button', action_id: 'go', text: plain('Go'), value: '1' },
        { type: 'static_select', action_id: 'language', options: [option('fr'), option('ar')] },
        { type: 'overflow', action_id: 'more', options: [option('pause'), option('remove')] },
        { type: 'checkboxes', action_id: 'only', options: [option('changed')], initial_options: [option('changed')] },
      ],
    },
    {
      type: 'section',
      block_id: 'find',
      text: plain('Find'),
      accessory: { type: 'external_select', action_id: 'entry', min_query_length: 1 },
    },
  ],
};
const untouched = {
  words: { words: { type: 'plain_text_input', value: null } },
  row: {
    language: { type: 'static_select', selected_option: null },
    only: { type: 'checkboxes', selected_options: [option('changed')] },
  },
  find: { entry: { type: 'external_select', selected_option: null } },
};

async function start(botEvents = ['app_home_opened']) {
  const app = await startAppDouble();
  const { workspace, call, url } = await startWorkspace({ requestUrl: app.url, botEvents });
  const events = () => app.received.map(({ body }) => JSON.parse(body).event);
  const lastPayload = () => JSON.parse(new URLSearchParams(app.received.at(-1)?.body).get('payload') ?? '');
  const post = async (path: string, body: object) => {
    const response = await fetch(`${url}/playground/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const homeOf = async (user: string): Promise<HomeAnswer> => {
    const response = await fetch(`${url}/playground/home?user=${user}`);
    // Safe: the route answers what protocol.ts says.
    return (await response.json()) as HomeAnswer;
  };
  return { app, workspace, call, url, events, lastPayload, post, homeOf };
}

describe('opening Home', () => {
  it('is told to the app, with the view once there is one', async () => {
    const { call, events, post, workspace } = await start();
    expect(await post('home', { user: english })).toEqual({ ok: true });
    await call('views.publish', { user_id: english, view: home });
    await post('home', { user: english, tab: 'home' });
    await workspace.openHome({ user: english, tab: 'messages' });
    const [first, second, third] = events();
    expect(first).toEqual({
      type: 'app_home_opened',
      user: english,
      channel: workspace.dmOf(english),
      tab: 'home',
      event_ts: expect.stringMatching(/^\d+\.\d{6}$/),
    });
    expect(second).toMatchObject({ tab: 'home', view: { type: 'home', hash: workspace.home(english)?.hash } });
    expect(third).toMatchObject({ tab: 'messages' });
    expect(third).not.toHaveProperty('view');
  });

  it('is not told to an app that does not subscribe to it, nor in the name of nobody', async () => {
    const { app, post } = await start([]);
    expect(await post('home', { user: english })).toEqual({ ok: true });
    expect(await post('home', { user: 'U0NOBODY' })).toMatchObject({ ok: false });
    expect(await post('home', { user: english, tab: 'about' })).toMatchObject({ ok: false });
    expect(app.received).toEqual([]);
  });
});

describe('what the page is told of Home', () => {
  it('is that it was published, and to whom; what it holds it asks for, and is told nothing of the app’s own', async () => {
    const { call, homeOf, workspace } = await start();
    const told: unknown[] = [];
    workspace.subscribe((event) => told.push(event));
    expect(await homeOf(english)).toEqual({});
    await call('views.publish', { user_id: english, view: home });
    expect(told).toEqual([{ type: 'home_published', user: english }]);
    const { id, hash } = workspace.home(english) ?? {};
    const { view } = await homeOf(english);
    expect(view).toMatchObject({
      id,
      hash,
      blocks: [{ block_id: 'words' }, { block_id: 'row' }, { block_id: 'find' }],
    });
    expect(JSON.stringify(view)).not.toContain('for the app alone');
    expect(await homeOf(french)).toEqual({});
  });
});

describe('what is done in Home', () => {
  async function published() {
    const rig = await start();
    await rig.call('views.publish', { user_id: english, view: home });
    const viewId = rig.workspace.home(english)?.id ?? '';
    const press = (blockId: string, actionId: string, choice: object = {}) =>
      rig.post('views/press', { user: english, viewId, blockId, actionId, ...choice });
    return { ...rig, viewId, press };
  }

  it('comes with what all of it holds: nothing yet where nothing is filled in, and no buttons', async () => {
    const { lastPayload, press, viewId } = await published();
    expect(await press('row', 'go')).toEqual({ ok: true });
    expect(lastPayload()).toMatchObject({
      type: 'block_actions',
      container: { type: 'view', view_id: viewId },
      trigger_id: expect.any(String),
      actions: [{ type: 'button', action_id: 'go', value: '1' }],
      view: { id: viewId, private_metadata: 'for the app alone' },
    });
    expect(lastPayload().view.state).toEqual({ values: untouched });
  });

  it('comes with what has been filled in, and with what is being chosen', async () => {
    const { lastPayload, press } = await published();
    const filledIn = { words: { words: { input: 'IED' } }, row: { only: { values: [] } } };
    await press('row', 'language', { value: 'ar', filledIn });
    expect(lastPayload().actions).toMatchObject([{ action_id: 'language', selected_option: { value: 'ar' } }]);
    expect(lastPayload().view.state.values).toMatchObject({
      words: { words: { value: 'IED' } },
      row: { language: { selected_option: { value: 'ar' } }, only: { selected_options: [] } },
    });
    await press('words', 'words', { input: 'Mali' });
    expect(lastPayload()).toMatchObject({
      actions: [{ type: 'plain_text_input', value: 'Mali' }],
      view: { state: { values: { words: { words: { value: 'Mali' } } } } },
    });
    await press('row', 'language');
    expect(lastPayload().actions).toMatchObject([{ action_id: 'language', selected_option: null }]);
  });

  it('may be an option of an overflow menu, of which the state knows nothing', async () => {
    const { lastPayload, press } = await published();
    await press('row', 'more', { value: 'pause' });
    expect(lastPayload().actions).toMatchObject([{ type: 'overflow', selected_option: { value: 'pause' } }]);
    expect(lastPayload().view.state).toEqual({ values: untouched });
    expect(await press('row', 'more', { value: 'nothing' })).toMatchObject({ ok: false });
    expect(await press('row', 'more')).toMatchObject({ ok: false });
  });
});

it('a choice in a message comes with the state of the message', async () => {
  const { lastPayload, post, workspace } = await start();
  const [, row] = home.blocks;
  const { ts } = workspace.putMessage({ channel: 'C0GENERAL', user: workspace.bot.userId, text: 'x', blocks: [row] });
  const press = { user: english, channel: 'C0GENERAL', messageTs: ts, blockId: 'row', actionId: 'language' };
  expect(await post('press', { ...press, value: 'fr' })).toEqual({ ok: true });
  expect(lastPayload()).toMatchObject({
    actions: [{ selected_option: { value: 'fr' } }],
    state: { values: { row: { language: { selected_option: { value: 'fr' } } } } },
  });
  expect(await post('press', { ...press, value: 'none of them' })).toMatchObject({ ok: false });
});
