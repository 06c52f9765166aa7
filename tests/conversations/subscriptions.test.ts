import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { say } from '../../src/locales/say.ts';
import { FILE } from '../../src/storage/sqlite/open-sqlite.ts';
import {
  bodyOf,
  type Conversation,
  ENGLISH,
  errorsIn,
  FRENCH,
  GENERAL,
  openDataDir,
  press,
  TRANSPORTS,
} from './start-bot.ts';
import {
  becomes,
  createStoodClock,
  DAY_MS,
  listed,
  NEVER,
  PATIENCE,
  pressOf,
  RUSSIAN,
  SPANISH,
  startBy,
  tell,
  valueBehind,
} from './subscribers.ts';

const DIRECT = 'D0READEREN';
const FRENCH_DIRECT = 'D0READERFR';
const NONE = 'There is no subscription here.';

/** SQL on a connection of its own, as when somebody else has the store. */
function openDatabase(dataDir: string): DatabaseSync {
  const database = new DatabaseSync(join(dataDir, FILE));
  onTestFinished(() => database.close());
  return database;
}

async function openForm(conversation: Conversation, user: string, channel: string) {
  const list = await tell(conversation, user, channel, '/peacekeeping subscriptions');
  await press(conversation, list, 'Edit', user);
  const view = await conversation.workspace.waitFor(() => conversation.workspace.modals(user)[0], PATIENCE);
  return { list, viewId: view.id, view: view.view };
}

describe.each(TRANSPORTS)('over %s', (transport) => {
  test('a channel is told who subscribed it and of what; a list is for whoever asks', async () => {
    const conversation = await startBy(createStoodClock(), transport);
    const told = await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe section 8');
    expect(told.visibleTo).toBeUndefined();
    expect(bodyOf(told)).toBe(
      '<@U0READEREN> subscribed this channel. Every day at 09:00 (America/New_York): section VIII, in English · ' +
        'next: <!date^1795442400^{date_short_pretty} {time}|23 Nov 2026, 09:00 (America/New_York)>',
    );
    const list = await tell(conversation, FRENCH, GENERAL, '/peacekeeping subscriptions');
    expect(list.visibleTo).toBe(FRENCH);
    expect(bodyOf(list)).toContain('*1.* Chaque jour à 09:00 (America/New_York)\u00a0: section VIII, en anglais');
    expect(bodyOf(list)).toContain('23 nov. 2026, 09:00');
    expect(errorsIn(conversation.log)).toEqual([]);
  });

  test('a mention is answered in its thread, whatever comes of it', async () => {
    const conversation = await startBy(createStoodClock(), transport);
    for (const [text, words] of [
      ['subscribe weekly on Friday mission MINUSMA', '<@U0READEREN> subscribed this channel. Every Friday at 09:00'],
      ['subscribe banana', 'I did not understand “banana”'],
      ['subscriptions', 'mission “United Nations Multidimensional Integrated Stabilization Mission in Mali”'],
      ['unsubscribe', 'Removed: Every Friday'],
    ] as const) {
      const answer = await tell(conversation, ENGLISH, GENERAL, `@peacekeeping ${text}`);
      const [asked] = conversation.workspace.messages(GENERAL).filter((message) => message.text.endsWith(text));
      expect(bodyOf(answer), text).toContain(words);
      expect(answer.threadTs, text).toBe(asked?.ts);
    }
  });

  test('a direct message is answered where it was written, in the zone and language of its writer', async () => {
    const conversation = await startBy(createStoodClock(), transport);
    const told = await tell(conversation, FRENCH, FRENCH_DIRECT, 's’abonner au thème protection de l’enfance');
    expect(bodyOf(told)).toContain('Chaque jour à 09:00 (Europe/Zurich)\u00a0: thème «\u00a0protection de l');
    await tell(conversation, FRENCH, GENERAL, '/peacekeeping subscribe section 1');
    const list = await listed(conversation, FRENCH, FRENCH_DIRECT);
    expect(list).toMatch(
      /1 abonnement ici.*\n\*1\.\* .*\n\*Vos abonnements ailleurs\*\n\*2\.\* <#C0GENERAL> · .*section I,/,
    );
    expect(await listed(conversation, FRENCH, GENERAL)).not.toContain('enfance');
  });

  test('the buttons of a list pause, resume and remove, and show how it is then', async () => {
    const conversation = await startBy(createStoodClock(), transport);
    await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe');
    let list = await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscriptions');
    await press(conversation, list, 'Pause');
    list = await becomes(conversation, list, 'paused');
    await press(conversation, list, 'Resume');
    list = await becomes(conversation, list, 'next:');
    await press(conversation, list, 'Remove');
    await becomes(conversation, list, NONE);
  });

  test('the form shows what is there, tells an error beside its field, saves, and the list follows', async () => {
    const conversation = await startBy(createStoodClock(), transport);
    const { workspace } = conversation;
    await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe weekly on Friday section 8');
    const { list, viewId } = await openForm(conversation, ENGLISH, GENERAL);
    const about = (value: string) => ({ scope: { scope: { value } } });
    expect(await workspace.submitView({ user: ENGLISH, viewId, values: about('section 15') })).toMatchObject({
      errors: { scope: 'There is no section 15. The report has sections I to IX.' },
    });
    expect(await workspace.submitView({ user: ENGLISH, viewId, values: about('section 2 at 10') })).toMatchObject({
      errors: { scope: 'I did not understand “section 2 at 10”. For example: section 8' },
    });
    const values = {
      ...about(''),
      cadence: { cadence: { value: 'day' } },
      time: { time: { input: '10:30' } },
      subscription_zone: {
        subscription_zone: { option: { text: { type: 'plain_text', text: 'Asia/Tokyo' }, value: 'Asia/Tokyo' } },
      },
      language: { language: { value: 'fr' } },
      nothing_new: { nothing_new: { values: ['yes'] } },
    };
    expect(await workspace.submitView({ user: ENGLISH, viewId, values })).toMatchObject({ ok: true });
    await becomes(
      conversation,
      list,
      /Every day at 10:30 \(Asia\/Tokyo\): the whole report, in French · also when nothing has changed · next:/,
    );
    expect(workspace.refusals()).toEqual([]);
  });
});

