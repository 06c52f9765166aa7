import { fileURLToPath } from 'node:url';
import type { App } from '@slack/bolt';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { WorkspaceOptions } from '../../playground/workspace-options.ts';
import { launchBrowser } from '../browser.ts';
import { type Rig, startRig } from './bolt-app.ts';

export const pageFolder = fileURLToPath(new URL('../../playground/page', import.meta.url));

/**
 * For a whole test file: one browser, and for each test a bot in a workspace of its own with a page open on it. Whatever the
 * browser complains of fails the test.
 */
export function usePage(register: (app: App) => void, options: () => WorkspaceOptions = () => ({})) {
  let browser: Browser;
  let rig: Rig;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    rig = await startRig('http', register, { pageFolder, ...options() });
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

  return {
    get rig() {
      return rig;
    },
    get page() {
      return page;
    },
    /** What the browser has complained of until now, which is then forgiven. */
    takeComplaints: () => complaints.splice(0),
    /** Opens the page, with a query such as `?channel=general&reader=ar`, and waits until it is drawn. */
    async open(query = '') {
      await page.goto(`${rig.url}/${query}`);
      await page.locator('[data-testid=example], [data-testid=home] *').first().waitFor();
    },
    /** Types into the message box, and sends. */
    async ask(text: string) {
      await page.getByTestId('composer').fill(text);
      await page.getByTestId('composer').press('Enter');
    },
    message: (text: string | RegExp) => page.getByTestId('message').filter({ hasText: text }),
    /** An attribute of what has the focus. */
    focused: (attribute: string) => page.evaluate(`document.activeElement?.getAttribute("${attribute}")`),
  };
}
