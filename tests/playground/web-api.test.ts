import { describe, expect, it } from 'vitest';
import { startWorkspace } from './slack-client.ts';

const english = 'U0READEREN';
const french = 'U0READERFR';
const general = 'C0GENERAL';
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });

describe('tokens', () => {
  it('are looked at before anything else', async () => {
    const { call, workspace } = await startWorkspace({ appToken: 'xapp-1-test' });
    expect(await call('auth.test', {}, { authorization: '' })).toEqual({ ok: false, error: 'not_authed' });
    expect(await call('auth.test', {}, { authorization: 'Bearer xoxb-other' })).toEqual({
      ok: false,
      error: 'invalid_auth',
    });
    expect(await call('auth.test', {}, { authorization: 'Bearer xapp-1-test' })).toMatchObject({
      error: 'not_allowed_token_type',
    });
    expect(await call('apps.connections.open')).toMatchObject({ error: 'not_allowed_token_type' });
    expect(await call('auth.test', { token: workspace.botToken }, { authorization: '' })).toMatchObject({
      ok: true,
      user_id: 'U0PEACEKEEP',
      bot_id: 'B0PEACEKEEP',
      team: 'Playground',
    });
  });

  it('can be revoked, and may lack a scope', async () => {
    const { call, workspace } = await startWorkspace();
    workspace.setRevoked('token_revoked');
    expect(await call('auth.test')).toMatchObject({ error: 'token_revoked' });
    workspace.setRevoked('account_inactive');
    expect(await call('chat.postMessage', { channel: general, text: 'x' })).toMatchObject({
      error: 'account_inactive',
    });
    workspace.setRevoked(undefined);
    workspace.setScopes(['commands']);
    expect(await call('chat.postMessage', { channel: general, text: 'x' })).toMatchObject({
      error: 'missing_scope',
      needed: 'chat:write',
      provided: 'commands',
    });
  });

  it('never reach the log of calls', async () => {
    const { call, workspace } = await startWorkspace();
    await call('auth.test', { token: workspace.botToken });
    expect(JSON.stringify(workspace.calls())).not.toContain(workspace.botToken);
  });
});

describe('calls', () => {
  it('may be form-encoded, with JSON in their fields', async () => {
    const { apiUrl, workspace } = await startWorkspace();
    const body = new URLSearchParams({
      token: workspace.botToken,
      channel: general,
      text: 'x',
      blocks: JSON.stringify([section('x')]),
    });
    const response = await fetch(`${apiUrl}chat.postMessage`, { method: 'POST', body });
    expect(await response.json()).toMatchObject({ ok: true, channel: general, message: { blocks: [section('x')] } });
    expect(workspace.messages(general)).toMatchObject([{ text: 'x' }]);
  });

  it.each(['toString', '__proto__', 'chat.unheardOf', ''])('to a method "%s" are unknown', async (method) => {
    const { call } = await startWorkspace();
    expect(await call(method)).toMatchObject({ ok: false, error: 'unknown_method' });
  });
});

