import type { App } from '@slack/bolt';
import { afterEach, describe, expect, it } from 'vitest';
import type { WorkspaceOptions } from '../../playground/workspace-options.ts';
import { promptTimings, type Rig, startRig } from './bolt-app.ts';

const english = 'U0READEREN';
const dm = 'D0READEREN';
const general = 'C0GENERAL';

const answer = {
  text: 'Paragraph 148',
  blocks: [
    { type: 'section', block_id: 'answer', text: { type: 'mrkdwn', text: 'Paragraph 148' } },
    {
      type: 'actions',
      block_id: 'choices',
      elements: [
        { type: 'button', action_id: 'share', text: { type: 'plain_text', text: 'Share' }, value: '148' },
        { type: 'button', action_id: 'next', text: { type: 'plain_text', text: 'Next' }, value: '149' },
      ],
    },
  ],
};

describe.each(['http', 'socket'] as const)('a Bolt app over %s', (transport) => {
  let rig: Rig | undefined;
  afterEach(async () => {
    await rig?.stop();
    rig = undefined;
  });
  const start = async (register: (app: App) => void, options?: WorkspaceOptions) => {
    rig = await startRig(transport, register, options);
    return rig.workspace;
  };

  it('acknowledges a command with blocks that only the person sees', async () => {
    const seen: unknown[] = [];
    const workspace = await start((app) => {
      app.command('/peacekeeping', async ({ ack, command }) => {
        seen.push(command);
        await ack(answer);
      });
    });
    expect(await workspace.say({ user: english, channel: general, text: '/peacekeeping 148 & 149' })).toEqual({
      ok: true,
    });
    expect(seen).toMatchObject([
      {
        text: '148 & 149',
        channel_name: 'general',
        user_name: 'english',
        team_domain: 'playground',
        is_enterprise_install: 'false',
      },
    ]);
    expect(workspace.messages(general)).toMatchObject([
      { text: 'Paragraph 148', visibleTo: english, user: 'U0PEACEKEEP', blocks: answer.blocks },
    ]);
    expect(workspace.deliveries()).toMatchObject([{ kind: 'command', transport }]);
  });

  it('shows nothing for an empty acknowledgement, and a plain text to the person alone', async () => {
    const workspace = await start((app) => {
      app.command('/peacekeeping', async ({ ack, command }) => {
        await (command.text === 'quiet' ? ack() : ack('Nothing found.'));
      });
    });
    await workspace.say({ user: english, channel: dm, text: '/peacekeeping quiet' });
    expect(workspace.messages()).toEqual([]);
    await workspace.say({ user: english, channel: dm, text: '/peacekeeping' });
    expect(workspace.messages(dm)).toMatchObject([{ text: 'Nothing found.', visibleTo: english }]);
  });

  it('shares the typed command together with an answer to the whole channel', async () => {
    const workspace = await start((app) => {
      app.command('/peacekeeping', ({ ack }) => ack({ response_type: 'in_channel', text: 'For all.' }));
    });
    await workspace.say({ user: english, channel: general, text: '/peacekeeping 148' });
    expect(workspace.messages(general).map(({ user, text, visibleTo }) => ({ user, text, visibleTo }))).toEqual([
      { user: english, text: '/peacekeeping 148', visibleTo: undefined },
      { user: 'U0PEACEKEEP', text: 'For all.', visibleTo: undefined },
    ]);
  });

  it('refuses an acknowledgement that Slack would not show', async () => {
    const workspace = await start((app) => {
      app.command('/peacekeeping', ({ ack }) =>
        ack({ text: 'x', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '' } }] }),
      );
    });
    expect(await workspace.say({ user: english, channel: general, text: '/peacekeeping' })).toEqual({
      ok: false,
      error: 'invalid_blocks',
    });
    expect(workspace.refusals()).toMatchObject([{ problems: [{ pointer: '/blocks/0/text/text' }] }]);
    expect(workspace.messages()).toEqual([]);
  });

  it('tells a person whose command is not acknowledged within the limit', async () => {
    const workspace = await start(
      (app) => {
        app.command('/peacekeeping', () => Promise.resolve());
      },
      { timings: { ...promptTimings, ackLimitMs: 40 } },
    );
    expect(await workspace.say({ user: english, channel: general, text: '/peacekeeping' })).toEqual({
      ok: false,
      error: 'operation_timeout',
    });
  });

  it('answers a mention in its thread, and hears nothing else said in the channel', async () => {
    const workspace = await start((app) => {
      app.event('app_mention', async ({ event, client }) => {
        await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: `You said: ${event.text}` });
      });
    });
    expect(await workspace.say({ user: english, channel: general, text: 'good morning' })).toEqual({ ok: true });
    expect(workspace.deliveries()).toEqual([]);
    await workspace.say({ user: english, channel: general, text: '@peacekeeping what of <148> & 149?' });
    const reply = await workspace.waitForMessage(({ channel }) => channel === general);
    const question = workspace.messages(general).at(1);
    expect(question?.text).toBe('<@U0PEACEKEEP> what of &lt;148&gt; &amp; 149?');
    expect(reply).toMatchObject({ text: `You said: ${question?.text}`, threadTs: question?.ts, botId: 'B0PEACEKEEP' });
  });

  it('answers a direct message, and is told of its own answer as Slack tells it', async () => {
    const workspace = await start((app) => {
      app.message(async ({ message, say }) => {
        if (message.subtype === undefined) await say(`Heard: ${message.text ?? ''}`);
      });
    });
    await workspace.say({ user: english, channel: dm, text: 'paragraph 148' });
    const reply = await workspace.waitForMessage();
    expect(reply).toMatchObject({ channel: dm, text: 'Heard: paragraph 148' });
    await workspace.waitFor(() => workspace.deliveries().length === 2);
    await workspace.settled();
    expect(workspace.deliveries().map(({ payload }) => payload.event)).toMatchObject([
      { type: 'message', channel_type: 'im', user: english, text: 'paragraph 148' },
      { type: 'message', channel_type: 'im', bot_id: 'B0PEACEKEEP' },
    ]);
    expect(workspace.messages(dm)).toHaveLength(2);
  });

  it('replaces an ephemeral answer when its button is pressed', async () => {
    const workspace = await start((app) => {
      app.command('/peacekeeping', ({ ack }) => ack(answer));
      app.action('next', async ({ ack, respond, body, action }) => {
        await ack();
        expect(body).toMatchObject({ container: { is_ephemeral: true }, user: { id: english } });
        await respond({ replace_original: true, text: `Paragraph ${'value' in action ? action.value : ''}` });
      });
    });
    await workspace.say({ user: english, channel: general, text: '/peacekeeping 148' });
    const [shown] = workspace.messages(general);
    const press = { user: english, channel: general, messageTs: shown?.ts ?? '', blockId: 'choices', actionId: 'next' };
    expect(await workspace.press(press)).toEqual({ ok: true });
    await workspace.waitFor(() => workspace.messages(general)[0]?.text === 'Paragraph 149');
    expect(workspace.messages(general)).toMatchObject([{ ts: shown?.ts, visibleTo: english, isEdited: true }]);
    expect(workspace.messages(general)[0]).not.toHaveProperty('blocks');
  });

  it('opens a modal from a shortcut, suggests options, shows errors, and closes when all is well', async () => {
    const modal = {
      type: 'modal' as const,
      callback_id: 'look-up',
      title: { type: 'plain_text' as const, text: 'Look up' },
      submit: { type: 'plain_text' as const, text: 'Find' },
      blocks: [
        {
          type: 'input' as const,
          block_id: 'entry',
          label: { type: 'plain_text' as const, text: 'Paragraph' },
          element: { type: 'external_select' as const, action_id: 'pick', min_query_length: 1 },
        },
      ],
    };
    const workspace = await start((app) => {
      app.shortcut('look-up', async ({ ack, shortcut, client }) => {
        await ack();
        await client.views.open({ trigger_id: shortcut.trigger_id, view: modal });
      });
      app.options('pick', async ({ ack, options }) => {
        await ack({
          options: [{ text: { type: 'plain_text', text: `Paragraph ${options.value}` }, value: options.value }],
        });
      });
      app.view('look-up', async ({ ack, view }) => {
        const chosen = view.state.values.entry?.pick?.selected_option?.value;
        await (chosen === undefined ? ack({ response_action: 'errors', errors: { entry: 'Choose one.' } }) : ack());
      });
    });
    expect(await workspace.shortcut({ user: english, callbackId: 'look-up' })).toEqual({ ok: true });
    const view = await workspace.waitFor(() => workspace.modals(english)[0]);
    const suggested = await workspace.suggest({
      user: english,
      viewId: view.id,
      blockId: 'entry',
      actionId: 'pick',
      value: '14',
    });
    expect(suggested).toMatchObject({ ok: true, options: [{ value: '14' }] });
    expect(await workspace.submitView({ user: english, viewId: view.id })).toEqual({
      ok: false,
      error: 'errors',
      errors: { entry: 'Choose one.' },
    });
    expect(workspace.modals(english)).toHaveLength(1);
    const option = suggested.ok ? suggested.options[0] : undefined;
    const values = { entry: { pick: { option: option ?? {} } } };
    expect(await workspace.submitView({ user: english, viewId: view.id, values })).toMatchObject({ ok: true });
    expect(workspace.modals(english)).toEqual([]);
  });

  it('publishes a Home tab when it is opened', async () => {
    const workspace = await start((app) => {
      app.event('app_home_opened', async ({ event, client }) => {
        await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [{ type: 'divider' }] } });
      });
    });
    expect(await workspace.openHome({ user: english })).toEqual({ ok: true });
    expect(await workspace.waitFor(() => workspace.home(english))).toMatchObject({
      view: { blocks: [{ type: 'divider' }] },
    });
  });

  it('obeys a 429 and posts once the time has passed', async () => {
    const workspace = await start((app) => {
      app.event('app_mention', async ({ event, client }) => {
        await client.chat.postMessage({ channel: event.channel, text: 'late, but here' });
      });
    });
    workspace.fail('chat.postMessage', { kind: 'ratelimited', retryAfterSeconds: 1 });
    await workspace.say({ user: english, channel: general, text: '@peacekeeping hello' });
    await workspace.waitForMessage(({ text }) => text === 'late, but here', { timeoutMs: 10_000 });
    const posts = workspace.calls().filter(({ method }) => method === 'chat.postMessage');
    expect(posts.map(({ status }) => status)).toEqual([429, 200]);
    expect((posts[1]?.at ?? 0) - (posts[0]?.at ?? 0)).toBeGreaterThanOrEqual(1_000);
  });

  it('is told why its token is not good', async () => {
    const starting = startRig(transport, () => {}, { botToken: 'xoxb-good' }, { token: 'xoxb-bad' });
    await expect(starting).rejects.toMatchObject({ data: { error: 'invalid_auth' } });
  });
});

