import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { FILE } from '../../src/storage/sqlite/open-sqlite.ts';
import { homeElements, homeReads, homeText, openHome, useHome } from './home-tab.ts';
import { type Conversation, ENGLISH, errorsIn, FRENCH, GENERAL, openDataDir, press, TRANSPORTS } from './start-bot.ts';
import { createStoodClock, DAY_MS, PATIENCE, startBy, tell } from './subscribers.ts';

const DIRECT = 'D0READEREN';
const NONE = 'You have none yet.';
const AWAY = 'Subscriptions cannot be read or changed at the moment; questions are answered as usual.';

const start = (options: Parameters<typeof startBy>[2] = {}) => startBy(createStoodClock(), 'http', options);

/** SQL on a connection of its own, as when somebody else has the store. */
function openDatabase(dataDir: string): DatabaseSync {
  const database = new DatabaseSync(join(dataDir, FILE));
  onTestFinished(() => database.close());
  return database;
}

const publications = ({ workspace }: Conversation, user: string) =>
  workspace.calls().filter(({ method, arguments: { user_id: owner } }) => method === 'views.publish' && owner === user);

const lookedUp = async ({ workspace }: Conversation, words: string, user = ENGLISH) => {
  const modal = await workspace.waitFor(() => workspace.modals(user).at(-1), PATIENCE);
  await workspace.waitFor(
    () => (JSON.stringify(workspace.modals(user).at(-1)?.view).includes(words) ? true : undefined),
    { what: `"${words}" in the form`, ...PATIENCE },
  );
  await workspace.closeView({ user, viewId: modal.id });
};

describe.each(TRANSPORTS)('over %s', (transport) => {
  test('Home comes when it is opened, in its reader’s language', async () => {
    const conversation = await startBy(createStoodClock(), transport);
    const { workspace, log } = conversation;
    const text = await openHome(conversation, ENGLISH);
    const parts = [
      'Look up a recommendation',
      'What changed recently',
      'No change is recorded',
      'My subscriptions',
      NONE,
      'Language',
      'Browse by section',
      'Help',
      '/peacekeeping help',
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places, text).toEqual(places.toSorted((left, right) => left - right));
    expect(places).not.toContain(-1);
    expect(homeElements(conversation, ENGLISH).map(({ label }) => label)).toEqual([
      'home_search',
      'Look up',
      'home_language',
      'home_section',
    ]);
    expect(await openHome(conversation, FRENCH)).toContain('Mes abonnements');
    expect(workspace.refusals()).toEqual([]);
    expect(errorsIn(log)).toEqual([]);
  });

  test('its buttons pause, resume, edit and remove, and Home shows how it is then', async () => {
    const conversation = await startBy(createStoodClock(), transport);
    const { workspace } = conversation;
    await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe section 8');
    expect(await openHome(conversation, ENGLISH)).toContain('<#C0GENERAL> · Every day at 09:00 (America/New_York)');
    await useHome(conversation, ENGLISH, 'Pause');
    await homeReads(conversation, ENGLISH, 'paused');
    await useHome(conversation, ENGLISH, 'Resume');
    await homeReads(conversation, ENGLISH, 'next:');
    await useHome(conversation, ENGLISH, 'Edit');
    const { id: viewId } = await workspace.waitFor(() => workspace.modals(ENGLISH)[0], PATIENCE);
    const values = { time: { time: { input: '10:30' } } };
    expect(await workspace.submitView({ user: ENGLISH, viewId, values })).toMatchObject({ ok: true });
    await homeReads(conversation, ENGLISH, 'Every day at 10:30');
    await useHome(conversation, ENGLISH, 'Remove');
    await homeReads(conversation, ENGLISH, NONE);
    expect(errorsIn(conversation.log)).toEqual([]);
  });
});