describe('subscribing', () => {
  test.each([
    ['en', ENGLISH, 'subscribe', /Every Monday at 09:00 \(Africa\/Nairobi\): section VIII, in French/],
    ['fr', FRENCH, 's’abonner', /Chaque lundi à 09:00 \(Africa\/Nairobi\)\u00a0: section VIII, en anglais/],
    ['es', SPANISH, 'suscribirse', /Cada lunes a las 09:00 \(Africa\/Nairobi\): sección VIII, en francés/],
    [
      'ru',
      RUSSIAN,
      'подписаться',
      /Еженедельно \(понедельник\) в 09:00 \(Africa\/Nairobi\): раздел VIII; язык — французский/,
    ],
    ['zh', 'U0READERZH', '订阅', /每星期一 09:00（Africa\/Nairobi）：第八节，语文：法语/],
    ['ar', 'U0READERAR', 'اشترك', /الاثنين.*09:00.*Africa\/Nairobi.*القسم.*VIII.*الفرنسية/],
  ] as const)('in %s as the bot’s own example says', async (language, user, verb, words) => {
    const conversation = await startBy(createStoodClock());
    const channel = conversation.workspace.dmOf(user);
    expect(bodyOf(await tell(conversation, user, channel, 'subscriptions'))).not.toMatch(words);
    const told = await tell(conversation, user, channel, `${verb} ${say(language, 'subscribeExample')}`);
    expect(bodyOf(told)).toMatch(words);
    expect(await listed(conversation, user, channel)).toMatch(words);
  });

  test('a form that Slack does not open is told of, and the subscription stays', async () => {
    const conversation = await startBy(createStoodClock());
    const { workspace, log } = conversation;
    await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe');
    const list = await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscriptions');
    workspace.fail('views.open', { kind: 'error', error: 'expired_trigger_id' });
    const told = workspace.nextMessage();
    await press(conversation, list, 'Edit');
    expect(bodyOf(await told)).toBe('The window could not be opened. Please try again.');
    expect(errorsIn(log)).toEqual([]);
  });

  test('what cannot be is answered with a plain sentence to the person alone, and nothing is stored', async () => {
    const conversation = await startBy(createStoodClock());
    for (const [text, sentence] of [
      ['in Atlantis', 'I know no city or time zone “Atlantis”.'],
      ['at 25:00', '“at 25:00” is no time of day.'],
      ['at 9:00 EST', '“EST” is an offset'],
      ['weekly on Blursday', '“Blursday” is no day of the week.'],
      ['daily weekly', 'A subscription comes daily or on one day of the week.'],
      ['section 15', 'There is no section 15. The report has sections I to IX.'],
      ['para 5', 'the table has no entry for paragraph 5'],
      ['section 8 topic mines', 'A subscription has one subject'],
      ['mission MINUFOO', 'I know no mission “MINUFOO”.'],
      ['topic pancakes', 'I know no topic “pancakes”.'],
      ['in German', 'There is no edition in “German”.'],
      ['daily please bananas', 'I did not understand “bananas”.'],
      ['x'.repeat(400), 'That is too long for a subscription (400 characters).'],
    ] as const) {
      const answer = await tell(conversation, ENGLISH, GENERAL, `/peacekeeping subscribe ${text}`);
      expect(bodyOf(answer), text).toContain(sentence);
      expect(answer.visibleTo, text).toBe(ENGLISH);
    }
    expect(await listed(conversation, ENGLISH, GENERAL)).toContain(NONE);
    expect(errorsIn(conversation.log)).toEqual([]);
  });

  test('a place that the bot could not post to is refused', async () => {
    const conversation = await startBy(createStoodClock());
    const { workspace } = conversation;
    workspace.addChannel('C0OUTSIDE', 'outside', [ENGLISH]);
    workspace.addChannel('D0OTHERTWO', 'two', [ENGLISH, FRENCH], { isPrivate: true });
    for (const [channel, sentence] of [
      ['C0OUTSIDE', 'Invite me with “/invite @peacekeeping” and subscribe again. Nothing was stored.'],
      ['D0OTHERTWO', 'I am not part of this conversation and could not post a digest here.'],
    ] as const) {
      const answer = await tell(conversation, ENGLISH, channel, '/peacekeeping subscribe');
      expect(bodyOf(answer)).toContain(sentence);
      expect(answer.visibleTo).toBe(ENGLISH);
      const list = await tell(conversation, ENGLISH, channel, '/peacekeeping subscriptions');
      expect(bodyOf(list)).toContain(NONE);
    }
    workspace.fail('chat.postMessage', { kind: 'error', error: 'is_archived' });
    const archived = await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe');
    expect(bodyOf(archived)).toBe('Slack does not let me post here (“is_archived”). Nothing was stored.');
    expect(await listed(conversation, ENGLISH, GENERAL)).toContain(NONE);
    expect(errorsIn(conversation.log)).toEqual([]);
  });

  test('waits for the zone and language of a person, which are kept', async () => {
    const conversation = await startBy(createStoodClock());
    const { workspace } = conversation;
    workspace.fail('users.info', { kind: 'slow', delayMs: 1_500 });
    const told = await tell(conversation, FRENCH, FRENCH_DIRECT, 's’abonner');
    expect(bodyOf(told)).toContain('Chaque jour à 09:00 (Europe/Zurich)\u00a0: tout le rapport, en français');
  });

  test('the same once more, and a twenty-first, is refused', async () => {
    const conversation = await startBy(createStoodClock());
    for (let hour = 0; hour < 20; hour += 1) {
      await tell(conversation, ENGLISH, GENERAL, `/peacekeeping subscribe at ${hour}:00`);
    }
    const again = await tell(conversation, FRENCH, GENERAL, '/peacekeeping subscribe at 3:00 in New York in English');
    expect(bodyOf(again)).toContain('Cet abonnement existe déjà ici\u00a0: Chaque jour à 03:00');
    const more = await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe at 21:00');
    expect(bodyOf(more)).toContain('There are 20 subscriptions here');
    const list = await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscriptions');
    expect(bodyOf(list)).toContain('*20 subscriptions here*');
    expect(bodyOf(list)).not.toContain('21:00 (');
    expect(conversation.workspace.refusals()).toEqual([]);
  });
});

