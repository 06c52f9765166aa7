import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bodyOf, ENGLISH, errorsIn, FRENCH, GENERAL, press, startBot, TRANSPORTS } from './start-bot.ts';

describe.each(TRANSPORTS)('when Slack over %s', (transport) => {
  test('says "too fast", the answer comes after the pause that it asked for', async () => {
    const { workspace } = await startBot(transport);
    workspace.fail('chat.postMessage', { kind: 'ratelimited', retryAfterSeconds: 1 });
    await workspace.say({ user: ENGLISH, channel: GENERAL, text: '@peacekeeping para 148' });
    expect(bodyOf(await workspace.waitForMessage())).toContain('para. 148');
    const calls = workspace.calls().filter(({ method }) => method === 'chat.postMessage');
    expect(calls).toHaveLength(2);
  });

  test.each(['is_archived', 'not_in_channel', 'channel_not_found'])(
    'refuses a post with %s, the bot goes on and logs no error',
    async (error) => {
      const { workspace, log, logged } = await startBot(transport);
      workspace.fail('chat.postMessage', { kind: 'error', error });
      await workspace.say({ user: ENGLISH, channel: GENERAL, text: '@peacekeeping para 148' });
      await logged((line) => line.event === 'answer.refused' && line.reason === error);
      await workspace.say({ user: ENGLISH, channel: GENERAL, text: '@peacekeeping para 149' });
      expect(bodyOf(await workspace.waitForMessage())).toContain('para. 149');
      expect(errorsIn(log)).toEqual([]);
    },
  );

  test('does not tell a reader’s language, the answer comes in English', async () => {
    const { workspace, log } = await startBot(transport);
    workspace.fail('users.info', { kind: 'error', error: 'missing_scope' }, 5);
    await workspace.say({ user: FRENCH, channel: GENERAL, text: '/peacekeeping 148' });
    expect(bodyOf(workspace.messages(GENERAL)[0] ?? {})).toContain('Section VII. Protection\nCompared');
    expect(errorsIn(log)).toEqual([]);
  });

  test('tells it too late, the answer does not wait', async () => {
    const { workspace } = await startBot(transport);
    const { promise, resolve } = Promise.withResolvers<void>();
    workspace.fail('users.info', { kind: 'held', until: promise });
    await workspace.say({ user: FRENCH, channel: GENERAL, text: '/peacekeeping 148' });
    expect(bodyOf(workspace.messages(GENERAL)[0] ?? {})).toContain('para. 148');
    resolve();
  });

  test('no longer takes an answer to a button, that is no error of the bot’s', async () => {
    const conversation = await startBot(transport);
    const { workspace, log, logged } = conversation;
    await workspace.say({ user: ENGLISH, channel: GENERAL, text: '/peacekeeping para 148' });
    const [message] = workspace.messages(GENERAL);
    if (message === undefined) throw new Error('no answer');
    workspace.fail('response_url', { kind: 'error', error: 'expired_url' });
    await press(conversation, message, '149 ›');
    const lines = await logged(({ event }) => event === 'slack.unanswered');
    expect(lines).toMatchObject([{ level: 'warn', reason: 'response_url_404' }]);
    await press(conversation, message, '149 ›');
    await workspace.waitFor(() => workspace.messages(GENERAL).find((each) => bodyOf(each).includes('para. 149')));
    expect(errorsIn(log)).toEqual([]);
  });

  test('does not take a shared answer, its reader is told', async () => {
    const conversation = await startBot(transport);
    const { workspace } = conversation;
    await workspace.say({ user: ENGLISH, channel: GENERAL, text: '/peacekeeping para 148' });
    const [message] = workspace.messages(GENERAL);
    if (message === undefined) throw new Error('no answer');
    workspace.fail('response_url', { kind: 'error', error: 'expired_url' });
    await press(conversation, message, 'Share to channel');
    const told = await workspace.waitForMessage((each) => bodyOf(each).includes('it was not shared'));
    expect(told.visibleTo).toBe(ENGLISH);
    expect(errorsIn(conversation.log)).toEqual([]);
  });
});

test('a bad token ends the start with what Slack said', async () => {
  await expect(startBot('http', { botToken: 'xoxb-wrong' })).rejects.toMatchObject({ data: { error: 'invalid_auth' } });
});

describe('a folder of reports', () => {
  const openFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'peacekeeping-seeds-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    cpSync('seeds', folder, { recursive: true });
    return folder;
  };

  test('with a broken file serves the others and says what is wrong', async () => {
    const seedsDir = openFolder();
    writeFileSync(join(seedsDir, 'A_76_505_Add.1.fr.md'), '---\nsymbol: A/76/505/Add.1\n');
    const { workspace, log } = await startBot('http', { seedsDir });
    expect(log.find((line) => line.event === 'report.broken')).toMatchObject({ file: 'A_76_505_Add.1.fr.md', line: 1 });
    await workspace.say({ user: FRENCH, channel: GENERAL, text: '/peacekeeping 148' });
    const [message] = workspace.messages(GENERAL);
    expect(bodyOf(message ?? {})).toContain('与安全理事会');
    expect(JSON.stringify(message)).toContain('Il n’existe pas d’édition dans votre langue');
  });

  test('is followed while running: a new text is quoted, a broken one leaves the last good one in place', async () => {
    const seedsDir = openFolder();
    const file = join(seedsDir, 'A_76_505_Add.1.en.md');
    const text = readFileSync(file, 'utf8');
    const { workspace, logged, application } = await startBot('http', { seedsDir });
    await application.watching;
    const ask = async () => {
      await workspace.say({ user: ENGLISH, channel: GENERAL, text: '/peacekeeping para 18' });
      return bodyOf(workspace.messages(GENERAL).at(-1) ?? {});
    };
    writeFileSync(file, text.replace('construction of the memorial', 'construction of the great memorial'));
    await logged((line) => line.event === 'reports.served', 2);
    expect(await ask()).toContain('the great memorial');
    writeFileSync(file, text.replace('### 22', '### 18'));
    await logged((line) => line.event === 'report.broken');
    expect(await ask()).toContain('the great memorial');
  });
});

test('no token and no question ever reaches the log', async () => {
  const { workspace, rawLog } = await startBot('http');
  await workspace.say({ user: ENGLISH, channel: GENERAL, text: '/peacekeeping zzqxsecretquestion' });
  await workspace.say({ user: ENGLISH, channel: GENERAL, text: '@peacekeeping zzqxsecretquestion' });
  await workspace.waitForMessage();
  workspace.fail('chat.postMessage', { kind: 'http', status: 500 }, 10);
  await workspace.settled();
  const written = rawLog.join('');
  for (const secret of [workspace.botToken, workspace.signingSecret, 'zzqxsecretquestion', '/response/'])
    expect(written).not.toContain(secret);
});
