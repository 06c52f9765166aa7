import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { startApplication } from '../../compose.ts';
import { createLogger } from '../../src/logger.ts';
import type { Language } from '../../src/reports/language.ts';
import { launchBrowser } from '../browser.ts';
import { giveKeptIndex } from '../kept-index.ts';
import { createVisitor, type Visitor } from './visitor.ts';

/** Nothing on the page takes as long, unless it never comes. */
const PATIENCE_MS = 10_000;

export interface Stage {
  readonly browser: Browser;
  readonly url: string;
  /** What the bot logged as an error so far. */
  readonly errors: readonly string[];
  /** Opens the page as one of the readers, in a window of its own; with a query such as `channel=dm&tab=home`. */
  visit(reader: Language, query?: string, options?: BrowserContextOptions): Promise<Visitor>;
  /** Uses the page's buttons: an update is published, and two mornings come, so that it is nine everywhere. */
  publishAnUpdate(): Promise<void>;
  close(): Promise<void>;
}

/** `npm start` without tokens in a data folder of its own, and one browser for everything that visits it. */
export async function openStage(): Promise<Stage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'peacekeeping-data-'));
  giveKeptIndex(dataDir);
  const errors: string[] = [];
  const application = await startApplication(
    {
      connection: { kind: 'playground' },
      port: 0,
      seedsDir: 'seeds',
      dataDir,
      publishers: [],
      sourceUrls: [],
      sourceMinutes: 60,
      logLevel: 'error',
    },
    createLogger({ level: 'error', destination: { write: (line) => void errors.push(line) } }),
  );
  const browser = await launchBrowser();
  const url = `http://127.0.0.1:${application.port}`;
  const visit: Stage['visit'] = async (reader, query = 'channel=general', options = {}) => {
    const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1200, height: 900 }, ...options });
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(`${url}/?reader=${reader}&${query}`);
    await page.locator('[data-testid=example], [data-testid=home] *').first().waitFor({ state: 'attached' });
    return createVisitor(page);
  };
  return {
    browser,
    url,
    errors,
    visit,
    async publishAnUpdate() {
      const { page, close } = await visit('en');
      for (const id of ['publish', 'morning', 'morning']) {
        const used = page.waitForResponse('**/playground/control');
        await page.getByTestId(`control-${id}`).click();
        await (await used).finished();
      }
      await close();
    },
    async close() {
      await browser.close();
      await application.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
