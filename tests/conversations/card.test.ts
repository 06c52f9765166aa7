import { describe, expect, test } from 'vitest';
import {
  bodyOf,
  buttonsOf,
  type Conversation,
  contextOf,
  ENGLISH,
  errorsIn,
  FRENCH,
  GENERAL,
  openDataDir,
  press,
  startBot,
  TRANSPORTS,
} from './start-bot.ts';

type Shown = ReturnType<Conversation['workspace']['messages']>[number];

/** Waits until a message of the channel reads so. */
async function until({ workspace }: Conversation, channel: string, fits: (message: Shown) => boolean): Promise<Shown> {
  const found = await workspace.waitFor(() => workspace.messages(channel).find(fits));
  if (found === undefined) throw new Error('no such message');
  return found;
}

const richTextOf = (message: Shown) =>
  JSON.stringify((message.blocks ?? []).filter((block) => JSON.stringify(block).includes('"rich_text"')));

describe.each(TRANSPORTS)('an answer over %s', (transport) => {
  const ask = async (text: string) => {
    const conversation = await startBot(transport);
    await conversation.workspace.say({ user: ENGLISH, channel: GENERAL, text: `/peacekeeping ${text}` });
    return { conversation, message: await until(conversation, GENERAL, () => true) };
  };

  test('a result list shows five, pages in place, and opens an entry in place with a way back', async () => {
    const { conversation, message } = await ask('women');
    const entriesOf = (shown: Shown) => [...bodyOf(shown).matchAll(/para\. (\d+)\*/g)].map(([, number]) => number);
    const first = entriesOf(message);
    expect(first).toHaveLength(5);
    await press(conversation, message, 'More');
    const second = await until(conversation, GENERAL, (shown) => contextOf(shown).includes('Part 2'));
    expect(entriesOf(second).length).toBeLessThanOrEqual(5);
    expect(entriesOf(second).filter((number) => first.includes(number))).toEqual([]);
    await press(conversation, second, 'Read');
    const entry = await until(conversation, GENERAL, (shown) =>
      bodyOf(shown).startsWith(`*A/75/19, para. ${entriesOf(second)[0]}*`),
    );
    expect(richTextOf(entry)).toContain('"bold":true');
    await press(conversation, entry, '‹ Back');
    await until(conversation, GENERAL, (shown) => contextOf(shown).includes('Part 2'));
    await press(conversation, await until(conversation, GENERAL, () => true), '‹ Previous page');
    expect(entriesOf(await until(conversation, GENERAL, (shown) => contextOf(shown).includes('Part 1')))).toEqual(
      first,
    );
    expect(conversation.workspace.messages(GENERAL)).toHaveLength(1);
    expect(errorsIn(conversation.log)).toEqual([]);
  });

  test('another language is two presses away, and the row of languages closes again', async () => {
    const { conversation, message } = await ask('para 148');
    await press(conversation, message, 'Language');
    const open = await until(conversation, GENERAL, (shown) => contextOf(shown).includes('Read this in:'));
    const labels = buttonsOf(open).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['العربية', '中文', 'Français', 'Русский', 'Español']));
    expect(labels).not.toContain('English');
    await press(conversation, open, 'العربية');
    const arabic = await until(conversation, GENERAL, (shown) => contextOf(shown).includes('العربية'));
    expect(bodyOf(arabic)).toContain('\u2068A/75/19\u2069');
    expect(contextOf(arabic)).not.toContain('القراءة باللغة');
    expect(conversation.workspace.messages(GENERAL)).toHaveLength(1);
  });

  test('feedback on a private answer is thanked for in place and counted once', async () => {
    const { conversation, message } = await ask('para 148');
    await Promise.all([press(conversation, message, 'Not helpful'), press(conversation, message, 'Not helpful')]);
    await until(conversation, GENERAL, (shown) => contextOf(shown).includes('Thank you for telling us.'));
    await until(conversation, GENERAL, (shown) => bodyOf(shown).includes('Other words may find it'));
    const rated = await conversation.logged(({ event }) => event === 'answer.rated');
    expect(rated).toEqual([expect.objectContaining({ isHelpful: false, kind: 'entries', language: 'en' })]);
    expect(conversation.workspace.messages(GENERAL)).toHaveLength(2);
    expect(conversation.rawLog.join('')).not.toContain('para 148');
  });

  test('its buttons work after the bot was started anew', async () => {
    const dataDir = openDataDir();
    const before = await startBot(transport, { dataDir });
    const { workspace } = before;
    await workspace.say({ user: ENGLISH, channel: GENERAL, text: '/peacekeeping women' });
    const [message] = workspace.messages(GENERAL);
    await before.stop();
    const after = await startBot(transport, { dataDir });
    const copy = after.workspace.putMessage({ ...message, channel: GENERAL } as never);
    await press(after, copy, 'More');
    await until(after, GENERAL, (shown) => contextOf(shown).includes('Part 2'));
  });
});

