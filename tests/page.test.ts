import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { runProgram } from './program.ts';

/** What a newcomer types in each language, and what they must then read: heading, first words, label. */
const READERS = [
  [
    'en',
    'ltr',
    '/peacekeeping para 148',
    'A/75/19, para. 148',
    'Compared with the number and scope',
    'working translation (English)',
  ],
  [
    'fr',
    'ltr',
    '/peacekeeping paragraphe 148',
    'A/75/19, par. 148',
    "protection de l'enfance",
    'traduction de travail (français)',
  ],
  [
    'es',
    'ltr',
    '/peacekeeping párrafo 148',
    'A/75/19, párr. 148',
    'mandatos de protección',
    'traducción de trabajo (español)',
  ],
  ['ru', 'ltr', '/peacekeeping пункт 148', 'A/75/19, п. 148', 'по защите детей', 'рабочий перевод (русский)'],
  ['zh', 'ltr', '/peacekeeping 第148段', 'A/75/19，第 148 段', '与安全理事会', '正式文本（中文）'],
  ['ar', 'rtl', '/peacekeeping الفقرة ١٤٨', '148', 'حماية الطفل', 'ترجمة عمل'],
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** `npm start` without tokens, and its page as a browser shows it; a complaint of the browser fails the test. */
async function openPage(reader: string): Promise<Page> {
  const program = runProgram('app.ts', [], { PORT: '0' });
  await program.says('Open http://localhost:');
  const url = /http:\/\/localhost:\d+/.exec(program.stdout())?.[0] ?? '';
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on(
    'console',
    (message) => void (['error', 'warning'].includes(message.type()) && complaints.push(message.text())),
  );
  page.on('pageerror', (error) => void complaints.push(String(error)));
  onTestFinished(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });
  await page.goto(`${url}/?reader=${reader}`);
  return page;
}

async function say(page: Page, text: string): Promise<void> {
  const composer = page.getByTestId('composer');
  await composer.fill(text);
  await composer.press('Enter');
}

describe('a newcomer who opens the page', () => {
  test.each(READERS)(
    'in %s (%s) types %s and reads the status text with its reference',
    async (reader, direction, text, heading, words, label) => {
      const page = await openPage(reader);
      await page.locator(`html[dir="${direction}"]`).waitFor({ state: 'attached' });
      await say(page, text);
      const message = page
        .getByTestId('message')
        .filter({ has: page.getByTestId('ephemeral-note') })
        .last();
      await message.waitFor();
      const shown = await message.innerText();
      for (const part of [heading, words, label]) expect(shown).toContain(part);
    },
  );

  test('asks in a channel, gets the answer in the thread, and opens another entry for themselves', async () => {
    const page = await openPage('en');
    await say(page, '@peacekeeping what about IED mitigation?');
    const answer = page.getByTestId('message').filter({ hasText: 'A/75/19, para. 164' }).last();
    await answer.waitFor();
    expect(await answer.innerText()).toContain('5 entries match');
    await answer.getByRole('button', { name: /Read.*68|para\. 68/ }).click();
    await page
      .getByTestId('message')
      .filter({ has: page.getByTestId('ephemeral-note') })
      .filter({ hasText: 'A/75/19, para. 68' })
      .waitFor();
  });

  test('walks to the next paragraph, shares it, and cannot share it again', async () => {
    const page = await openPage('en');
    await say(page, '/peacekeeping para 148');
    await page.getByRole('button', { name: '149 ›' }).click();
    await page.getByTestId('message').filter({ hasText: 'A/75/19, para. 149' }).waitFor();
    await page.getByRole('button', { name: 'Share to channel' }).click();
    await page.getByTestId('message').filter({ hasText: 'Shared by' }).waitFor();
    await page.getByRole('button', { name: 'Share to channel' }).waitFor({ state: 'detached' });
  });

  test('edits a subscription with the keyboard alone, after a subject that there is not was refused', async () => {
    const page = await openPage('en');
    await say(page, '/peacekeeping subscribe at 09:00 section 8');
    await page.getByTestId('message').filter({ hasText: '09:00' }).waitFor();
    await say(page, '/peacekeeping subscriptions');
    const edit = page.getByRole('button', { name: /Edit/ }).last();
    await edit.focus();
    await page.keyboard.press('Enter');
    const form = page.getByTestId('view');
    await form.waitFor();
    const tabTo = async (field: string) => {
      do await page.keyboard.press('Tab');
      while ((await page.evaluate('document.activeElement?.dataset.actionId')) !== field);
    };
    await tabTo('time');
    await page.keyboard.type('0645AM');
    await tabTo('subscription_zone');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('nairobi');
    await form.locator('[role="option"]').getByText('Africa/Nairobi').waitFor();
    await page.keyboard.press('Enter');
    await tabTo('scope');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('section 15');
    await page.keyboard.press('Enter');
    await form.getByText('There is no section 15.').waitFor();
    expect(await page.evaluate('document.activeElement?.dataset.actionId')).toBe('scope');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('section 7');
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    await page
      .getByTestId('message')
      .filter({ hasText: /06:45 \(Africa\/Nairobi\)/ })
      .waitFor();
  });
});
