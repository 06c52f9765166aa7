import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inspect } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { createStore, openStore } from '../../src/storage/open-store.ts';
import { lockDataDir } from '../../src/storage/process-lock.ts';
import { explainSqliteError } from '../../src/storage/sqlite/explain-sqlite-error.ts';
import { FILE, openSqlite } from '../../src/storage/sqlite/open-sqlite.ts';
import { administer, newDatabase } from '../postgres/set-up.ts';
import { compare, publishing, subscription } from './samples.ts';
import { newFolder, openAt } from './test-store.ts';

const problem = (sentence: RegExp) => ({ name: 'StoreProblem', message: expect.stringMatching(sentence) });

describe('SQLite', () => {
  /** A store, and SQL on its own connection. */
  async function openWithEngine() {
    const engine = await openSqlite(newFolder());
    await migrate(engine, Date.now);
    onTestFinished(() => engine.close());
    return { store: createStore(engine), run: engine.run };
  }

  test('a full disk is named, nothing is half written, and with room again the store goes on', async () => {
    const { store, run } = await openWithEngine();
    await store.revisions.publish(publishing(['one']), compare);
    const [pages] = await run('select page_count from pragma_page_count()');
    await run(`pragma max_page_count = ${Number(pages?.page_count) + 5}`);
    const large = publishing(['one', 'x'.repeat(200_000)]);
    await expect(store.revisions.publish(large, compare)).rejects.toMatchObject(
      problem(/disk is full.*Free some room/),
    );
    expect(await store.revisions.latest()).toBe(1);
    expect(await store.revisions.lastPosition()).toBe(0);
    await run('pragma max_page_count = 100000');
    expect(await store.revisions.publish({ ...large, onlyIfNew: true }, compare)).toMatchObject({ kind: 'published' });
  });

  test('a database that may not be written is named', async () => {
    const { store, run } = await openWithEngine();
    await run('pragma query_only = 1');
    await expect(store.subscriptions.add(subscription('s1'))).rejects.toMatchObject(problem(/may not be written. Let/));
  });

  test.each([
    ['the data folder is a file', (file: string) => file],
    ['the data folder is within a file', (file: string) => join(file, 'data')],
  ])('where %s that is said', async (_, folderOf) => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    const sentence = problem(/part of its path is a file\. Set DATA_DIR to a folder/);
    await expect(openStore({ dataDir: folderOf(file) })).rejects.toMatchObject(sentence);
    await expect(lockDataDir(folderOf(file))).rejects.toMatchObject(sentence);
  });

  test('a file that is no database, and a folder in its place, are named and left alone', async () => {
    const dataDir = newFolder();
    writeFileSync(join(dataDir, FILE), 'This is a letter, not a database. '.repeat(100));
    await expect(openStore({ dataDir })).rejects.toMatchObject(problem(/is not a database of SQLite. Move it away/));
    const other = newFolder();
    mkdirSync(join(other, FILE));
    await expect(openStore({ dataDir: other })).rejects.toMatchObject(problem(/cannot be opened. Let this user/));
  });

  test('a damaged database is named', async () => {
    const dataDir = newFolder();
    const store = await openAt({ dataDir });
    await store.revisions.publish(publishing(['x'.repeat(100_000)]), compare);
    await store.close();
    const file = join(dataDir, FILE);
    const bytes = readFileSync(file);
    // All but the first page, which says that it is a database.
    writeFileSync(file, bytes.fill(255, 4_096));
    const reading = openStore({ dataDir }).then((again) => again.revisions.current().finally(() => again.close()));
    await expect(reading).rejects.toMatchObject(problem(/is damaged. Move it away, and import the last export/));
  });

  test('a database that another program keeps to itself is named', () => {
    const file = join(newFolder(), FILE);
    const [one, other] = [new DatabaseSync(file), new DatabaseSync(file, { timeout: 0 })];
    one.exec('begin exclusive');
    let error: unknown;
    try {
      other.exec('begin immediate');
    } catch (thrown) {
      error = thrown;
    }
    one.close();
    other.close();
    expect(explainSqliteError(error, file)).toMatchObject(problem(/is locked by another program. Stop that program/));
  });

  test('a write waits while another program has the database, and reads do not', async () => {
    const dataDir = newFolder();
    const store = await openAt({ dataDir });
    await store.sources.set('a', { checkedAt: 1 });
    const other = new DatabaseSync(join(dataDir, FILE));
    other.exec('begin immediate');
    const writing = store.sources.set('a', { checkedAt: 2 });
    expect(await store.sources.get('a')).toEqual({ checkedAt: 1 });
    expect(await store.revisions.latest()).toBe(0);
    other.exec('commit');
    other.close();
    await writing;
    expect(await store.sources.get('a')).toEqual({ checkedAt: 2 });
  });

  test('what a transaction has not committed is seen by nobody, not even in the same process', async () => {
    const store = await openAt({ dataDir: newFolder() });
    await store.database.write(async (transaction) => {
      await transaction.insertInto('sources').values({ name: 'a', checked_at: 1 }).execute();
      expect(await store.sources.get('a')).toBeUndefined();
    });
    expect(await store.sources.get('a')).toEqual({ checkedAt: 1 });
  });

  test('closing lets a write under way end, and can be done again', async () => {
    const store = await openAt({ dataDir: newFolder() });
    const writing = store.sources.set('a', { checkedAt: 1 });
    await Promise.all([writing, store.close()]);
    await store.close();
    await expect(store.check()).rejects.toThrow();
  });
});

