import { describe, expect, test } from 'vitest';
import {
  bodyOf,
  type Conversation,
  ENGLISH,
  errorsIn,
  FRENCH,
  GENERAL,
  openDataDir,
  startBot,
  TRANSPORTS,
} from './start-bot.ts';

async function command({ workspace }: Conversation, text: string, user: string = ENGLISH) {
  const next = workspace.nextMessage();
  await workspace.say({ user, channel: GENERAL, text: `/peacekeeping ${text}` });
  return next;
}

async function mention({ workspace }: Conversation, text: string, user: string = ENGLISH) {
  const next = workspace.nextMessage();
  await workspace.say({ user, channel: GENERAL, text: `@peacekeeping ${text}` });
  return next;
}

describe.each(TRANSPORTS)('the language of answers over %s', (transport) => {
  test('a person chooses it for themselves, in private, and gives it back', async () => {
    const conversation = await startBot(transport);
    expect(bodyOf(await command(conversation, 'language'))).toContain('You have chosen no language');
    const chosen = await command(conversation, 'language ar');
    expect(chosen).toMatchObject({ visibleTo: ENGLISH });
    expect(bodyOf(chosen)).toContain('العربية');
    expect(bodyOf(await command(conversation, 'para 148'))).toContain('\u2068A/75/19\u2069');
    expect(bodyOf(await command(conversation, 'what about IED mitigation?'))).toContain('\u2068A/75/19\u2069');
    expect(bodyOf(await command(conversation, 'para 148 in French'))).toContain('*A/75/19, par. 148*');
    expect(bodyOf(await command(conversation, 'para 148', FRENCH))).toContain('*A/75/19, par. 148*');
    expect(bodyOf(await command(conversation, 'language auto'))).toContain(
      'From now on you are answered in the language of your question',
    );
    expect(bodyOf(await command(conversation, 'para 148'))).toContain('*A/75/19, para. 148*');
    expect(errorsIn(conversation.log)).toEqual([]);
  });

  test('a channel has one for what all can read, told there with who chose it; their own comes first in private', async () => {
    const conversation = await startBot(transport);
    const told = await command(conversation, 'language fr here');
    expect(told.visibleTo).toBeUndefined();
    expect(bodyOf(told)).toContain(`<@${ENGLISH}> a choisi la langue des réponses dans ce canal\u00a0: français.`);
    expect(bodyOf(await mention(conversation, 'para 148'))).toContain('*A/75/19, par. 148*');
    await command(conversation, 'language es');
    expect(bodyOf(await mention(conversation, 'para 149'))).toContain('*A/75/19, par. 149*');
    expect(bodyOf(await command(conversation, 'para 150'))).toContain('*A/75/19, párr. 150*');
    expect(bodyOf(await command(conversation, 'channel language'))).toContain('français');
    await command(conversation, 'channel language auto');
    expect(bodyOf(await mention(conversation, 'para 22'))).toContain('*A/75/19, párr. 22*');
  });

  test('a choice outlives the process', async () => {
    const dataDir = openDataDir();
    const before = await startBot(transport, { dataDir });
    await command(before, 'language ru');
    await before.stop();
    const after = await startBot(transport, { dataDir });
    expect(bodyOf(await command(after, 'para 148'))).toContain('п. 148');
  });

  test.each([
    [
      'language de',
      'There are no answers in “de”. The languages are Arabic, Chinese, English, French, Russian and Spanish.',
    ],
    ['language German', 'There are no answers in “German”.'],
    ['language training', 'entr'],
  ])('%s is answered plainly', async (text, expected) => {
    const conversation = await startBot(transport);
    expect(bodyOf(await command(conversation, text))).toContain(expected);
    expect(bodyOf(await command(conversation, 'para 148'))).toContain('*A/75/19, para. 148*');
  });
});
