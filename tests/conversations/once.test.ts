import { describe, expect, test } from 'vitest';
import {
  bodyOf,
  type Conversation,
  ENGLISH,
  errorsIn,
  GENERAL,
  type StartOptions,
  startBot,
  TRANSPORTS,
} from './start-bot.ts';

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

test.each([
  ['with a file', { subtype: 'file_share', files: [] }],
  ['that begins with /me', { subtype: 'me_message', text: '148' }],
])('a direct message %s is answered by its words', async (_, message) => {
  const conversation = await startBot('http');
  const channel = conversation.workspace.dmOf(ENGLISH);
  await deliver(conversation, { ...mention, type: 'message', channel_type: 'im', channel, ...message });
  expect(bodyOf(await conversation.workspace.waitForMessage())).toContain('para. 148');
});

/** Slack takes a post, and the bot does not learn of it. */
const TAKEN_UNHEARD = [
  ['says that it failed', { kind: 'http', status: 500, isDone: true }],
  ['breaks off', { kind: 'cut' }],
] as const;

describe.each(TRANSPORTS)('over %s, where Slack takes a post and', (transport) => {
  describe.each(TAKEN_UNHEARD)('%s', (_, fault) => {
    const start = async (options: StartOptions = {}) => {
      const conversation = await startBot(transport, options);
      conversation.workspace.fail('chat.postMessage', fault);
      return conversation;
    };
    const seen = ({ logged }: Conversation) =>
      logged((line) => line.event === 'post.doubtful' && line.sight === 'found');

    test('an answer in a channel stands once', async () => {
      const conversation = await start();
      await conversation.workspace.say({ user: ENGLISH, channel: GENERAL, text: '@peacekeeping para 148' });
      await seen(conversation);
      await askAnother(conversation);
      expect(answers(conversation)).toHaveLength(2);
      expect(errorsIn(conversation.log)).toEqual([]);
    });

    test('an answer in a direct conversation stands once', async () => {
      const conversation = await start();
      const channel = conversation.workspace.dmOf(ENGLISH);
      await conversation.workspace.say({ user: ENGLISH, channel, text: 'para 148' });
      await seen(conversation);
      await askAnother(conversation);
      expect(answers(conversation)).toHaveLength(2);
    });

    test('a channel is told once that it was subscribed, and it was', async () => {
      const conversation = await start();
      const { workspace } = conversation;
      await workspace.say({ user: ENGLISH, channel: GENERAL, text: '/peacekeeping subscribe section 7' });
      await seen(conversation);
      await conversation.logged(({ event }) => event === 'subscription.added');
      await askAnother(conversation);
      expect(answers(conversation)).toHaveLength(2);
    });

    test('a file is answered once', async () => {
      const conversation = await start({ publishers: [] });
      const { workspace } = conversation;
      const channel = workspace.dmOf(ENGLISH);
      const files = [{ name: 'A_76_505_Add.1.en.md', size: 10 }];
      await deliver(conversation, {
        ...mention,
        type: 'message',
        subtype: 'file_share',
        channel_type: 'im',
        channel,
        files,
      });
      await seen(conversation);
      await askAnother(conversation);
      expect(answers(conversation)).toHaveLength(2);
    });
  });

  test('says that it failed in a channel that the bot may not read, it posts once more and no further', async () => {
    const conversation = await startBot(transport, { workspace: { scopes: ['chat:write', 'users:read'] } });
    const { workspace, logged } = conversation;
    workspace.fail('chat.postMessage', { kind: 'http', status: 500 }, 2);
    await workspace.say({ user: ENGLISH, channel: GENERAL, text: '@peacekeeping para 148' });
    await logged(({ event }) => event === 'answer.refused');
    expect(answers(conversation)).toHaveLength(0);
    expect(workspace.calls().filter(({ method }) => method === 'chat.postMessage')).toHaveLength(2);
  });
});

test('an answer that is posted at once costs no other call', async () => {
  const conversation = await startBot('http');
  const { workspace } = conversation;
  await workspace.say({ user: ENGLISH, channel: GENERAL, text: '@peacekeeping para 148' });
  await workspace.waitForMessage();
  const methods = workspace.calls().map(({ method }) => method);
  expect(methods.filter((method) => method.startsWith('chat.') || method.startsWith('conversations.'))).toEqual([
    'chat.postMessage',
  ]);
});