describe('PostgreSQL', () => {
  const open = async (databaseUrl: string) => {
    const store = await openStore({ dataDir: newFolder(), databaseUrl });
    onTestFinished(() => store.close());
    return store;
  };
  const SECRET = 'p4ssw0rd-of-nobody';

  test.each([
    [
      'a wrong password',
      (url: URL) => Object.assign(url, { password: SECRET }),
      /refused the user or the password\. C/,
    ],
    [
      'an unknown database',
      (url: URL) => Object.assign(url, { pathname: '/nothing' }),
      /nothing on .*no such database/,
    ],
    [
      'a server that is away',
      (url: URL) => Object.assign(url, { port: '1', password: SECRET }),
      /is away\. Check that/,
    ],
    ['an unknown host', (url: URL) => Object.assign(url, { hostname: 'host.invalid' }), /cannot be found: the name of/],
  ])('%s is named, and the password is not', async (_, change, sentence) => {
    const { href } = change(new URL(await newDatabase()));
    const error: unknown = await open(href).catch((reason: unknown) => reason);
    expect(error).toMatchObject(problem(sentence));
    expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/p4ssw0rd|:password@/);
  });

  test.each(['', 'nonsense', `mysql://u:${SECRET}@h/d`, `postgres//u:${SECRET}@h`])(
    'what is no URL of PostgreSQL is refused without repeating it: %s',
    async (databaseUrl) => {
      const error: unknown = await open(databaseUrl).catch((reason: unknown) => reason);
      expect(error).toMatchObject(problem(/^DATABASE_URL is not a URL such as postgres:/));
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(SECRET);
    },
  );

  test('a user without rights is told whose they must be', async () => {
    const url = new URL(await newDatabase());
    const role = `${url.pathname.slice(1)}_guest`;
    await administer(url.href, `create role ${role} login password '${SECRET}'`);
    try {
      const guest = Object.assign(new URL(url), { username: role, password: SECRET });
      await expect(open(guest.href)).rejects.toMatchObject(
        problem(/the user lacks a right\. Make that user the owner/),
      );
    } finally {
      await administer(url.href, `drop role ${role}`);
    }
  });

  test('a standby, which is read-only, is named', async () => {
    const url = await newDatabase();
    await open(url);
    await administer(url, `alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = on`);
    const store = await open(url);
    expect(await store.revisions.latest()).toBe(0);
    await expect(store.revisions.publish(publishing(['one']), compare)).rejects.toMatchObject(
      problem(/is read-only, as/),
    );
  });

  test('a text that PostgreSQL cannot keep is refused, and the store goes on', async () => {
    const store = await open(await newDatabase());
    const zero = { hash: 'a\u0000b', checkedAt: 1 };
    await expect(store.sources.set('a', zero)).rejects.toMatchObject(
      problem(/a character that PostgreSQL cannot keep/),
    );
    await store.check();
  });

  test('a lost connection is logged once it is noticed, without the password', async () => {
    const databaseUrl = await newDatabase();
    const noticed = Promise.withResolvers<unknown>();
    const log = { info: () => {}, warn: (event: unknown) => noticed.resolve(event) };
    await openAt({ dataDir: newFolder(), databaseUrl, log });
    const others = 'from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';
    await administer(databaseUrl, `select pg_terminate_backend(pid) ${others}`);
    const event = await noticed.promise;
    expect(event).toEqual({
      event: 'store.disconnected',
      place: expect.stringMatching(/^The database \w+ on [^@]+$/),
      reason: expect.stringContaining('terminat'),
    });
  });
});

describe('DATABASE_URL', () => {
  test.each([
    'postgres://bot:a%20secret@db.example.org:5432/peacekeeping',
    'postgresql://bot@localhost/peacekeeping?sslmode=verify-full',
    'postgres:///peacekeeping?host=/var/run/postgresql',
  ])('%s is taken as it is', (url) => {
    expect(readConfig({ DATABASE_URL: url })).toMatchObject({ isValid: true, config: { databaseUrl: url } });
  });

  test('an empty one is none, and a wrong one is not repeated', () => {
    const empty = readConfig({ DATABASE_URL: ' ' });
    expect(empty.isValid && 'databaseUrl' in empty.config).toBe(false);
    for (const url of ['mysql://u:secret@h/d', 'u:secret@h', 'postgres//u:secret@h/d']) {
      expect(readConfig({ DATABASE_URL: url })).toEqual({
        isValid: false,
        problems: ['DATABASE_URL must be a URL such as postgres://USER:PASSWORD@HOST:5432/DATABASE'],
      });
    }
  });
});
