import { describe, expect, test } from 'vitest';
import { bodyOf, type Conversation, ENGLISH, errorsIn, GENERAL, startBot, TRANSPORTS } from './start-bot.ts';

/** Answers that the bot has posted. */
function answers({ workspace }: Conversation) {
  return workspace.messages().filter((message) => message.botId !== undefined);
}

async function deliver(conversation: Conversation, event: object, fields: object = {}): Promise<void> {
  const { workspace } = conversation;
  await workspace.deliverEvent({ ...workspace.wrapEvent({ ...event } as never), ...fields });
}

const mention = {
  type: 'app_mention',
  user: ENGLISH,
  channel: GENERAL,
  text: '<@U0PEACEKEEP> para 148',
  ts: '1790000000.000100',
};

/** Asks something else and waits for its answer, so that an answer to what came before would have been seen. */
async function askAnother(conversation: Conversation): Promise<void> {
  await deliver(conversation, { ...mention, text: 'para 22', ts: '1790000009.000100' });
  await conversation.workspace.waitForMessage((message) => bodyOf(message).includes('para. 22'));
  await conversation.workspace.settled();
}

describe.each(TRANSPORTS)('over %s is answered once', (transport) => {
  test('an event that Slack delivers twice at once, with the same id', async () => {
    const conversation = await startBot(transport);
    await Promise.all([1, 2].map(() => deliver(conversation, mention, { event_id: 'Ev0TWICE' })));
    await askAnother(conversation);
    expect(answers(conversation)).toHaveLength(2);
  });

  test('a post that comes as a mention and as a message', async () => {
    const conversation = await startBot(transport);
    const channel = conversation.workspace.dmOf(ENGLISH);
    await deliver(conversation, { ...mention, channel });
    await deliver(conversation, { ...mention, channel, type: 'message', channel_type: 'im' });
    await askAnother(conversation);
    expect(answers(conversation)).toHaveLength(2);
  });

  test('a post that is edited afterwards', async () => {
    const conversation = await startBot(transport);
    await deliver(conversation, mention);
    const edited = { user: ENGLISH, ts: '1790000060.000000' };
    await deliver(conversation, { ...mention, text: '<@U0PEACEKEEP> para 149', edited });
    await deliver(conversation, {
      type: 'message',
      subtype: 'message_changed',
      channel: GENERAL,
      channel_type: 'im',
      message: mention,
      ts: '1790000060.000000',
    });
    await askAnother(conversation);
    expect(answers(conversation)).toHaveLength(2);
  });
});

describe('is not answered', () => {
  test.each([
    ['a bot', { ...mention, bot_id: 'B0OTHER' }],
    [
      'a bot in a direct message',
      {
        ...mention,
        type: 'message',
        channel_type: 'im',
        channel: 'D0READEREN',
        subtype: 'bot_message',
        bot_id: 'B0OTHER',
      },
    ],
    ['an edit of long ago', { ...mention, edited: { user: ENGLISH, ts: '1790086400.000000' } }],
    [
      'somebody who joins',
      { ...mention, type: 'message', channel_type: 'im', channel: 'D0READEREN', subtype: 'channel_join' },
    ],
    ['a post of another channel', { ...mention, type: 'message', channel_type: 'channel' }],
  ])('%s', async (_, event) => {
    const conversation = await startBot('http');
    await deliver(conversation, event);
    await askAnother(conversation);
    expect(answers(conversation)).toHaveLength(1);
    expect(errorsIn(conversation.log)).toEqual([]);
  });
});

test('a mention that is edited into a post soon after is answered', async () => {
  const conversation = await startBot('http');
  await deliver(conversation, { ...mention, edited: { user: ENGLISH, ts: '1790000060.000000' } });
  expect(bodyOf(await conversation.workspace.waitForMessage())).toContain('para. 148');
});

test('a direct message with a file is answered by its words', async () => {
  const conversation = await startBot('http');
  const channel = conversation.workspace.dmOf(ENGLISH);
  await deliver(conversation, {
    ...mention,
    type: 'message',
    subtype: 'file_share',
    channel_type: 'im',
    channel,
    files: [],
  });
  expect(bodyOf(await conversation.workspace.waitForMessage())).toContain('para. 148');
});
