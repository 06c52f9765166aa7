import { describe, expect, test } from 'vitest';
import { lockDataDir } from '../../src/storage/process-lock.ts';
import { StoreProblem } from '../../src/storage/store-problem.ts';
import { administer } from '../postgres/set-up.ts';
import { type Program, runProgram } from '../program.ts';
import { KINDS, newFolder, newPlace, openAt } from './test-store.ts';

const FOLDER = 'tests/storage/children';

const acknowledged = (program: Program, word: string) =>
  [...program.stdout().matchAll(new RegExp(`^${word} (.+)\\n`, 'gm'))].map(([, value]) => String(value));

/** Resolves when a program has said a line, however much else it says. */
function said(program: Program, line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (program.stdout().includes(line)) resolve();
    };
    program.process.stdout.on('data', look);
    void program.ended.then(() => reject(new Error(`it ended without saying "${line}": ${program.stderr()}`)));
    look();
  });
}

/** As some servers are set up: a transaction sees nothing that was written after it began. */
async function seeOnlyTheStart(databaseUrl: string): Promise<void> {
  const name = new URL(databaseUrl).pathname.slice(1);
  await administer(databaseUrl, `alter database ${name} set default_transaction_isolation = 'serializable'`);
}

describe.each(KINDS)('processes on one store in %s', (kind) => {
  test('a process killed while it writes leaves all of what it acknowledged and nothing half done', async () => {
    const place = await newPlace(kind);
    const revisions: number[] = [];
    const settled: string[] = [];
    // Each is killed when it has said this: while it writes what comes next.
    for (const [run, last] of [
      ['a', 'settled a-3\n'],
      ['b', 'revision'],
      ['c', 'settled c-5\n'],
      ['d', 'settled d-0\n'],
    ] as const) {
      const writer = runProgram(`${FOLDER}/write.ts`, [JSON.stringify(place), run]);
      await said(writer, last);
      writer.process.kill('SIGKILL');
      await writer.ended;
      revisions.push(...acknowledged(writer, 'revision').map(Number));
      settled.push(...acknowledged(writer, 'settled'));
    }
    const store = await openAt(place);
    const kept = await store.revisions.all();
    expect(kept.map(({ number }) => number)).toEqual(expect.arrayContaining(revisions));
    expect(kept.map(({ number }) => number)).toEqual(kept.map((_, at) => at + 1));
    const changes = await store.revisions.changes({});
    expect(changes.map(({ position }) => position)).toEqual(changes.map((_, at) => at + 1));
    expect(changes).toHaveLength((kept.length - 1) * 200);
    expect(settled.length).toBeGreaterThan(8);
    for (const { id, toldUpTo, nextDueAt } of await store.subscriptions.all()) {
      const [delivery] = await store.deliveries.ofSubscription(id, 1);
      const isSettled = delivery?.state === 'sent';
      expect([toldUpTo, nextDueAt]).toEqual(isSettled ? [delivery.toPosition, 9_000] : [0, 5_000]);
      if (settled.includes(id)) expect(isSettled).toBe(true);
    }
    expect((await store.subscriptions.all()).map(({ id }) => id)).toEqual(expect.arrayContaining(settled));
  });

  test('processes that start on an empty store and publish the same texts make one revision of each', async () => {
    const place = await newPlace(kind);
    if (place.databaseUrl !== undefined) await seeOnlyTheStart(place.databaseUrl);
    const publishers = Array.from({ length: 3 }, () =>
      runProgram(`${FOLDER}/publish.ts`, [JSON.stringify(place), '12']),
    );
    await Promise.all(publishers.map((publisher) => publisher.says('ready\n')));
    for (const { process } of publishers) process.stdin.write('go\n');
    await Promise.all(publishers.map(({ ended }) => ended));
    expect(publishers.map((publisher) => publisher.stderr())).toEqual(['', '', '']);
    const store = await openAt(place);
    const outcomes = publishers.flatMap((publisher) => JSON.parse(publisher.stdout().split('\n')[1] ?? '') as string[]);
    const published = outcomes.filter((outcome) => outcome === 'published').length;
    expect(await store.revisions.latest()).toBe(published);
    const texts = (await store.revisions.all()).map(({ hash }) => hash);
    expect(texts.every((hash, at) => hash !== texts[at + 1])).toBe(true);
    const changes = await store.revisions.changes({});
    expect(changes.map(({ position }) => position)).toEqual(changes.map((_, at) => at + 1));
    expect(changes).toHaveLength(published - 1);
  });
});

test.each([
  ['sqlite', 'node:sqlite'],
  ['postgres', 'pg'],
] as const)('a start on %s loads %s and no query builder', async (kind, driver) => {
  const opened = runProgram(`${FOLDER}/open.ts`, [JSON.stringify(await newPlace(kind))]);
  expect(await opened.ended).toBe(0);
  expect(opened.stdout()).toBe(`${driver}\n${driver},kysely\n`);
});

test('a data folder has one bot; the next may start as soon as it has ended, however it ended', async () => {
  const dataDir = newFolder();
  const first = runProgram(`${FOLDER}/hold-lock.ts`, [dataDir]);
  await first.says('locked');
  const second = runProgram(`${FOLDER}/hold-lock.ts`, [dataDir]);
  await second.ended;
  expect(second.stdout()).toBe(
    `Another bot is running on the data folder ${dataDir}. Stop it, set DATA_DIR to another folder, or let both use PostgreSQL by DATABASE_URL.`,
  );
  await expect(lockDataDir(dataDir)).rejects.toThrow(StoreProblem);
  // Tools work beside it.
  await (await openAt({ dataDir })).check();
  first.process.kill('SIGKILL');
  await first.ended;
  const release = await lockDataDir(dataDir);
  await expect(lockDataDir(dataDir)).rejects.toThrow('Another bot is running');
  release();
  release();
  (await lockDataDir(dataDir))();
});

test('PostgreSQL lost in the middle of writing costs what was under way, and the next attempt works', async () => {
  const place = await newPlace('postgres');
  const store = await openAt(place);
  const { databaseUrl = '' } = place;
  for (let round = 0; round < 5; round += 1) {
    const writing = Promise.allSettled(
      Array.from({ length: 20 }, (_, at) => store.sources.set(`${round}`, { checkedAt: at })),
    );
    await administer(
      databaseUrl,
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
    );
    for (const result of await writing) {
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(StoreProblem);
    }
    // A connection that the pool still held may fail once more, each of its eight at most.
    const attempts = async (left: number): Promise<void> => {
      const check = store.check();
      return left === 0 ? check : check.catch(() => attempts(left - 1));
    };
    await attempts(8);
    await store.sources.set(`${round}`, { checkedAt: 99 });
    expect(await store.sources.get(`${round}`)).toEqual({ checkedAt: 99 });
  }
});

test('PostgreSQL lost in the middle of a transaction leaves nothing of it and no process that ends', async () => {
  const place = await newPlace('postgres');
  const store = await openAt(place);
  const lost = store.database.write(async (transaction) => {
    await transaction.insertInto('sources').values({ name: 'half', checked_at: 1 }).execute();
    await administer(
      place.databaseUrl ?? '',
      `select pg_terminate_backend(pid, 5000) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await transaction.insertInto('sources').values({ name: 'done', checked_at: 1 }).execute();
  });
  await expect(lost).rejects.toThrow(/ended the connection/);
  expect(await store.sources.get('half')).toBeUndefined();
});
