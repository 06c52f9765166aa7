import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './visits/stage.ts';
import type { Visitor } from './visits/visitor.ts';

/** Stops of the Tab key after which something is taken to be out of its reach. */
const MOST_STOPS = 80;

let stage: Stage;
let visitor: Visitor;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(async () => {
  await visitor.close();
  expect(stage.errors).toEqual([]);
});
afterAll(() => stage.close());

const isFocused = (selector: string) => `document.activeElement?.matches(${JSON.stringify(selector)})`;

/** Goes on with the Tab key until the focus is on what a selector names. */
async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await page.evaluate(isFocused(selector))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The Tab key does not lead to ${selector}.`);
}

test('an entry is opened from a list, left again, read in another language and shared', async () => {
  visitor = await stage.visit('en');
  const { page } = visitor;
  await tabTo(page, '[data-testid=composer]');
  await page.keyboard.type('/peacekeeping training');
  await page.keyboard.press('Enter');
  await page.locator('[data-action-id="answer_show:more"]').waitFor();
  await tabTo(page, '[data-action-id^="answer_show:"]', 'Shift+Tab');
  await tabTo(page, '.accessory [data-action-id^="answer_show:"]', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.locator('[data-action-id="answer_show:back"]').waitFor();
  await page.locator('body').press('Tab');
  await tabTo(page, '[data-action-id="answer_show:back"]');
  await page.keyboard.press('Enter');
  await page.locator('[data-action-id="answer_show:more"]').waitFor();
  await tabTo(page, '[data-action-id="answer_show:languages"]');
  await page.keyboard.press('Enter');
  await page.locator('[data-action-id="answer_show:in_fr"]').waitFor();
  await tabTo(page, '[data-action-id="answer_show:in_fr"]');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Partager dans le canal' }).waitFor();
  await tabTo(page, '[data-action-id="answer_share"]');
  await page.keyboard.press('Enter');
  await page.getByText('Partagé par').waitFor();
});

test('the look-up form opens from the menu of shortcuts, suggests, shows an entry and closes', async () => {
  visitor = await stage.visit('en');
  const { page, view } = visitor;
  await tabTo(page, '[data-testid=composer]');
  await tabTo(page, '[data-testid=shortcuts]');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem').first().waitFor();
  await page.keyboard.press('Enter');
  await view.getByRole('combobox').first().waitFor();
  await tabTo(page, '[role=combobox]');
  await page.keyboard.type('148');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await view.getByText('Compared with the number').waitFor();
  await page.keyboard.press('Escape');
  await view.waitFor({ state: 'detached' });
});

test('Home, a reply in a thread and the shortcut of a message are within reach', async () => {
  visitor = await stage.visit('en', 'channel=dm');
  const { page } = visitor;
  await tabTo(page, '[role=tab][aria-selected=true]', 'Shift+Tab');
  await page.keyboard.press('ArrowLeft');
  await page.getByTestId('home').getByRole('heading').first().waitFor();
  expect(await page.evaluate(isFocused('[role=tab]'))).toBe(true);
  await visitor.close();

  visitor = await stage.visit('en', 'channel=general');
  const general = visitor.page;
  await tabTo(general, '[data-testid=composer]');
  await general.keyboard.type('@peacekeeping para 148');
  await general.keyboard.press('Enter');
  await general.locator('.thread [data-action-id="answer_show:next"]').first().waitFor();
  await tabTo(general, '[data-testid=reply]', 'Shift+Tab');
  await general.keyboard.press('Enter');
  await general.getByTestId('reply-composer').waitFor();
  expect(await general.evaluate(isFocused('[data-testid=reply-composer]'))).toBe(true);
  await general.keyboard.type('next');
  await general.keyboard.press('Enter');
  await general.getByText('A/75/19, para. 149').waitFor();
  await tabTo(general, '[data-testid=more-actions]', 'Shift+Tab');
  await general.keyboard.press('Enter');
  await general.getByRole('menuitem').first().waitFor();
  await general.keyboard.press('Escape');
});

test('a subscriber publishes the update, moves the clock and gets the digest', async () => {
  visitor = await stage.visit('en', 'channel=dm');
  const { page } = visitor;
  await visitor.ask('subscribe');
  for (const id of ['publish', 'morning', 'morning']) {
    await page.getByTestId(`control-${id}`).focus();
    const used = page.waitForResponse('**/playground/control');
    await page.keyboard.press('Enter');
    await (await used).finished();
  }
  const news = page.getByTestId('message').filter({ hasText: 'A/75/19, para. 148' }).last();
  await news.waitFor();
  expect(await news.innerText()).toContain('amended');
  expect(await page.getByTestId('workspace-clock').innerText()).toContain('9:0');
});

test('in a narrow window the channels are opened, kept to, left again and gone through', async () => {
  visitor = await stage.visit('ar', 'channel=general', { viewport: { width: 380, height: 800 } });
  const { page } = visitor;
  const isMenuOpen = () => page.locator('#menu-button').getAttribute('aria-expanded');
  await tabTo(page, '#menu-button', 'Shift+Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(isFocused('.channel'))).toBe(true);
  await tabTo(page, '#sidebar-shade');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(isFocused('main *'))).toBe(false);
  await tabTo(page, '#sidebar-shade');
  await page.keyboard.press('Escape');
  expect(await isMenuOpen()).toBe('false');
  expect(await page.evaluate(isFocused('#menu-button'))).toBe(true);
  await page.keyboard.press('Enter');
  await tabTo(page, '.channel:not([aria-current])');
  await page.keyboard.press('Enter');
  expect(await isMenuOpen()).toBe('false');
  await page.locator('.channel[aria-current]').filter({ hasText: 'peacekeeping' }).waitFor({ state: 'attached' });
});

test('in a narrow window nothing can be scrolled aside', async () => {
  visitor = await stage.visit('ar', 'channel=general', { viewport: { width: 380, height: 800 } });
  expect(await visitor.page.evaluate('document.scrollingElement.scrollWidth')).toBe(380);
});
