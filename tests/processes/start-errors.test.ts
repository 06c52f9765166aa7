import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { FILE as DATABASE } from '../../src/storage/sqlite/open-sqlite.ts';
import { administer, newDatabase } from '../postgres/set-up.ts';
import { runProgram } from '../program.ts';
import { newFolder, openAt } from '../storage/test-store.ts';

const NEWER = "insert into schema_migrations (number, name, checksum, applied_at) values (9999, 'x', 'x', 1)";

/** A start that ends by itself: what it says to whoever started it. */
async function startInVain(environment: Readonly<Record<string, string>>): Promise<string> {
  const program = runProgram('app.ts', [], { PORT: '0', ...environment });
  expect(await program.ended).toBe(1);
  expect(`${program.stdout()}${program.stderr()}`).not.toMatch(/:password@|p4ssw0rd/);
  return program.stderr();
}

describe('a start that nothing but a person can mend ends with one sentence and exit code 1', () => {
  test.each<[string, () => Promise<Readonly<Record<string, string>>>, RegExp]>([
    [
      'a database from a newer version, on PostgreSQL',
      async () => {
        const databaseUrl = await newDatabase();
        await openAt({ dataDir: newFolder(), databaseUrl });
        await administer(databaseUrl, NEWER);
        return { DATABASE_URL: databaseUrl };
      },
      /^The database \w+ on 127\.0\.0\.1:\d+ was written by a newer version of this program\. Start that version, or import .+\.\n$/,
    ],
    [
      'a database from a newer version, on SQLite',
      async () => {
        const dataDir = newFolder();
        await openAt({ dataDir });
        const database = new DatabaseSync(join(dataDir, DATABASE));
        database.exec(NEWER);
        database.close();
        return { DATA_DIR: dataDir };
      },
      /^\S+peacekeeping\.db was written by a newer version of this program\. Start that version, or import .+\.\n$/,
    ],
    [
      'a wrong password',
      async () => {
        const url = new URL(await newDatabase());
        url.password = 'p4ssw0rd';
        return { DATABASE_URL: url.href };
      },
      /^The database \w+ on 127\.0\.0\.1:\d+ refused the user or the password\. Correct them in DATABASE_URL\.\n$/,
    ],
    [
      'a database that is not there',
      async () => {
        const url = new URL(await newDatabase());
        url.pathname = '/nothing';
        return { DATABASE_URL: url.href };
      },
      /^The database nothing on 127\.0\.0\.1:\d+: there is no such database\. Create it, or correct DATABASE_URL\.\n$/,
    ],
    [
      'a data folder that is a file',
      async () => {
        const file = join(newFolder(), 'a-file');
        writeFileSync(file, '');
        return { DATA_DIR: file };
      },
      /^\S+\/a-file\/bot\.lock cannot be made: part of its path is a file\. Set DATA_DIR to a folder\.\n$/,
    ],
    [
      'something else in the place of the database',
      async () => {
        const dataDir = newFolder();
        writeFileSync(join(dataDir, DATABASE), 'This is a letter, not a database. '.repeat(100));
        return { DATA_DIR: dataDir };
      },
      /^\S+peacekeeping\.db is not a database of SQLite\. Move it away, or set DATA_DIR to another folder\.\n$/,
    ],
    [
      'a folder of reports that is a file',
      async () => ({ SEEDS_DIR: 'package.json' }),
      /^The folder of reports, package\.json, is a file\. Set SEEDS_DIR to the folder with the editions\.\n$/,
    ],
    [
      'a report that cannot be read',
      async () => {
        const folder = newFolder();
        symlinkSync(newFolder(), join(folder, 'A_76_505_Add.1.en.md'));
        return { SEEDS_DIR: folder };
      },
      /in the folder of reports, cannot be read \(EISDIR\)\. Check the disk, or remove it\.\n$/,
    ],
  ])('%s', async (_, environment, sentence) => {
    expect(await startInVain(await environment())).toMatch(sentence);
  });

  test('another bot on the same data folder', async () => {
    const DATA_DIR = newFolder();
    const first = runProgram('app.ts', [], { PORT: '0', DATA_DIR });
    await first.says('Open http://localhost:');
    expect(await startInVain({ DATA_DIR })).toBe(
      `Another bot is running on the data folder ${DATA_DIR}. Stop it, set DATA_DIR to another folder, or let both use PostgreSQL by DATABASE_URL.\n`,
    );
  });
});
