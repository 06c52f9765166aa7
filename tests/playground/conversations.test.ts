import { describe, expect, it } from 'vitest';
import { startAppDouble } from './app-double.ts';
import { startWorkspace } from './slack-client.ts';

const english = 'U0READEREN';
const french = 'U0READERFR';
const general = 'C0GENERAL';
const deskOfficers = 'C0DESKOFFICERS';
const archived = 'C0SESSION2021';
const dm = 'D0READEREN';

/** The name of the next page, as an answer gives it. */
const nextCursor = (result: object) =>
  'response_metadata' in result ? (result.response_metadata as { next_cursor: string }).next_cursor : '';

describe('a scope', () => {
  it.each([
    ['conversations.history', general, 'channels:history', 'im:history'],
    ['conversations.history', deskOfficers, 'groups:history', 'channels:history'],
    ['conversations.history', dm, 'im:history', 'groups:history'],
    ['conversations.replies', dm, 'im:history', 'channels:history'],
    ['conversations.members', deskOfficers, 'groups:read', 'channels:read'],
    ['conversations.info', general, 'channels:read', 'im:read'],
  ])('of %s in %s is %s, and not %s', async (method, channel, needed, other) => {
    const { call, workspace } = await startWorkspace();
    const { ts } = workspace.putMessage({ channel, user: english, text: 'x' });
    workspace.setScopes([other]);
    expect(await call(method, { channel, ts })).toEqual({ ok: false, error: 'missing_scope', needed, provided: other });
    workspace.setScopes([needed]);
    expect(await call(method, { channel, ts })).toMatchObject({ ok: true });
  });

  it('is wanted of every kind where there is none at all', async () => {
    const { call, workspace } = await startWorkspace();
    workspace.setScopes(['chat:write']);
    expect(await call('conversations.history', { channel: general })).toMatchObject({
      error: 'missing_scope',
      needed: 'channels:history,groups:history,im:history',
    });
  });

  it('is wanted for each type that is to be listed', async () => {
    const { call, workspace } = await startWorkspace();
    workspace.setScopes(['channels:read']);
    expect(await call('conversations.list')).toMatchObject({ ok: true });
    expect(await call('conversations.list', { types: 'public_channel,private_channel' })).toMatchObject({
      error: 'missing_scope',
      needed: 'groups:read',
    });
  });
});

describe('a private channel', () => {
  it('says that it is one, and does not exist for a bot that is not in it', async () => {
    const { call, workspace } = await startWorkspace();
    const channel = deskOfficers;
    expect(await call('conversations.info', { channel })).toMatchObject({
      channel: { is_private: true, is_group: true, is_channel: false, is_member: true },
    });
    expect(await call('conversations.list', { types: 'private_channel' })).toMatchObject({
      channels: [{ id: channel }],
    });
    workspace.removeBot(channel);
    for (const method of ['conversations.info', 'conversations.members', 'conversations.history', 'chat.postMessage']) {
      expect(await call(method, { channel, text: 'x' })).toMatchObject({ error: 'channel_not_found' });
    }
    expect(await call('conversations.list', { types: 'private_channel' })).toMatchObject({ channels: [] });
  });

  it('is not named in commands, and its messages come as those of a group', async () => {
    const app = await startAppDouble();
    const { workspace } = await startWorkspace({ requestUrl: app.url, botEvents: ['message.groups'] });
    await workspace.say({ user: english, channel: deskOfficers, text: '/peacekeeping help' });
    await workspace.say({ user: english, channel: deskOfficers, text: 'good morning' });
    await workspace.say({ user: english, channel: general, text: 'not for the bot' });
    const [command, message, ...rest] = workspace.deliveries();
    expect(command?.payload).toMatchObject({ channel_name: 'privategroup' });
    expect(message?.payload).toMatchObject({ event: { type: 'message', channel_type: 'group' } });
    expect(rest).toEqual([]);
  });
});

it('an archived channel can be read, and not written in; one that is gone cannot even be read', async () => {
  const { call, workspace } = await startWorkspace();
  const channel = archived;
  workspace.putMessage({ channel, user: english, text: 'long ago' });
  expect(await call('conversations.info', { channel })).toMatchObject({ channel: { is_archived: true } });
  expect(await call('conversations.history', { channel })).toMatchObject({ messages: [{ text: 'long ago' }] });
  expect(await call('chat.postMessage', { channel, text: 'x' })).toMatchObject({ error: 'is_archived' });
  expect(await workspace.say({ user: english, channel, text: 'x' })).toEqual({ ok: false, error: 'is_archived' });
  expect(await call('conversations.list', { exclude_archived: true })).toMatchObject({
    channels: [{ id: general }, { id: 'C0PEACEKEEP' }],
  });
  workspace.removeChannel(channel);
  expect(await call('conversations.history', { channel })).toMatchObject({ error: 'channel_not_found' });
  expect(await call('chat.postMessage', { channel, text: 'x' })).toMatchObject({ error: 'channel_not_found' });
});

it('a channel of which the bot is no member can be described, and not read', async () => {
  const { call, workspace } = await startWorkspace();
  workspace.removeBot(general);
  expect(await call('conversations.info', { channel: general })).toMatchObject({ channel: { is_member: false } });
  expect(await call('conversations.history', { channel: general })).toMatchObject({ error: 'not_in_channel' });
});

it('members and channels come in pages', async () => {
  const { call } = await startWorkspace();
  const members: unknown[] = [];
  let cursor = '';
  do {
    const page = await call('conversations.members', { channel: general, limit: 3, ...(cursor && { cursor }) });
    members.push(...(page.members as string[]));
    cursor = nextCursor(page);
  } while (cursor !== '');
  expect(members).toHaveLength(7);
  expect(new Set(members).size).toBe(7);
  expect(nextCursor(await call('conversations.list', { limit: 1 }))).not.toBe('');
  expect(await call('conversations.members', { channel: general, cursor: 'x' })).toMatchObject({
    error: 'invalid_cursor',
  });
});

it('a person has roles, and an account that can be deactivated', async () => {
  const { call, workspace } = await startWorkspace();
  const info = async (user: string) => (await call('users.info', { user })).user;
  expect(await info(english)).toMatchObject({
    is_admin: true,
    is_owner: false,
    deleted: false,
    tz: 'America/New_York',
  });
  expect(await info(french)).toMatchObject({ is_admin: false, is_owner: false });
  workspace.addPerson({ id: 'U0OWNER', name: 'Owner', locale: 'en-GB', tz: 'Europe/London', isOwner: true });
  expect(await info('U0OWNER')).toMatchObject({ is_admin: true, is_owner: true });
  workspace.setDisabled(french, true);
  expect(await info(french)).toMatchObject({ deleted: true });
  expect(await call('conversations.open', { users: french })).toMatchObject({ error: 'user_disabled' });
  // Slack itself goes on taking messages for a conversation that was open before.
  expect(await call('chat.postMessage', { channel: 'D0READERFR', text: 'x' })).toMatchObject({ ok: true });
  workspace.setDisabled(french, false);
  expect(await call('conversations.open', { users: french })).toMatchObject({ ok: true });
});

it('the workspace is described to who may read it', async () => {
  const { call, workspace } = await startWorkspace();
  expect(await call('team.info')).toMatchObject({ team: { id: 'T0PLAYGROUND', name: 'Playground' } });
  expect(await call('team.info', { team: 'T0OTHER' })).toMatchObject({ error: 'team_not_found' });
  workspace.setScopes(['users:read']);
  expect(await call('team.info')).toMatchObject({ error: 'missing_scope', needed: 'team:read' });
});
