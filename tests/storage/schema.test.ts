import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { openStore, type StoreOptions } from '../../src/storage/open-store.ts';
import { FILE } from '../../src/storage/sqlite/open-sqlite.ts';
import { administer } from '../postgres/set-up.ts';
import { compare, publishing } from './samples.ts';
import { KINDS, newPlace, openAt } from './test-store.ts';

/** Runs SQL on a database beside the program. */
async function tamper({ dataDir, databaseUrl }: StoreOptions, sql: string): Promise<void> {
  if (databaseUrl !== undefined) {
    await administer(databaseUrl, sql);
    return;
  }
  const database = new DatabaseSync(join(dataDir, FILE));
  database.exec(sql);
  database.close();
}

describe.each(KINDS)('the schema in %s', (kind) => {
  test('it is made by the first start, under a lock, and found by the next', async () => {
    const place = await newPlace(kind);
    const events: unknown[] = [];
    const log = { info: (event: unknown) => void events.push(event), warn: () => {} };
    await Promise.all(Array.from({ length: 5 }, () => openAt({ ...place, log, now: () => 7 })));
    await openAt({ ...place, log });
    expect(events).toEqual([
      { event: 'store.migrated', kind, migration: '0001-revisions-subscriptions-deliveries.sql' },
      { event: 'store.migrated', kind, migration: '0002-index-lines.sql' },
    ]);
  });

  test('a database from a newer version is refused and left as it is', async () => {
    const place = await newPlace(kind);
    const store = await openAt(place);
    await store.revisions.publish(publishing(['one']), compare);
    await tamper(place, "insert into schema_migrations values (9999, '9999-more.sql', 'x', 1)");
    const problem = {
      name: 'StoreProblem',
      message: expect.stringMatching(/was written by a newer version.*Start that/),
    };
    await expect(openStore(place)).rejects.toMatchObject(problem);
    await tamper(place, 'delete from schema_migrations where number = 9999');
    expect(await (await openAt(place)).revisions.latest()).toBe(1);
  });

  test('a database made by another text of a migration is refused', async () => {
    const place = await newPlace(kind);
    await openAt(place);
    await tamper(place, "update schema_migrations set checksum = 'other'");
    const problem = {
      name: 'StoreProblem',
      message: expect.stringMatching(/another text of migration 1 than.*Restore/),
    };
    await expect(openStore(place)).rejects.toMatchObject(problem);
  });

  test('a database with something else in it is refused, and nothing is added to it', async () => {
    const place = await newPlace(kind);
    await tamper(place, 'create table deliveries (id text)');
    const problem = { name: 'StoreProblem', message: expect.stringMatching(/does not take migration 0001.*as it was/) };
    await expect(openStore(place)).rejects.toMatchObject(problem);
    await expect(tamper(place, 'select * from revisions')).rejects.toThrow();
    await tamper(place, 'drop table deliveries');
    await (await openAt(place)).check();
  });
});