describe('a list', () => {
  test('is numbered as its commands take it', async () => {
    const clock = createStoodClock();
    const conversation = await startBy(clock);
    for (const section of ['1', '2', '3']) {
      await tell(conversation, ENGLISH, GENERAL, `/peacekeeping subscribe section ${section}`);
      clock.pass(1_000);
    }
    const command = async (text: string) =>
      bodyOf(await tell(conversation, ENGLISH, GENERAL, `/peacekeeping ${text}`)).replace(/ · next.*/g, '');
    expect(await command('subscriptions')).toMatch(
      /1\.\* .*section I,.*\n.*2\.\* .*section II,.*\n.*3\.\* .*section III,/,
    );
    expect(await command('subscriptions edit 2 at 10:00')).toMatch(/^Changed\. Every day at 10:00 .*section II,/);
    expect(await command('edit 2 weekly')).toMatch(/^Changed\. Every Monday at 10:00 .*section II,/);
    expect(await command('pause 2')).toMatch(/^Changed\. Every Monday at 10:00 .*section II, in English · paused$/);
    expect(await command('resume 2')).not.toContain('paused');
    expect(await command('unsubscribe')).toMatch(/^Which one\? Write its number: \/peacekeeping unsubscribe 2\n/);
    expect(await command('unsubscribe 9')).toBe('There is no subscription 9 here.');
    expect(await command('unsubscribe 2')).toMatch(/^Removed: Every Monday at 10:00 .*section II, in English$/);
    expect(await command('subscriptions edit 1 at 25:00')).toContain('is no time of day');
    expect(await command('subscriptions edit 1')).toContain('What shall be changed?');
    expect(await command('subscriptions')).toMatch(/1\.\* .*section I,.*\n.*2\.\* .*section III,/);
  });

  test('has no two that are the same, whatever is edited', async () => {
    const clock = createStoodClock();
    const conversation = await startBy(clock);
    for (const section of ['1', '2']) {
      await tell(conversation, ENGLISH, GENERAL, `/peacekeeping subscribe section ${section}`);
      clock.pass(1_000);
    }
    const before = await listed(conversation, ENGLISH, GENERAL);
    const refused = await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscriptions edit 2 section 1');
    expect(bodyOf(refused)).toMatch(/^This is subscribed here already: Every day at 09:00 .*section I, in English/);
    expect(await listed(conversation, ENGLISH, GENERAL)).toBe(before);
    await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscriptions edit 2 even if nothing changed');
    await tell(conversation, ENGLISH, DIRECT, 'subscribe section 2');
    const elsewhere = await tell(conversation, ENGLISH, DIRECT, 'subscriptions edit 1 section 1');
    expect(bodyOf(elsewhere)).toContain('Changed.');
  });

  test('outlives a restart, and so do its buttons', async () => {
    const dataDir = openDataDir();
    const first = await startBy(createStoodClock(), 'http', { dataDir });
    await tell(first, ENGLISH, GENERAL, '/peacekeeping subscribe');
    const old = await tell(first, ENGLISH, GENERAL, '/peacekeeping subscriptions');
    await first.stop();
    const second = await startBy(createStoodClock(), 'http', { dataDir });
    const list = await tell(second, ENGLISH, GENERAL, '/peacekeeping subscriptions');
    expect(bodyOf(list)).toBe(bodyOf(old));
    await second.workspace.send(pressOf(second, list, 'Pause', ENGLISH, valueBehind(old, 'Pause')));
    await becomes(second, list, 'paused');
  });
});

