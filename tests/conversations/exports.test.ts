import { describe, expect, test } from 'vitest';
import type { Workspace } from '../../playground/workspace.ts';
import { bodyOf, ENGLISH, errorsIn, FRENCH, GENERAL, startBot, TRANSPORTS } from './start-bot.ts';

/** By which a file is shared once its bytes are there. */
const COMPLETE = 'files.completeUploadExternal';

describe.each(TRANSPORTS)('over %s', (transport) => {
  test('a file that is asked for in a channel comes as a direct message, and the channel sees nothing', async () => {
    const { workspace, log } = await startBot(transport);
    await workspace.say({ user: ENGLISH, channel: GENERAL, text: '/peacekeeping export csv section 8' });
    await workspace.waitForMessage(({ channel }) => channel === GENERAL);
    const [told, ...others] = workspace.messages(GENERAL);
    expect(others).toEqual([]);
    expect(told?.visibleTo).toBe(ENGLISH);
    expect(bodyOf(told ?? {})).toContain('direct messages with @peacekeeping');
    const [sent] = workspace.messages(workspace.dmOf(ENGLISH));
    expect(sent?.text).toBe('22 entries of A/76/505/Add.1, in every language there is');
    const [file] = workspace.files();
    expect(file).toMatchObject({ name: 'A_76_505_Add.1-22.csv', channels: [workspace.dmOf(ENGLISH)] });
    expect(file?.bytes.toString('utf8')).toMatch(/^\ufeffReference,Paragraph,Section,.*\r\nA\/75\/19,156,VIII,/);
    expect(errorsIn(log)).toEqual([]);
  });

  test.each<[string, readonly Parameters<Workspace['fail']>[]]>([
    ['that Slack takes, though it says that it failed', [[COMPLETE, { kind: 'http', status: 500, isDone: true }]]],
    ['that Slack takes, though it breaks off', [[COMPLETE, { kind: 'cut' }]]],
    [
      'whose bytes Slack does not take at first',
      [
        ['upload', { kind: 'http', status: 503 }],
        ['upload', { kind: 'unheard' }],
        [COMPLETE, { kind: 'http', status: 500 }],
      ],
    ],
  ])('a file %s comes once', async (_, faults) => {
    const { workspace, log, logged } = await startBot(transport);
    for (const fault of faults) workspace.fail(...fault);
    const channel = workspace.dmOf(ENGLISH);
    await workspace.say({ user: ENGLISH, channel, text: 'export csv section 8' });
    await logged(({ event }) => event === 'export.sent');
    await workspace.settled();
    expect(workspace.messages(channel).filter(({ botId }) => botId !== undefined)).toHaveLength(1);
    expect(errorsIn(log)).toEqual([]);
  });
});

test('a file that is asked for in a direct message comes there, in the language of the question', async () => {
  const { workspace, log, logged } = await startBot('http');
  const channel = workspace.dmOf(FRENCH);
  await workspace.say({ user: FRENCH, channel, text: 'exporter section 8' });
  await logged(({ event }) => event === 'export.sent');
  await workspace.settled();
  const [, sent, ...others] = workspace.messages(channel);
  expect(others).toEqual([]);
  expect(sent?.text).toContain('22 entrées de A/76/505/Add.1');
  expect(workspace.files()[0]?.name).toBe('A_76_505_Add.1-22.xlsx');
  expect(workspace.files()[0]?.bytes.subarray(0, 2).toString('latin1')).toBe('PK');
  expect(errorsIn(log)).toEqual([]);
});

test('without the scope for files a sentence says which one, and nothing is sent', async () => {
  const { workspace, log } = await startBot('http', {
    workspace: { scopes: ['chat:write', 'commands', 'im:history', 'im:write', 'users:read'] },
  });
  await workspace.say({ user: ENGLISH, channel: GENERAL, text: '/peacekeeping export section 8' });
  await workspace.waitForMessage();
  expect(bodyOf(workspace.messages(GENERAL)[0] ?? {})).toContain('allow it the scope files:write');
  expect(workspace.files()).toEqual([]);
  expect(errorsIn(log)).toEqual([]);
});

test.each([
  ['export recipe for pancakes', 'No entry of the report matches “recipe for pancakes”.'],
  ['export help', 'That has no entries to export.'],
  ['export section 12', 'There is no section 12.'],
])('%s is answered with a sentence', async (text, sentence) => {
  const { workspace, log } = await startBot('http');
  await workspace.say({ user: ENGLISH, channel: GENERAL, text: `/peacekeeping ${text}` });
  await workspace.waitForMessage();
  expect(bodyOf(workspace.messages(GENERAL)[0] ?? {})).toContain(sentence);
  expect(workspace.files()).toEqual([]);
  expect(errorsIn(log)).toEqual([]);
});
