import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { StreamEvent, WorkspaceState } from '../../playground/protocol.ts';
import { createWorkspace } from '../../playground/workspace.ts';
import { startAppDouble } from './app-double.ts';
import { closeAfterwards, startWorkspace } from './slack-client.ts';

const english = 'U0READEREN';
const general = 'C0GENERAL';

interface Ask {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** A request with its path and Host just as given, which `fetch` would tidy up. */
async function ask(url: string, path: string, { method = 'GET', headers = {}, body }: Ask = {}) {
  const outgoing = request(url, { method, path, headers, agent: false });
  outgoing.end(body);
  // Safe: `response` comes with the answer and nothing else.
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return { status: incoming.statusCode, headers: incoming.headers, text: Buffer.concat(chunks).toString('utf8') };
}

const json = (value: unknown, headers: Record<string, string> = {}): Ask => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof value === 'string' ? value : JSON.stringify(value),
});

const uploadPath = '/playground/upload?user=U0READEREN&channel=C0GENERAL';
const bytes = (body: string, headers: Record<string, string> = {}): Ask => ({
  method: 'POST',
  headers: { 'content-type': 'application/octet-stream', ...headers },
  body,
});

/** The first events of a stream. */
async function readStream(url: string, count: number): Promise<StreamEvent[]> {
  const response = await fetch(`${url}/playground/stream`);
  const events: StreamEvent[] = [];
  let rest = '';
  for await (const chunk of response.body ?? []) {
    rest += Buffer.from(chunk).toString('utf8');
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data: ')) events.push(JSON.parse(line.slice(6)));
    if (events.length >= count) break;
  }
  return events;
}

describe('what the page is told', () => {
  it('is the whole state: six readers, four channels, a conversation with the bot for each', async () => {
    const { url, workspace } = await startWorkspace();
    await workspace.say({ user: english, channel: general, text: 'good morning' });
    const state: WorkspaceState = JSON.parse((await ask(url, '/playground/state')).text);
    expect(state).toEqual(workspace.state());
    expect(state.readers.map(({ name, locale }) => `${name} ${locale}`)).toEqual([
      'English en-US',
      'Français fr-FR',
      'Español es-ES',
      'Русский ru-RU',
      '中文 zh-CN',
      'العربية ar-SA',
    ]);
    expect(state.bot).toEqual({ id: 'U0PEACEKEEP', name: 'peacekeeping', command: '/peacekeeping' });
    expect(state.channels.map(({ name, kind }) => `${kind} ${name}`).slice(0, 5)).toEqual([
      'channel general',
      'channel peacekeeping',
      'private desk-officers',
      'channel session-2021',
      'dm peacekeeping',
    ]);
    expect(state.messages).toMatchObject([{ channel: general, user: english, text: 'good morning' }]);
  });

  it('is what happens, as it happens', async () => {
    const { url, workspace } = await startWorkspace();
    const reading = readStream(url, 5);
    await workspace.waitFor(() => workspace.streamReaders() === 1);
    workspace.setRequestUrl('http://127.0.0.1:1/');
    await workspace.say({ user: english, channel: general, text: 'one' });
    const ts = workspace.messages(general)[0]?.ts ?? '';
    await workspace.edit({ user: english, channel: general, ts, text: 'two' });
    await workspace.unsay({ user: english, channel: general, ts });
    expect(await reading).toMatchObject([
      { type: 'bot_status', isConnected: false },
      { type: 'bot_status', isConnected: true },
      { type: 'message', message: { text: 'one' } },
      { type: 'message_changed', message: { text: 'two', isEdited: true } },
      { type: 'message_deleted', channel: general, ts },
    ]);
  });

  it('does not include what only Slack knows of a message', async () => {
    const { url, workspace } = await startWorkspace();
    workspace.putMessage({ channel: general, user: 'U0PEACEKEEP', text: 'x', metadata: { event_type: 'hidden' } });
    expect((await ask(url, '/playground/state')).text).not.toContain('hidden');
  });
});

