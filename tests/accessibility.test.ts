import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../src/reports/language.ts';
import { audit } from './visits/audit.ts';
import { PHRASES } from './visits/phrases.ts';
import { openStage, type Stage } from './visits/stage.ts';
import type { Visitor } from './visits/visitor.ts';

const LINK = 'https://undocs.org/A/76/505/Add.1';

const NARROW = { width: 380, height: 800 };

/** How the page looks: each of these has colours, an order or a room of its own. */
const LOOKS: readonly (readonly [string, Language, BrowserContextOptions])[] = [
  ['in light colours', 'en', {}],
  ['in dark colours', 'fr', { colorScheme: 'dark' }],
  ['from right to left', 'ar', {}],
  ['in a narrow window', 'zh', { viewport: NARROW }],
];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

let visitor: Visitor;
afterEach(() => visitor.close());

async function visit(language: Language, query?: string, look?: BrowserContextOptions): Promise<Visitor> {
  visitor = await stage.visit(language, query, look);
  return visitor;
}
const expectNothing = async () => expect.soft(await audit(visitor.page)).toEqual({ violations: [], undecided: [] });

describe.each(LOOKS)('axe-core finds nothing wrong with the page %s (%s)', (_, language, look) => {
  const phrases = PHRASES[language];

  test('while the bot suggests questions, sends a file, subscribes, refuses, and asks before it removes', async () => {
    const { page, ask, action, view, dismiss } = await visit(language, 'channel=dm', look);
    await page.getByTestId('prompts').getByRole('button').first().waitFor();
    await expectNothing();
    await ask(phrases.subscribe);
    await ask(phrases.refused);
    await ask(phrases.exported);
    const listed = await ask(phrases.subscriptions);
    await expectNothing();
    await action(listed, 'subscription_remove').click();
    await page.locator('dialog.confirm').waitFor();
    await expectNothing();
    await page.keyboard.press('Escape');
    await action(listed, 'subscription_edit').click();
    await view.waitFor();
    await expectNothing();
    await action(view, 'scope').fill(phrases.invalid);
    await page.keyboard.press('Enter');
    await view.locator('.field-error:visible').waitFor();
    await expectNothing();
    await dismiss();
  });

  test('with an answer of each kind, private and in threads, and a command being typed', async () => {
    const { page, ask, press, action, say } = await visit(language, 'channel=general', look);
    for (const text of [
      phrases.sections,
      phrases.mission,
      phrases.notAddressed,
      phrases.missing,
      phrases.none,
      phrases.invalid,
      phrases.help,
      phrases.overview,
      phrases.timeline,
      phrases.changes,
      phrases.language,
      phrases.topic,
    ]) {
      await ask(`/peacekeeping ${text}`);
    }
    const card = await ask(`/peacekeeping ${phrases.paragraph}`);
    await press(card, 'answer_show:languages', action(card, 'answer_show:in_es').or(action(card, 'answer_show:in_ru')));
    await ask(`@peacekeeping ${phrases.words}`);
    const rated = await ask(`@peacekeeping ${phrases.paragraph}`);
    await rated.getByTestId('feedback').waitFor();
    await say(LINK);
    await page.getByTestId('attachment').first().waitFor();
    await page.getByTestId('reply').last().click();
    await expectNothing();
    await page.getByTestId('composer').pressSequentially('/');
    await page.getByRole('option').first().waitFor();
    await expectNothing();
  });

  test('in the look-up form, while it offers something, and with what was chosen', async () => {
    const { page, view, useShortcut, typeAhead, action, dismiss } = await visit(language, undefined, look);
    await page.getByTestId('shortcuts').click();
    await page.getByRole('menuitem').first().waitFor();
    await expectNothing();
    await page.keyboard.press('Escape');
    await useShortcut(0);
    const box = view.getByRole('combobox').first();
    await box.waitFor();
    await expectNothing();
    const offered = await typeAhead(box, '148');
    await expectNothing();
    await offered.first().click();
    await action(view, 'answer_show:languages').waitFor();
    await expectNothing();
    await dismiss();
  });

  test('in Home, with a menu of a message, and in the step of a workflow', async () => {
    const { page, home, say, useMessageShortcut, answerTo } = await visit(language, 'channel=dm&tab=home', look);
    await home.getByRole('heading').first().waitFor();
    await expectNothing();
    await page.getByRole('tab').last().click();
    await say(phrases.mentioning);
    const message = page.getByTestId('message').filter({ hasText: phrases.mentioning }).last();
    await message.hover();
    await message.getByTestId('more-actions').click();
    await message.getByRole('menuitem').first().waitFor();
    await expectNothing();
    await page.keyboard.press('Escape');
    await answerTo(() => useMessageShortcut(message));
    await page.getByTestId('run-step').click();
    const step = page.getByTestId('step-dialog');
    await expectNothing();
    await step.getByRole('textbox').first().fill(phrases.paragraph);
    await step.getByTestId('step-run').click();
    await step.getByTestId('step-outputs').waitFor();
    await expectNothing();
  });

  test('with the channels opened from the side of a narrow window', async () => {
    const { page } = await visit(language, 'channel=general', look);
    await page.setViewportSize(NARROW);
    await page.locator('#menu-button').click();
    await page.locator('#sidebar :focus').waitFor();
    await expectNothing();
  });
});

describe('axe-core finds nothing wrong once an update was published', () => {
  beforeAll(async () => {
    for (const [, language] of LOOKS) {
      const { ask, close } = await stage.visit(language, 'channel=dm');
      await ask(PHRASES[language].subscribeDaily);
      await close();
    }
    await stage.publishAnUpdate();
  });

  test.each(LOOKS)('with the digest that it brought, %s (%s)', async (_, language, look) => {
    const { page } = await visit(language, 'channel=dm', look);
    await page.locator('[data-action-id^="answer_show:A76505Add1148"]').last().waitFor();
    await expectNothing();
    await page.getByTestId('control-morning').focus();
    await expectNothing();
  });

  test.each(LOOKS)('with what changed, and both texts of an entry, %s (%s)', async (_, language, look) => {
    const phrases = PHRASES[language];
    const { ask } = await visit(language, 'channel=general', look);
    for (const text of [phrases.changes, phrases.history, phrases.overview]) await ask(`/peacekeeping ${text}`);
    await expectNothing();
  });

  test.each(LOOKS)('in Home, which tells of it, %s (%s)', async (_, language, look) => {
    const { home } = await visit(language, 'channel=dm&tab=home', look);
    await home.locator('[data-action-id^="home_read:"]').first().waitFor();
    await expectNothing();
  });
});
