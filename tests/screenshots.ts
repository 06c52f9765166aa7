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

/** Each reader subscribes in their direct conversation, is refused once, sees the list, and gets the digest. */
const SUBSCRIBING = {
  en: ['subscribe', 'subscribe at 25:00', 'subscriptions'],
  fr: ['s’abonner', 's’abonner à 25h', 'mes abonnements'],
  es: ['suscribirse', 'suscribirse a las 25:00', 'mis suscripciones'],
  ru: ['подписаться', 'подписаться в 25:00', 'мои подписки'],
  zh: ['订阅', '订阅 25:00', '我的订阅'],
  ar: ['اشترك', 'اشترك الساعة 25:00', 'اشتراكاتي'],
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

async function openDirect(reader: string) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  await page.goto(`http://127.0.0.1:${application.port}/?reader=${reader}`);
  await page.getByTestId(`channel-D0READER${reader.toUpperCase()}`).click();
  return page;
}

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
  for (const [reader, texts] of Object.entries(SUBSCRIBING)) {
    const page = await openDirect(reader);
    const messages = page.getByTestId('message');
    for (const text of texts) {
      const count = await messages.count();
      await page.getByTestId('composer').fill(text);
      await page.getByTestId('composer').press('Enter');
      await messages.nth(count + 1).waitFor();
    }
    await page.screenshot({ path: `${folder}/${reader}-subscriptions.png` });
    await page.close();
  }
  const controls = await openDirect('en');
  for (const id of ['publish', 'morning', 'morning']) {
    const used = controls.waitForResponse('**/playground/control');
    await controls.getByTestId(`control-${id}`).click();
    await used;
  }
  await controls.close();
  for (const reader of Object.keys(SUBSCRIBING)) {
    const page = await openDirect(reader);
    await page.getByTestId('message').filter({ hasText: 'A/76/505/Add.1' }).last().waitFor();
    await page.screenshot({ path: `${folder}/${reader}-digest.png` });
    await page.close();
  }
} finally {
  await browser.close();
  await application.stop();
}
