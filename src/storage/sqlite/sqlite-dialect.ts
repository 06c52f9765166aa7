import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Patiently } from './open-sqlite.ts';

/**
 * Node's own SQLite for Kysely. There is one connection, and since SqliteAdapter says so Kysely lets one transaction or
 * statement at a time have it.
 */
export function createSqliteDialect(database: DatabaseSync, patiently: Patiently): Dialect {
  return {
    createDriver: () => createDriver(database, patiently),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
  };
}

function createDriver(database: DatabaseSync, patiently: Patiently): Driver {
  const connection: DatabaseConnection = {
    executeQuery: <R>(query: CompiledQuery) => patiently(() => execute<R>(database, query)),
    streamQuery() {
      throw new Error('rows are read in pages: a stream would hold the one connection');
    },
  };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    // A transaction that reads first and writes later could find that another process wrote between, hence immediate.
    beginTransaction: (_connection, { accessMode }) =>
      patiently(() => database.exec(accessMode === 'read only' ? 'begin' : 'begin immediate')),
    commitTransaction: () => patiently(() => database.exec('commit')),
    // A full disk has SQLite roll back by itself.
    rollbackTransaction: async () => {
      if (database.isTransaction) database.exec('rollback');
    },
    releaseConnection: async () => {},
    destroy: async () => {},
  };
}

function execute<R>(database: DatabaseSync, { sql, parameters }: CompiledQuery): QueryResult<R> {
  const statement = database.prepare(sql);
  // Parameters are text, numbers or null: the tables hold nothing else.
  const values = parameters as readonly SQLInputValue[];
  // Rows are as the query's type says, which the compiler holds queries to.
  if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] };
  return { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) };
}
