import { describe, expect, test } from 'vitest';
import {
  bodyOf,
  type Conversation,
  contextOf,
  ENGLISH,
  errorsIn,
  FRENCH,
  GENERAL,
  openDataDir,
  startBot,
  TRANSPORTS,
} from './start-bot.ts';

const HEARS_CHANNELS = { botEvents: ['app_mention', 'message.channels', 'message.im'] };

/** Says something and waits for what the bot answers. */
async function say(
  { workspace }: Conversation,
  text: string,
  where: { channel: string; threadTs?: string; user?: string },
) {
  const { user = ENGLISH, ...place } = where;
  const next = workspace.nextMessage();
  await workspace.say({ user, ...place, text });
  return next;
}

describe.each(TRANSPORTS)('in a direct conversation over %s', (transport) => {
  test('next, previous, in French, official and a bare number go on from the answer before', async () => {
    const conversation = await startBot(transport);
    const channel = conversation.workspace.dmOf(ENGLISH);
    const to = (text: string) => say(conversation, text, { channel });
    await to('para 148');
    expect(bodyOf(await to('next'))).toContain('*A/75/19, para. 149*');
    expect(bodyOf(await to('Next!'))).toContain('*A/75/19, para. 150*');
    expect(bodyOf(await to('previous'))).toContain('*A/75/19, para. 149*');
    expect(bodyOf(await to('in French'))).toContain('*A/75/19, par. 149*');
    expect(bodyOf(await to('suivant'))).toContain('*A/75/19, par. 150*');
    expect(contextOf(await to('the official text'))).toContain('正式文本');
    expect(bodyOf(await to('para 192'))).toContain('*A/75/19, para. 192*');
    expect(bodyOf(await to('next'))).toBe('There is nothing after that.');
    expect(errorsIn(conversation.log)).toEqual([]);
  });

  test('more shows the next results, and “and Mali?” asks the same of something else', async () => {
    const conversation = await startBot(transport);
    const channel = conversation.workspace.dmOf(ENGLISH);
    const to = (text: string) => say(conversation, text, { channel });
    await to('women');
    expect(contextOf(await to('more'))).toContain('Part 2');
    expect(bodyOf(await to('and Mali?'))).toContain('Mali');
    await to('mission UNMISS');
    expect(bodyOf(await to('and Mali?'))).toContain('entries on “Mali”');
    expect(bodyOf(await to('and 149?'))).toContain('*A/75/19, para. 149*');
    expect(bodyOf(await to('more'))).toBe('That was all of it.');
  });

  test('they are known after the bot was started anew', async () => {
    const dataDir = openDataDir();
    const before = await startBot(transport, { dataDir });
    const channel = before.workspace.dmOf(ENGLISH);
    const answer = await say(before, 'para 148', { channel });
    await before.stop();
    const after = await startBot(transport, { dataDir });
    after.workspace.putMessage({ ...answer } as never);
    expect(bodyOf(await say(after, 'next', { channel }))).toContain('*A/75/19, para. 149*');
  });

  test('without an answer before they are questions like any other', async () => {
    const conversation = await startBot(transport);
    const channel = conversation.workspace.dmOf(ENGLISH);
    expect(bodyOf(await say(conversation, 'next', { channel }))).toContain('“next”');
  });

  test('where Slack does not give the messages, what was shown last is remembered', async () => {
    const conversation = await startBot(transport);
    const channel = conversation.workspace.dmOf(ENGLISH);
    await say(conversation, 'para 148', { channel });
    conversation.workspace.fail('conversations.history', { kind: 'error', error: 'missing_scope' } as never);
    expect(bodyOf(await say(conversation, 'next', { channel }))).toContain('*A/75/19, para. 149*');
  });
});

describe.each(TRANSPORTS)('in a thread over %s', (transport) => {
  const ask = async (text: string) => {
    const conversation = await startBot(transport, { workspace: HEARS_CHANNELS });
    const answer = await say(conversation, `@peacekeeping ${text}`, { channel: GENERAL });
    return { conversation, threadTs: answer.threadTs ?? '' };
  };

  test('that the bot has joined, no mention is needed, whoever writes', async () => {
    const { conversation, threadTs } = await ask('para 148');
    const to = (text: string, user = ENGLISH) => say(conversation, text, { channel: GENERAL, threadTs, user });
    const next = await to('next');
    expect(bodyOf(next)).toContain('*A/75/19, para. 149*');
    expect(next).toMatchObject({ threadTs });
    expect(bodyOf(await to('en français', FRENCH))).toContain('*A/75/19, par. 149*');
    expect(bodyOf(await to('36'))).toContain('*A/75/19, par. 36*');
    expect(bodyOf(await to('@peacekeeping next'))).toContain('*A/75/19, par. 37*');
    await conversation.workspace.settled();
    expect(errorsIn(conversation.log)).toEqual([]);
  });

  test('what is shown in the channel, too, is answered in the thread', async () => {
    const { conversation, threadTs } = await ask('para 148');
    const { workspace } = conversation;
    const broadcast = { type: 'message', subtype: 'thread_broadcast', user: ENGLISH, thread_ts: threadTs };
    const deliver = async (event: object) => {
      const next = workspace.nextMessage();
      await workspace.deliverEvent(workspace.wrapEvent({ ...broadcast, ...event } as never));
      return next;
    };
    const inChannel = { channel: GENERAL, channel_type: 'channel', text: 'next', ts: '1790000000.000100' };
    expect(bodyOf(await deliver(inChannel))).toContain('*A/75/19, para. 149*');
    const channel = workspace.dmOf(ENGLISH);
    const direct = await deliver({ channel, channel_type: 'im', text: 'para 36', ts: '1790000000.000200' });
    expect(bodyOf(direct)).toContain('*A/75/19, para. 36*');
    expect(direct).toMatchObject({ channel, threadTs });
  });

  test('the bot never speaks unasked: not to talk, to others, to numbers that are none of its, or in other threads', async () => {
    const { conversation, threadTs } = await ask('para 148');
    const { workspace } = conversation;
    await workspace.say({ user: FRENCH, channel: GENERAL, text: 'lunch?' });
    const other = workspace.messages(GENERAL).find(({ text }) => text === 'lunch?')?.ts ?? '';
    const talk = [
      'thanks a lot',
      'I think this is what we need for tomorrow',
      '2',
      '1000',
      '@Français next',
      'what about paragraph 149 then, shall we send it?',
    ];
    for (const text of talk) await workspace.say({ user: ENGLISH, channel: GENERAL, threadTs, text });
    for (const text of ['next', '148', 'more', 'and Mali?']) {
      await workspace.say({ user: ENGLISH, channel: GENERAL, threadTs: other, text });
      await workspace.say({ user: ENGLISH, channel: GENERAL, text });
    }
    await workspace.settled();
    await say(conversation, '@peacekeeping para 22', { channel: GENERAL });
    await workspace.settled();
    const told = workspace.messages(GENERAL).filter(({ botId }) => botId !== undefined);
    expect(told.map((each) => bodyOf(each).slice(0, 21))).toEqual(['*A/75/19, para. 148* ', '*A/75/19, para. 22* ·']);
    expect(errorsIn(conversation.log)).toEqual([]);
  });
});
