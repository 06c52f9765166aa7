import type { App } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { describe, expect, it, onTestFinished } from 'vitest';
import { maxUploadBytes } from '../../playground/protocol.ts';
import { startAppDouble } from './app-double.ts';
import { startRig } from './bolt-app.ts';
import { startWorkspace } from './slack-client.ts';

const english = 'U0READEREN';
const general = 'C0GENERAL';
const dm = 'D0READEREN';
const edition = Buffer.from('---\nsymbol: A/76/505/Add.1\n---\n148\n');
const name = 'A_76_505_Add.1.en.md';

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

describe('a file that a person puts into a conversation', () => {
  it('comes to the app as Slack sends it, and can be fetched with its token', async () => {
    const app = await startAppDouble();
    const { workspace, call } = await startWorkspace({
      requestUrl: app.url,
      botEvents: ['message.im', 'file_shared'],
    });
    const uploaded = { user: english, channel: dm, name, bytes: edition, text: 'the new edition' };
    expect(await workspace.upload(uploaded)).toEqual({ ok: true });
    const [message, shared] = workspace.deliveries().map(({ payload }) => payload.event);
    const [file] = workspace.files();
    expect(message).toMatchObject({
      type: 'message',
      subtype: 'file_share',
      upload: false,
      display_as_bot: false,
      user: english,
      channel: dm,
      channel_type: 'im',
      text: 'the new edition',
      files: [
        {
          id: file?.id,
          name,
          mimetype: 'text/markdown',
          filetype: 'markdown',
          mode: 'snippet',
          size: edition.length,
          user: english,
          is_external: false,
        },
      ],
    });
    expect(message).not.toHaveProperty('team');
    expect(shared).toMatchObject({ type: 'file_shared', file_id: file?.id, channel_id: dm, user_id: english });
    const info = await call('files.info', { file: file?.id });
    expect(info).toMatchObject({ file: { id: file?.id, ims: [dm], channels: [] } });
    const { url_private_download: url } = info.file as { url_private_download: string };
    const got = await fetch(url, bearer(workspace.botToken));
    expect(Buffer.from(await got.arrayBuffer())).toEqual(edition);
    expect(got.headers.get('content-disposition')).toMatch(/^attachment/u);
  });

  it('in a channel is heard of only where the bot listens and is', async () => {
    const app = await startAppDouble();
    const { workspace, call } = await startWorkspace({ requestUrl: app.url, botEvents: ['message.im', 'app_mention'] });
    await workspace.upload({ user: english, channel: general, name, bytes: edition });
    expect(workspace.deliveries()).toEqual([]);
    await workspace.upload({ user: english, channel: general, name, bytes: edition, text: '@peacekeeping publish' });
    expect(workspace.deliveries().map(({ payload }) => payload.event)).toMatchObject([
      { type: 'app_mention', files: [{ name }] },
    ]);
    expect(workspace.deliveries()[0]?.payload.event).not.toHaveProperty('subtype');
    workspace.removeBot(general);
    expect(await call('files.info', { file: workspace.files()[0]?.id })).toMatchObject({ error: 'file_not_found' });
  });

  it.each([
    ['too large', { bytes: Buffer.alloc(maxUploadBytes + 1) }, 'file_too_large'],
    ['for a channel that is archived', { channel: 'C0SESSION2021' }, 'is_archived'],
    ['from nobody', { user: 'U0NOBODY' }, 'There is nobody here with the id U0NOBODY.'],
  ])('is refused where it is %s', async (_name, fields, error) => {
    const { workspace } = await startWorkspace();
    const upload = { user: english, channel: dm, name, bytes: edition, ...fields };
    expect(await workspace.upload(upload)).toEqual({ ok: false, error });
    expect(workspace.files()).toEqual([]);
  });

  it('reaches a real Bolt app', async () => {
    const seen: unknown[] = [];
    const register = (app: App) => {
      app.event('message', async ({ event }) => void seen.push(event.subtype));
    };
    const rig = await startRig('socket', register);
    onTestFinished(rig.stop);
    await rig.workspace.upload({ user: english, channel: dm, name, bytes: edition });
    await rig.workspace.settled();
    expect(seen).toEqual(['file_share']);
  });
});

describe('without a good token', () => {
  it.each([
    ['no token', 'xoxb-other', ['files:read'], undefined],
    ['a token without the scope', undefined, ['chat:write'], undefined],
    ['a revoked token', undefined, ['files:read'], 'token_revoked'],
  ] as const)('a file is a page to sign in: %s', async (_name, token, scopes, revokedAs) => {
    const { workspace, call } = await startWorkspace();
    await workspace.upload({ user: english, channel: dm, name, bytes: edition });
    const info = await call('files.info', { file: workspace.files()[0]?.id });
    const { url_private: url } = info.file as { url_private: string };
    workspace.setScopes(scopes);
    workspace.setRevoked(revokedAs);
    const sent = await fetch(url, { ...bearer(token ?? workspace.botToken), redirect: 'manual' });
    expect([sent.status, sent.headers.get('x-slack-meta')]).toEqual([302, '?;acl_fail']);
    const followed = await fetch(url, bearer(token ?? workspace.botToken));
    expect(followed.headers.get('content-type')).toMatch(/^text\/html/u);
    expect(await followed.text()).toContain('Sign in');
  });

  it('a file’s description needs the scope too', async () => {
    const { workspace, call } = await startWorkspace();
    workspace.setScopes(['chat:write']);
    expect(await call('files.info', { file: 'F1' })).toMatchObject({ error: 'missing_scope', needed: 'files:read' });
  });
});

