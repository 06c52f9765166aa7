import { describe, expect, test } from 'vitest';
import { openHome, useHome } from './home-tab.ts';
import {
  bodyOf,
  buttonsOf,
  type Conversation,
  contextOf,
  ENGLISH,
  errorsIn,
  FRENCH,
  GENERAL,
  startBot,
  TRANSPORTS,
} from './start-bot.ts';
import { PATIENCE } from './subscribers.ts';

const WHAT = 'look_up_what';
const WHERE = 'look_up_where';
/** Of paragraph 148, as a pattern. */
const HEADING = /\*A\/75\/19, para\. 148\* · /;

interface Element {
  readonly initial_option?: Option;
}
interface Option {
  readonly text: { readonly text: string };
  readonly value: string;
}
type FormBlock = Readonly<{ type: string; block_id?: string; element?: Element }>;

/** The form on top before a person. */
function formOf({ workspace }: Conversation, user: string) {
  const stored = workspace.modals(user).at(-1);
  if (stored === undefined) return undefined;
  // Safe cast: the workspace's validator has passed it.
  const blocks = stored.view.blocks as readonly FormBlock[];
  return { id: stored.id, hash: stored.hash, view: stored.view, blocks };
}

type Form = NonNullable<ReturnType<typeof formOf>>;

/** The form once it reads so. */
function formWith(conversation: Conversation, words: string | RegExp, user = ENGLISH): Promise<Form> {
  return conversation.workspace.waitFor(
    () => {
      const form = formOf(conversation, user);
      return form !== undefined && JSON.stringify(form.blocks).match(words) !== null ? form : undefined;
    },
    { what: `a form with ${words}`, ...PATIENCE },
  );
}

async function openForm(conversation: Conversation, user = ENGLISH): Promise<Form> {
  expect(await conversation.workspace.shortcut({ user, callbackId: 'look_up' })).toEqual({ ok: true });
  return formWith(conversation, WHAT, user);
}

const whatBlock = ({ blocks }: Form) => blocks.find(({ block_id }) => block_id?.startsWith(WHAT))?.block_id ?? 'none';

async function offered({ workspace }: Conversation, form: Form, value: string, user = ENGLISH) {
  const place = { user, viewId: form.id, blockId: whatBlock(form), actionId: WHAT };
  const suggestions = await workspace.suggest({ ...place, value });
  if (!suggestions.ok) throw new Error(suggestions.error);
  // Safe cast: the workspace's validator has passed them.
  return suggestions.options as unknown as readonly Option[];
}

async function choose(conversation: Conversation, form: Form, typed: string, label: string, user = ENGLISH) {
  const options = await offered(conversation, form, typed, user);
  const option = options.find(({ text }) => text.text.startsWith(label));
  if (option === undefined) throw new Error(`no "${label}" among ${options.map(({ text }) => text.text).join(' | ')}`);
  const place = { user, viewId: form.id, blockId: whatBlock(form), actionId: WHAT };
  expect(await conversation.workspace.pressInView({ ...place, option: { ...option } })).toEqual({ ok: true });
}

async function pressIn(conversation: Conversation, form: Form, label: string, user = ENGLISH) {
  const button = buttonsOf(form).find((candidate) => candidate.label.startsWith(label));
  if (button === undefined)
    throw new Error(
      `no "${label}" among ${buttonsOf(form)
        .map((own) => own.label)
        .join(' | ')}`,
    );
  const { blockId, actionId } = button;
  expect(await conversation.workspace.pressInView({ user, viewId: form.id, blockId, actionId })).toEqual({ ok: true });
}

const share = ({ workspace }: Conversation, { id }: Form, channel: string, user = ENGLISH) =>
  workspace.submitView({ user, viewId: id, values: { [WHERE]: { [WHERE]: { input: channel } } } });

