import type { App } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../../playground/workspace.ts';
import { pageFolder, usePage } from './use-page.ts';

const english = 'U0READEREN';
const arabic = 'U0READERAR';
const general = 'C0GENERAL';
const peacekeeping = 'C0PEACEKEEP';

const entry = (paragraph: number) => ({
  text: `Paragraph ${paragraph}`,
  blocks: [
    { type: 'header', text: { type: 'plain_text', text: `Paragraph ${paragraph}` } },
    { type: 'section', text: { type: 'mrkdwn', text: `>*Verbatim* text of ${paragraph} &lt;as it is&gt;` } },
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: 'share',
          text: { type: 'plain_text', text: 'Share to channel' },
          value: String(paragraph),
          confirm: {
            title: { type: 'plain_text', text: 'Share it?' },
            text: { type: 'mrkdwn', text: 'All will *see* it.' },
            confirm: { type: 'plain_text', text: 'Share' },
            deny: { type: 'plain_text', text: 'Keep' },
          },
        },
        {
          type: 'button',
          action_id: 'next',
          text: { type: 'plain_text', text: 'Next' },
          value: String(paragraph + 1),
        },
      ],
    },
  ],
});

/** Until it is resolved, the action `slow` is not acknowledged. */
const released = Promise.withResolvers<void>();

/** As much of a bot as a reader of the page can tell apart. */
function registerBot(app: App) {
  app.command('/peacekeeping', async ({ ack }) => ack({ response_type: 'ephemeral', ...entry(148) }));
  app.event('app_mention', async ({ event, say }) => {
    await say({ ...entry(164), thread_ts: event.thread_ts ?? event.ts });
  });
  app.action('next', async ({ ack, action, respond }) => {
    await ack();
    await respond({ replace_original: true, ...entry(action.type === 'button' ? Number(action.value) : 0) });
  });
  app.action('slow', async ({ ack }) => {
    await released.promise;
    await ack();
  });
  app.action('share', async ({ ack, respond, action }) => {
    await ack();
    const paragraph = action.type === 'button' ? Number(action.value) : 0;
    await respond({ response_type: 'in_channel', replace_original: false, ...entry(paragraph) });
  });
}

