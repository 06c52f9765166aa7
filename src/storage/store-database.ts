import type { Kysely, Transaction } from 'kysely';
import type { Engine, StoreKind } from './engine.ts';
import { PUBLISHING_LOCK } from './postgres/locks.ts';
import type { Tables } from './tables.ts';

/** The tables: through Kysely, which is loaded by the first query, and for what a start asks in plain SQL. */
export interface StoreDatabase {
  readonly kind: StoreKind;
  readonly place: string;
  /**
   * One SELECT in plain SQL, with a `?` for each value: for what a start or each second asks, since Kysely takes as long to
   * load as half of Bolt. Rows are said to be what the SELECT has.
   */
  read<Result>(sql: string, values?: readonly (string | number)[]): Promise<readonly Result[]>;
  query(): Promise<Kysely<Tables>>;
  /** All of the work or nothing. */
  write<Result>(work: (transaction: Transaction<Tables>) => Promise<Result>): Promise<Result>;
  /** As `write`, and one at a time among all processes, so that what is numbered becomes visible in that order. */
  publish<Result>(work: (transaction: Transaction<Tables>) => Promise<Result>): Promise<Result>;
  /** What is read is of one moment. */
  readSnapshot<Result>(work: (transaction: Transaction<Tables>) => Promise<Result>): Promise<Result>;
  /** Lets a transaction that is under way end. */
  close(): Promise<void>;
}

export function createStoreDatabase(engine: Engine): StoreDatabase {
  const { kind, place } = engine;
  let loading: Promise<Kysely<Tables>> | undefined;
  const query = () => {
    loading ??= load(engine).catch((error: unknown) => {
      // The next query tries again, as where the database was not there yet.
      loading = undefined;
      throw error;
    });
    return loading;
  };
  const write: StoreDatabase['write'] = async (work) => {
    const transaction = (await query()).transaction();
    // Whoever waited for a lock must see what was written meanwhile, however the server is set up.
    return (kind === 'postgres' ? transaction.setIsolationLevel('read committed') : transaction).execute(work);
  };
  return {
    kind,
    place,
    // Whoever writes the SELECT knows its columns.
    read: async <Result>(sql: string, values: readonly (string | number)[] = []) =>
      (await engine.read(sql, values)) as readonly Result[],
    query,
    write,
    publish: (work) =>
      write(async (transaction) => {
        const { CompiledQuery } = await import('kysely');
        // SQLite has one writer at a time anyway.
        if (kind === 'postgres') await transaction.executeQuery(CompiledQuery.raw(PUBLISHING_LOCK));
        return work(transaction);
      }),
    async readSnapshot(work) {
      const transaction = (await query()).transaction().setAccessMode('read only');
      // SQLite knows no other level than this, and refuses to be told.
      return (kind === 'postgres' ? transaction.setIsolationLevel('repeatable read') : transaction).execute(work);
    },
    async close() {
      // The pool of PostgreSQL waits by itself; SQLite's one connection is had when everybody before has done with it.
      if (loading === undefined || kind === 'postgres') return engine.close();
      await (await loading).connection().execute(() => engine.close());
    },
  };
}

async function load(engine: Engine): Promise<Kysely<Tables>> {
  const [{ Kysely }, dialect] = await Promise.all([import('kysely'), engine.createDialect()]);
  return new Kysely<Tables>({ dialect });
}
