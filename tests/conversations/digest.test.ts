import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  press,
  TRANSPORTS,
} from './start-bot.ts';
import {
  type BotMessage,
  createStoodClock,
  DAY_MS,
  HOUR_MS,
  listed,
  PATIENCE,
  RUSSIAN,
  SPANISH,
  type StoodClock,
  startBy,
  tell,
} from './subscribers.ts';

const DIRECT = 'D0READEREN';

/** A corrigendum in six languages: the memorial of paragraph 18 is of granite. */
const CORRIGENDUM = {
  'A_76_505_Add.1.en.md': ['construction of the memorial', 'construction of the granite memorial'],
  'A_76_505_Add.1.fr.md': ['construction de ce mémorial', 'construction de ce mémorial de granit'],
  'A_76_505_Add.1.es.md': ['este monumento conmemorativo', 'este monumento conmemorativo de granito'],
  'A_76_505_Add.1.ru.md': ['сооружению этого мемориала', 'сооружению этого гранитного мемориала'],
  'A_76_505_Add.1.zh.txt': ['修建这一纪念碑', '修建这一花岗岩纪念碑'],
  'A_76_505_Add.1.ar.md': ['تشييد هذا النصب التذكاري', 'تشييد هذا النصب التذكاري من الغرانيت'],
} as const;

const ENGLISH_FILE = 'A_76_505_Add.1.en.md';

const seed = (file: string) => readFileSync(join('seeds', file), 'utf8');

/** A bot whose reader of English may publish. */
const start = (clock: StoodClock, options: Parameters<typeof startBy>[2] = {}, transport: 'http' | 'socket' = 'http') =>
  startBy(clock, transport, { publishers: [ENGLISH], ...options });

async function publish(conversation: Conversation, file: string, change: (text: string) => string): Promise<void> {
  const { workspace } = conversation;
  const answer = workspace.nextMessage((message) => message.channel === DIRECT, PATIENCE);
  const bytes = new TextEncoder().encode(change(seed(file)));
  await workspace.upload({ user: ENGLISH, channel: DIRECT, name: file, bytes });
  expect(bodyOf(await answer)).toContain('is published');
}

/** With other words in the English edition only. */
const publishEnglish = (conversation: Conversation, from: string | RegExp, to: string) =>
  publish(conversation, ENGLISH_FILE, (text) => text.replaceAll(from, to));

async function publishCorrigendum(conversation: Conversation): Promise<void> {
  for (const [file, [from, to]] of Object.entries(CORRIGENDUM)) {
    await publish(conversation, file, (text) => text.replace(from, to));
  }
}

/** The messages of digests in a channel. */
function digestsIn({ workspace }: Conversation, channel: string): readonly BotMessage[] {
  return workspace
    .messages(channel)
    .filter(({ metadata }) => JSON.stringify(metadata)?.includes('peacekeeping_digest'));
}

/** Lets time pass until so many deliveries, since the bot started, have ended in a state. */
async function passUntil(
  conversation: Conversation,
  clock: StoodClock,
  ms: number,
  state: 'sent' | 'empty' | 'failed' | 'postponed',
  count = 1,
): Promise<void> {
  clock.pass(ms);
  await conversation.logged(({ event }) => event === `delivery.${state}`, count);
}

describe.each(TRANSPORTS)('over %s', (transport) => {
  test('a corrigendum in six languages is one message, marked, once, with what opens the entry', async () => {
    const clock = createStoodClock();
    const conversation = await start(clock, {}, transport);
    await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe');
    await publishCorrigendum(conversation);
    expect(digestsIn(conversation, GENERAL)).toEqual([]);
    await passUntil(conversation, clock, DAY_MS, 'sent');
    const [digest, ...others] = digestsIn(conversation, GENERAL);
    if (digest === undefined) throw new Error('no digest');
    expect(others).toEqual([]);
    expect(bodyOf(digest)).toBe(
      '*1 change in A/76/505/Add.1*\n*Section I. Introduction*\n*A/75/19, para. 18* · amended',
    );
    expect(JSON.stringify(digest.blocks)).toContain('{"type":"text","text":"granite ","style":{"bold":true}}');
    expect(contextOf(digest)).toBe(
      'Also changed in: Arabic, Chinese, French, Russian and Spanish\n' +
        'Every day at 09:00 (America/New_York): the whole report, in English\n' +
        '/peacekeeping subscriptions shows, changes and ends subscriptions',
    );
    const opened = conversation.workspace.nextMessage(undefined, PATIENCE);
    await press(conversation, digest, 'Read', FRENCH);
    expect(bodyOf(await opened)).toContain('construction of the granite memorial');
    expect((await opened).visibleTo).toBe(FRENCH);
    await passUntil(conversation, clock, DAY_MS, 'empty');
    expect(digestsIn(conversation, GENERAL)).toHaveLength(1);
    expect(errorsIn(conversation.log)).toEqual([]);
  });
});