describe.each(TRANSPORTS)('over %s', (transport) => {
  test('a person finds an entry while typing, reads on, and shares it', async () => {
    const conversation = await startBot(transport);
    const { workspace } = conversation;
    const form = await openForm(conversation);
    expect((await offered(conversation, form, '14')).map(({ text }) => text.text.slice(0, 6))).toEqual(
      [140, 141, 142, 143, 144, 145, 146, 147, 148, 149].map((paragraph) => `${paragraph} · `),
    );
    await choose(conversation, form, '148', '148 · Compared');
    let shown = await formWith(conversation, HEADING);
    expect(bodyOf(shown)).toContain('the implementation of child protection mandates in peacekeeping operations');
    expect(contextOf(shown)).toContain('working translation (English), not official');
    expect(shown.id).toBe(form.id);
    await pressIn(conversation, shown, '149');
    shown = await formWith(conversation, /\*A\/75\/19, para\. 149\* · /);
    await pressIn(conversation, shown, 'Official text');
    shown = await formWith(conversation, /\*A\/75\/19，第 149 段\* · /);
    expect(await share(conversation, shown, GENERAL)).toMatchObject({ ok: true });
    const message = await workspace.waitForMessage(({ channel }) => channel === GENERAL);
    expect(message.visibleTo).toBeUndefined();
    expect(bodyOf(message)).toContain('A/75/19');
    expect(contextOf(message)).toContain(`<@${ENGLISH}>`);
    expect(workspace.modals(ENGLISH)).toEqual([]);
    expect(workspace.refusals()).toEqual([]);
    expect(errorsIn(conversation.log)).toEqual([]);
  });
});