describe('a button', () => {
  test('pressed twice does once what it says', async () => {
    const clock = createStoodClock();
    const conversation = await startBy(clock);
    const { workspace } = conversation;
    await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe');
    const list = await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscriptions');
    const [pause, remove] = [
      pressOf(conversation, list, 'Pause', ENGLISH),
      pressOf(conversation, list, 'Remove', ENGLISH),
    ];
    await Promise.all([workspace.send(pause), workspace.send(pause)]);
    const paused = await becomes(conversation, list, 'paused');
    const resume = pressOf(conversation, paused, 'Resume', ENGLISH);
    await Promise.all([workspace.send(resume), workspace.send(resume)]);
    await becomes(conversation, list, 'next:');
    const next = workspace.nextMessage((message) => bodyOf(message).includes('has been removed meanwhile'), PATIENCE);
    await workspace.send(remove);
    await becomes(conversation, list, NONE);
    await workspace.send(remove);
    expect((await next).visibleTo).toBe(ENGLISH);
    expect(errorsIn(conversation.log)).toEqual([]);
  });

  test('of another’s subscription works for members of its channel and admins, and for nobody else', async () => {
    const conversation = await startBy(createStoodClock());
    const { workspace } = conversation;
    workspace.addChannel('C0MISSION', 'mission', [FRENCH, RUSSIAN, workspace.bot.userId], { isPrivate: true });
    await tell(conversation, FRENCH, 'C0MISSION', '/peacekeeping subscribe');
    const theirs = await tell(conversation, FRENCH, 'C0MISSION', '/peacekeeping subscriptions');
    const value = valueBehind(theirs, 'Suspendre');
    const pressFrom = async (user: string, label: string) => {
      const direct = workspace.dmOf(user);
      await tell(conversation, user, direct, 'subscribe');
      const list = await tell(conversation, user, direct, 'subscriptions');
      await workspace.send(pressOf(conversation, list, label, user, value));
    };
    const refused = workspace.nextMessage(
      (message) => bodyOf(message).includes('Seuls <@U0READERFR>, qui l’a créé'),
      PATIENCE,
    );
    await pressFrom(SPANISH, 'Pausar');
    expect((await refused).visibleTo).toBe(SPANISH);
    expect(await listed(conversation, FRENCH, 'C0MISSION')).not.toContain('en pause');
    const done = (count: number) => conversation.logged(({ event }) => event === 'subscription.changed', count);
    await pressFrom(RUSSIAN, 'Приостановить');
    await done(1);
    expect(await listed(conversation, FRENCH, 'C0MISSION')).toContain('en pause');
    await pressFrom(ENGLISH, 'Remove');
    await done(2);
    expect(await listed(conversation, FRENCH, 'C0MISSION')).toContain('aucun abonnement');
  });

  test('of a direct conversation is its creator’s alone, also against an admin', async () => {
    const conversation = await startBy(createStoodClock());
    const { workspace } = conversation;
    await tell(conversation, FRENCH, FRENCH_DIRECT, 'subscribe');
    const theirs = await tell(conversation, FRENCH, FRENCH_DIRECT, 'subscriptions');
    await tell(conversation, ENGLISH, DIRECT, 'subscribe');
    const own = await tell(conversation, ENGLISH, DIRECT, 'subscriptions');
    const refused = workspace.nextMessage(
      (message) => bodyOf(message).includes('Seuls <@U0READERFR>, qui l’a créé'),
      PATIENCE,
    );
    await workspace.send(pressOf(conversation, own, 'Remove', ENGLISH, valueBehind(theirs, 'Supprimer')));
    await refused;
    expect(await listed(conversation, FRENCH, FRENCH_DIRECT)).toContain('1 abonnement ici');
  });

  test.each([
    ['', 'This button no longer works.'],
    ['{"id":"","language":"en"}', 'This button no longer works.'],
    ['{"id":"x","language":"tlh"}', 'This button no longer works.'],
    ['{"id":"x\' or 1=1 --","language":"en"}', 'This subscription has been removed meanwhile.'],
  ])('with the forged value %j changes nothing', async (value, sentence) => {
    const conversation = await startBy(createStoodClock());
    const { workspace } = conversation;
    await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe');
    const list = await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscriptions');
    for (const label of ['Remove', 'Edit']) {
      const told = workspace.nextMessage(undefined, PATIENCE);
      await workspace.send(pressOf(conversation, list, label, ENGLISH, value));
      expect(bodyOf(await told)).toContain(sentence);
    }
    expect(await listed(conversation, ENGLISH, GENERAL)).toContain('*1 subscription here*');
    expect(errorsIn(conversation.log)).toEqual([]);
  });
});