test('each subscriber reads it in their own language', async () => {
  const clock = createStoodClock();
  const conversation = await start(clock);
  const readers = [
    [ENGLISH, 'granite'],
    [FRENCH, 'granit'],
    [SPANISH, 'granito'],
    [RUSSIAN, 'гранитного'],
    ['U0READERZH', '花岗岩'],
    ['U0READERAR', 'من الغرانيت'],
  ] as const;
  for (const [user] of readers) await tell(conversation, user, conversation.workspace.dmOf(user), 'subscribe');
  await publishCorrigendum(conversation);
  await passUntil(conversation, clock, DAY_MS, 'sent', readers.length);
  for (const [user, word] of readers) {
    const [digest, ...others] = digestsIn(conversation, conversation.workspace.dmOf(user));
    expect(others).toEqual([]);
    const bold = [...JSON.stringify(digest?.blocks).matchAll(/"text":"([^"]*)","style":\{"bold":true\}/g)];
    expect(bold.map(([, text]) => text).join(' ')).toContain(word);
  }
});

test('where nothing has changed nothing is posted, unless it was asked for', async () => {
  const clock = createStoodClock();
  const conversation = await start(clock);
  await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe');
  await tell(conversation, ENGLISH, DIRECT, 'subscribe even if nothing changed');
  await passUntil(conversation, clock, DAY_MS, 'sent');
  await conversation.logged(({ event }) => event === 'delivery.empty');
  expect(digestsIn(conversation, GENERAL)).toEqual([]);
  expect(digestsIn(conversation, DIRECT).map(bodyOf)).toEqual(['*Nothing has changed since the last digest.*']);
});

test('what is out of a subscription’s scope is not told', async () => {
  const clock = createStoodClock();
  const conversation = await start(clock);
  const { workspace } = conversation;
  const expected = [
    ['section 1', ['18']],
    ['section 8', ['164']],
    ['sections 2 and 3', []],
    ['para 18', ['18']],
    ['paras 160-170', ['164']],
    ['mission MINUSMA', []],
    ['topic improvised explosive devices', ['164']],
    ['all', ['18', '164']],
  ] as const;
  for (const [at, [scope]] of expected.entries()) {
    workspace.addChannel(`C0SCOPE${at}`, `scope-${at}`, [ENGLISH, workspace.bot.userId]);
    await tell(conversation, ENGLISH, `C0SCOPE${at}`, `/peacekeeping subscribe ${scope === 'all' ? '' : scope}`);
  }
  await publish(conversation, ENGLISH_FILE, (text) =>
    text
      .replace('construction of the memorial', 'construction of the granite memorial')
      .replace('Through its recently established', 'Through its well established'),
  );
  await passUntil(
    conversation,
    clock,
    DAY_MS,
    'sent',
    expected.filter(([, paragraphs]) => paragraphs.length > 0).length,
  );
  await conversation.logged(({ event }) => event === 'delivery.empty', 2);
  const told = expected.map(([scope], at) => {
    const body = digestsIn(conversation, `C0SCOPE${at}`).map(bodyOf).join();
    return [scope, [...body.matchAll(/para\. (\d+)\* ·/g)].map(([, paragraph]) => paragraph)];
  });
  expect(told).toEqual(expected);
});

test('a long digest goes on in its thread, each entry told once', async () => {
  const clock = createStoodClock();
  const conversation = await start(clock);
  await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe');
  await publishEnglish(conversation, 'The Secretariat', 'The Office');
  await passUntil(conversation, clock, DAY_MS, 'sent');
  const [first, ...others] = digestsIn(conversation, GENERAL);
  expect(first?.threadTs).toBeUndefined();
  expect(others.length).toBeGreaterThan(3);
  expect(others.every(({ threadTs }) => threadTs === first?.ts)).toBe(true);
  expect(contextOf(first ?? {})).toContain(`${others.length} more messages in the thread`);
  expect(contextOf(others[0] ?? {})).toBe('');
  const bodies = [first, ...others].map((message) => bodyOf(message ?? {}));
  const told = bodies.flatMap((body) =>
    [...body.matchAll(/para\. (\d+)\* · amended/g)].map(([, number]) => Number(number)),
  );
  expect(bodies[0]).toContain(`*${told.length} changes in`);
  expect(told).toEqual([...new Set(told)].toSorted((left, right) => left - right));
  expect(conversation.workspace.refusals()).toEqual([]);
});

