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
  press,
  startBot,
  TRANSPORTS,
} from './start-bot.ts';

describe.each(TRANSPORTS)('over %s', (transport) => {
  test('a shortcut on a message tells one person what it refers to, each a press away', async () => {
    const conversation = await startBot(transport);
    const { workspace } = conversation;
    const { ts } = workspace.putMessage({
      channel: GENERAL,
      user: FRENCH,
      text: 'MINUSMA: see A/75/19, paras 148 and 38, please. Lunch at 12?',
    });
    const next = workspace.nextMessage();
    await workspace.messageShortcut({ user: ENGLISH, channel: GENERAL, messageTs: ts, callbackId: 'find_paragraphs' });
    const told = await next;
    expect(told).toMatchObject({ channel: GENERAL, visibleTo: ENGLISH });
    expect(told.threadTs).toBeUndefined();
    expect(bodyOf(told)).toMatch(
      /^\*Found in this message: 3 references\*\n\*A\/75\/19, para\. 148\*\nCompared .*\n\*A\/75\/19, para\. 38\*\n.*\n\*MINUSMA\*\n19 entries on “United Nations Multi/,
    );
    expect(contextOf(told)).toContain('“MINUSMA: see A/75/19, paras 148 and 38, please. Lunch at 12?”');
    await press(conversation, told, 'Read');
    await workspace.waitFor(() =>
      workspace.messages(GENERAL).find((message) => bodyOf(message).startsWith('*A/75/19, para. 148* · ')),
    );
    expect(errorsIn(conversation.log)).toEqual([]);
  });
});

describe('a shortcut on a message', () => {
  const find = async (conversation: Conversation, text: string, fields: object = {}) => {
    const { workspace } = conversation;
    const { ts } = workspace.putMessage({ channel: GENERAL, user: FRENCH, text, ...fields });
    const next = workspace.nextMessage();
    await workspace.messageShortcut({ user: ENGLISH, channel: GENERAL, messageTs: ts, callbackId: 'find_paragraphs' });
    return next;
  };

  test('answers in the thread of a reply', async () => {
    const conversation = await startBot('http');
    const { ts } = conversation.workspace.putMessage({ channel: GENERAL, user: FRENCH, text: 'hello' });
    const told = await find(conversation, 'para. 148?', { threadTs: ts });
    expect(told).toMatchObject({ threadTs: ts, visibleTo: ENGLISH });
  });

  test('says that it found nothing, or nothing that the table has', async () => {
    const conversation = await startBot('http');
    expect(bodyOf(await find(conversation, 'Lunch at 12?'))).toBe(
      'I found no paragraph, mission or topic of the report in this message.',
    );
    const told = await find(conversation, 'A/75/19, para. 5');
    expect(bodyOf(told)).toBe('This message cites nothing that the table has.');
    expect(contextOf(told)).toContain('the table has no entry for paragraph 5');
    expect(conversation.workspace.refusals()).toEqual([]);
  });

  test('shows five, and says how many more there are', async () => {
    const conversation = await startBot('http');
    const told = await find(conversation, 'A/75/19, paras 134-142');
    expect(buttonsOf(told)).toHaveLength(5);
    expect(contextOf(told)).toContain('4 more references in this message');
  });

  test('reads the blocks of a bot’s message', async () => {
    const conversation = await startBot('http');
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'As said in *A/75/19, para. 148*' } }];
    expect(bodyOf(await find(conversation, 'A reminder', { blocks }))).toContain('A/75/19, para. 148');
  });
});
