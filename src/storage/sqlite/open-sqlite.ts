import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import type { Engine, Run } from '../engine.ts';
import { StoreProblem } from '../store-problem.ts';
import { explainSqliteError, isBusy } from './explain-sqlite-error.ts';

/** The database within the data folder. */
export const FILE = 'peacekeeping.db';

/** How long SQLite itself waits for another process. The thread stands still meanwhile, hence a moment only. */
const BUSY_TIMEOUT_MS = 10;
/** How long a statement is tried again, with the thread free between, before somebody is told. */
const PATIENCE_MS = 5_000;
const PAUSE_MS = 20;

/** An attempt that is made again while another process has the database; rejects with a sentence where it can. */
export type Patiently = <T>(attempt: () => T) => Promise<T>;

export function fileOf(dataDir: string): string {
  return join(dataDir, FILE);
}

/** Opens or makes the database of a folder, and the folder too. A write that was acknowledged outlives a power cut. */
export async function openSqlite(dataDir: string): Promise<Engine> {
  const file = fileOf(dataDir);
  const open = patienceWith(file);
  const { DatabaseSync } = await import('node:sqlite');
  await mkdir(dataDir, { recursive: true }).catch((error: unknown) => {
    throw explainSqliteError(error, file);
  });
  const options = { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true };
  const database = await open(() => new DatabaseSync(file, options));
  try {
    await open(() => database.exec('pragma journal_mode = wal; pragma synchronous = full'));
  } catch (error) {
    database.close();
    throw error;
  }
  const isInPlace = identify(file);
  /** Written to a file that no longer has this name, all would be acknowledged and lost. */
  const patiently: Patiently = (attempt) =>
    open(() => {
      if (database.isOpen && !isInPlace()) throw new StoreProblem(goneFrom(file));
      return attempt();
    });
  /** A connection of its own, since the other may be in the middle of a transaction. */
  let reader: DatabaseSync | undefined;
  const run = runOn(() => database, patiently);
  return {
    kind: 'sqlite',
    place: file,
    run,
    read: runOn(() => {
      // None is opened any more once the database is closed.
      if (database.isOpen) reader ??= new DatabaseSync(file, { ...options, readOnly: true });
      return reader ?? database;
    }, patiently),
    async alone(_lock, work) {
      await run('begin immediate');
      try {
        await work(run);
        await run('commit');
      } finally {
        if (database.isTransaction) database.exec('rollback');
      }
    },
    async createDialect() {
      const { createSqliteDialect } = await import('./sqlite-dialect.ts');
      return createSqliteDialect(database, patiently);
    },
    async close() {
      for (const connection of [reader, database]) if (connection?.isOpen) connection.close();
    },
  };
}

/** Whether a name still leads to the file that it leads to now. */
function identify(file: string): () => boolean {
  const { dev, ino } = statSync(file);
  return () => {
    const found = statSync(file, { throwIfNoEntry: false });
    return found?.ino === ino && found.dev === dev;
  };
}

function goneFrom(file: string): string {
  return (
    `${file} was removed or replaced while the program ran, and nothing is stored any more. ` +
    'Put it back where it was; or stop the program, put a backup there or import an export, and start it again.'
  );
}

function runOn(connection: () => DatabaseSync, patiently: Patiently): Run {
  return (sql, values = []) =>
    patiently(() => {
      if (values.length > 0 || /^\s*select\b/i.test(sql))
        return connection()
          .prepare(sql)
          .all(...values);
      connection().exec(sql);
      return [];
    });
}

function patienceWith(place: string): Patiently {
  return async (attempt) => {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        return attempt();
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw explainSqliteError(error, place);
        await setTimeout(PAUSE_MS);
      }
    }
  };
}
