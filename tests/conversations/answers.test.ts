import { describe, expect, test } from 'vitest';
import {
  bodyOf,
  buttonsOf,
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
  test('a command is answered in its acknowledgement, for its reader only', async () => {
    const { workspace, log } = await startBot(transport);
    expect(await workspace.say({ user: ENGLISH, channel: GENERAL, text: '/peacekeeping para 148' })).toEqual({
      ok: true,
    });
    const [message, ...others] = workspace.messages(GENERAL);
    expect(others).toEqual([]);
    expect(message).toMatchObject({ visibleTo: ENGLISH, text: expect.stringContaining('A/75/19, para. 148') });
    expect(bodyOf(message ?? {})).toMatch(
      /^\*A\/75\/19, para\. 148\* · Section VII\. Protection\nCompared with the number/,
    );
    expect(contextOf(message ?? {})).toBe(
      'A/76/505/Add.1 · working translation (English), not official; the official texts prevail',
    );
    expect(buttonsOf(message ?? {}).map(({ label }) => label)).toEqual([
      'Share to channel',
      '‹ 147',
      '149 ›',
      'Related',
      'Language',
      'Official text (Chinese)',
      'Helpful',
      'Not helpful',
    ]);
    expect(workspace.calls().map(({ method }) => method)).not.toContain('chat.postMessage');
    expect(errorsIn(log)).toEqual([]);
  });

  test('a mention is answered in the thread of its post', async () => {
    const { workspace } = await startBot(transport);
    await workspace.say({ user: ENGLISH, channel: GENERAL, text: '@peacekeeping what about IED mitigation?' });
    const answer = await workspace.waitForMessage();
    const [question] = workspace.messages(GENERAL);
    expect(answer).toMatchObject({ threadTs: question?.ts, channel: GENERAL });
    expect(answer.visibleTo).toBeUndefined();
    expect(bodyOf(answer)).toContain('*A/75/19, para. 164*');
    expect(buttonsOf(answer).map(({ label }) => label)).not.toContain('Share to channel');
    const call = workspace.calls().find(({ method }) => method === 'chat.postMessage');
    expect(call?.arguments).toMatchObject({ unfurl_links: expect.anything(), unfurl_media: expect.anything() });
  });

  test('a mention inside a thread is answered in that thread', async () => {
    const { workspace } = await startBot(transport);
    await workspace.say({ user: FRENCH, channel: GENERAL, text: 'bonjour à tous' });
    const [parent] = workspace.messages(GENERAL);
    const threadTs = parent?.ts ?? '';
    await workspace.say({ user: ENGLISH, channel: GENERAL, threadTs, text: '@peacekeeping para 148' });
    expect(await workspace.waitForMessage()).toMatchObject({ threadTs });
  });

  test('a direct message is answered where it was written, in the language of Slack where the question tells none', async () => {
    const { workspace } = await startBot(transport);
    const channel = workspace.dmOf(FRENCH);
    await workspace.say({ user: FRENCH, channel, text: '148' });
    const answer = await workspace.waitForMessage();
    expect(answer.channel).toBe(channel);
    expect(answer.threadTs).toBeUndefined();
    expect(bodyOf(answer)).toContain('*A/75/19, par. 148* · Section VII. Protection');
    expect(contextOf(answer)).toContain('traduction de travail (français)');
  });

  test('other posts of a channel are none of its business', async () => {
    const { workspace, log } = await startBot(transport, {
      workspace: { botEvents: ['app_mention', 'message.channels', 'message.im'] },
    });
    await workspace.say({ user: ENGLISH, channel: GENERAL, text: 'what about paragraph 148?' });
    await workspace.settled();
    await workspace.say({ user: ENGLISH, channel: GENERAL, text: '@peacekeeping para 36' });
    await workspace.waitForMessage();
    await workspace.settled();
    expect(workspace.messages(GENERAL)).toHaveLength(3);
    expect(errorsIn(log)).toEqual([]);
  });

  test.each(
    [
      ['', 'Secretary-General’s report A/76/505/Add.1'],
      ['help', 'VIII. Safety and security'],
      ['para 65', 'no entry for paragraph 65. The nearest are 64 and 66.'],
      ['section 8', '*Section VIII. Safety and security*\nA/76/505/Add.1 · A/75/19, paras 156–177 · 22 entries'],
      ['recipe for pancakes', 'No entry of the report matches “recipe for pancakes”.'],
      ['para 148abc', '“148abc” is not a paragraph number.'],
      ['not addressed', '*Not addressed to the Secretariat: 7 recommendations*\nSection II. '],
      ['mission MINUJUSTH', 'No entry of the report names “United Nations Mission for Justice Support in Haiti”.'],
      ['topic zzqx', 'No entry of the report matches “zzqx”.'],
      ['section 12', 'There is no section 12. The report has sections I to IX.'],
      ['A/74/19, para. 5', 'A/74/19 is not among the reports at hand.'],
      ['x', 'No entry of the report matches “x”.'],
      ['🎉🎉', 'No entry of the report matches “🎉🎉”.'],
      ['\u0000\u0007\u001b', 'Ask by paragraph'],
      ['mine action '.repeat(3_400), 'That is too long for one question (40799 characters)'],
    ].map(([text = '', answer = '']) => [JSON.stringify(text).slice(0, 30), text, answer] as const),
  )('%s gets a clear answer', async (_, text, answer) => {
    const { workspace, log } = await startBot(transport);
    expect(await workspace.say({ user: ENGLISH, channel: GENERAL, text: `/peacekeeping ${text}` })).toEqual({
      ok: true,
    });
    expect(bodyOf(workspace.messages(GENERAL)[0] ?? {})).toContain(answer);
    expect(errorsIn(log)).toEqual([]);
  });

  test('an echo pings nobody', async () => {
    const { workspace } = await startBot(transport);
    await workspace.say({ user: ENGLISH, channel: workspace.dmOf(ENGLISH), text: 'x' });
    const texts = ['<!channel> zzqx', '<@U0READERFR> zzqx', '&lt;!here&gt; zzqx', '<https://evil.example|zzqx>'];
    for (const text of texts) {
      await workspace.say({ user: ENGLISH, channel: GENERAL, text: `/peacekeeping ${text}` });
    }
    // What a button carries is nobody's to read.
    const sent = JSON.stringify(workspace.messages(GENERAL), (key, value) => (key === 'value' ? '' : value));
    expect(sent).not.toMatch(/<!|<@|<http/);
    expect(sent).toContain('zzqx');
    expect(sent).toContain('&lt;!here&gt; zzqx');
  });
});