describe('what the page does', () => {
  it('is said and pressed, and its outcome told', async () => {
    const app = await startAppDouble();
    const { url, workspace } = await startWorkspace({ requestUrl: app.url });
    const said = await ask(
      url,
      '/playground/say',
      json({ user: english, channel: general, text: '/peacekeeping 148' }),
    );
    expect([said.status, JSON.parse(said.text)]).toEqual([200, { ok: true }]);
    const button = { type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'x' } };
    const { ts } = workspace.putMessage({
      channel: general,
      user: 'U0PEACEKEEP',
      text: 'x',
      blocks: [{ type: 'actions', block_id: 'b', elements: [button] }],
    });
    const press = { user: english, channel: general, messageTs: ts, blockId: 'b', actionId: 'a' };
    expect(JSON.parse((await ask(url, '/playground/press', json(press))).text)).toEqual({ ok: true });
    expect(app.received).toHaveLength(2);
    const missed = await ask(url, '/playground/press', json({ ...press, actionId: 'other' }));
    expect(JSON.parse(missed.text)).toMatchObject({ ok: false });
  });
});

describe('the page’s routes refuse', () => {
  const good = { user: english, channel: general, text: 'x' };
  const cases: [string, string, Ask, number, RegExp][] = [
    ['another Host', '/playground/state', { headers: { host: 'evil.example' } }, 403, /loopback/u],
    [
      'a Host that only begins well',
      '/playground/state',
      { headers: { host: '127.0.0.1.evil.example' } },
      403,
      /loopback/u,
    ],
    ['another site’s Origin', '/playground/say', json(good, { origin: 'http://evil.example' }), 403, /other sites/u],
    ['no Origin at all', '/playground/say', json(good, { origin: 'null' }), 403, /other sites/u],
    ['another port’s Origin', '/playground/say', json(good, { origin: 'http://127.0.0.1:1' }), 403, /other sites/u],
    [
      'what the browser calls cross-site',
      '/playground/state',
      { headers: { 'sec-fetch-site': 'cross-site' } },
      403,
      /other sites/u,
    ],
    ['a form', '/playground/say', json(good, { 'content-type': 'text/plain' }), 415, /JSON/u],
    [
      'a type that only begins well',
      '/playground/say',
      json(good, { 'content-type': 'application/jsonp' }),
      415,
      /JSON/u,
    ],
    ['broken JSON', '/playground/say', json('{"user":'), 400, /not valid JSON/u],
    ['a body too large', '/playground/say', json({ ...good, text: 'x'.repeat(70_000) }), 413, /exceed/u],
    ['a text too long', '/playground/say', json({ ...good, text: 'x'.repeat(12_001) }), 400, /text/u],
    ['a field missing', '/playground/say', json({ user: english }), 400, /channel/u],
    ['a field too many', '/playground/say', json({ ...good, isBot: true }), 400, /isBot/u],
    ['an id that is none', '/playground/say', json({ ...good, channel: '../etc' }), 400, /channel/u],
    ['a list', '/playground/press', json([]), 400, /The body/u],
    ['GET to say', '/playground/say', {}, 405, /POST/u],
    ['POST to state', '/playground/state', json({}), 405, /GET/u],
    ['a file as a form', '/playground/upload?user=U0READEREN&channel=C0GENERAL&name=x', json(good), 415, /octet/u],
    ['a file that is a path', `${uploadPath}&name=..%2Fx`, bytes('x'), 400, /name/u],
    ['a file without a name', uploadPath, bytes('x'), 400, /name/u],
    ['a file for nobody', uploadPath.replace('U0READEREN', 'x'), bytes('x'), 400, /user/u],
    [
      'a file of another site',
      `${uploadPath}&name=x`,
      bytes('x', { origin: 'http://evil.example' }),
      403,
      /other sites/u,
    ],
    ['a file that is none', '/playground/files/F0NOWHERE', {}, 404, /nothing/u],
    ['a control that is none', '/playground/control', json({ id: '../x', user: english }), 400, /control/u],
    [
      'a control of another site',
      '/playground/control',
      json({ id: 'x', user: english }, { origin: 'http://evil.example' }),
      403,
      /other sites/u,
    ],
    ['views of nobody', '/playground/views?user=x', {}, 400, /user/u],
    ['views and more', '/playground/views?user=U0READEREN&all=1', {}, 400, /all/u],
    [
      'views for another Host',
      '/playground/views?user=U0READEREN',
      { headers: { host: 'evil.example' } },
      403,
      /loop/u,
    ],
    ['a submission as a form', '/playground/views/submit', json({}, { 'content-type': 'text/plain' }), 415, /JSON/u],
    [
      'a submission that holds no choices',
      '/playground/views/submit',
      json({ user: english, viewId: 'V0', values: { time: { time: '07:30' } } }),
      400,
      /values/u,
    ],
    [
      'a submission of another site',
      '/playground/views/submit',
      json({ user: english, viewId: 'V0' }, { origin: 'http://evil.example' }),
      403,
      /other sites/u,
    ],
    ['a view to close without an id', '/playground/views/close', json({ user: english }), 400, /viewId/u],
    ['GET to close', '/playground/views/close', {}, 405, /POST/u],
    [
      'a press in a view with a field too many',
      '/playground/views/press',
      json({ user: english, viewId: 'V0', blockId: 'b', actionId: 'a', isBot: true }),
      400,
      /isBot/u,
    ],
    [
      'a text too long to suggest for',
      '/playground/views/suggest',
      json({ user: english, viewId: 'V0', blockId: 'b', actionId: 'a', value: 'x'.repeat(256) }),
      400,
      /value/u,
    ],
    ['an address that is none', '/playground/other', {}, 404, /nothing/u],
    ['a name of every object', '/playground/toString', {}, 404, /nothing/u],
  ];
  it.each(cases)('%s', async (_name, path, asked, status, sentence) => {
    const { url, workspace } = await startWorkspace();
    const { status: got, text } = await ask(url, path, asked);
    expect(got).toBe(status);
    expect(JSON.parse(text)).toMatchObject({ ok: false, error: expect.stringMatching(sentence) });
    expect(workspace.messages()).toEqual([]);
  });

  it('nothing of their own page', async () => {
    const { url } = await startWorkspace();
    const { status } = await ask(url, '/playground/say', json(good, { origin: url, 'sec-fetch-site': 'same-origin' }));
    expect(status).toBe(200);
  });
});

