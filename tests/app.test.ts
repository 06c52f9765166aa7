import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createWorkspace } from '../playground/workspace.ts';
import { runProgram } from './program.ts';

const ENGLISH = 'U0READEREN';
const GENERAL = 'C0GENERAL';

async function openWorkspace() {
  const workspace = createWorkspace({ timings: { retryDelaysMs: [0, 0, 0] } });
  const { apiUrl } = await workspace.listen();
  onTestFinished(() => workspace.close());
  return { workspace, apiUrl };
}

function portOf(output: string): number {
  return Number(/"port":(\d+)/.exec(output)?.[1]);
}

describe('a start that cannot succeed ends with a sentence and exit code 1', () => {
  test('every problem of the environment at once, without the values', async () => {
    const program = runProgram('app.ts', [], {
      SLACK_BOT_TOKEN: 'xoxp-secret-of-a-person',
      PORT: 'many',
      LOG_LEVEL: 'loud',
      SLACK_API_URL: 'not a url',
    });
    expect(await program.ended).toBe(1);
    for (const name of [
      'SLACK_BOT_TOKEN must be a bot token',
      'PORT',
      'LOG_LEVEL must be one of',
      'SLACK_API_URL must be a URL',
      '.env.example',
    ]) {
      expect(program.stderr()).toContain(name);
    }
    expect(program.stderr()).not.toContain('secret-of-a-person');
  });

  test.each([
    ['a bot token alone', { SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_SIGNING_SECRET is needed beside SLACK_BOT_TOKEN'],
    ['an app token alone', { SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN is needed'],
    ['a port out of range', { PORT: '70000' }, 'PORT must be 0 to 65535'],
    [
      'a folder that does not exist',
      { PORT: '0', SEEDS_DIR: '/does/not/exist' },
      'The folder of reports, /does/not/exist, does not exist',
    ],
  ])('%s', async (_, environment, sentence) => {
    const program = runProgram('app.ts', [], environment);
    expect(await program.ended).toBe(1);
    expect(program.stderr()).toContain(sentence);
  });

  test.each(['http', 'socket'])('a token that Slack refuses, over %s', async (transport) => {
    const { apiUrl } = await openWorkspace();
    const secret =
      transport === 'http' ? { SLACK_SIGNING_SECRET: 'a-signing-secret' } : { SLACK_APP_TOKEN: 'xapp-1-wrong' };
    const program = runProgram('app.ts', [], {
      SLACK_BOT_TOKEN: 'xoxb-wrong',
      SLACK_API_URL: apiUrl,
      PORT: '0',
      ...secret,
    });
    expect(await program.ended).toBe(1);
    expect(program.stderr()).toContain('Slack refuses the token (invalid_auth)');
    expect(`${program.stdout()}${program.stderr()}`).not.toContain('xoxb-wrong');
  });

  test.each(['missing_scope', 'token_revoked', 'not_allowed_token_type'])(
    'an app token of which Slack says %s',
    async (error) => {
      const { workspace, apiUrl } = await openWorkspace();
      workspace.fail('apps.connections.open', { kind: 'error', error }, 100);
      const program = runProgram('app.ts', [], {
        SLACK_BOT_TOKEN: workspace.botToken,
        SLACK_APP_TOKEN: workspace.appToken,
        SLACK_API_URL: apiUrl,
        PORT: '0',
      });
      expect(await program.ended).toBe(1);
      expect(program.stderr()).toContain(`Slack refuses the token (${error}) in SLACK_APP_TOKEN`);
      expect(program.stderr()).toContain('connections:write');
    },
  );

  test('an app token that Slack refuses', async () => {
    const { workspace, apiUrl } = await openWorkspace();
    const program = runProgram('app.ts', [], {
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_APP_TOKEN: 'xapp-1-wrong',
      SLACK_API_URL: apiUrl,
      PORT: '0',
    });
    expect(await program.ended).toBe(1);
    expect(program.stderr()).toContain('Slack refuses the token (invalid_auth)');
  });

  test('a port that another program has', async () => {
    const other = createServer().listen(0);
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    // Safe cast: a TCP server that listens has an AddressInfo.
    const { port } = other.address() as AddressInfo;
    const { workspace, apiUrl } = await openWorkspace();
    const program = runProgram('app.ts', [], {
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_SIGNING_SECRET: workspace.signingSecret,
      SLACK_API_URL: apiUrl,
      PORT: String(port),
    });
    expect(await program.ended).toBe(1);
    expect(program.stderr()).toContain(`Port ${port} is taken by another program`);
  });
});

describe.each(['http', 'socket'] as const)('over %s', (transport) => {
  const start = async () => {
    const { workspace, apiUrl } = await openWorkspace();
    const secret: Record<string, string> =
      transport === 'http'
        ? { SLACK_SIGNING_SECRET: workspace.signingSecret }
        : { SLACK_APP_TOKEN: workspace.appToken };
    const program = runProgram('app.ts', [], {
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_API_URL: apiUrl,
      PORT: '0',
      ...secret,
    });
    await program.says('app.ready');
    const url = `http://127.0.0.1:${portOf(program.stdout())}`;
    if (transport === 'http') workspace.setRequestUrl(`${url}/slack/events`);
    return { workspace, program, url };
  };

  test('health and readiness are told, and SIGTERM ends with exit code 0', async () => {
    const { program, url } = await start();
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ alive: true });
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { ready: true, reports: 1, editions: 6, slack: 'connected', store: 'sqlite' },
    ]);
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(program.stdout()).toContain('app.stopped');
  });

  test('SIGTERM stops intake and lets an answer in flight be given', async () => {
    const { workspace, program, url } = await start();
    const { promise, resolve } = Promise.withResolvers<void>();
    workspace.fail('chat.postMessage', { kind: 'held', until: promise });
    await workspace.say({ user: ENGLISH, channel: GENERAL, text: '@peacekeeping para 148' });
    await program.says('answer.composed');
    program.process.kill('SIGTERM');
    await program.says('app.stopping');
    const readiness = await fetch(`${url}/readyz`).catch(() => undefined);
    expect(readiness?.status ?? 503).toBe(503);
    resolve();
    expect(await program.ended).toBe(0);
    expect(workspace.messages(GENERAL).at(-1)).toMatchObject({ text: expect.stringContaining('para. 148') });
  });
});

test('in Socket Mode readiness is false while the connection is lost, and true again after', async () => {
  const { workspace, apiUrl } = await openWorkspace();
  const program = runProgram('app.ts', [], {
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_APP_TOKEN: workspace.appToken,
    SLACK_API_URL: apiUrl,
    PORT: '0',
  });
  await program.says('app.ready');
  const url = `http://127.0.0.1:${portOf(program.stdout())}`;
  workspace.socket.cut();
  await program.says('slack.disconnected');
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
  await workspace.waitFor(() => workspace.socket.connections() > 0, { timeoutMs: 20_000 });
  await program.says('slack.connected","again":true');
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
});

test('without tokens the playground is served, with its address on the screen', async () => {
  const program = runProgram('app.ts', [], { PORT: '0' });
  await program.says('Open http://localhost:');
  const url = /http:\/\/localhost:\d+/.exec(program.stdout())?.[0] ?? '';
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(await (await fetch(url)).text()).toContain('<!doctype html>');
});
