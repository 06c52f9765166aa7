import { fileURLToPath } from 'node:url';
import type { App } from '@slack/bolt';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CustomStep } from '../../playground/step-protocol.ts';
import { launchBrowser } from '../browser.ts';
import { type Rig, startRig } from './bolt-app.ts';

const pageFolder = fileURLToPath(new URL('../../playground/page', import.meta.url));
const english = 'U0READEREN';
const arabic = 'U0READERAR';
const channel = 'C0PEACEKEEP';
const url = 'https://undocs.org/A/76/505';

const lookUp: CustomStep = {
  callbackId: 'look_up',
  title: 'Look up a paragraph',
  inputs: [
    { name: 'paragraph', title: 'Paragraph', type: 'integer', isRequired: true },
    { name: 'language', title: 'Language', type: 'string', choices: [{ value: 'fr', title: 'French' }] },
    { name: 'person', title: 'Who asks', type: 'slack#/types/user_id' },
    { name: 'isBrief', title: 'Briefly', type: 'boolean' },
  ],
  outputs: [{ name: 'quotation', title: 'Quotation', type: 'string' }],
};
const other: CustomStep = { callbackId: 'other', title: 'Another step', inputs: [], outputs: [] };

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const unfurl = (paragraph: number) => ({
  blocks: [
    {
      type: 'section' as const,
      text: {
        type: 'mrkdwn' as const,
        text: `*Paragraph ${paragraph}*, <!date^1660000000^{date_short}|2022>, <https://undocs.org/A/75/19|A/75/19>`,
      },
    },
    {
      type: 'actions' as const,
      elements: [{ type: 'button' as const, action_id: 'next', text: plain('Next'), value: String(paragraph + 1) }],
    },
  ],
});
const rated = {
  channel,
  text: 'Paragraph 148',
  blocks: [
    { type: 'section' as const, text: { type: 'mrkdwn' as const, text: 'Paragraph 148' } },
    {
      type: 'context_actions' as const,
      elements: [
        {
          type: 'feedback_buttons' as const,
          action_id: 'rate',
          positive_button: { text: plain('Good'), value: 'good', accessibility_label: 'This was helpful' },
          negative_button: { text: plain('Bad'), value: 'bad' },
        },
        { type: 'icon_button' as const, action_id: 'remove', icon: 'trash', text: plain('Remove') },
      ],
    },
  ],
};