it('Bolt sees over HTTP which retry it is given, and why', async () => {
  const seen: unknown[] = [];
  const rig = await startRig('http', (app) => {
    app.event('app_mention', ({ context }) => {
      seen.push({ num: context.retryNum, reason: context.retryReason });
      return Promise.resolve();
    });
  });
  const { workspace } = rig;
  const requestUrl = workspace.requestUrl();
  workspace.setRequestUrl('http://127.0.0.1:1/');
  expect(await workspace.say({ user: english, channel: general, text: '@peacekeeping hello' })).toEqual({
    ok: false,
    error: 'connection_failed',
  });
  workspace.setRequestUrl(requestUrl);
  await workspace.settled();
  expect(seen).toEqual([{ num: 1, reason: 'connection_failed' }]);
  await rig.stop();
});

it('Bolt reconnects its socket after it was asked to', async () => {
  const rig = await startRig('socket', (app) => {
    app.command('/peacekeeping', ({ ack }) => ack('Here again.'));
  });
  const { workspace } = rig;
  expect(workspace.socket.connections()).toBe(1);
  workspace.socket.askToReconnect();
  await workspace.waitFor(() => workspace.socket.connections() === 0);
  await workspace.waitFor(() => workspace.socket.connections() === 1, { timeoutMs: 15_000 });
  expect(await workspace.say({ user: english, channel: general, text: '/peacekeeping' })).toEqual({ ok: true });
  await rig.stop();
});
