import { expect, test } from 'vitest';
import { homeReads, homeText } from './home-tab.ts';
import { ORGANIZATION_INTERACTION, openOrganizationApi, organizationEvent, organizationToken } from './organization.ts';
import { bodyOf, type Conversation, ENGLISH, errorsIn, GENERAL } from './start-bot.ts';
import { createStoodClock, DAY_MS, PATIENCE, pressOf, type StoodClock, startBy } from './subscribers.ts';

const DIRECT = 'D0READEREN';
/** Of the same organization; the app was added to it, too. */
const OTHER_TEAM = 'T0OTHER';

/** The bot with the token of a whole organization. */
function start(clock: StoodClock, teams: (own: string) => readonly string[] = (own) => [own, OTHER_TEAM]) {
  let own = '';
  const answers = organizationToken(() => teams(own));
  return startBy(clock, 'http', {
    slackApiUrl: (apiUrl) =>
      openOrganizationApi(apiUrl, {
        ...answers,
        'auth.test': (answer) => {
          own = (answer as { readonly team_id: string }).team_id;
          return answers['auth.test']?.(answer) ?? answer;
        },
      }),
  });
}

/** What the bot says next to a command that comes as from an organization's installation, in one of its workspaces. */
async function command({ workspace }: Conversation, text: string, fields: object = {}) {
  const next = workspace.nextMessage(undefined, PATIENCE);
  const parcel = workspace.commandParcel({ user: ENGLISH, channel: GENERAL, command: '/peacekeeping', text });
  const own = { enterprise_id: ORGANIZATION_INTERACTION.enterprise.id, is_enterprise_install: 'true', ...fields };
  await workspace.send({ ...parcel, payload: { ...parcel.payload, ...own } } as typeof parcel);
  return next;
}

async function direct(conversation: Conversation, text: string) {
  const { workspace } = conversation;
  const next = workspace.nextMessage(undefined, PATIENCE);
  const message = {
    type: 'message',
    channel: DIRECT,
    channel_type: 'im',
    user: ENGLISH,
    text,
    ts: '1700000000.000100',
  };
  await workspace.deliverEvent(organizationEvent(conversation, message));
  return next;
}

test('a bot that is installed for an organization sends the digests of each of its workspaces', async () => {
  const clock = createStoodClock();
  const conversation = await start(clock);
  const { workspace } = conversation;
  workspace.addChannel('C0OTHER', 'other', [ENGLISH, workspace.bot.userId]);
  await command(conversation, 'subscribe even if nothing changed');
  await command(conversation, 'subscribe even if nothing changed', { team_id: OTHER_TEAM, channel_id: 'C0OTHER' });
  await command(conversation, 'subscribe section 1 even if nothing changed', { team_id: 'T0STRANGER' });
  clock.pass(DAY_MS);
  await conversation.logged(({ event }) => event === 'delivery.sent', 2);
  const digests = (channel: string) =>
    workspace.messages(channel).filter((message) => bodyOf(message).includes('Nothing has changed since'));
  expect(digests(GENERAL)).toHaveLength(1);
  expect(digests('C0OTHER')).toHaveLength(1);
  await conversation.stop();
  expect(conversation.log.filter(({ event }) => event === 'delivery.sent')).toHaveLength(2);
  expect(conversation.log).toContainEqual(expect.objectContaining({ event: 'slack.organization', workspaces: 2 }));
  expect(errorsIn(conversation.log)).toEqual([]);
});

test('what a person does there counts for the same workspace, by whichever way', async () => {
  const clock = createStoodClock();
  const conversation = await start(clock);
  const { workspace } = conversation;
  await command(conversation, 'subscribe section 8 even if nothing changed');
  await direct(conversation, 'subscribe section 1 even if nothing changed');
  const list = await command(conversation, 'subscriptions', { channel_id: DIRECT });
  expect(bodyOf(list)).toMatch(/section I,.*\n.*<#C0GENERAL> · .*section VIII,/s);
  const opened = { type: 'app_home_opened', user: ENGLISH, channel: DIRECT, tab: 'home', event_ts: '1.1' };
  await workspace.deliverEvent(organizationEvent(conversation, opened));
  await homeReads(conversation, ENGLISH, 'section I,');
  expect(homeText(conversation, ENGLISH)).toContain('section VIII,');
  const press = pressOf(conversation, list, 'Pause', ENGLISH);
  await workspace.send({ ...press, payload: { ...press.payload, ...ORGANIZATION_INTERACTION } } as typeof press);
  await homeReads(conversation, ENGLISH, /section I, .*paused/);
  clock.pass(DAY_MS);
  await conversation.logged(({ event }) => event === 'delivery.sent');
  expect(await homeReads(conversation, ENGLISH, 'last: ')).toContain('paused');
});

test('a language chosen by command is that of the forms', async () => {
  const conversation = await start(createStoodClock());
  const { workspace } = conversation;
  await command(conversation, 'language fr');
  const list = await command(conversation, 'subscribe');
  const { user, api_app_id, token, trigger_id } = pressOf(
    conversation,
    await command(conversation, 'abonnements'),
    'Suspendre',
    ENGLISH,
  ).payload;
  expect(bodyOf(list)).toContain('Chaque jour');
  const shortcut = { type: 'shortcut', callback_id: 'look_up', action_ts: '1.1', user, api_app_id, token, trigger_id };
  await workspace.send({ kind: 'interaction', payload: { ...shortcut, ...ORGANIZATION_INTERACTION } });
  const form = await workspace.waitFor(() => workspace.modals(ENGLISH)[0], PATIENCE);
  expect(form.view.title).toMatchObject({ text: 'Chercher un paragraphe' });
});

test('a workspace that is not the app’s any more gets nothing, and the bot goes on answering', async () => {
  const clock = createStoodClock();
  const conversation = await start(clock, () => []);
  await command(conversation, 'subscribe even if nothing changed');
  clock.pass(DAY_MS);
  expect(bodyOf(await direct(conversation, 'para 148'))).toContain('para. 148');
  await conversation.stop();
  expect(conversation.log.filter(({ event }) => event === 'delivery.sent')).toEqual([]);
  expect(errorsIn(conversation.log)).toEqual([]);
});