describe('unfurls, feedback and steps on the page, in a real browser', () => {
  let browser: Browser;
  let rig: Rig;
  let page: Page;
  let pressed: unknown[];
  let complaints: string[];

  function registerBot(app: App) {
    app.event('link_shared', async ({ event, client }) => {
      const unfurls = Object.fromEntries(event.links.map((link) => [link.url, unfurl(148)]));
      await client.chat.unfurl({ channel: event.channel, ts: event.message_ts, unfurls });
    });
    app.action('next', async ({ ack, action, respond }) => {
      await ack();
      await respond({ replace_original: true, ...unfurl(action.type === 'button' ? Number(action.value) : 0) });
    });
    app.action(/^(rate|remove)$/u, async ({ ack, action }) => {
      await ack();
      pressed.push('value' in action ? action.value : undefined);
    });
    app.function('look_up', async ({ inputs, complete, fail }) => {
      if (inputs.paragraph === 0) await fail({ error: 'There is no paragraph 0.' });
      else await complete({ outputs: { quotation: JSON.stringify(inputs) } });
    });
  }

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    pressed = [];
    rig = await startRig('http', registerBot, {
      pageFolder,
      unfurlDomains: ['undocs.org'],
      botEvents: ['link_shared'],
      functions: [lookUp, other],
    });
    page = await browser.newPage({ locale: 'en-GB' });
    complaints = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (said) => {
      if (['error', 'warning'].includes(said.type())) complaints.push(said.text());
    });
    await page.goto(rig.url);
    await page.getByTestId('example').first().waitFor();
  });
  afterEach(async () => {
    await page.context().close();
    await rig.stop();
    expect(complaints).toEqual([]);
  });
  const attachment = () => page.getByTestId('attachment');
  const focused = (attribute: string) => page.evaluate(`document.activeElement?.getAttribute("${attribute}")`);

  it('shows what the app says of a link below the message, with dates, links and the app’s name', async () => {
    await rig.workspace.say({ user: english, channel, text: `See ${url}` });
    await attachment().getByText('Paragraph 148').waitFor();
    expect(await attachment().locator('time').textContent()).toBe('Aug 8, 2022');
    expect(await attachment().getByRole('link').getAttribute('href')).toBe('https://undocs.org/A/75/19');
    expect(await attachment().textContent()).toContain('Added by \u2068peacekeeping\u2069');
    expect(await page.getByTestId('message').locator('.message-author').allTextContents()).toEqual(['English']);
  });

  it('lets one press a button in it by keyboard again and again', async () => {
    await rig.workspace.say({ user: english, channel, text: `See ${url}` });
    await attachment().getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('Enter');
    await attachment().getByText('Paragraph 149').waitFor();
    expect(await focused('data-action-id')).toBe('next');
    await page.keyboard.press('Enter');
    await attachment().getByText('Paragraph 150').waitFor();
    expect(await attachment().count()).toBe(1);
  });

  it('speaks of it in Arabic, from right to left', async () => {
    await page.getByTestId('reader-ar').click();
    await rig.workspace.say({ user: arabic, channel, text: url });
    await rig.app.client.chat.postMessage({
      channel,
      text: 'الفقرة',
      attachments: [{ text: 'الفقرة 148 من التقرير' }],
    });
    await attachment().filter({ hasText: 'أضافه تطبيق' }).waitFor();
    const plainOne = attachment().filter({ hasText: 'الفقرة 148' });
    await plainOne.waitFor();
    const bar = 'getComputedStyle(document.querySelectorAll(".attachment")[1]).borderRightWidth';
    expect(await page.evaluate(bar)).toBe('4px');
  });

  it('shows an attachment from before Block Kit, and says where one cannot be shown', async () => {
    const odd = [{ fields: [null] }, 'x', { title: 'A/76/505', title_link: url, text: '*Bold*', footer: 'UN', id: 9 }];
    rig.workspace.putMessage({ channel, user: english, text: 'three', attachments: odd });
    await attachment().getByRole('link', { name: 'A/76/505' }).waitFor();
    expect(await attachment().locator('strong').textContent()).toBe('Bold');
    await attachment().getByText('cannot be shown here').waitFor();
    expect(complaints.splice(0)).toEqual([expect.stringContaining('An attachment could not be shown')]);
  });

  it('shows an icon only to those it is for', async () => {
    const icon = { type: 'icon_button', action_id: 'remove', icon: 'trash', text: plain('Remove') };
    const blocks = [{ type: 'context_actions', elements: [{ ...icon, visible_to_user_ids: [arabic] }] }];
    rig.workspace.putMessage({ channel, user: 'U0PEACEKEEP', text: 'Paragraph 148', blocks });
    await page.getByTestId('message-blocks').waitFor({ state: 'attached' });
    expect(await page.getByTestId('icon-button').count()).toBe(0);
    await page.getByTestId('reader-ar').click();
    await page.getByTestId('icon-button').waitFor();
  });

  it('marks the thumb that was pressed, for the reader who pressed it', async () => {
    await rig.app.client.chat.postMessage(rated);
    const good = page.getByRole('button', { name: 'This was helpful' });
    const bad = page.getByRole('button', { name: 'Bad' });
    await page.getByRole('group', { name: 'Feedback' }).waitFor();
    expect(await good.getAttribute('aria-pressed')).toBe('false');
    await good.focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'This was helpful', pressed: true }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused('data-value')).toBe('bad');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Bad', pressed: true }).waitFor();
    expect(await good.getAttribute('aria-pressed')).toBe('false');
    await page.getByRole('button', { name: 'Remove' }).press('Enter');
    await rig.workspace.waitFor(() => pressed.length === 3);
    expect(pressed).toEqual(['good', 'bad', undefined]);

    await page.getByTestId('reader-fr').click();
    await page.getByRole('group', { name: 'Votre avis' }).waitFor();
    expect(await bad.getAttribute('aria-pressed')).toBe('false');
    await page.getByTestId('reader-en').click();
    await page.getByRole('button', { name: 'Bad', pressed: true }).waitFor();
  });

  it('runs a step with the keyboard alone, and says what it gives back', async () => {
    await page.getByRole('button', { name: 'Run a workflow step…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Run a workflow step' });
    await page.keyboard.press('Enter');
    await dialog.getByText('This field must be filled in.').waitFor();
    await page.keyboard.type('148');
    await page.keyboard.press('Tab');
    await page.keyboard.type('F');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Y');
    await dialog.getByTestId('step-run').press('Enter');
    await dialog.getByTestId('step-outputs').waitFor();
    expect(JSON.parse((await dialog.locator('dd').textContent()) ?? '')).toEqual({
      paragraph: 148,
      language: 'fr',
      person: english,
      isBrief: true,
    });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused('data-testid')).toBe('run-step');
  });

  it('says why a step has failed, and offers every step', async () => {
    await page.getByTestId('run-step').click();
    const dialog = page.getByTestId('step-dialog');
    await dialog.getByLabel('Paragraph').fill('0');
    await dialog.getByTestId('step-run').click();
    await dialog.getByText('The step has failed: \u2068There is no paragraph 0.\u2069').waitFor();
    rig.workspace.setRequestUrl('http://127.0.0.1:1/');
    await dialog.getByLabel('Step').selectOption('Another step');
    expect(await dialog.getByLabel('Paragraph').count()).toBe(0);
    await dialog.getByTestId('step-run').click();
    await dialog.getByText('could not be reached').waitFor();
  });
});