describe('feedback below a post', () => {
  const askPublicly = async (rendersContextActions: boolean) => {
    const conversation = await startBot('http', { workspace: { rendersContextActions } });
    const { workspace } = conversation;
    await workspace.say({ user: ENGLISH, channel: GENERAL, text: '@peacekeeping para 148' });
    return { conversation, message: await workspace.waitForMessage() };
  };

  test('is Slack’s own buttons where it has them; who was helped hears nothing, who was not what else to try', async () => {
    const { conversation, message } = await askPublicly(true);
    expect(JSON.stringify(message.blocks)).toContain('"context_actions"');
    const block = (message.blocks ?? []).find((each) => JSON.stringify(each).includes('feedback_buttons')) as {
      readonly block_id: string;
      readonly elements: readonly { readonly negative_button: { readonly value: string } }[];
    };
    const value = block.elements[0]?.negative_button.value ?? '';
    const { channel, ts: messageTs } = message;
    const pressed = { user: FRENCH, channel, messageTs, blockId: block.block_id, actionId: 'answer_rate', value };
    expect(await conversation.workspace.press(pressed)).toEqual({ ok: true });
    const hint = await until(conversation, GENERAL, (shown) => bodyOf(shown).includes('Other words may find it'));
    expect(hint).toMatchObject({ visibleTo: FRENCH });
  });

  test('is plain buttons where it refuses its own, from then on without a trial', async () => {
    const { conversation, message } = await askPublicly(false);
    expect(buttonsOf(message).map(({ label }) => label)).toContain('Helpful');
    await press(conversation, message, 'Helpful', FRENCH);
    const thanks = await until(conversation, GENERAL, (shown) => bodyOf(shown).includes('Thank you for telling us.'));
    expect(thanks).toMatchObject({ visibleTo: FRENCH });
    await conversation.workspace.say({ user: ENGLISH, channel: GENERAL, text: '@peacekeeping para 149' });
    await until(conversation, GENERAL, (shown) => bodyOf(shown).includes('para. 149'));
    const posts = conversation.workspace.calls().filter(({ method }) => method === 'chat.postMessage');
    expect(posts).toHaveLength(3);
    expect(errorsIn(conversation.log)).toEqual([]);
  });

  test('a second press of a button below a public answer shows nothing twice', async () => {
    const { conversation, message } = await askPublicly(true);
    await Promise.all([press(conversation, message, '149 ›'), press(conversation, message, '149 ›')]);
    await until(conversation, GENERAL, (shown) => bodyOf(shown).includes('para. 149'));
    await press(conversation, message, '‹ 147');
    await until(conversation, GENERAL, (shown) => bodyOf(shown).includes('para. 147'));
    const next = conversation.workspace.messages(GENERAL).filter((shown) => bodyOf(shown).includes('para. 149'));
    expect(next).toHaveLength(1);
  });
});

const PLAIN_ROW = 'VIII. Safety and security: Entries 22, Addressed 22, Not addressed 0';

describe.each([
  ['with its status', { kind: 'error', error: 'invalid_blocks', status: 400 }],
  ['in its body', { kind: 'error', error: 'invalid_blocks', status: 200 }],
] as const)('a table that a response URL refuses %s', (_, fault) => {
  test('is answered to the command as lines of text', async () => {
    const conversation = await startBot('http');
    const { workspace } = conversation;
    workspace.fail('response_url', fault);
    await workspace.say({ user: ENGLISH, channel: GENERAL, text: '/peacekeeping overview' });
    const answer = await workspace.waitForMessage();
    expect(answer.visibleTo).toBe(ENGLISH);
    expect(JSON.stringify(answer.blocks)).not.toContain('"table"');
    expect(bodyOf(answer)).toContain(PLAIN_ROW);
    expect(workspace.messages(GENERAL)).toHaveLength(1);
    expect(errorsIn(conversation.log)).toEqual([]);
  });

  test('is shared as lines of text', async () => {
    const conversation = await startBot('http');
    const { workspace } = conversation;
    await workspace.say({ user: ENGLISH, channel: GENERAL, text: '/peacekeeping overview' });
    const answer = await workspace.waitForMessage();
    expect(JSON.stringify(answer.blocks)).toContain('"table"');
    workspace.fail('response_url', fault);
    await press(conversation, answer, 'Share to channel');
    const shared = await workspace.waitForMessage(({ visibleTo }) => visibleTo === undefined);
    expect(bodyOf(shared)).toContain(PLAIN_ROW);
    expect(JSON.stringify(shared.blocks)).not.toContain('"table"');
  });
});

test('a table whose response URL answers nothing more is no error of the bot', async () => {
  const conversation = await startBot('http');
  const { workspace } = conversation;
  workspace.fail('response_url', { kind: 'error', error: 'expired_url' });
  await workspace.say({ user: ENGLISH, channel: GENERAL, text: '/peacekeeping overview' });
  await conversation.logged(({ event }) => event === 'answer.refused');
  expect(errorsIn(conversation.log)).toEqual([]);
});

test('a table that Slack does not take is posted as lines of text', async () => {
  const conversation = await startBot('http');
  const { workspace } = conversation;
  workspace.fail('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
  await workspace.say({ user: ENGLISH, channel: GENERAL, text: '@peacekeeping overview' });
  const posted = await workspace.waitForMessage();
  expect(JSON.stringify(posted.blocks)).not.toContain('"table"');
  expect(bodyOf(posted)).toContain(PLAIN_ROW);
  expect(bodyOf(posted)).toContain('Total: Entries 123');
  expect(errorsIn(conversation.log)).toEqual([]);
});