test('one that is paused gets nothing, and once resumed everything since', async () => {
  const clock = createStoodClock();
  const conversation = await start(clock);
  await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe');
  await tell(conversation, FRENCH, conversation.workspace.dmOf(FRENCH), 'subscribe even if nothing changed');
  await tell(conversation, ENGLISH, GENERAL, '/peacekeeping pause 1');
  await publishEnglish(conversation, 'construction of the memorial', 'construction of the granite memorial');
  await passUntil(conversation, clock, DAY_MS, 'sent', 1);
  await passUntil(conversation, clock, DAY_MS, 'sent', 2);
  expect(digestsIn(conversation, GENERAL)).toEqual([]);
  await tell(conversation, ENGLISH, GENERAL, '/peacekeeping resume 1');
  expect(digestsIn(conversation, GENERAL)).toEqual([]);
  await passUntil(conversation, clock, DAY_MS, 'sent', 4);
  expect(digestsIn(conversation, GENERAL).map(bodyOf)).toEqual([expect.stringContaining('*1 change in')]);
});

test('three days of down-time are caught up by one digest', async () => {
  const clock = createStoodClock();
  const dataDir = openDataDir();
  const first = await start(clock, { dataDir });
  await tell(first, ENGLISH, GENERAL, '/peacekeeping subscribe even if nothing changed');
  await publishEnglish(first, 'construction of the memorial', 'construction of the granite memorial');
  await first.stop();
  clock.pass(3 * DAY_MS);
  const second = await start(clock, { dataDir });
  await second.logged(({ event }) => event === 'delivery.sent');
  expect(await listed(second, ENGLISH, GENERAL)).toContain('next: <!date^1795701600^');
  expect(digestsIn(second, GENERAL).map(bodyOf)).toEqual([expect.stringContaining('*1 change in')]);
});

describe('when Slack', () => {
  test('refuses for good, the subscription stops, its creator is told once, and resuming catches up', async () => {
    const clock = createStoodClock();
    const conversation = await start(clock);
    const { workspace } = conversation;
    const direct = workspace.dmOf(FRENCH);
    await tell(conversation, FRENCH, GENERAL, '/peacekeeping subscribe');
    await publishCorrigendum(conversation);
    workspace.archive(GENERAL);
    await passUntil(conversation, clock, DAY_MS, 'failed');
    await tell(conversation, ENGLISH, DIRECT, 'subscribe even if nothing changed');
    await passUntil(conversation, clock, DAY_MS, 'sent');
    const told = workspace.messages(direct);
    expect(told.map(bodyOf)).toEqual([expect.stringContaining('Réponse de Slack\u00a0: «\u00a0is_archived\u00a0»')]);
    expect(await listed(conversation, FRENCH, direct)).toContain(
      'arrêté, Slack ayant répondu «\u00a0is_archived\u00a0»',
    );
    workspace.unarchive(GENERAL);
    expect(bodyOf(await tell(conversation, FRENCH, GENERAL, '/peacekeeping resume 1'))).toContain('prochain envoi');
    await passUntil(conversation, clock, DAY_MS, 'sent', 3);
    expect(digestsIn(conversation, GENERAL).map(bodyOf)).toEqual([expect.stringContaining('*1 modification dans')]);
  });

  test.each([
    ['says "too fast"', { kind: 'ratelimited', retryAfterSeconds: 30 }],
    ['fails', { kind: 'http', status: 500 }],
    ['is unreachable', { kind: 'unheard' }],
    ['accepts and dies before it answers', { kind: 'cut' }],
    ['accepts and says that it failed', { kind: 'error', error: 'internal_error' }],
  ] as const)('%s, the list says so, and one message comes in the end', async (_, fault) => {
    const clock = createStoodClock();
    const conversation = await start(clock);
    const { workspace } = conversation;
    await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe');
    await publishEnglish(conversation, 'construction of the memorial', 'construction of the granite memorial');
    workspace.fail('chat.postMessage', fault);
    await passUntil(conversation, clock, DAY_MS, 'postponed');
    expect(await listed(conversation, ENGLISH, GENERAL)).toContain(
      'the last digest is being tried again, as Slack answered “',
    );
    await passUntil(conversation, clock, HOUR_MS, 'sent');
    expect(digestsIn(conversation, GENERAL).map(bodyOf)).toEqual([expect.stringContaining('*1 change in')]);
    expect(await listed(conversation, ENGLISH, GENERAL)).toContain('\nlast: <!date^');
    expect(errorsIn(conversation.log)).toEqual([]);
  });
});
