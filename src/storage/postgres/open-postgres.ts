import type { Pool, PoolClient } from 'pg';
import type { Logger } from '../../logger.ts';
import type { Engine, Row, Run } from '../engine.ts';
import { StoreProblem } from '../store-problem.ts';
import { explainPostgresError, isMereRefusal } from './explain-postgres-error.ts';
import { lockStatement } from './locks.ts';

const CONNECTIONS = 8;
const CONNECT_MS = 5_000;
const LOCK_MS = 10_000;
const STATEMENT_MS = 15_000;
/** Longer than the server's own limit: it is for a server or a network that fell silent. */
const ANSWER_MS = 20_000;
const IDLE_IN_TRANSACTION_MS = 60_000;
/** PostgreSQL's type of 8-byte integers. All of ours are below 2^53. */
const BIGINT = 20;

/** A pool of connections to a server. None is made before the first statement; a lost one is replaced by the next. */
export async function openPostgres(databaseUrl: string, log: Pick<Logger, 'warn'> | undefined): Promise<Engine> {
  const place = placeOf(databaseUrl);
  const pool = await createPool(databaseUrl, place, log);
  const connect = async () => guard(await pool.connect().catch(explainTo(place)), place);
  const run: Run = async (sql, values) => {
    const client = await connect();
    try {
      return await client.run(sql, values);
    } finally {
      client.release();
    }
  };
  return {
    kind: 'postgres',
    place,
    run,
    read: run,
    async alone(lock, work) {
      const client = await connect();
      try {
        await client.run('begin isolation level read committed');
        await client.run(lockStatement(lock));
        await client.run('set local statement_timeout = 0');
        await work(client.run);
        await client.run('commit');
      } catch (error) {
        // Where the connection is lost the server rolls back by itself.
        await client.run('rollback').catch(() => {});
        throw error;
      } finally {
        client.release();
      }
    },
    async createDialect() {
      const { PostgresDialect } = await import('kysely');
      return new PostgresDialect({ pool: { connect, end: async () => {}, options: {} } });
    },
    close: () => (pool.ending ? Promise.resolve() : pool.end()),
  };
}

async function createPool(databaseUrl: string, place: string, log: Pick<Logger, 'warn'> | undefined): Promise<Pool> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'peacekeeping',
    max: CONNECTIONS,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_MS,
    lock_timeout: LOCK_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: ANSWER_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        type === BIGINT ? Number : pg.types.getTypeParser(type, format as 'text'),
    },
  });
  // Without listeners the loss of a connection that nobody is waiting for would end the process.
  // The pool's error has the whole connection with it, hence the message alone.
  pool.on('error', ({ message }) => log?.warn({ event: 'store.disconnected', place, reason: message }));
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

interface GuardedClient {
  readonly processID?: number;
  readonly run: Run;
  // As Kysely's PostgresPoolClient has it: the driver's result, whatever its rows are.
  query: PoolClient['query'];
  release(isBroken?: boolean): void;
}

/** A connection on which anything but the server's own refusal went wrong does not go back to the pool. */
function guard(client: PoolClient, place: string): GuardedClient {
  let isLost = false;
  const query = (sql: string, values?: readonly unknown[]) =>
    client.query(sql, values as unknown[] | undefined).catch((error: unknown) => {
      isLost ||= !isMereRefusal(error);
      throw explainPostgresError(error, place);
    });
  return {
    query: query as PoolClient['query'],
    async run(sql, values) {
      let count = 0;
      const numbered = sql.replaceAll('?', () => `$${++count}`);
      const { rows } = await query(values === undefined ? sql : numbered, values);
      return (rows ?? []) as readonly Row[];
    },
    release: (isBroken) => client.release(isBroken || isLost),
  };
}

function explainTo(place: string): (error: unknown) => never {
  return (error) => {
    throw explainPostgresError(error, place);
  };
}

/** Host, port and database: neither the user nor the password, nor an error that repeats the URL. */
export function placeOf(databaseUrl: string): string {
  const url = URL.parse(databaseUrl);
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new StoreProblem(
      'DATABASE_URL is not a URL such as postgres://USER:PASSWORD@HOST:5432/DATABASE. Correct it.',
    );
  }
  const host = url.host || url.searchParams.get('host') || 'localhost';
  return `The database ${url.pathname.slice(1) || '(unnamed)'} on ${host}`;
}
