import { fileURLToPath } from 'node:url';
import type { App } from '@slack/bolt';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace } from '../../playground/workspace.ts';
import { launchBrowser } from '../browser.ts';
import { type Rig, startRig } from './bolt-app.ts';

const pageFolder = fileURLToPath(new URL('../../playground/page', import.meta.url));
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
  let browser: Browser;
  let rig: Rig;
  let page: Page;
  /** Whatever the browser complains of fails the test. */
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    rig = await startRig('http', registerBot, { pageFolder });
    page = await browser.newPage({ locale: 'en-GB' });
    complaints = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (said) => {
      if (['error', 'warning'].includes(said.type())) complaints.push(said.text());
    });
  });
  afterEach(async () => {
    await page.context().close();
    await rig.stop();
    expect(complaints).toEqual([]);
  });

  const open = async (query = '') => {
    await page.goto(`${rig.url}/${query}`);
    await page.getByTestId('example').first().waitFor();
  };
  const ask = async (text: string) => {
    await page.getByTestId('composer').fill(text);
    await page.getByTestId('composer').press('Enter');
  };
  const message = (text: string | RegExp) => page.getByTestId('message').filter({ hasText: text });
  const focusedAction = () => page.evaluate('document.activeElement?.getAttribute("data-action-id")');

  it('answers a command with blocks that are marked as private', async () => {
    await open();
    await ask('/peacekeeping para 148');
    const answer = message('Paragraph 148');
    await answer.getByTestId('ephemeral-note').getByText('Only visible to you').waitFor();
    expect(await answer.getByRole('heading').textContent()).toBe('Paragraph 148');
    expect(await answer.locator('blockquote strong').textContent()).toBe('Verbatim');
    expect(await answer.locator('blockquote').textContent()).toBe('Verbatim text of 148 <as it is>');
    expect(await page.getByTestId('composer').inputValue()).toBe('');
  });

  it('shows the answer to a mention in a thread at once, and lets one reply there', async () => {
    await open();
    await page.getByTestId('example').filter({ hasText: '@peacekeeping' }).click();
    const thread = page.getByRole('group', { name: /Replies: / });
    await thread.getByRole('heading', { name: 'Paragraph 164' }).waitFor();
    await thread.getByTestId('reply').click();
    await page.getByTestId('reply-composer').fill('Thank you');
    await page.getByTestId('reply-composer').press('Enter');
    await thread.getByText('Thank you').waitFor();
    const [root, , reply] = rig.workspace.messages(peacekeeping);
    expect(reply).toMatchObject({ text: 'Thank you', threadTs: root?.ts, user: english });
  });

  it('presses a button and keeps the focus on it, for one who uses the keyboard alone', async () => {
    await open();
    await page.keyboard.type('/pe');
    await page.getByRole('option', { name: '/peacekeeping' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.getByTestId('composer').inputValue()).toBe('/peacekeeping ');
    await page.keyboard.type('148');
    await page.keyboard.press('Enter');
    await message('Paragraph 148').getByText('Next').waitFor();
    do {
      await page.keyboard.press('Shift+Tab');
    } while ((await focusedAction()) !== 'next');
    await page.keyboard.press('Enter');
    await message('Paragraph 149').waitFor();
    await expect.poll(focusedAction).toBe('next');
    await message('Paragraph 149').and(page.locator(':not([aria-busy])')).waitFor();
    await page.keyboard.press('Enter');
    await message('Paragraph 150').waitFor();
    expect(await page.getByTestId('message').count()).toBe(1);
  });

  it('takes one press at a time of a message, and shows which', async () => {
    await open('?channel=general');
    const read = (blockId: string) => ({
      type: 'section',
      block_id: blockId,
      text: { type: 'mrkdwn', text: blockId },
      accessory: { type: 'button', action_id: 'slow', text: { type: 'plain_text', text: `Read ${blockId}` } },
    });
    const bot = rig.workspace.bot.userId;
    rig.workspace.putMessage({ channel: general, user: bot, text: 'list', blocks: [read('one'), read('two')] });
    const one = page.getByRole('button', { name: 'Read one' });
    const two = page.getByRole('button', { name: 'Read two' });
    await two.click();
    await page.locator('[data-pending]').waitFor();
    expect(await page.locator('[data-pending]').textContent()).toBe('Read two');
    expect(await one.isDisabled()).toBe(true);
    released.resolve();
    await expect.poll(() => one.isDisabled()).toBe(false);
    expect(rig.workspace.deliveries()).toHaveLength(1);
  });

  it('asks before a press that wants to be confirmed', async () => {
    await open();
    await ask('/peacekeeping 148');
    const share = page.locator('[data-action-id="share"]');
    await share.click();
    await page.getByRole('dialog', { name: 'Share it?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(rig.workspace.messages(peacekeeping)).toHaveLength(1);
    await share.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Share' }).click();
    await expect.poll(() => page.getByTestId('message').count()).toBe(2);
    expect(await page.getByTestId('ephemeral-note').count()).toBe(1);
  });

  it('turns the whole page for the Arabic reader, who is remembered', async () => {
    await open('?channel=dm');
    await page.getByTestId('reader-ar').check();
    expect(await page.evaluate('document.documentElement.dir + document.documentElement.lang')).toBe('rtlar');
    await page.getByText('القنوات').waitFor();
    await ask('ما جديد الفقرة 148؟');
    await message('ما جديد').waitFor();
    expect(rig.workspace.messages(rig.workspace.dmOf(arabic))).toMatchObject([{ user: arabic }]);
    await page.goto(rig.url);
    await page.getByText('القنوات').waitFor();
    await open('?reader=fr');
    expect(await page.evaluate('document.documentElement.lang')).toBe('fr');
    expect(await page.evaluate('document.documentElement.dir')).toBe('ltr');
  });

  it('sets an Arabic text from right to left even where it begins with a symbol, and an English one beside it not', async () => {
    await open('?channel=general');
    const put = (text: string) => rig.workspace.putMessage({ channel: general, user: english, text });
    put('A/75/19، الفقرة 148: تجري حاليا مناقشات');
    put('Discussions are under way');
    const directionOf = (text: string) => message(text).locator('.message-body').getAttribute('dir');
    await message('Discussions').waitFor();
    expect(await directionOf('الفقرة')).toBe('rtl');
    expect(await directionOf('Discussions')).toBe('ltr');
  });

  it('shows hostile text as text', async () => {
    await open('?channel=general');
    const hostile = '<img src=x onerror=alert(1)> <script>alert(2)</script> <!channel> [x](javascript:alert(3))';
    await ask(hostile);
    await message('onerror').waitFor();
    expect(await message('onerror').locator('.message-body').textContent()).toBe(hostile);
    rig.workspace.putMessage({
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
    await message('raw').waitFor();
    await message('raw').getByText('<b>unheard of</b>').waitFor();
    const body = page.locator('.message-body');
    expect(await body.locator('img, script, iframe, i, b, a').count()).toBe(0);
    expect(complaints.splice(0)).toEqual([expect.stringContaining('A block could not be shown')]);
  });

  it('says in plain words, to the reader alone, what went wrong', async () => {
    await open();
    rig.workspace.setRequestUrl('http://127.0.0.1:9/');
    await ask('/peacekeeping 148');
    await message(/could not be reached .*dispatch_failed/)
      .getByTestId('ephemeral-note')
      .waitFor();
    await ask('/weather <b>');
    await message(/\/weather <b>.*: there is no such command here/).waitFor();
    await page.getByTestId('reader-fr').check();
    await ask('/peacekeeping 148');
    await message(/impossible de joindre/).waitFor();
  });

  it('brings back what was sent last with the arrow up', async () => {
    await open('?channel=general');
    await ask('first');
    await ask('second');
    const box = page.getByTestId('composer');
    await box.press('ArrowUp');
    expect(await box.inputValue()).toBe('second');
    await box.press('ArrowUp');
    expect(await box.inputValue()).toBe('first');
    await box.press('ArrowDown');
    await box.press('ArrowDown');
    expect(await box.inputValue()).toBe('');
  });

  it('tells of a lost connection and catches up with what it missed', async () => {
    await open('?channel=general');
    await ask('before');
    await message('before').waitFor();
    await rig.workspace.close();
    await page.getByTestId('connection').getByText('Connection lost').waitFor();
    const restarted = createWorkspace({ pageFolder });
    restarted.putMessage({ channel: general, user: english, text: 'meanwhile' });
    await restarted.listen({ port: Number(new URL(rig.url).port) });
    await message('meanwhile').waitFor();
    await page.getByTestId('connection').waitFor({ state: 'hidden' });
    expect(await message('before').count()).toBe(0);
    await page.context().close();
    await restarted.close();
    // The browser says of each attempt in between that nobody was there.
    expect(complaints.splice(0).filter((complaint) => !complaint.includes('ERR_'))).toEqual([]);
  });
});