describe('the form', () => {
  test.each([
    ['nairobi', 'Africa/Nairobi'],
    ['Найроби', 'Africa/Nairobi'],
    ['内罗毕', 'Africa/Nairobi'],
    ['نيروبي', 'Africa/Nairobi'],
    ['Ginebra', 'Europe/Zurich'],
    ['нью-й', 'America/New_York'],
    ['纽约', 'America/New_York'],
    ['new y', 'America/New_York'],
  ])('offers zones while somebody types %s', async (value, zone) => {
    const conversation = await startBy(createStoodClock());
    await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe');
    const { viewId } = await openForm(conversation, ENGLISH, GENERAL);
    const [blockId, actionId] = ['subscription_zone', 'subscription_zone'];
    const offered = await conversation.workspace.suggest({ user: ENGLISH, viewId, blockId, actionId, value });
    expect(offered).toMatchObject({
      ok: true,
      options: expect.arrayContaining([expect.objectContaining({ value: zone })]),
    });
  });

  test.each([
    ['en', ENGLISH, 'Edit', 'topic “child protection”'],
    ['fr', FRENCH, 'Modifier', 'thème «\u00a0protection de l'],
    ['ar', 'U0READERAR', 'تعديل', 'موضوع'],
    ['zh', 'U0READERZH', '修改', '主题“'],
  ])('in %s saved as it was shown changes nothing', async (_, user, label, subject) => {
    const conversation = await startBy(createStoodClock());
    const { workspace } = conversation;
    const direct = workspace.dmOf(user);
    await tell(conversation, user, direct, 'subscribe topic child protection');
    const before = await listed(conversation, user, direct);
    expect(before).toContain(subject);
    const list = await tell(conversation, user, direct, 'subscriptions');
    await press(conversation, list, label, user);
    const { id: viewId } = await workspace.waitFor(() => workspace.modals(user)[0], PATIENCE);
    expect(await workspace.submitView({ user, viewId })).toMatchObject({ ok: true });
    expect(await listed(conversation, user, direct)).toBe(before);
  });

  test('of a subscription that is gone says so', async () => {
    const conversation = await startBy(createStoodClock());
    await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe');
    const { viewId } = await openForm(conversation, ENGLISH, GENERAL);
    await tell(conversation, FRENCH, GENERAL, '/peacekeeping unsubscribe');
    expect(await conversation.workspace.submitView({ user: ENGLISH, viewId })).toMatchObject({
      errors: { cadence: 'This subscription has been removed meanwhile.' },
    });
  });

  test.each([
    ['section 8 at 10:00', { time: { time: { input: '10:00' } } }, 'time', 'Every day at 10:00'],
    ['section 8 weekly', { cadence: { cadence: { value: '1' } } }, 'cadence', 'Every Monday at 09:00'],
    ['section 1', { scope: { scope: { input: 'section I' } } }, 'scope', 'section I, in English'],
    ['section 8 in French', { language: { language: { value: 'fr' } } }, 'language', 'section VIII, in French'],
  ])(
    'that would make it the twin of “%s” says so beside the field and stores nothing',
    async (twin, values, field, line) => {
      const conversation = await startBy(createStoodClock());
      const { workspace } = conversation;
      await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe section 8');
      const { viewId } = await openForm(conversation, ENGLISH, GENERAL);
      await tell(conversation, ENGLISH, GENERAL, `/peacekeeping subscribe ${twin}`);
      const before = await listed(conversation, ENGLISH, GENERAL);
      expect(before).toContain('*2 subscriptions here*');
      expect(await workspace.submitView({ user: ENGLISH, viewId, values })).toMatchObject({
        errors: { [field]: expect.stringMatching(`^This is subscribed here already: .*${line}`) },
      });
      expect(await listed(conversation, ENGLISH, GENERAL)).toBe(before);
      expect(workspace.modals(ENGLISH)).toHaveLength(1);
    },
  );

  test('opens for an admin, also of a channel that they are not in', async () => {
    const conversation = await startBy(createStoodClock());
    const { workspace } = conversation;
    workspace.addChannel('C0MISSION', 'mission', [FRENCH, workspace.bot.userId]);
    await tell(conversation, FRENCH, 'C0MISSION', '/peacekeeping subscribe');
    const theirs = await tell(conversation, FRENCH, 'C0MISSION', '/peacekeeping subscriptions');
    await tell(conversation, ENGLISH, DIRECT, 'subscribe');
    const own = await tell(conversation, ENGLISH, DIRECT, 'subscriptions');
    await workspace.send(pressOf(conversation, own, 'Edit', ENGLISH, valueBehind(theirs, 'Modifier')));
    const { id: viewId } = await workspace.waitFor(() => workspace.modals(ENGLISH)[0], PATIENCE);
    expect(await workspace.submitView({ user: ENGLISH, viewId })).toMatchObject({ ok: true });
  });
});

