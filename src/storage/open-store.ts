import type { Logger } from '../logger.ts';
import type { Preferences } from '../preferences/preferences.ts';
import type { SourceStore } from '../publishing/source.ts';
import type { RevisionStore } from '../reports/revision.ts';
import type { DeliveryStore } from '../subscriptions/delivery.ts';
import type { SubscriptionStore } from '../subscriptions/subscription.ts';
import { createDeliveryStore } from './delivery-store.ts';
import type { Engine, StoreKind } from './engine.ts';
import { createIndexStore, type IndexStore } from './index-store.ts';
import { createLateEngine } from './late-engine.ts';
import { migrate } from './migrate.ts';
import { createPreferenceStore } from './preference-store.ts';
import { createRevisionStore } from './revision-store.ts';
import { createSourceStore } from './source-store.ts';
import { createStoreDatabase, type StoreDatabase } from './store-database.ts';
import { isPassing } from './store-problem.ts';
import { createSubscriptionStore } from './subscription-store.ts';

export interface StoreOptions {
  /** The folder of the database; made where it is missing, and not used with a `databaseUrl`. */
  readonly dataDir: string;
  /** A server of PostgreSQL. Has a password: it stands in no sentence and no log. */
  readonly databaseUrl?: string | undefined;
  readonly log?: Pick<Logger, 'info' | 'warn'>;
  readonly now?: () => number;
}

/** Everything that outlives the process. What an operator can mend rejects with a `StoreProblem`. */
export interface Store {
  readonly kind: StoreKind;
  readonly revisions: RevisionStore;
  readonly subscriptions: SubscriptionStore;
  readonly deliveries: DeliveryStore;
  readonly preferences: Preferences;
  readonly sources: SourceStore;
  /** Undefined where one bot has the store, and keeps its index in its data folder. */
  readonly indexes: IndexStore | undefined;
  /** For src/storage alone: what the stores are made of. */
  readonly database: StoreDatabase;
  /** Rejects where the database cannot be reached. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens PostgreSQL where there is a URL, else SQLite in the data folder, and brings its schema up to date. Beside a running
 * bot the same folder may be opened by tools, and the same server by any number of processes.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  return createStore(await openMigrated(options));
}

/**
 * As `openStore`; but where the database is away or full for now, a store whose every use tries to open it again and
 * rejects with a `StoreProblem` until that works.
 */
export async function openStoreOrWait(options: StoreOptions): Promise<Store> {
  try {
    return await openStore(options);
  } catch (error) {
    if (!isPassing(error)) throw error;
    const kind = options.databaseUrl === undefined ? 'sqlite' : 'postgres';
    const place = await placeOf(options);
    return createStore(createLateEngine({ kind, place, open: () => openMigrated(options) }));
  }
}

async function openMigrated(options: StoreOptions): Promise<Engine> {
  const { log, now = Date.now } = options;
  const engine = await openEngine(options);
  try {
    await migrate(engine, now, log);
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** The stores on an engine whose schema is this version's. */
export function createStore(engine: Engine): Store {
  const database = createStoreDatabase(engine);
  return {
    kind: engine.kind,
    revisions: createRevisionStore(database),
    subscriptions: createSubscriptionStore(database),
    deliveries: createDeliveryStore(database),
    preferences: createPreferenceStore(database),
    sources: createSourceStore(database),
    indexes: engine.kind === 'postgres' ? createIndexStore(engine) : undefined,
    database,
    async check() {
      await engine.read('select number from schema_migrations limit 1');
    },
    close: () => database.close(),
  };
}

async function openEngine({ dataDir, databaseUrl, log }: StoreOptions): Promise<Engine> {
  if (databaseUrl === undefined) {
    const { openSqlite } = await import('./sqlite/open-sqlite.ts');
    return openSqlite(dataDir);
  }
  const { openPostgres } = await import('./postgres/open-postgres.ts');
  return openPostgres(databaseUrl, log);
}

async function placeOf({ dataDir, databaseUrl }: StoreOptions): Promise<string> {
  if (databaseUrl === undefined) return (await import('./sqlite/open-sqlite.ts')).fileOf(dataDir);
  return (await import('./postgres/open-postgres.ts')).placeOf(databaseUrl);
}
