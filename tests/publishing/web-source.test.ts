import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { MAX_FILE_BYTES } from '../../src/publishing/file-limit.ts';
import { askWeb } from '../../src/publishing/web-source.ts';
import { seedText } from '../seed-files.ts';
import { serve } from '../web-server.ts';

const NAME = 'A_76_505_Add.1.en.md';
const TEXT = seedText(NAME);

const problem = (url: string, reason: string) => ({
  kind: 'problem',
  problem: `The edition at ${new URL(url).host} could not be read: ${reason}.`,
});

/** A server that speaks what it is told to, HTTP or not. */
async function serveBytes(answer: (socket: Socket) => void): Promise<{ url: string; connections: () => number }> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {}).once('data', () => answer(socket));
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  // Safe cast: a TCP server that listens has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/${NAME}`, connections: () => sockets.length };
}

describe('a file', () => {
  test('comes with its name, its bytes and what it is known by', async () => {
    const { url, requests } = await serve((_, response) =>
      response.writeHead(200, { etag: '"one"', 'last-modified': 'Wed, 18 Nov 2026 08:00:00 GMT' }).end(TEXT),
    );
    const answer = await askWeb(`${url}/reports/${NAME}`);
    expect(answer).toMatchObject({
      kind: 'file',
      file: { name: NAME },
      freshness: { etag: '"one"', lastModified: 'Wed, 18 Nov 2026 08:00:00 GMT' },
    });
    expect(answer.kind === 'file' && new TextDecoder().decode(answer.file.bytes)).toBe(TEXT);
    expect(requests[0]?.headers['accept-encoding']).toBe('identity');
  });

  test('that has not changed since is not sent again', async () => {
    const { url, requests } = await serve(({ headers }, response) =>
      headers['if-none-match'] === '"one"' || headers['if-modified-since'] === 'yesterday'
        ? response.writeHead(304).end()
        : response.end(TEXT),
    );
    expect(await askWeb(`${url}/${NAME}`, { etag: '"one"' })).toEqual({ kind: 'unchanged' });
    expect(await askWeb(`${url}/${NAME}`, { lastModified: 'yesterday' })).toEqual({ kind: 'unchanged' });
    expect(await askWeb(`${url}/${NAME}`, { etag: '"two"' })).toMatchObject({ kind: 'file' });
    expect(requests).toHaveLength(3);
  });

  test('is not unchanged for a server that was never asked whether it is', async () => {
    const { url } = await serve((_, response) => response.writeHead(304).end());
    expect(await askWeb(`${url}/${NAME}`)).toEqual(problem(url, 'it answers 304'));
  });

  test('is asked for anew where what it was known by cannot be sent back', async () => {
    const { url } = await serve((_, response) => {
      response.setHeader('etag', Buffer.from('"é"').toString('latin1'));
      response.end(TEXT);
    });
    expect(await askWeb(`${url}/${NAME}`)).toMatchObject({ kind: 'file', freshness: {} });
  });

  test.each([
    ['attachment; filename="A_76_505_Add.1.fr.md"', '/download', 'A_76_505_Add.1.fr.md'],
    ['attachment; filename=download.bin', `/${NAME}`, NAME],
    [undefined, '/A%5F76%5F505%5FAdd.1.es.md?version=2', 'A_76_505_Add.1.es.md'],
    [undefined, '/%E0%A4', '%E0%A4'],
    [undefined, '/', ''],
  ])('is named by the server or the address: %s, %s', async (disposition, path, name) => {
    const { url } = await serve((_, response) => {
      if (disposition !== undefined) response.setHeader('content-disposition', disposition);
      response.end(TEXT);
    });
    expect(await askWeb(`${url}${path}`)).toMatchObject({ kind: 'file', file: { name } });
  });
});

describe('a redirect', () => {
  const redirecting = (locationOf: (path: string) => string, status = 302) =>
    serve(({ url: path = '' }, response) => {
      if (path.endsWith('/end')) response.end(TEXT);
      else response.writeHead(status, { location: locationOf(path) }).end('moved');
    });

  test.each([301, 302, 303, 307, 308])('of the same origin is followed: %i', async (status) => {
    const { url } = await redirecting(() => '/end', status);
    expect(await askWeb(`${url}/${NAME}`)).toMatchObject({ kind: 'file', file: { name: NAME } });
  });

  test('that leads in circles is left', async () => {
    const { url, requests } = await redirecting((path) => `${path}x`);
    expect(await askWeb(`${url}/a`)).toEqual(problem(url, 'it redirects more than 5 times'));
    expect(requests).toHaveLength(6);
  });

  test.each(['http://example.org/end', 'ftp://example.org/', 'file:///etc/passwd', 'data:text/plain,x'])(
    'to another origin without https is refused: %s',
    async (location) => {
      const { url } = await redirecting(() => location);
      expect(await askWeb(`${url}/a`)).toEqual(problem(url, 'it redirects to an address without https'));
    },
  );

  test('to what is no address is refused', async () => {
    const { url } = await redirecting(() => 'https://[');
    expect(await askWeb(`${url}/a`)).toEqual(problem(url, 'it redirects to what is no address'));
  });

  test.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    encodeURIComponent('１２７.０.０.１'),
    '0',
    '10.0.0.1',
    '172.16.5.4',
    '192.168.1.1',
    '169.254.169.254',
    '0xA9FEA9FE',
    '100.64.0.1',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:a9fe:a9fe]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[0064:ff9b:0:0:0:0:10.0.0.1]',
    '[2002:7f00:1::]',
    '[fd00::1]',
    '[fe80::1]',
    'localhost',
    'LOCALHOST',
    'user:password@127.0.0.1',
  ])('to a private address is refused before anything is sent there: %s', async (host) => {
    const inside = await serveBytes((socket) => socket.end());
    const { url } = await redirecting(() => `https://${host}:${new URL(inside.url).port}/`);
    expect(await askWeb(`${url}/a`)).toEqual(problem(url, 'it redirects to a private address'));
    expect(inside.connections()).toBe(0);
  });

  test('with a body that never ends is followed all the same', async () => {
    const { url } = await serve(({ url: path = '' }, response) => {
      if (path === '/end') response.end(TEXT);
      else response.writeHead(302, { location: '/end' }).write('x'.repeat(200_000));
    });
    expect(await askWeb(`${url}/${NAME}`)).toMatchObject({ kind: 'file' });
  });
});

