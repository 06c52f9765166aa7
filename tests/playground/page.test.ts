import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { App } from '@slack/bolt';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Labels, maxUploadBytes } from '../../playground/protocol.ts';
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

/** The machine's time until it is set to another, from where it goes on. */
function createMovedClock() {
  let aheadMs = 0;
  return {
    now: () => Date.now() + aheadMs,
    set: (at: number) => {
      aheadMs = at - Date.now();
    },
  };
}

describe('the page, in a real browser', () => {
  let browser: Browser;
  let rig: Rig;
  let page: Page;
  let clock: ReturnType<typeof createMovedClock>;
  /** Whatever the browser complains of fails the test. */
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    clock = createMovedClock();
    rig = await startRig('http', registerBot, { pageFolder, clock });
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

  describe('a file', () => {
    const edition = { name: 'A_76_505_Add.1.en.md', mimeType: 'text/markdown', buffer: Buffer.from('# Report\n') };

    it('is attached, put back and sent with the keyboard alone', async () => {
      await open('?channel=dm');
      const chooseFile = async () => {
        const choosing = page.waitForEvent('filechooser');
        await page.getByRole('button', { name: 'Attach a file' }).focus();
        await page.keyboard.press('Enter');
        await (await choosing).setFiles([edition]);
      };
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Attach a file');
      await chooseFile();
      await page.getByText('Attached:').waitFor();
      expect(await page.evaluate('document.activeElement.dataset.testid')).toBe('composer');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Remove' }).waitFor({ state: 'hidden' });
      await chooseFile();
      await page.keyboard.type('the new edition');
      await page.keyboard.press('Enter');
      const shared = message('the new edition');
      await shared.getByRole('link', { name: /Save .*A_76_505_Add\.1\.en\.md.*9 bytes/ }).waitFor();
      expect(rig.workspace.files()).toMatchObject([{ name: edition.name, mimetype: 'text/markdown', user: english }]);
      expect(rig.workspace.messages(rig.workspace.dmOf(english))).toHaveLength(1);
    });

    it('can be dropped anywhere on the conversation, sent by itself, and saved again', async () => {
      await open('?channel=general');
      const transfer = await page.evaluateHandle(`(() => {
        const held = new DataTransfer();
        held.items.add(new File(['148,amended'], 'changes.csv', { type: 'text/csv' }));
        return held;
      })()`);
      await page.getByTestId('log').dispatchEvent('dragover', { dataTransfer: transfer });
      expect(await page.locator('main').getAttribute('class')).toBe('is-dropping');
      await page.getByTestId('log').dispatchEvent('drop', { dataTransfer: transfer });
      await page.getByTestId('send').click();
      const saving = page.waitForEvent('download');
      await message('changes.csv').getByTestId('file').click();
      const saved = await saving;
      expect(saved.suggestedFilename()).toBe('changes.csv');
      expect(await readFile(await saved.path(), 'utf8')).toBe('148,amended');
      expect(await message('changes.csv').locator('.message-body').count()).toBe(0);
    });

    it('goes into a thread too', async () => {
      await open('?channel=general');
      rig.workspace.putMessage({ channel: general, user: arabic, text: 'which edition?' });
      await message('which edition?').getByTestId('reply').click();
      await page.getByTestId('reply-composer-file').setInputFiles(edition);
      await page.getByTestId('reply-composer').press('Enter');
      await message(edition.name).waitFor();
      const [root, reply] = rig.workspace.messages(general);
      expect(reply).toMatchObject({ threadTs: root?.ts, files: [{ name: edition.name }] });
    });

    it('that is too large is not sent, and the page says how large it may be', async () => {
      await open('?channel=general&reader=fr');
      const folder = await mkdtemp(join(tmpdir(), 'upload-'));
      onTestFinished(() => rm(folder, { recursive: true }));
      const path = join(folder, 'large.md');
      await writeFile(path, Buffer.alloc(maxUploadBytes + 1));
      await page.getByTestId('composer-file').setInputFiles(path);
      await message(/un fichier ne peut pas dépasser .*20\sMo/)
        .getByTestId('ephemeral-note')
        .waitFor();
      expect(rig.workspace.files()).toEqual([]);
    });
  });

  describe('a control', () => {
    const labels = (en: string, ar = en): Labels => ({ ar, en, es: en, fr: en, ru: en, zh: en });

    it('is used with the keyboard, busy meanwhile, and says what came of it', async () => {
      const gate = Promise.withResolvers<void>();
      let isDone = false;
      rig.workspace.setControls([
        {
          id: 'publish',
          label: labels('Publish an update', 'نشر تحديث'),
          description: labels('Reads a changed edition.'),
          isDone: () => isDone,
          run: async () => {
            await gate.promise;
            isDone = true;
            return { ok: true, text: labels('Two entries amended.', 'عُدّل مدخلان.') };
          },
        },
        { id: 'sorry', label: labels('Fail'), run: async () => ({ ok: false, error: labels('There is none left.') }) },
      ]);
      await open();
      const publish = page.getByTestId('control-publish');
      await publish.focus();
      expect(await publish.evaluate((node) => node.ariaDescribedByElements?.[0]?.textContent)).toBe(
        'Reads a changed edition.',
      );
      const hint = page.getByRole('tooltip', { name: 'Reads a changed edition.' });
      await hint.waitFor();
      await page.keyboard.press('Escape');
      await hint.waitFor({ state: 'hidden' });
      await page.keyboard.press('Enter');
      await page.locator('[data-testid=control-publish][aria-busy=true]').waitFor();
      await page.keyboard.press('Enter');
      gate.resolve();
      const result = page.getByTestId('control-result');
      await result.getByText('Two entries amended.').waitFor();
      expect(await result.getAttribute('role')).toBe('status');
      expect(await publish.getAttribute('aria-disabled')).toBe('true');
      expect(await page.evaluate('document.activeElement.dataset.testid')).toBe('control-publish');
      await page.getByTestId('reader-ar').check();
      await result.getByText('عُدّل مدخلان.').waitFor();
      await page.getByRole('button', { name: 'نشر تحديث (تم)' }).waitFor();
      await page.getByTestId('control-sorry').press('Enter');
      await result.getByText('There is none left.').waitFor();
    });

    it('may be on or off, and appears on every page that is open', async () => {
      let isOn = false;
      await open();
      expect(await page.getByTestId('controls').isVisible()).toBe(false);
      rig.workspace.setControls([
        {
          id: 'quiet',
          label: labels('Quiet'),
          isPressed: () => isOn,
          run: async () => {
            isOn = !isOn;
            return { ok: true };
          },
        },
      ]);
      await page.getByRole('button', { name: 'Quiet', pressed: false }).click();
      await page.getByRole('button', { name: 'Quiet', pressed: true }).waitFor();
      await page.getByTestId('control-result').getByText('Quiet').waitFor();
    });
  });

  it('shows messages at the time of the reader’s zone and of the moved clock, and says that it was moved', async () => {
    await open('?channel=general&reader=zh');
    expect(await page.getByTestId('workspace-clock').isVisible()).toBe(false);
    await page.getByText('中国标准时间').waitFor();
    rig.workspace.putMessage({ channel: general, user: english, text: 'before' });
    clock.set(Date.UTC(2031, 0, 2, 1, 0));
    rig.workspace.announceControls();
    await page.getByTestId('workspace-clock').getByText('09:00').waitFor();
    rig.workspace.putMessage({ channel: general, user: english, text: 'after' });
    expect(await message('after').locator('time').textContent()).toBe('09:00');
    expect(await page.locator('.day').last().textContent()).toBe('今天');
    await page.getByTestId('reader-en').check();
    await page.getByTestId('workspace-clock').getByText('08:00').waitFor();
    await page.locator('.day').last().getByText('Today').waitFor();
    expect(await message('after').locator('time').textContent()).toBe('08:00 PM');
  });

  it('names a private channel as one, and leaves out what is archived', async () => {
    await open();
    await page.getByRole('button', { name: 'desk-officers (private)' }).click();
    await page.getByRole('heading', { name: 'desk-officers', exact: true }).waitFor();
    expect(await page.getByText('session-2021').count()).toBe(0);
  });

  it('draws rich text with its styles, lists, quotes and figures in their order', async () => {
    await open('?channel=general&reader=ar');
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
    rig.workspace.putMessage({ channel: general, user: rig.workspace.bot.userId, text: 'diff', blocks });
    const body = page.locator('.message-body');
    await body.locator('blockquote s').getByText('قد نفذت').waitFor();
    expect(await body.locator('blockquote strong').textContent()).toBe(' لم تنفذ');
    expect(await body.locator('ol[start="5"] strong s').textContent()).toBe('x');
    expect(await body.locator('blockquote').getAttribute('dir')).toBe('rtl');
    expect(await body.locator('pre').getAttribute('dir')).toBe('ltr');
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
