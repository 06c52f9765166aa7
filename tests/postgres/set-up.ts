import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const VARIABLE = 'TEST_POSTGRES_BROKER';

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * For vitest: hands out new databases of one PostgreSQL, which is started when the first is asked for and stopped at the
 * end, also that of a killed process. With TEST_DATABASE_URL the databases are made on that server, and dropped.
 */
export async function setup(): Promise<() => Promise<void>> {
  let starting: Promise<Server> | undefined;
  let count = 0;
  const names: string[] = [];
  const broker = createServer(async (_request, response) => {
    try {
      starting ??= startServer();
      const { url } = await starting;
      const name = `peacekeeping_test_${process.pid}_${++count}`;
      await administer(url, `create database ${name} template template0 encoding 'UTF8'`);
      names.push(name);
      const database = new URL(url);
      database.pathname = `/${name}`;
      response.end(database.href);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await once(broker.listen(0, '127.0.0.1'), 'listening');
  process.env[VARIABLE] = `http://127.0.0.1:${(broker.address() as AddressInfo).port}`;
  return async () => {
    broker.close();
    const server = await starting?.catch(() => undefined);
    if (process.env.TEST_DATABASE_URL !== undefined && server !== undefined) {
      for (const name of names) await administer(server.url, `drop database ${name} with (force)`);
    }
    await server?.stop();
  };
}

/** The URL of a new, empty database of PostgreSQL. */
export async function newDatabase(): Promise<string> {
  const response = await fetch(process.env[VARIABLE] ?? '');
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

/** Runs SQL beside whatever is tested. */
export async function administer(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function startServer(): Promise<Server> {
  const { TEST_DATABASE_URL: given } = process.env;
  if (given !== undefined) return { url: given, stop: async () => {} };
  const child = spawn(process.execPath, [fileURLToPath(new URL('server.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const [url] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    ended.then(() => Promise.reject(new Error('PostgreSQL did not start; see standard error'))),
  ]);
  return {
    url: String(url),
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}