describe('refused with a sentence', () => {
  const tooLarge = 'the file is larger than 10 MB';

  test('a file that says it is too large, before it is read', async () => {
    const { url } = await serve((_, response) =>
      response.writeHead(200, { 'content-length': MAX_FILE_BYTES + 1 }).write('x'),
    );
    expect(await askWeb(`${url}/${NAME}`)).toEqual(problem(url, tooLarge));
  });

  test('a file that turns out too large, however long it goes on', async () => {
    const { url } = await serve((_, response) => {
      const more = () => {
        while (response.write('x'.repeat(65_536)));
        response.once('drain', more);
      };
      more();
    });
    expect(await askWeb(`${url}/${NAME}`)).toEqual(problem(url, tooLarge));
  });

  test.each([
    ['nothing, not even headers', () => {}],
    ['a body that stops', (socket: Socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nx')],
  ])('a server that sends %s', async (_, answer) => {
    const { url } = await serveBytes(answer);
    expect(await askWeb(url, {}, { timeoutMs: 50 })).toEqual(problem(url, 'it did not answer in time'));
  });

  test('a server that sends a byte now and then', async () => {
    const { url } = await serve((_, response) => {
      response.writeHead(200, { 'content-length': MAX_FILE_BYTES });
      const timer = setInterval(() => response.write('x'), 5);
      response.once('close', () => clearInterval(timer));
    });
    expect(await askWeb(`${url}/${NAME}`, {}, { timeoutMs: 100 })).toEqual(problem(url, 'it did not answer in time'));
  });

  test('a request that is called off', async () => {
    const controller = new AbortController();
    const { url } = await serveBytes(() => controller.abort());
    expect(await askWeb(url, {}, { signal: controller.signal })).toEqual(problem(url, 'it was asked no longer'));
  });

  test.each([
    ['HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n---\nsymbol', 'the connection was cut'],
    ['HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n', 'the connection was cut'],
    ['HTTP/1.1 200 OK\r\n\r\n---\nsymbol: A/76/505', 'it does not say how long the file is'],
    ['', 'the connection was cut'],
    ['SSH-2.0-OpenSSH_9.2\r\n', 'it does not answer in HTTP'],
  ])('a connection cut short: %j', async (bytes, reason) => {
    const { url } = await serveBytes((socket) => socket.end(bytes));
    expect(await askWeb(url)).toEqual(problem(url, reason));
  });

  test.each([
    ['a web page', { 'content-type': 'text/html; charset=utf-8' }, 'it answers with a web page, not with a text file'],
    ['a compressed file', { 'content-encoding': 'gzip' }, 'it answers with a compressed file, which was not asked for'],
  ])('%s', async (_, headers, reason) => {
    const { url } = await serve((_request, response) => response.writeHead(200, headers).end(gzipSync(TEXT)));
    expect(await askWeb(`${url}/${NAME}`)).toEqual(problem(url, reason));
  });

  test.each([206, 401, 403, 404, 410, 429, 500, 503])('an answer that is no file: %i', async (status) => {
    const { url } = await serve((_, response) => response.writeHead(status).end('sorry'));
    expect(await askWeb(`${url}/${NAME}`)).toEqual(problem(url, `it answers ${status}`));
  });

  test.each([
    ['http://127.0.0.1:1/a.md', 'nothing answers there'],
    ['http://host.invalid/a.md', 'its name is not known'],
  ])('%s', async (url, reason) => {
    expect(await askWeb(url)).toEqual(problem(url, reason));
  });

  test('never with more of the address than its host', async () => {
    const { url } = await serve((_, response) => response.writeHead(403).end());
    const { host } = new URL(url);
    const answer = await askWeb(`http://user:p4ssw0rd@${host}/secret/path?token=t0k3n`);
    expect(JSON.stringify(answer)).not.toMatch(/p4ssw0rd|secret|t0k3n/);
  });
});
