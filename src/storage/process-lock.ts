import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { explainSqliteError, isBusy } from './sqlite/explain-sqlite-error.ts';
import { StoreProblem } from './store-problem.ts';

const FILE = 'bot.lock';

/** A lock whose database is collected as garbage would open without a word, where nobody keeps its `release`. */
const held = new Set<DatabaseSync>();

/**
 * Makes this the only bot on a data folder, until `release` or the end of the process, however it ends: the system holds
 * the lock, so no file has to be cleared away. Tools that open the same database need none. Rejects with a `StoreProblem`
 * where another bot has it.
 */
export async function lockDataDir(dataDir: string): Promise<() => void> {
  const place = join(dataDir, FILE);
  try {
    await mkdir(dataDir, { recursive: true });
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(place, { timeout: 0 });
    try {
      // A journal in a file could not be begun on a full disk.
      database.exec('pragma journal_mode = memory; begin exclusive');
    } catch (error) {
      database.close();
      throw error;
    }
    held.add(database);
    return () => {
      if (held.delete(database)) database.close();
    };
  } catch (error) {
    if (!isBusy(error)) throw explainSqliteError(error, place);
    throw new StoreProblem(
      `Another bot is running on the data folder ${dataDir}. Stop it, set DATA_DIR to another folder, or let both use PostgreSQL by DATABASE_URL.`,
      { cause: error },
    );
  }
}