describe('chat.postMessage refuses', () => {
  const fifty = Array.from({ length: 51 }, () => ({ type: 'divider' }));
  it.each([
    ['an unknown channel', { channel: 'C0NOWHERE', text: 'x' }, 'channel_not_found'],
    ['no channel at all', { text: 'x' }, 'channel_not_found'],
    ['nothing to say', { channel: general }, 'no_text'],
    ['blank text', { channel: general, text: '  ' }, 'no_text'],
    ['blocks that are no array', { channel: general, text: 'x', blocks: '{' }, 'invalid_blocks_format'],
    ['too many blocks', { channel: general, text: 'x', blocks: fifty }, 'invalid_blocks'],
    [
      'blocks too long in sum',
      { channel: general, text: 'x', blocks: Array(5).fill(section('x'.repeat(2_700))) },
      'msg_blocks_too_long',
    ],
    ['bad blocks in an attachment', { channel: general, attachments: [{ blocks: [{ type: 'x' }] }] }, 'invalid_blocks'],
    ['bad metadata', { channel: general, text: 'x', metadata: { event_type: 'x' } }, 'invalid_metadata_format'],
    [
      'metadata of an event without a plain name',
      { channel: general, text: 'x', metadata: { event_type: 'a b', event_payload: {} } },
      'invalid_metadata_format',
    ],
    [
      'metadata whose payload is a list',
      { channel: general, text: 'x', metadata: { event_type: 'x', event_payload: [] } },
      'invalid_metadata_format',
    ],
    [
      'metadata too large',
      { channel: general, text: 'x', metadata: { event_type: 'x', event_payload: { all: 'x'.repeat(8_192) } } },
      'metadata_too_large',
    ],
    ['markdown too long', { channel: general, markdown_text: 'x'.repeat(12_001) }, 'msg_too_long'],
    ['a thread that is none', { channel: general, text: 'x', thread_ts: 'yesterday' }, 'invalid_thread_ts'],
  ])('%s', async (_name, fields, error) => {
    const { call, workspace } = await startWorkspace();
    expect(await call('chat.postMessage', fields)).toMatchObject({ ok: false, error });
    expect(workspace.messages()).toEqual([]);
  });

  it('and says where in the blocks the mistake is', async () => {
    const { call } = await startWorkspace();
    const result = await call('chat.postMessage', { channel: general, text: 'x', blocks: [section('')] });
    expect(result).toEqual({
      ok: false,
      error: 'invalid_blocks',
      errors: ['must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
      response_metadata: { messages: ['[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]'] },
    });
  });

  it('a channel that is archived or that the bot has left', async () => {
    const { call, workspace } = await startWorkspace();
    workspace.archive(general);
    expect(await call('chat.postMessage', { channel: general, text: 'x' })).toMatchObject({ error: 'is_archived' });
    workspace.unarchive(general);
    workspace.removeBot(general);
    expect(await call('chat.postMessage', { channel: general, text: 'x' })).toMatchObject({ error: 'not_in_channel' });
    workspace.addBot(general);
    expect(await call('chat.postMessage', { channel: general, text: 'x' })).toMatchObject({ ok: true });
  });
});

it('chat.postMessage takes an id, a name, or a person for the conversation with them', async () => {
  const { call } = await startWorkspace();
  expect(await call('chat.postMessage', { channel: '#general', text: 'x' })).toMatchObject({ channel: general });
  expect(await call('chat.postMessage', { channel: french, text: 'x' })).toMatchObject({ channel: 'D0READERFR' });
});

it('chat.postMessage cuts a text at 40,000 characters, chat.update refuses one above 4,000', async () => {
  const { call, workspace } = await startWorkspace();
  const { ts } = await call('chat.postMessage', { channel: general, text: 'x'.repeat(40_001) });
  expect(workspace.messages(general)[0]?.text).toHaveLength(40_000);
  expect(await call('chat.update', { channel: general, ts, text: 'x'.repeat(4_001) })).toMatchObject({
    error: 'msg_too_long',
  });
});

it('a message can be changed and deleted by its author, and by nobody else', async () => {
  const { call, workspace } = await startWorkspace();
  const { ts } = await call('chat.postMessage', { channel: general, text: 'one' });
  expect(await call('chat.update', { channel: general, ts, text: 'two' })).toMatchObject({ ok: true, text: 'two' });
  expect(workspace.messages(general)).toMatchObject([{ text: 'two', isEdited: true }]);
  const other = workspace.putMessage({ channel: general, user: english, text: 'mine' });
  expect(await call('chat.update', { channel: general, ts: other.ts, text: 'x' })).toMatchObject({
    error: 'cant_update_message',
  });
  expect(await call('chat.delete', { channel: general, ts: other.ts })).toMatchObject({ error: 'cant_delete_message' });
  expect(await call('chat.update', { channel: general, ts: '1.000000', text: 'x' })).toMatchObject({
    error: 'message_not_found',
  });
  expect(await call('chat.delete', { channel: general, ts })).toMatchObject({ ok: true });
  expect(workspace.messages(general)).toHaveLength(1);
});

it('an ephemeral message goes to one person, cannot be updated, and is in no history', async () => {
  const { call, workspace } = await startWorkspace();
  const { message_ts: ts } = await call('chat.postEphemeral', { channel: general, user: english, text: 'x' });
  expect(workspace.messages(general)).toMatchObject([{ ts, visibleTo: english }]);
  expect(await call('chat.update', { channel: general, ts, text: 'y' })).toMatchObject({ error: 'message_not_found' });
  expect(await call('conversations.history', { channel: general })).toMatchObject({ messages: [] });
  expect(await call('chat.postEphemeral', { channel: general, user: 'U0NOBODY', text: 'x' })).toMatchObject({
    error: 'user_not_found',
  });
});

it('history is newest first, in pages, without replies, and with metadata only for those who ask', async () => {
  const { call } = await startWorkspace();
  const metadata = { event_type: 'digest_sent', event_payload: { delivery: 'd1' } };
  const first = await call('chat.postMessage', { channel: general, text: '1', metadata });
  await call('chat.postMessage', { channel: general, text: 'reply', thread_ts: first.ts });
  await call('chat.postMessage', { channel: general, text: '2' });
  await call('chat.postMessage', { channel: general, text: '3' });
  const page = await call('conversations.history', { channel: general, limit: 2 });
  expect(page).toMatchObject({ has_more: true, messages: [{ text: '3' }, { text: '2' }] });
  // Safe: the answer has just been seen to have more.
  const { next_cursor: cursor } = page.response_metadata as { next_cursor: string };
  const rest = await call('conversations.history', { channel: general, limit: 2, cursor, include_all_metadata: true });
  expect(rest).toMatchObject({ has_more: false, messages: [{ text: '1', metadata }] });
  const plain = await call('conversations.history', { channel: general, latest: first.ts, inclusive: true });
  expect(JSON.stringify(plain)).not.toContain('digest_sent');
  const replies = { channel: general, ts: first.ts };
  expect(await call('conversations.replies', { ...replies, include_all_metadata: true })).toMatchObject({
    messages: [{ text: '1', metadata }, { text: 'reply' }],
  });
  expect(JSON.stringify(await call('conversations.replies', replies))).not.toContain('digest_sent');
  expect(await call('conversations.history', { channel: general, oldest: first.ts })).toMatchObject({
    messages: [{ text: '3' }, { text: '2' }],
  });
  expect(await call('conversations.replies', { channel: general, ts: first.ts })).toMatchObject({
    messages: [{ text: '1' }, { text: 'reply', thread_ts: first.ts }],
  });
  expect(await call('conversations.replies', { channel: general, ts: '1.000000' })).toMatchObject({
    error: 'thread_not_found',
  });
});

it('a person has a time zone, and a locale for those who ask', async () => {
  const { call } = await startWorkspace({ now: () => Date.UTC(2026, 6, 1) });
  const { user } = await call('users.info', { user: french, include_locale: true });
  expect(user).toMatchObject({
    id: french,
    real_name: 'Français',
    locale: 'fr-FR',
    tz: 'Europe/Zurich',
    tz_offset: 7_200,
  });
  expect((await call('users.info', { user: french })).user).not.toHaveProperty('locale');
  expect(await call('users.info', { user: 'U0NOBODY' })).toMatchObject({ error: 'user_not_found' });
});

it('conversations are described, opened and listed', async () => {
  const { call } = await startWorkspace();
  expect(await call('conversations.info', { channel: general })).toMatchObject({
    channel: { id: general, name: 'general', is_member: true, is_im: false, is_archived: false },
  });
  expect(await call('conversations.open', { users: english })).toMatchObject({ channel: { id: 'D0READEREN' } });
  expect(await call('conversations.open', { users: 'U0NOBODY' })).toMatchObject({ error: 'user_not_found' });
  expect(await call('conversations.members', { channel: 'D0READEREN' })).toMatchObject({
    members: [english, 'U0PEACEKEEP'],
  });
  expect(await call('bots.info', { bot: 'B0PEACEKEEP' })).toMatchObject({ bot: { user_id: 'U0PEACEKEEP' } });
});

it('a permalink and a reaction need a message that is there', async () => {
  const { call, workspace } = await startWorkspace();
  const { ts } = await call('chat.postMessage', { channel: general, text: 'x' });
  expect(await call('chat.getPermalink', { channel: general, message_ts: ts })).toMatchObject({ ok: true });
  expect(await call('chat.getPermalink', { channel: general, message_ts: '1.000000' })).toMatchObject({
    error: 'message_not_found',
  });
  expect(await call('reactions.add', { channel: general, timestamp: ts, name: 'eyes' })).toEqual({ ok: true });
  expect(await call('reactions.add', { channel: general, timestamp: ts, name: 'eyes' })).toMatchObject({
    error: 'already_reacted',
  });
  expect(workspace.messages(general)[0]?.reactions).toEqual([{ name: 'eyes', users: ['U0PEACEKEEP'] }]);
});