test('Home holds what a person subscribed to anywhere, and follows what is done about it elsewhere', async () => {
  const conversation = await start();
  expect(await openHome(conversation, ENGLISH)).toContain(NONE);
  await tell(conversation, ENGLISH, DIRECT, 'subscribe topic child protection');
  await homeReads(conversation, ENGLISH, /\*Direct message\* · Every day .*topic “child protection”/);
  await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe section 8');
  await homeReads(conversation, ENGLISH, '<#C0GENERAL> · ');
  const list = await tell(conversation, FRENCH, GENERAL, '/peacekeeping subscriptions');
  await press(conversation, list, 'Suspendre', FRENCH);
  await homeReads(conversation, ENGLISH, /<#C0GENERAL> .*paused/);
  await tell(conversation, FRENCH, GENERAL, '/peacekeeping unsubscribe 1');
  expect(await homeReads(conversation, ENGLISH, /^(?!.*<#C0GENERAL>)/s)).toContain('child protection');
});

test('a press that comes too late, or that is not its reader’s to make, says so in Home', async () => {
  const dataDir = openDataDir();
  const conversation = await start({ dataDir });
  const database = openDatabase(dataDir);
  await tell(conversation, ENGLISH, DIRECT, 'subscribe section 8');
  await openHome(conversation, ENGLISH);
  database.exec(`update subscriptions set creator = '${FRENCH}'`);
  await useHome(conversation, ENGLISH, 'Pause');
  expect(await homeReads(conversation, ENGLISH, 'Only <@U0READERFR>, who created it')).toContain(NONE);
  database.exec(`update subscriptions set creator = '${ENGLISH}'`);
  expect(await openHome(conversation, ENGLISH)).not.toContain('Only <@U0READERFR>');
  database.exec('delete from subscriptions');
  await useHome(conversation, ENGLISH, 'Pause');
  expect(await homeReads(conversation, ENGLISH, 'removed meanwhile')).toContain(NONE);
  expect(errorsIn(conversation.log)).toEqual([]);
});

describe('the menu of languages', () => {
  const chosen = (conversation: Conversation) =>
    homeElements(conversation, ENGLISH).find(({ actionId }) => actionId === 'home_language');

  test('brings Home back in the language chosen, and to Slack’s again', async () => {
    const conversation = await start();
    await openHome(conversation, ENGLISH);
    const before = chosen(conversation);
    expect(before).toMatchObject({
      chosen: 'slack',
      options: ['As in Slack', 'العربية', '中文', 'English', 'Français', 'Русский', 'Español'],
    });
    await useHome(conversation, ENGLISH, 'home_language', { value: 'fr' });
    await homeReads(conversation, ENGLISH, 'Mes abonnements');
    expect(chosen(conversation)?.chosen).toBe('fr');
    expect(chosen(conversation)?.blockId).not.toBe(before?.blockId);
    await useHome(conversation, ENGLISH, 'home_language', { value: 'slack' });
    await homeReads(conversation, ENGLISH, 'My subscriptions');
    expect(chosen(conversation)?.chosen).toBe('slack');
  });

  test('follows what is chosen by command', async () => {
    const conversation = await start();
    await openHome(conversation, ENGLISH);
    await tell(conversation, ENGLISH, GENERAL, '/peacekeeping language ar');
    await homeReads(conversation, ENGLISH, 'اشتراكاتي');
    expect(chosen(conversation)?.chosen).toBe('ar');
    await tell(conversation, ENGLISH, GENERAL, '/peacekeeping language auto');
    await homeReads(conversation, ENGLISH, 'My subscriptions');
    expect(chosen(conversation)?.chosen).toBe('slack');
  });

  test('says so where the choice cannot be stored', async () => {
    const dataDir = openDataDir();
    const conversation = await start({ dataDir });
    openDatabase(dataDir).exec(
      "create trigger refuse before insert on preferences begin select raise(abort, 'refused'); end",
    );
    await openHome(conversation, ENGLISH);
    await useHome(conversation, ENGLISH, 'home_language', { value: 'fr' });
    expect(await homeReads(conversation, ENGLISH, 'Your choice could not be kept')).toContain('My subscriptions');
    expect(errorsIn(conversation.log)).toHaveLength(1);
  });
});

describe('looking up', () => {
  test('what is typed, by Enter or by the button, or nothing yet', async () => {
    const conversation = await start();
    await openHome(conversation, ENGLISH);
    await useHome(conversation, ENGLISH, 'home_search', { input: 'para 148' }, 'para 148');
    await lookedUp(conversation, '148');
    await useHome(conversation, ENGLISH, 'Look up', {}, 'para 150');
    await lookedUp(conversation, '150');
    await useHome(conversation, ENGLISH, 'Look up');
    await lookedUp(conversation, 'modal');
    expect(errorsIn(conversation.log)).toEqual([]);
  });

  test('a section, after which the menu is ready for another', async () => {
    const conversation = await start();
    await openHome(conversation, ENGLISH);
    const menu = () => homeElements(conversation, ENGLISH).find(({ actionId }) => actionId === 'home_section');
    const before = menu();
    expect(before?.options[7]).toMatch(/^Section VIII\. /);
    await useHome(conversation, ENGLISH, 'home_section', { value: 'section 8' });
    await lookedUp(conversation, 'section 8');
    await conversation.workspace.waitFor(() => (menu()?.blockId === before?.blockId ? undefined : true), PATIENCE);
  });

  test('where Slack does not open the form, Home says so', async () => {
    const conversation = await start();
    await openHome(conversation, ENGLISH);
    conversation.workspace.fail('views.open', { kind: 'error', error: 'expired_trigger_id' });
    await useHome(conversation, ENGLISH, 'Look up');
    await homeReads(conversation, ENGLISH, 'The window could not be opened.');
  });
});

test('a new edition shows in the Homes that are open, each change one press from its paragraph', async () => {
  const conversation = await start({ publishers: [ENGLISH] });
  const { workspace } = conversation;
  await openHome(conversation, FRENCH);
  const name = 'A_76_505_Add.1.en.md';
  const text = readFileSync(join('seeds', name), 'utf8').replaceAll('the memorial', 'the granite memorial');
  await workspace.upload({ user: ENGLISH, channel: DIRECT, name, bytes: new TextEncoder().encode(text) });
  await homeReads(conversation, FRENCH, /\*A\/75\/19, par\. 18\* · modifié · <!date\^/);
  expect(publications(conversation, ENGLISH)).toEqual([]);
  await openHome(conversation, ENGLISH);
  await useHome(conversation, ENGLISH, 'Read');
  await lookedUp(conversation, '18');
  await useHome(conversation, ENGLISH, 'All changes');
  await lookedUp(conversation, 'changes');
  expect(errorsIn(conversation.log)).toEqual([]);
});

describe('after a digest', () => {
  const served = (conversation: Conversation, state: 'sent' | 'failed', count = 1) =>
    conversation.logged(({ event }) => event === `delivery.${state}`, count);

  test('Home says when the next is due, to whoever has it open, once for all that came together', async () => {
    const clock = createStoodClock();
    const conversation = await startBy(clock);
    const { workspace } = conversation;
    for (const section of [1, 2, 3, 4, 5, 6]) {
      await tell(conversation, ENGLISH, GENERAL, `/peacekeeping subscribe section ${section} even if nothing changed`);
    }
    await tell(conversation, FRENCH, workspace.dmOf(FRENCH), 'subscribe even if nothing changed');
    expect(await openHome(conversation, ENGLISH)).toMatch(/next: <!date\^1795442400\^(?!.*last:)/s);
    await conversation.logged(({ event }) => event === 'home.published');
    const before = [ENGLISH, FRENCH].map((user) => publications(conversation, user).length);
    clock.pass(DAY_MS);
    await served(conversation, 'sent', 7);
    const text = await homeReads(conversation, ENGLISH, /(?:next: <!date\^1795528800\^[^\n]*\nlast: <!date\^.*){6}/s);
    expect(text).not.toContain('<!date^1795442400^');
    await conversation.stop();
    const after = [ENGLISH, FRENCH].map((user) => publications(conversation, user).length);
    expect(after[1]).toBe(before[1]);
    expect((after[0] ?? 0) - (before[0] ?? 0)).toBeLessThan(4);
    expect(errorsIn(conversation.log)).toEqual([]);
  });

  test('that Slack refused for good, Home says that the subscription stopped', async () => {
    const clock = createStoodClock();
    const conversation = await startBy(clock);
    await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe even if nothing changed');
    await openHome(conversation, ENGLISH);
    conversation.workspace.archive(GENERAL);
    clock.pass(DAY_MS);
    await served(conversation, 'failed');
    expect(await homeReads(conversation, ENGLISH, 'stopped, as Slack answered “is_archived”')).not.toContain('next:');
    const [resume] = homeElements(conversation, ENGLISH).filter(({ actionId }) => actionId === 'subscription_resume');
    expect(resume?.label).toBe('Resume');
  });
});

describe('publishing', () => {
  test('over a view that was replaced meanwhile gathers anew and loses nothing', async () => {
    const dataDir = openDataDir();
    const conversation = await start({ dataDir });
    const { workspace, log } = conversation;
    await openHome(conversation, ENGLISH);
    await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe section 8');
    await conversation.logged((line) => line.event === 'home.published', 2);
    const { release, held } = hold(workspace);
    const event = { type: 'app_home_opened', user: ENGLISH, channel: DIRECT, tab: 'home', event_ts: '1.1' };
    await workspace.deliverEvent({ ...event, view: { hash: 'of the view before' } });
    await held();
    // As another process would, of which this one learns nothing.
    openDatabase(dataDir).exec("update subscriptions set state = 'paused'");
    release();
    await homeReads(conversation, ENGLISH, 'paused');
    expect(log.filter((line) => line.event === 'home.conflict')).toHaveLength(1);
    expect(errorsIn(log)).toEqual([]);
  });

  test('shows the last of several changes, and does not repeat itself for each', async () => {
    const conversation = await start();
    const { workspace } = conversation;
    await openHome(conversation, ENGLISH);
    await conversation.logged(({ event }) => event === 'home.published');
    const before = publications(conversation, ENGLISH).length;
    const { release, held } = hold(workspace);
    for (const section of [1, 2, 3, 4]) {
      await tell(conversation, ENGLISH, GENERAL, `/peacekeeping subscribe section ${section}`);
    }
    await held();
    release();
    const text = await homeReads(conversation, ENGLISH, 'section IV,');
    expect(text.match(/<#C0GENERAL>/g)).toHaveLength(4);
    await conversation.stop();
    expect(homeText(conversation, ENGLISH)).toBe(text);
    expect(publications(conversation, ENGLISH).length - before).toBe(2);
  });

  test('that Slack refuses is logged once and done at the next opening', async () => {
    const conversation = await start();
    const { workspace, log } = conversation;
    workspace.fail('views.publish', { kind: 'error', error: 'not_enabled' });
    await workspace.openHome({ user: ENGLISH, tab: 'home' });
    await conversation.logged(({ event }) => event === 'home.unpublished');
    expect(await openHome(conversation, ENGLISH)).toContain(NONE);
    expect(log.filter(({ event }) => event === 'home.unpublished')).toMatchObject([{ reason: 'not_enabled' }]);
    expect(errorsIn(log)).toEqual([]);
  });

  /** Keeps the next publication waiting in Slack. */
  function hold(workspace: Conversation['workspace']) {
    const gate = Promise.withResolvers<void>();
    const met = workspace.metFaults().length;
    workspace.fail('views.publish', { kind: 'held', until: gate.promise });
    return {
      release: gate.resolve,
      held: () => expect.poll(() => workspace.metFaults().length, { timeout: PATIENCE.timeoutMs }).toBe(met + 1),
    };
  }
});

test('while the store fails Home shows the rest and says so, and all of it afterwards', async () => {
  const dataDir = openDataDir();
  const conversation = await start({ dataDir });
  await tell(conversation, ENGLISH, GENERAL, '/peacekeeping subscribe');
  await openHome(conversation, ENGLISH);
  const database = openDatabase(dataDir);
  database.exec('alter table subscriptions rename to away');
  await useHome(conversation, ENGLISH, 'Pause');
  const text = await homeReads(conversation, ENGLISH, AWAY);
  expect(text.split(AWAY)).toHaveLength(2);
  for (const part of ['Look up a recommendation', 'Browse by section', 'Help']) expect(text).toContain(part);
  database.exec('alter table away rename to subscriptions');
  expect(await openHome(conversation, ENGLISH)).toContain('<#C0GENERAL> · Every day');
});

test('opening the messages is no matter of Home’s', async () => {
  const conversation = await start();
  await conversation.workspace.openHome({ user: ENGLISH, tab: 'messages' });
  await conversation.stop();
  expect(publications(conversation, ENGLISH)).toEqual([]);
});
