import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Logger } from '../logger.ts';
import type { Engine, Run, StoreKind } from './engine.ts';
import { StoreProblem } from './store-problem.ts';

const FOLDER = new URL('migrations/', import.meta.url);

const MIGRATIONS_TABLE = `create table if not exists schema_migrations (
  number bigint primary key,
  name text not null,
  checksum text not null,
  applied_at bigint not null
)`;

/** Where the two kinds have no common word. */
const WORDS: Readonly<Record<StoreKind, { readonly exact: string; readonly findTable: string }>> = {
  sqlite: {
    exact: 'collate binary',
    findTable: "select name from sqlite_master where type = 'table' and name = 'schema_migrations'",
  },
  postgres: {
    exact: 'collate "C"',
    findTable: "select relname from pg_class where oid = to_regclass('schema_migrations')",
  },
};

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
  readonly text: string;
}

interface Applied {
  readonly number: number;
  readonly checksum: string;
}

/**
 * Brings a database to the schema of this version, whichever process comes first. Rejects with a `StoreProblem` for a
 * database that a newer version has written, or whose applied migrations are not ours.
 */
export async function migrate(engine: Engine, now: () => number, log?: Pick<Logger, 'info'>): Promise<void> {
  const migrations = await readMigrations();
  if (pendingOf(migrations, await readApplied(engine.kind, engine.run), engine.place).length === 0) return;
  await engine.alone({ kind: 'schema' }, async (run) => {
    await run(MIGRATIONS_TABLE);
    const pending = pendingOf(migrations, await readApplied(engine.kind, run), engine.place);
    for (const { number, name, checksum, text } of pending) {
      await run(text.replaceAll('{{exact}}', WORDS[engine.kind].exact)).catch((error: unknown) => {
        if (error instanceof StoreProblem) throw error;
        const reason = error instanceof Error ? error.message : error;
        const remedy = 'Use a database that has nothing else in it; this one is as it was.';
        throw new StoreProblem(`${engine.place} does not take migration ${name}: ${reason}. ${remedy}`, {
          cause: error,
        });
      });
      await run('insert into schema_migrations (number, name, checksum, applied_at) values (?, ?, ?, ?)', [
        number,
        name,
        checksum,
        now(),
      ]);
      log?.info({ event: 'store.migrated', kind: engine.kind, migration: name });
    }
  });
}

async function readMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      // Git may have written other line ends.
      const text = (await readFile(new URL(name, FOLDER), 'utf8')).replaceAll('\r\n', '\n');
      const checksum = createHash('sha256').update(text).digest('hex');
      return { number: Number.parseInt(name, 10), name, checksum, text };
    }),
  );
}

async function readApplied(kind: StoreKind, run: Run): Promise<readonly Applied[]> {
  if ((await run(WORDS[kind].findTable)).length === 0) return [];
  const rows = await run('select number, checksum from schema_migrations order by number');
  return rows.map(({ number, checksum }) => ({ number: Number(number), checksum: String(checksum) }));
}

function pendingOf(migrations: readonly Migration[], applied: readonly Applied[], place: string): readonly Migration[] {
  const newest = migrations.at(-1)?.number ?? 0;
  if (applied.some(({ number }) => number > newest)) {
    throw new StoreProblem(
      `${place} was written by a newer version of this program. Start that version, or import an export into an empty database.`,
    );
  }
  const checksums = new Map(migrations.map(({ number, checksum }) => [number, checksum]));
  const stranger = applied.find(({ number, checksum }) => checksums.get(number) !== checksum);
  if (stranger !== undefined) {
    throw new StoreProblem(
      `${place} was made by another text of migration ${stranger.number} than this program has. ` +
        'Restore src/storage/migrations, or export with the version that made it and import into an empty database.',
    );
  }
  return migrations.slice(applied.length);
}
