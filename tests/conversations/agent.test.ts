import { describe, expect, test } from 'vitest';
import { readManifest } from '../../compose/manifest.ts';
import { promptsIn } from '../../handlers/agent/suggest-prompts.ts';
import { LANGUAGES } from '../../src/reports/language.ts';
import { askReport } from '../library.ts';
import { type Conversation, ENGLISH, errorsIn, FRENCH, startBot, TRANSPORTS } from './start-bot.ts';
import { createStoodClock, DAY_MS, PATIENCE, tell } from './subscribers.ts';

const manifest = await readManifest();
const ENGLISH_DIRECT = 'D0READEREN';
const FRENCH_DIRECT = 'D0READERFR';

const open = async ({ workspace }: Conversation, user = ENGLISH, tab: 'messages' | 'home' = 'messages') => {
  await workspace.openHome({ user, tab });
  await workspace.settled();
};

const suggested = ({ workspace }: Conversation, channel = ENGLISH_DIRECT) =>
  workspace.waitFor(() => workspace.prompts(channel), { what: `prompts in ${channel}`, ...PATIENCE });

const calls = ({ workspace }: Conversation) =>
  workspace.calls().filter(({ method }) => method === 'assistant.threads.setSuggestedPrompts');

test.each(LANGUAGES)('every question suggested in %s has a good answer', (language) => {
  const prompts = promptsIn(language);
  expect(prompts).toHaveLength(4);
  const answers = prompts.map(({ message }) => askReport(message, { locale: language }));
  expect(answers.map((answer) => answer.language)).toEqual([language, language, language, language]);
  expect(answers.map(({ kind }) => kind)).toEqual(['matches', 'matches', 'not-addressed', 'timeline']);
  const [conduct, devices] = answers.map((answer) =>
    answer.kind === 'matches' ? answer.matches.slice(0, 2).map(({ paragraph }) => paragraph) : [],
  );
  expect(conduct).toContain(37);
  expect(devices).toContain(164);
});

describe.each(TRANSPORTS)('over %s', (transport) => {
  test('whoever opens the conversation is offered four questions in their language', async () => {
    const conversation = await startBot(transport, { workspace: manifest });
    await open(conversation);
    expect(await suggested(conversation)).toEqual({
      channel: ENGLISH_DIRECT,
      title: 'You could ask',
      prompts: [...promptsIn('en')],
    });
    await open(conversation, FRENCH);
    expect((await suggested(conversation, FRENCH_DIRECT)).title).toBe('Vous pourriez demander');
    expect(calls(conversation).every(({ arguments: given }) => given.thread_ts === undefined)).toBe(true);
    expect(conversation.workspace.refusals()).toEqual([]);
    expect(errorsIn(conversation.log)).toEqual([]);
  });
});

test('once a day, and again in another language', async () => {
  const clock = createStoodClock();
  const workspace = { ...manifest, now: clock.now, clock };
  const conversation = await startBot('socket', { now: clock.now, clock: clock.now, workspace });
  await open(conversation);
  await suggested(conversation);
  await open(conversation);
  await open(conversation, ENGLISH, 'home');
  expect(calls(conversation)).toHaveLength(1);
  await tell(conversation, ENGLISH, ENGLISH_DIRECT, 'language es');
  await open(conversation);
  await conversation.workspace.waitFor(() => (calls(conversation).length === 2 ? true : undefined), PATIENCE);
  expect(conversation.workspace.prompts(ENGLISH_DIRECT)?.title).toBe('Puede preguntar');
  clock.pass(DAY_MS + 1);
  await open(conversation);
  await conversation.workspace.waitFor(() => (calls(conversation).length === 3 ? true : undefined), PATIENCE);
});

test('without the scope it is tried once, logged once, and harms nothing', async () => {
  const scopes = manifest.scopes.filter((scope) => scope !== 'assistant:write');
  const conversation = await startBot('http', { workspace: { ...manifest, scopes } });
  await open(conversation);
  await conversation.logged(({ event }) => event === 'prompts.refused');
  await open(conversation, FRENCH);
  await tell(conversation, ENGLISH, ENGLISH_DIRECT, 'para 148');
  expect(calls(conversation)).toHaveLength(1);
  expect(conversation.log.filter(({ event }) => String(event).startsWith('prompts.'))).toMatchObject([
    { reason: 'missing_scope' },
  ]);
  expect(errorsIn(conversation.log)).toEqual([]);
});
