import type { Scene } from './scene.ts';

const COMMAND = '/peacekeeping';

/** Subscribes, is refused once, sees the list, and is asked before one is removed. */
export const subscribing: Scene = async ({ phrases, camera, visit }) => {
  const visitor = await visit('channel=dm');
  await camera.take('subscribed', await visitor.ask(phrases.subscribe));
  await visitor.ask(phrases.subscribeDaily);
  await camera.take('subscription-refused', await visitor.ask(phrases.refused));
  const listed = await visitor.ask(phrases.subscriptions);
  await camera.take('subscriptions', listed);
  await visitor.action(listed, 'subscription_remove').first().click();
  const question = visitor.page.locator('dialog.confirm');
  await camera.take('subscription-removing', question);
  await question.locator('[value=no]').click();
  await visitor.action(listed, 'subscription_edit').first().click();
  await camera.take('subscription-form', visitor.view);
  await visitor.dismiss();
  await visitor.close();
};

/** What there is to read once an update was published. */
const changes: Scene = async ({ phrases, camera, visit }) => {
  const visitor = await visit();
  for (const [name, text] of [
    ['changes', phrases.changes],
    ['history', phrases.history],
    ['overview', phrases.overview],
  ] as const) {
    await camera.take(name, await visitor.ask(`${COMMAND} ${text}`));
  }
  await visitor.close();
};

/** The news in the direct conversation, whose messages are read from the one that brings them. */
const digest: Scene = async ({ camera, visit }) => {
  const visitor = await visit('channel=dm');
  const news = visitor.page
    .getByTestId('message')
    .filter({ has: visitor.page.locator('[data-action-id^="answer_show:A76505Add1148"]') })
    .last();
  await news.waitFor();
  await camera.take('digest', news);
  await visitor.close();
};

/** Home with something in each of its parts. */
const home: Scene = async ({ camera, visit }) => {
  const visitor = await visit('channel=dm&tab=home');
  await visitor.home.getByRole('heading').first().waitFor();
  await camera.take('home', visitor.home);
  await visitor.close();
};

export const NEWS_SCENES: readonly Scene[] = [changes, digest, home];
