import type { Scene } from './scene.ts';

const COMMAND = '/peacekeeping';
const MENTION = '@peacekeeping';

/** An entry for oneself: its languages, what is like it, and shared with all. */
const entry: Scene = async ({ phrases, camera, visit }) => {
  const visitor = await visit();
  const card = await visitor.ask(`${COMMAND} ${phrases.paragraph}`);
  await camera.take('entry', card);
  await visitor.press(card, 'answer_show:languages', card.locator('[data-action-id^="answer_show:in_"]'));
  await camera.take('entry-languages', card);
  await visitor.press(card, 'answer_show:related', card.locator('[data-action-id="answer_show:back"]'));
  await camera.take('related', card);
  await visitor.press(card, 'answer_show:back', visitor.action(card, 'answer_share'));
  const shared = await visitor.answerTo(() => visitor.action(card, 'answer_share').click());
  await camera.take('shared', shared);
  await visitor.close();
};

/** A question in a channel, answered in its thread, and one entry there with thumbs below it. */
const thread: Scene = async ({ phrases, camera, visit }) => {
  const visitor = await visit('channel=peacekeeping');
  const answer = await visitor.ask(`${MENTION} ${phrases.paragraph}`);
  await camera.take('thread-entry', visitor.threadOf(answer));
  const found = await visitor.ask(`${MENTION} ${phrases.words}`);
  await camera.take('thread-list', visitor.threadOf(found));
  await visitor.close();
};

/** What was found, its second page, and an entry opened from it. */
const list: Scene = async ({ phrases, camera, visit }) => {
  const visitor = await visit();
  const found = await visitor.ask(`${COMMAND} ${phrases.topic}`);
  await camera.take('list', found);
  await visitor.press(found, 'answer_show:more', visitor.action(found, 'answer_show:less'));
  await camera.take('list-page-2', found);
  await found.locator('.accessory [data-action-id^="answer_show:"]').first().click();
  await visitor.action(found, 'answer_show:back').waitFor();
  await visitor.settled();
  await camera.take('list-entry', found);
  await visitor.close();
};

/** One answer of each other kind. */
const kinds: Scene = async ({ phrases, camera, visit }) => {
  const visitor = await visit();
  for (const [name, text] of [
    ['section', phrases.section],
    ['sections', phrases.sections],
    ['mission', phrases.mission],
    ['not-addressed', phrases.notAddressed],
    ['missing', phrases.missing],
    ['none', phrases.none],
    ['invalid', phrases.invalid],
    ['help', phrases.help],
    ['timeline', phrases.timeline],
    ['language', phrases.language],
  ] as const) {
    await camera.take(name, await visitor.ask(`${COMMAND} ${text}`));
  }
  await visitor.close();
};

/** A file, which is sent to the direct conversation. */
const exported: Scene = async ({ phrases, camera, visit }) => {
  const visitor = await visit('channel=dm');
  await camera.take('export', await visitor.ask(phrases.exported));
  await visitor.close();
};

export const ANSWER_SCENES: readonly Scene[] = [entry, thread, list, kinds, exported];