describe('the page, in a real browser', () => {
  const on = usePage(registerBot);

  it('answers a command with blocks that are marked as private', async () => {
    await on.open();
    await on.ask('/peacekeeping para 148');
    const answer = on.message('Paragraph 148');
    await answer.getByTestId('ephemeral-note').getByText('Only visible to you').waitFor();
    expect(await answer.getByRole('heading').textContent()).toBe('Paragraph 148');
    expect(await answer.locator('blockquote strong').textContent()).toBe('Verbatim');
    expect(await answer.locator('blockquote').textContent()).toBe('Verbatim text of 148 <as it is>');
    expect(await on.page.getByTestId('composer').inputValue()).toBe('');
  });

  it('shows the answer to a mention in a thread at once, and lets one reply there', async () => {
    await on.open();
    await on.page.getByTestId('example').filter({ hasText: '@peacekeeping' }).click();
    const thread = on.page.getByRole('group', { name: /Replies: / });
    await thread.getByRole('heading', { name: 'Paragraph 164' }).waitFor();
    await thread.getByTestId('reply').click();
    await on.page.getByTestId('reply-composer').fill('Thank you');
    await on.page.getByTestId('reply-composer').press('Enter');
    await thread.getByText('Thank you').waitFor();
    const [root, , reply] = on.rig.workspace.messages(peacekeeping);
    expect(reply).toMatchObject({ text: 'Thank you', threadTs: root?.ts, user: english });
  });

  it('presses a button and keeps the focus on it, for one who uses the keyboard alone', async () => {
    await on.open();
    await on.page.keyboard.type('/pe');
    await on.page.getByRole('option', { name: '/peacekeeping' }).waitFor();
    await on.page.keyboard.press('Tab');
    expect(await on.page.getByTestId('composer').inputValue()).toBe('/peacekeeping ');
    await on.page.keyboard.type('148');
    await on.page.keyboard.press('Enter');
    await on.message('Paragraph 148').getByText('Next').waitFor();
    do {
      await on.page.keyboard.press('Shift+Tab');
    } while ((await on.focused('data-action-id')) !== 'next');
    await on.page.keyboard.press('Enter');
    await on.message('Paragraph 149').waitFor();
    await expect.poll(() => on.focused('data-action-id')).toBe('next');
    await on.message('Paragraph 149').and(on.page.locator(':not([aria-busy])')).waitFor();
    await on.page.keyboard.press('Enter');
    await on.message('Paragraph 150').waitFor();
    expect(await on.page.getByTestId('message').count()).toBe(1);
  });

  it('takes one press at a time of a message, and shows which', async () => {
    await on.open('?channel=general');
    const read = (blockId: string) => ({
      type: 'section',
      block_id: blockId,
      text: { type: 'mrkdwn', text: blockId },
      accessory: { type: 'button', action_id: 'slow', text: { type: 'plain_text', text: `Read ${blockId}` } },
    });
    const bot = on.rig.workspace.bot.userId;
    on.rig.workspace.putMessage({ channel: general, user: bot, text: 'list', blocks: [read('one'), read('two')] });
    const one = on.page.getByRole('button', { name: 'Read one' });
    const two = on.page.getByRole('button', { name: 'Read two' });
    await two.click();
    await on.page.locator('[data-pending]').waitFor();
    expect(await on.page.locator('[data-pending]').textContent()).toBe('Read two');
    expect(await one.isDisabled()).toBe(true);
    released.resolve();
    await expect.poll(() => one.isDisabled()).toBe(false);
    expect(on.rig.workspace.deliveries()).toHaveLength(1);
  });

  it('asks before a press that wants to be confirmed', async () => {
    await on.open();
    await on.ask('/peacekeeping 148');
    const share = on.page.locator('[data-action-id="share"]');
    await share.click();
    await on.page.getByRole('dialog', { name: 'Share it?' }).waitFor();
    await on.page.keyboard.press('Escape');
    await on.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(on.rig.workspace.messages(peacekeeping)).toHaveLength(1);
    await share.click();
    await on.page.getByRole('dialog').getByRole('button', { name: 'Share' }).click();
    await expect.poll(() => on.page.getByTestId('message').count()).toBe(2);
    expect(await on.page.getByTestId('ephemeral-note').count()).toBe(1);
  });

  it('turns the whole page for the Arabic reader, who is remembered', async () => {
    await on.open('?channel=dm');
    await on.page.getByTestId('reader-ar').check();
    expect(await on.page.evaluate('document.documentElement.dir + document.documentElement.lang')).toBe('rtlar');
    await on.page.getByText('القنوات').waitFor();
    await on.ask('ما جديد الفقرة 148؟');
    await on.message('ما جديد').waitFor();
    expect(on.rig.workspace.messages(on.rig.workspace.dmOf(arabic))).toMatchObject([{ user: arabic }]);
    await on.page.goto(on.rig.url);
    await on.page.getByText('القنوات').waitFor();
    await on.open('?reader=fr');
    expect(await on.page.evaluate('document.documentElement.lang')).toBe('fr');
    expect(await on.page.evaluate('document.documentElement.dir')).toBe('ltr');
  });

  it('sets an Arabic text from right to left even where it begins with a symbol, and an English one beside it not', async () => {
    await on.open('?channel=general');
    const put = (text: string) => on.rig.workspace.putMessage({ channel: general, user: english, text });
    put('A/75/19، الفقرة 148: تجري حاليا مناقشات');
    put('Discussions are under way');
    const directionOf = (text: string) => on.message(text).locator('.message-body').getAttribute('dir');
    await on.message('Discussions').waitFor();
    expect(await directionOf('الفقرة')).toBe('rtl');
    expect(await directionOf('Discussions')).toBe('ltr');
  });

  it('shows hostile text as text', async () => {
    await on.open('?channel=general');
    const hostile = '<img src=x onerror=alert(1)> <script>alert(2)</script> <!channel> [x](javascript:alert(3))';
    await on.ask(hostile);
    await on.message('onerror').waitFor();
    expect(await on.message('onerror').locator('.message-body').textContent()).toBe(hostile);
    on.rig.workspace.putMessage({
      channel: general,
      user: 'U0PEACEKEEP',
      text: 'raw <img src=x onerror=alert(1)> <javascript:alert(4)|press> <!channel>',
      blocks: [
        {
          type: 'section',
          text: { type: 'mrkdwn', text: 'raw <img src=x onerror=alert(1)> <javascript:alert(4)|press>' },
        },
        { type: 'markdown', text: '[press](javascript:alert(5)) <b>bold</b>' },
        {
          type: 'actions',
          elements: [{ type: 'button', url: 'javascript:alert(6)', action_id: 'x', text: { text: 'Go' } }],
        },
        { type: '<b>unheard of</b>' },
        { type: 'section', text: 7, fields: 'no' },
      ],
    });
    await on.message('raw').waitFor();
    await on.message('raw').getByText('<b>unheard of</b>').waitFor();
    const body = on.page.locator('.message-body');
    expect(await body.locator('img, script, iframe, i, b, a').count()).toBe(0);
    expect(on.takeComplaints()).toEqual([expect.stringContaining('A block could not be shown')]);
  });

  it('says in plain words, to the reader alone, what went wrong', async () => {
    await on.open();
    on.rig.workspace.setRequestUrl('http://127.0.0.1:9/');
    await on.ask('/peacekeeping 148');
    await on
      .message(/could not be reached .*dispatch_failed/)
      .getByTestId('ephemeral-note')
      .waitFor();
    await on.ask('/weather <b>');
    await on.message(/\/weather <b>.*: there is no such command here/).waitFor();
    await on.page.getByTestId('reader-fr').check();
    await on.ask('/peacekeeping 148');
    await on.message(/impossible de joindre/).waitFor();
  });

  it('brings back what was sent last with the arrow up', async () => {
    await on.open('?channel=general');
    await on.ask('first');
    await on.ask('second');
    const box = on.page.getByTestId('composer');
    await box.press('ArrowUp');
    expect(await box.inputValue()).toBe('second');
    await box.press('ArrowUp');
    expect(await box.inputValue()).toBe('first');
    await box.press('ArrowDown');
    await box.press('ArrowDown');
    expect(await box.inputValue()).toBe('');
  });

  it('names a private channel as one, and leaves out what is archived', async () => {
    await on.open();
    await on.page.getByRole('button', { name: 'desk-officers (private)' }).click();
    await on.page.getByRole('heading', { name: 'desk-officers', exact: true }).waitFor();
    expect(await on.page.getByText('session-2021').count()).toBe(0);
  });

  it('draws rich text with its styles, lists, quotes and figures in their order', async () => {
    await on.open('?channel=general&reader=ar');
    const said = (text: string, style?: object) => ({ type: 'text', text, ...(style && { style }) });
    const item = (...elements: object[]) => ({ type: 'rich_text_section', elements });
    const elements = [
      { type: 'rich_text_quote', elements: [said('قد نفذت', { strike: true }), said(' لم تنفذ', { bold: true })] },
      {
        type: 'rich_text_list',
        style: 'ordered',
        offset: 4,
        elements: [item(said('x', { bold: true, strike: true }))],
      },
      { type: 'rich_text_preformatted', elements: [said('148,amended')] },
    ];
    const blocks = [{ type: 'rich_text', elements }];
    on.rig.workspace.putMessage({ channel: general, user: on.rig.workspace.bot.userId, text: 'diff', blocks });
    const body = on.page.locator('.message-body');
    await body.locator('blockquote s').getByText('قد نفذت').waitFor();
    expect(await body.locator('blockquote strong').textContent()).toBe(' لم تنفذ');
    expect(await body.locator('ol[start="5"] strong s').textContent()).toBe('x');
    expect(await body.locator('blockquote').getAttribute('dir')).toBe('rtl');
    expect(await body.locator('pre').getAttribute('dir')).toBe('ltr');
  });

  it('tells of a lost connection and catches up with what it missed', async () => {
    await on.open('?channel=general');
    await on.ask('before');
    await on.message('before').waitFor();
    await on.rig.workspace.close();
    await on.page.getByTestId('connection').getByText('Connection lost').waitFor();
    const restarted = createWorkspace({ pageFolder });
    restarted.putMessage({ channel: general, user: english, text: 'meanwhile' });
    await restarted.listen({ port: Number(new URL(on.rig.url).port) });
    await on.message('meanwhile').waitFor();
    await on.page.getByTestId('connection').waitFor({ state: 'hidden' });
    expect(await on.message('before').count()).toBe(0);
    await on.page.context().close();
    await restarted.close();
    // The browser says of each attempt in between that nobody was there.
    expect(on.takeComplaints().filter((complaint) => !complaint.includes('ERR_'))).toEqual([]);
  });
});