describe('while the store fails', () => {
  const AWAY = 'Subscriptions cannot be read or changed at the moment; questions are answered as usual.';

  test('commands, buttons and the form say so, and work again afterwards', async () => {
    const dataDir = openDataDir();
    const conversation = await startBy(createStoodClock(), 'http', { dataDir });
    const { workspace } = conversation;
    await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe');
    const { list, viewId } = await openForm(conversation, ENGLISH, GENERAL);
    const database = openDatabase(dataDir);
    database.exec('alter table subscriptions rename to away');
    for (const text of ['subscribe section 1', 'subscriptions', 'unsubscribe 1', 'subscriptions pause 1']) {
      const answer = await tell(conversation, ENGLISH, GENERAL, `/peacekeeping ${text}`);
      expect(bodyOf(answer), text).toContain(AWAY);
      expect(answer.visibleTo, text).toBe(ENGLISH);
    }
    const told = workspace.nextMessage(undefined, PATIENCE);
    await press(conversation, list, 'Pause');
    expect(bodyOf(await told)).toContain(AWAY);
    expect(await workspace.submitView({ user: ENGLISH, viewId })).toMatchObject({
      errors: { cadence: expect.stringContaining(AWAY) },
    });
    const question = await tell(conversation, ENGLISH, GENERAL, '/peacekeeping para 148');
    expect(bodyOf(question)).toContain('para. 148');
    database.exec('alter table away rename to subscriptions');
    expect(await listed(conversation, ENGLISH, GENERAL)).toContain('*1 subscription here*');
    expect(await workspace.submitView({ user: ENGLISH, viewId })).toMatchObject({ ok: true });
  });

  test('a channel that was told already is untold', async () => {
    const dataDir = openDataDir();
    const conversation = await startBy(createStoodClock(), 'http', { dataDir });
    const { workspace } = conversation;
    openDatabase(dataDir).exec(
      "create trigger refuse before insert on subscriptions begin select raise(abort, 'refused'); end",
    );
    const said = workspace.nextMessage((message) => bodyOf(message).includes(AWAY), PATIENCE);
    await workspace.say({ user: ENGLISH, channel: GENERAL, text: '/peacekeeping subscribe' });
    await said;
    expect(workspace.messages(GENERAL).filter((message) => message.visibleTo === undefined)).toEqual([]);
    expect(await listed(conversation, ENGLISH, GENERAL)).toContain(NONE);
  });
});

test('a digest that is due is not put off by resuming it again or by saving its form unchanged', async () => {
  const clock = createStoodClock();
  // It delivers only when it starts, so that what is due stays so.
  const conversation = await startBy(clock, 'http', { delivery: { timer: NEVER } });
  await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe');
  const { viewId } = await openForm(conversation, ENGLISH, GENERAL);
  const before = await listed(conversation, ENGLISH, GENERAL);
  clock.pass(DAY_MS);
  await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscriptions resume');
  expect(await conversation.workspace.submitView({ user: ENGLISH, viewId })).toMatchObject({ ok: true });
  expect(await listed(conversation, ENGLISH, GENERAL)).toBe(before);
});