describe('the form', () => {
  test('speaks to each in their language, and offers in the one that is typed', async () => {
    const conversation = await startBot('http');
    const form = await openForm(conversation, FRENCH);
    expect(form.view.title).toMatchObject({ text: 'Chercher un paragraphe' });
    expect((await offered(conversation, form, 'MINUSMA', FRENCH))[0]?.text.text).toBe(
      'Rechercher «\u00a0MINUSMA\u00a0»',
    );
    await choose(conversation, form, '儿童', '148 · ', FRENCH);
    const shown = await formWith(conversation, '第 148 段', FRENCH);
    expect(shown.view.submit).toMatchObject({ text: 'Partager' });
  });

  test('searches for the words themselves, opens what it lists, and says where nothing fits', async () => {
    const conversation = await startBot('http');
    await choose(conversation, await openForm(conversation), 'mines', 'Search for “mines”');
    const list = await formWith(conversation, /matche?s? “mines”/);
    await pressIn(conversation, list, 'Read');
    const entry = await formWith(conversation, /"block_id":"look_up_what:1".*\* · Section/);
    expect(entry.view.submit).toMatchObject({ text: 'Share' });
    await choose(conversation, entry, 'recipe for pancakes', 'Search');
    const none = await formWith(conversation, 'No entry of the report matches “recipe for pancakes”');
    expect(none.view.submit).toMatchObject({ text: 'Show' });
    expect(JSON.stringify(none.blocks)).not.toContain(WHERE);
    expect(conversation.workspace.refusals()).toEqual([]);
  });

  test('shows a long answer part by part, there and back', async () => {
    const conversation = await startBot('http');
    const form = await openForm(conversation);
    const place = { user: ENGLISH, viewId: form.id, blockId: whatBlock(form), actionId: WHAT };
    const option = { text: { type: 'plain_text', text: 'many' }, value: 'en paras 134-150' };
    await conversation.workspace.pressInView({ ...place, option });
    await pressIn(conversation, await formWith(conversation, 'Part 1 of'), 'More');
    await pressIn(conversation, await formWith(conversation, 'Part 2 of'), '‹ Previous page');
    await formWith(conversation, 'Part 1 of');
    expect(conversation.workspace.refusals()).toEqual([]);
  });

  test('a press on what was shown before changes nothing of what is shown now', async () => {
    const conversation = await startBot('http');
    const { workspace } = conversation;
    await choose(conversation, await openForm(conversation), '148', '148');
    const shown = await formWith(conversation, HEADING);
    const fault = { kind: 'error', error: 'hash_conflict' } as const;
    workspace.fail('views.update', fault);
    await pressIn(conversation, shown, '149');
    await conversation.logged(({ event }) => event === 'look-up.overtaken');
    expect(formOf(conversation, ENGLISH)?.hash).toBe(shown.hash);
    expect(errorsIn(conversation.log)).toEqual([]);
  });

  test('says so where a conversation refuses, and keeps what it shows', async () => {
    const conversation = await startBot('http');
    const { workspace } = conversation;
    await choose(conversation, await openForm(conversation), '148', '148');
    const shown = await formWith(conversation, HEADING);
    workspace.archive(GENERAL);
    expect(await share(conversation, shown, GENERAL)).toMatchObject({
      ok: false,
      errors: {
        [WHERE]: 'Slack did not accept the message for this conversation, so it was not shared. Nobody has seen it.',
      },
    });
    expect(await share(conversation, shown, workspace.dmOf(FRENCH))).toMatchObject({
      ok: false,
      errors: { [WHERE]: 'Slack gave no way to post to this conversation. Please choose another one.' },
    });
    workspace.unarchive(GENERAL);
    expect(await share(conversation, shown, GENERAL)).toMatchObject({ ok: true });
    expect(workspace.messages(GENERAL)).toHaveLength(1);
    expect(errorsIn(conversation.log)).toEqual([]);
  });

  test.each([
    ['views.update', 'while it is open'],
    ['views.open', 'as it opens'],
  ])('shows a table as lines of text where %s refuses that, %s', async (method) => {
    const conversation = await startBot('http');
    const { workspace } = conversation;
    if (method === 'views.update') {
      const form = await openForm(conversation);
      workspace.fail(method, { kind: 'error', error: 'invalid_arguments' });
      const place = { user: ENGLISH, viewId: form.id, blockId: whatBlock(form), actionId: WHAT };
      const option = { text: { type: 'plain_text', text: 'overview' }, value: 'en overview' };
      await workspace.pressInView({ ...place, option });
    } else {
      await openHome(conversation, ENGLISH);
      workspace.fail(method, { kind: 'error', error: 'invalid_arguments' });
      await useHome(conversation, ENGLISH, 'Look up', {}, 'overview');
    }
    const shown = await formWith(conversation, 'VIII. Safety and security: Entries 22');
    expect(JSON.stringify(shown.blocks)).not.toContain('"table"');
    expect(errorsIn(conversation.log)).toEqual([]);
  });

  test('shares as plain text what the conversation does not take otherwise', async () => {
    const conversation = await startBot('http');
    const { workspace } = conversation;
    const form = await openForm(conversation);
    const place = { user: ENGLISH, viewId: form.id, blockId: whatBlock(form), actionId: WHAT };
    const option = { text: { type: 'plain_text', text: 'overview' }, value: 'en overview' };
    await workspace.pressInView({ ...place, option });
    const shown = await formWith(conversation, 'Safety and security');
    workspace.fail('response_url', { kind: 'error', error: 'invalid_blocks', status: 400 });
    expect(await share(conversation, shown, GENERAL)).toMatchObject({ ok: true });
    expect(bodyOf(workspace.messages(GENERAL)[0] ?? {})).toContain('VIII. Safety and security: Entries 22');
  });

  test('says that Slack has not confirmed a message in time, and posts it once all the same', async () => {
    const conversation = await startBot('http');
    const { workspace } = conversation;
    await choose(conversation, await openForm(conversation), '148', '148');
    const shown = await formWith(conversation, HEADING);
    workspace.fail('response_url', { kind: 'slow', delayMs: 2_500 });
    expect(await share(conversation, shown, GENERAL)).toMatchObject({ ok: true });
    const unsure = await formWith(conversation, 'Slack has not confirmed the message yet');
    expect(JSON.stringify(unsure.blocks)).toMatch(HEADING);
    await workspace.waitForMessage(({ channel }) => channel === GENERAL);
    await conversation.stop();
    expect(workspace.messages(GENERAL)).toHaveLength(1);
    expect(workspace.refusals()).toEqual([]);
  });

  test('that cannot be opened is told of in the direct conversation', async () => {
    const conversation = await startBot('http');
    const { workspace } = conversation;
    workspace.fail('views.open', { kind: 'error', error: 'expired_trigger_id' });
    const next = workspace.nextMessage();
    await workspace.shortcut({ user: FRENCH, callbackId: 'look_up' });
    const told = await next;
    expect(told.channel).toBe(workspace.dmOf(FRENCH));
    expect(bodyOf(told)).toContain('n’a pas pu s’ouvrir');
  });

  test('takes a forged choice for none', async () => {
    const conversation = await startBot('http');
    const form = await openForm(conversation);
    const place = { user: ENGLISH, viewId: form.id, blockId: whatBlock(form), actionId: WHAT };
    const option = { text: { type: 'plain_text', text: 'x' }, value: '{"q":1}' };
    await conversation.workspace.pressInView({ ...place, option });
    await formWith(conversation, 'This bot does not know that button or command');
    expect(conversation.workspace.refusals()).toEqual([]);
  });
});