describe.each(TRANSPORTS)('a button over %s', (transport) => {
  const ask = async (text: string) => {
    const conversation = await startBot(transport);
    await conversation.workspace.say({ user: ENGLISH, channel: GENERAL, text: `/peacekeeping ${text}` });
    const [message] = conversation.workspace.messages(GENERAL);
    if (message === undefined) throw new Error('no answer');
    const current = () => conversation.workspace.messages(GENERAL);
    return { conversation, message, current };
  };

  test('next and previous lead through the table in place, over its gaps', async () => {
    const { conversation, message, current } = await ask('para 46');
    await press(conversation, message, '52 ›');
    const next = await conversation.workspace.waitFor(() =>
      current().find((each) => bodyOf(each).includes('para. 52')),
    );
    expect(current()).toHaveLength(1);
    await press(conversation, next ?? message, '‹ 46');
    await conversation.workspace.waitFor(() => current().find((each) => bodyOf(each).includes('para. 46')));
    expect(current()).toHaveLength(1);
  });

  test('the official text is one press away', async () => {
    const { conversation, message, current } = await ask('para 148');
    await press(conversation, message, 'Official text (Chinese)');
    const official = await conversation.workspace.waitFor(() =>
      current().find((each) => contextOf(each).includes('正式文本')),
    );
    expect(bodyOf(official ?? {})).toContain('与安全理事会');
  });

  test('share puts the answer into the channel with the name of who shared it, and takes the private one away', async () => {
    const { conversation, message, current } = await ask('para 148');
    const [first, second] = await Promise.all([
      press(conversation, message, 'Share to channel'),
      press(conversation, message, 'Share to channel'),
    ]);
    expect([first, second]).toEqual([{ ok: true }, { ok: true }]);
    await conversation.workspace.waitFor(() => current().length === 1 && current()[0]?.visibleTo === undefined);
    const [shared] = current();
    expect(bodyOf(shared ?? {})).toContain('*A/75/19, para. 148*');
    expect(contextOf(shared ?? {})).toContain(`Shared by <@${ENGLISH}>`);
    expect(buttonsOf(shared ?? {}).map(({ label }) => label)).not.toContain('Share to channel');
  });

  test('on a public answer it shows the presser alone what they ask for', async () => {
    const conversation = await startBot(transport);
    const { workspace } = conversation;
    await workspace.say({ user: ENGLISH, channel: GENERAL, text: '@peacekeeping para 148' });
    const answer = await workspace.waitForMessage();
    await press(conversation, answer, '149 ›', FRENCH);
    const next = await workspace
      .nextMessage((each) => bodyOf(each).includes('149'))
      .catch(() => workspace.waitForMessage((each) => bodyOf(each).includes('149')));
    expect(next).toMatchObject({ visibleTo: FRENCH, threadTs: answer.threadTs });
    expect(bodyOf(workspace.messages(GENERAL).find(({ ts }) => ts === answer.ts) ?? {})).toContain('148');
  });

  test('the entries on a mission are listed with their number by section, ten at a time, each one press away', async () => {
    const { conversation, message, current } = await ask('mission MINUSMA');
    const name = 'United Nations Multidimensional Integrated Stabilization Mission in Mali';
    expect(bodyOf(message)).toMatch(new RegExp(`^\\*19 entries on “${name}”\\*\nSection II\\. .* · 2\n`));
    expect(contextOf(message)).toMatch(/working translation \(English\), not official.*\nPart 1 of 2$/);
    await press(conversation, message, 'More');
    const rest = await conversation.workspace.waitFor(() =>
      current().find((each) => contextOf(each).includes('Part 2 of 2')),
    );
    expect(current()).toHaveLength(1);
    const numbers = [message, rest ?? {}].map((each) =>
      [...bodyOf(each).matchAll(/^\*A\/75\/19, para\. (\d+)\*/gm)].map(([, number]) => Number(number)),
    );
    expect(numbers.map(({ length }) => length)).toEqual([10, 9]);
    expect(numbers.flat()).toEqual(numbers.flat().toSorted((left, right) => left - right));
    await press(conversation, rest ?? message, 'Read');
    await conversation.workspace.waitFor(() =>
      current().find((each) => bodyOf(each).startsWith(`*A/75/19, para. ${numbers[1]?.[0]}*`)),
    );
  });

  test('all sections lead to each, and an entry to those like it', async () => {
    const { conversation, message, current } = await ask('sections');
    expect(bodyOf(message)).toContain(
      '*Section IV. Peacebuilding and sustaining peace*\nparas 78–91 · 14 entries · 4 not addressed to the Secretariat',
    );
    await press(conversation, message, 'Read');
    const section = await conversation.workspace.waitFor(() =>
      current().find((each) => bodyOf(each).startsWith('*Section I. Introduction*')),
    );
    await press(conversation, section ?? message, 'Read');
    const entry = await conversation.workspace.waitFor(() =>
      current().find((each) => bodyOf(each).startsWith('*A/75/19, para. 18*')),
    );
    expect(contextOf(entry ?? {})).not.toContain('Part');
  });

  test('the entries most like one are listed in its place, each one press away, and it is one press back', async () => {
    const { conversation, message, current } = await ask('para 148');
    const shown = (text: string | RegExp) =>
      conversation.workspace.waitFor(() => current().find((each) => bodyOf(each).match(text)));
    await press(conversation, message, 'Related');
    const like = await shown(/^\*The \d+ entries most like A\/75\/19, para\. 148\*/);
    await press(conversation, like ?? message, 'Read');
    const entry = await shown(/^\*A\/75\/19, para\. (?!148)\d+\* · Section/);
    await press(conversation, entry ?? message, '‹ Back');
    await press(conversation, (await shown('most like')) ?? message, '‹ Back');
    await shown(/^\*A\/75\/19, para\. 148\*/);
    expect(current()).toHaveLength(1);
  });

  test('show the rest goes on until nothing of a long answer is left out', async () => {
    const { conversation, message, current } = await ask('paras 36-91');
    let last = message;
    for (let pages = 1; buttonsOf(last).some(({ label }) => label === 'Show the rest'); pages += 1) {
      await press(conversation, last, 'Show the rest');
      await conversation.workspace.waitFor(() => current().length > pages);
      last = current().at(-1) ?? last;
    }
    const shown = current().map(bodyOf).join('\n');
    const numbers = [...shown.matchAll(/\*A\/75\/19, para\. (\d+)\*/g)].map(([, number]) => Number(number));
    expect(numbers).toHaveLength(45);
    expect(contextOf(last)).toMatch(/Part (\d+) of \1$/);
  });
});