describe('a file of the app', () => {
  it('goes the three steps of Slack’s own client, and is shown in a thread', async () => {
    const { workspace, apiUrl, url } = await startWorkspace();
    const root = workspace.putMessage({ channel: general, user: english, text: 'what changed?' });
    const client = new WebClient(workspace.botToken, { slackApiUrl: apiUrl });
    await client.filesUploadV2({
      channel_id: general,
      thread_ts: root.ts,
      initial_comment: 'All *changes*',
      file: Buffer.from('paragraph\n148\n'),
      filename: 'changes.csv',
      title: 'Changes',
    });
    const [, posted] = workspace.messages(general);
    expect(posted).toMatchObject({
      threadTs: root.ts,
      text: 'All *changes*',
      botId: 'B0PEACEKEEP',
      files: [{ name: 'changes.csv', size: 14 }],
      fileObjects: [{ title: 'Changes', filetype: 'csv', user: 'U0PEACEKEEP' }],
    });
    expect(workspace.state().messages.at(-1)).not.toHaveProperty('fileObjects');
    const saved = await fetch(`${url}/playground/files/${posted?.files?.[0]?.id}`);
    expect(await saved.text()).toBe('paragraph\n148\n');
    expect(Object.fromEntries(saved.headers)).toMatchObject({
      'content-type': 'text/csv',
      'content-disposition': `attachment; filename="changes.csv"; filename*=UTF-8''changes.csv`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('is refused in each step', async () => {
    const { workspace, call } = await startWorkspace();
    const ask = 'files.getUploadURLExternal';
    const complete = 'files.completeUploadExternal';
    expect(await call(ask, { filename: 'x.csv' })).toMatchObject({ error: 'missing_argument' });
    expect(await call(ask, { filename: 'x.csv', length: 2 ** 31 })).toMatchObject({
      error: 'file_upload_size_restricted',
    });
    const { upload_url: url, file_id: id } = await call(ask, { filename: 'x.csv', length: 3 });
    const files = [{ id }];
    expect(await call(complete, { files })).toMatchObject({ error: 'file_not_found' });
    expect((await fetch(String(url), { method: 'POST', body: 'four' })).status).toBe(400);
    expect((await fetch(String(url), { method: 'POST', body: 'abc' })).status).toBe(200);
    expect(await call(complete, { files: 'x' })).toMatchObject({ error: 'invalid_arguments' });
    expect(await call(complete, { files, channel_id: 'C0NOWHERE' })).toMatchObject({ error: 'channel_not_found' });
    expect(await call(complete, { files, channel_id: 'C0SESSION2021' })).toMatchObject({ error: 'is_archived' });
    expect(await call(complete, { files, channel_id: general })).toMatchObject({ ok: true, files: [{ id }] });
    expect(await call(complete, { files, channel_id: general })).toMatchObject({ error: 'file_not_found' });
    workspace.setScopes(['chat:write']);
    expect(await call(ask, { filename: 'x.csv', length: 3 })).toMatchObject({
      error: 'missing_scope',
      needed: 'files:write',
    });
    expect(workspace.messages(general)).toHaveLength(1);
  });

  it('keeps a hostile name and a hostile type out of the headers', async () => {
    const { workspace, url } = await startWorkspace();
    await workspace.upload({
      user: english,
      channel: dm,
      name: 'تقرير "x"\r\nset-cookie: y.html',
      bytes: Buffer.from('<script>alert(1)</script>'),
      mimetype: 'text/html',
    });
    const saved = await fetch(`${url}/playground/files/${workspace.files()[0]?.id}`);
    expect(saved.headers.get('set-cookie')).toBeNull();
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; filename="_+ _x___set-cookie: y\.html"; /u);
    expect(saved.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

it('downloads and uploads can fail as other calls do', async () => {
  const { workspace, call } = await startWorkspace();
  await workspace.upload({ user: english, channel: dm, name, bytes: edition });
  const info = await call('files.info', { file: workspace.files()[0]?.id });
  const { url_private_download: url } = info.file as { url_private_download: string };
  workspace.fail('download', { kind: 'http', status: 503 });
  workspace.fail('download', { kind: 'unheard' });
  expect((await fetch(url, bearer(workspace.botToken))).status).toBe(503);
  await expect(fetch(url, bearer(workspace.botToken))).rejects.toThrow();
  expect((await fetch(url, bearer(workspace.botToken))).status).toBe(200);
});
