import { describe, expect, it } from 'vitest';
import { formatTyped, richTextOf } from '../../playground/typed-text.ts';
import { startAppDouble } from './app-double.ts';
import { startWorkspace } from './slack-client.ts';

const english = 'U0READEREN';
const general = 'C0GENERAL';
const bot = [{ id: 'U0PEACEKEEP', name: 'peacekeeping' }];

describe('typed text', () => {
  it.each([
    ['a < b && c > d', 'a &lt; b &amp;&amp; c &gt; d'],
    ['@peacekeeping 148', '<@U0PEACEKEEP> 148'],
    ['hello @Peacekeeping!', 'hello <@U0PEACEKEEP>!'],
    ['@peacekeepings', '@peacekeepings'],
    ['me@peacekeeping', 'me@peacekeeping'],
    ['<@U0PEACEKEEP>', '&lt;@U0PEACEKEEP&gt;'],
    ['see https://undocs.org/A/76/505?a=1&b=2.', 'see <https://undocs.org/A/76/505?a=1&amp;b=2>.'],
    ['<!channel>', '&lt;!channel&gt;'],
  ])('%s', (typed, seen) => {
    expect(formatTyped(typed, bot)).toBe(seen);
  });

  it('is given as rich text too', () => {
    expect(richTextOf('<@U1AAAAAAAA> a &amp; b', 'x')).toMatchObject([
      {
        elements: [
          {
            elements: [
              { type: 'user', user_id: 'U1AAAAAAAA' },
              { type: 'text', text: ' a & b' },
            ],
          },
        ],
      },
    ]);
  });
});

describe('a person', () => {
  it.each([
    ['an unknown command', { text: '/other 1' }, /^\/other is not a valid command\./u],
    ['a command in a thread', { text: '/peacekeeping 1', threadTs: '1.000000' }, /not supported in threads/u],
    ['a reply to nothing', { text: 'x', threadTs: '1.000000' }, /thread_not_found/u],
    ['nothing', { text: '  ' }, /no_text/u],
    ['a word in no channel', { channel: 'C0NOWHERE', text: 'x' }, /no channel/u],
    ['a word in another one’s conversation', { channel: 'D0READERFR', text: 'x' }, /not in this conversation/u],
    ['a word as somebody unknown', { user: 'U0NOBODY', text: 'x' }, /nobody/u],
    ['a word as the bot', { user: 'U0PEACEKEEP', text: 'x' }, /nobody/u],
  ])('cannot say %s', async (_name, fields, error) => {
    const { workspace } = await startWorkspace();
    const outcome = await workspace.say({ user: english, channel: general, ...fields });
    expect(outcome).toMatchObject({ ok: false, error: expect.stringMatching(error) });
    expect(workspace.messages()).toEqual([]);
  });

  it('is heard by no bot in a channel that it has left', async () => {
    const app = await startAppDouble();
    const { workspace } = await startWorkspace({ requestUrl: app.url });
    workspace.removeBot(general);
    expect(await workspace.say({ user: english, channel: general, text: '@peacekeeping hello' })).toEqual({ ok: true });
    expect(app.received).toEqual([]);
    expect(workspace.messages(general)).toHaveLength(1);
  });

  it('cannot press what is not there or not theirs', async () => {
    const { workspace } = await startWorkspace();
    const { ts } = workspace.putMessage({ channel: general, user: 'U0PEACEKEEP', text: 'x', visibleTo: 'U0READERFR' });
    const press = { user: english, channel: general, messageTs: ts, blockId: 'b', actionId: 'a' };
    expect(await workspace.press(press)).toMatchObject({ error: expect.stringContaining('does not see') });
    expect(await workspace.press({ ...press, user: 'U0READERFR' })).toMatchObject({
      error: expect.stringContaining('no element'),
    });
    expect(await workspace.press({ ...press, messageTs: '1.000000' })).toMatchObject({
      error: expect.stringContaining('no message'),
    });
  });

  it('chooses from a menu, and the app is told which option', async () => {
    const app = await startAppDouble();
    const { workspace } = await startWorkspace({ requestUrl: app.url });
    const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });
    const { ts } = workspace.putMessage({
      channel: general,
      user: 'U0PEACEKEEP',
      botId: 'B0PEACEKEEP',
      text: 'x',
      blocks: [
        {
          type: 'actions',
          block_id: 'b',
          elements: [{ type: 'overflow', action_id: 'a', options: [option('1'), option('2')] }],
        },
      ],
    });
    const press = { user: english, channel: general, messageTs: ts, blockId: 'b', actionId: 'a' };
    expect(await workspace.press({ ...press, value: '2' })).toEqual({ ok: true });
    const payload = JSON.parse(new URLSearchParams(app.received[0]?.body).get('payload') ?? '');
    expect(payload).toMatchObject({
      type: 'block_actions',
      user: { id: english },
      message: { ts },
      channel: { id: general, name: 'general' },
      container: { type: 'message', message_ts: ts, is_ephemeral: false },
      actions: [{ action_id: 'a', block_id: 'b', type: 'overflow', selected_option: { value: '2' } }],
    });
    expect(await workspace.press({ ...press, value: '3' })).toMatchObject({ ok: false });
  });
});
