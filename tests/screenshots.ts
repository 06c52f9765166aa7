import { mkdir } from 'node:fs/promises';
import { startApplication } from '../compose.ts';
import { createLogger, openLog } from '../src/logger.ts';
import { launchBrowser } from './browser.ts';

/** Pictures of the page in six languages, to be looked at: `npm run screenshots [FOLDER]`. */
const folder = process.argv[2] ?? 'data/screenshots';

const SCENES = {
  en: ['/peacekeeping para 148', '@peacekeeping what about IED mitigation?'],
  fr: ['/peacekeeping paragraphe 65', '@peacekeeping casques bleus et fausses informations'],
  es: ['/peacekeeping sección 1', '@peacekeeping ¿qué pasa con el monumento conmemorativo?'],
  ru: ['@peacekeeping придорожные бомбы', '/peacekeeping миссия МИНУСМА'],
  zh: ['/peacekeeping 各节', '@peacekeeping 谁来保护营地'],
  ar: ['/peacekeeping الفقرة ١٤٨', '@peacekeeping IED'],
} as const;

const log = createLogger({ level: 'warn', destination: await openLog(2, true) });
const application = await startApplication(
  {
    connection: { kind: 'playground' },
    port: 0,
    seedsDir: 'seeds',
    dataDir: 'data',
    publishers: [],
    sourceUrls: [],
    sourceMinutes: 60,
    logLevel: 'warn',
  },
  log,
);
const browser = await launchBrowser();
try {
  await mkdir(folder, { recursive: true });
  for (const [reader, texts] of Object.entries(SCENES)) {
    for (const [at, text] of texts.entries()) {
      const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
      await page.goto(`http://127.0.0.1:${application.port}/?reader=${reader}`);
      const count = await page.getByTestId('message').count();
      const more = page.getByTestId('message').nth(count + (text.startsWith('@') ? 1 : 0));
      await page.getByTestId('composer').fill(text);
      await page.getByTestId('composer').press('Enter');
      await more.waitFor();
      await page.screenshot({ path: `${folder}/${reader}-${at + 1}.png` });
      await page.close();
    }
  }
} finally {
  await browser.close();
  await application.stop();
}
