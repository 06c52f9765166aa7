import type { Dialect } from 'kysely';

export type StoreKind = 'sqlite' | 'postgres';

export type Row = Readonly<Record<string, unknown>>;

/** SQL as it stands, with a `?` for each value; without values there may be several statements. */
export type Run = (sql: string, values?: readonly (string | number)[]) => Promise<readonly Row[]>;

/** What is not to be done by two processes at once. */
export type Lock = { readonly kind: 'schema' } | { readonly kind: 'index'; readonly key: string };

/**
 * An opened database, below the query builder: what is needed before any store is handed out. Everything that goes wrong
 * in it for a reason that an operator can mend rejects with a `StoreProblem`.
 */
export interface Engine {
  readonly kind: StoreKind;
  /** What sentences call it. Holds neither a user's name nor a password. */
  readonly place: string;
  readonly run: Run;
  /** One SELECT outside of any transaction: sees what is committed, and waits for nobody of this process. */
  readonly read: Run;
  /** One transaction, beside nobody else's under the same lock; its statements may take long. SQLite has one lock for all. */
  alone(lock: Lock, work: (run: Run) => Promise<void>): Promise<void>;
  /** Loads Kysely, which takes longer than opening a database. */
  createDialect(): Promise<Dialect>;
  close(): Promise<void>;
}