describe('the page’s files', () => {
  let folder = '';
  beforeAll(async () => {
    const root = await mkdtemp(join(tmpdir(), 'page-'));
    folder = join(root, 'page');
    await mkdir(join(folder, 'parts'), { recursive: true });
    await writeFile(join(root, 'secret.js'), 'secret');
    await writeFile(join(folder, 'index.html'), '<!doctype html>');
    await writeFile(join(folder, 'page.js'), 'export {};');
    await writeFile(join(folder, 'parts', 'a-part.js'), 'export {};');
    await writeFile(join(folder, 'notes.txt'), 'notes');
    await writeFile(join(folder, '.hidden.js'), 'hidden');
    await symlink(join(root, 'secret.js'), join(folder, 'link.js'));
  });
  afterAll(() => rm(join(folder, '..'), { recursive: true }));

  it('are served with their types and a strict policy', async () => {
    const { url } = await startWorkspace({ pageFolder: folder });
    const page = await ask(url, '/');
    expect(page).toMatchObject({
      status: 200,
      text: '<!doctype html>',
      headers: { 'content-type': 'text/html; charset=utf-8', 'x-content-type-options': 'nosniff' },
    });
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'self'/u);
    expect(await ask(url, '/parts/a-part.js?v=1')).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
    });
    expect(await ask(url, '/page.js', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
    expect(await ask(url, '/page.js', { method: 'DELETE' })).toMatchObject({ status: 405 });
    expect(await ask(url, '/', { headers: { host: 'evil.example' } })).toMatchObject({ status: 403 });
  });

  it.each([
    '/../secret.js',
    '/parts/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/..\\secret.js',
    '/link.js',
    '//secret.js',
    '/.hidden.js',
    '/notes.txt',
    '/parts',
    '/parts/',
    '/page.js/',
    '/page.js%00',
    '/page.ts',
  ])('are all there is: not %s', async (path) => {
    const { url } = await startWorkspace({ pageFolder: folder });
    expect((await ask(url, path)).status).toBe(404);
  });
});

it('a workspace can be mounted beside other routes of a server', async () => {
  const workspace = createWorkspace();
  const server = createServer((incoming, response) => {
    if (!workspace.handle(incoming, response)) response.writeHead(418).end();
  });
  server.on('upgrade', (incoming, socket, head) => {
    if (!workspace.upgrade(incoming, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closeAfterwards(async () => {
    await workspace.close();
    await new Promise((resolve) => server.close(resolve));
  });
  // Safe: a TCP server that listens has an AddressInfo.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  workspace.setBaseUrl(`${url}/`);
  expect((await ask(url, '/slack/events')).status).toBe(418);
  expect((await ask(url, '/playground/state')).status).toBe(200);
  const opened = await ask(
    url,
    '/api/apps.connections.open',
    json({}, { authorization: `Bearer ${workspace.appToken}` }),
  );
  const socket = new WebSocket(JSON.parse(opened.text).url);
  await once(socket, 'message');
  expect(workspace.socket.connections()).toBe(1);
});
