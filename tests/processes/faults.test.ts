import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { FILE as DATABASE } from '../../src/storage/sqlite/open-sqlite.ts';
import { newDatabase } from '../postgres/set-up.ts';
import { corrected, ENGLISH as FILE } from '../publishing/publishing-world.ts';
import { newFolder } from '../storage/test-store.ts';
import { fillDisk, makeRoom } from './disk.ts';
import { createDoor } from './door.ts';
import { type BotProgram, copySeeds, ENGLISH, startProgram } from './start-program.ts';

/** Told once, with no secret in it. */
async function expectToldOnce(bot: BotProgram, sentence: RegExp): Promise<void> {
  const told = await bot.hasLogged('store.away');
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ level: 'error', err: { message: expect.stringMatching(sentence) } });
  expect(`${bot.program.stdout()}${bot.program.stderr()}`).not.toMatch(/:password@|postgres:\/\/|delivery\.run-failed/);
}

/** Many rounds of whatever asks the store each second. */
async function rounds(bot: BotProgram): Promise<void> {
  const start = performance.now();
  while (performance.now() - start < 4_000) expect(await bot.words()).toBe('memorial');
}

describe('PostgreSQL', () => {
  test('away while the bot runs costs no answer, is told once, and ends by itself', async ({ annotate }) => {
    const door = await createDoor(await newDatabase());
    const SEEDS_DIR = copySeeds();
    const bot = await startProgram({ DATABASE_URL: door.url, SEEDS_DIR, PUBLISHERS: ENGLISH });
    await door.shut();
    const { store, body } = await bot.becomes(503);
    expect(store).toMatch(
      /^The database \w+ on 127\.0\.0\.1:\d+ (is away\. Check that the server runs|ended the conn)/,
    );
    expect(body).toMatchObject({ ready: false, reports: 1, editions: 6, slack: 'connected' });
    expect(body).not.toHaveProperty('folder');
    writeFileSync(join(SEEDS_DIR, FILE), corrected('granite memorial'));
    await rounds(bot);
    expect((await bot.readiness()).store).toMatch(
      /is away\. Check that the server runs and that DATABASE_URL names it\.$/,
    );
    await expectToldOnce(bot, /is away|ended the connection/);
    await door.open();
    await annotate(`quoted ${Math.round(await bot.quotes('granite memorial'))} ms after the server was back`);
    expect((await bot.becomes(200)).store).toBe('postgres');
    expect(await bot.hasLogged('store.back')).toHaveLength(1);
  });

  test('away at the start: the folder is quoted, and stored when the server is there', async ({ annotate }) => {
    const door = await createDoor(await newDatabase());
    await door.shut();
    const bot = await startProgram({ DATABASE_URL: door.url, SEEDS_DIR: copySeeds() });
    expect(await bot.words()).toBe('memorial');
    const { status, store, body } = await bot.readiness();
    expect([status, body.editions]).toEqual([503, 6]);
    expect(store).toMatch(/is away\. Check that the server runs and that DATABASE_URL names it\.$/);
    await rounds(bot);
    await expectToldOnce(bot, /is away/);
    await door.open();
    const start = performance.now();
    await bot.becomes(200);
    await annotate(`ready ${Math.round(performance.now() - start)} ms after the server was there`);
    expect(await bot.hasLogged('store.back')).toHaveLength(1);
    expect(bot.logged('edition.published')).toHaveLength(6);
    const other = await startProgram({ DATABASE_URL: door.url });
    expect(await other.words()).toBe('memorial');
  });

  test('away at the start with a newer text in it: that text is quoted as soon as the server is there', async () => {
    const door = await createDoor(await newDatabase());
    const newer = copySeeds();
    writeFileSync(join(newer, FILE), corrected('granite memorial'));
    await startProgram({ DATABASE_URL: door.url, SEEDS_DIR: copySeeds() });
    const first = await startProgram({ DATABASE_URL: door.url, SEEDS_DIR: newer });
    await door.shut();
    const late = await startProgram({ DATABASE_URL: door.url, SEEDS_DIR: copySeeds() });
    expect(await late.words()).toBe('memorial');
    await door.open();
    await late.quotes('granite memorial');
    await first.becomes(200);
    expect(await first.words()).toBe('granite memorial');
  });
});

describe('SQLite', () => {
  test('on a full disk costs no answer, is told once, and ends by itself', async () => {
    const SEEDS_DIR = copySeeds();
    const bot = await startProgram({ SEEDS_DIR, PUBLISHERS: ENGLISH });
    const { pid } = bot.program.process;
    fillDisk(pid);
    writeFileSync(join(SEEDS_DIR, FILE), corrected('granite memorial'));
    const { store } = await bot.becomes(503);
    expect(store).toMatch(/peacekeeping\.db could not (grow: the disk is full|be read or written: the disk failed)/);
    await rounds(bot);
    await expectToldOnce(bot, /peacekeeping\.db could not/);
    makeRoom(pid);
    await bot.quotes('granite memorial');
    expect((await bot.becomes(200)).store).toBe('sqlite');
    expect(await bot.hasLogged('store.back')).toHaveLength(1);
  });

  test('on a full disk refuses an upload with a sentence, and readiness says why until there is room', async () => {
    const bot = await startProgram({ PUBLISHERS: ENGLISH });
    const { pid } = bot.program.process;
    fillDisk(pid);
    const bytes = new TextEncoder().encode(corrected('granite memorial'));
    await bot.workspace.upload({ user: ENGLISH, channel: 'D0READEREN', name: FILE, bytes });
    await bot.program.says('upload.unstored');
    expect((await bot.becomes(503)).store).toContain('peacekeeping.db could not');
    await rounds(bot);
    await expectToldOnce(bot, /peacekeeping\.db could not/);
    makeRoom(pid);
    await bot.becomes(200);
    await bot.workspace.upload({ user: ENGLISH, channel: 'D0READEREN', name: FILE, bytes });
    await bot.quotes('granite memorial');
  });

  test('on a full disk at the start: the folder is quoted, and stored when there is room', async () => {
    const bot = await startProgram({}, { file: 'tests/processes/children/app-on-a-full-disk.ts' });
    expect(await bot.words()).toBe('memorial');
    expect((await bot.readiness()).store).toMatch(/peacekeeping\.db could not/);
    await rounds(bot);
    await expectToldOnce(bot, /peacekeeping\.db could not/);
    makeRoom(bot.program.process.pid);
    expect((await bot.becomes(200)).store).toBe('sqlite');
    await bot.hasLogged('store.back');
    expect(bot.logged('edition.published')).toHaveLength(6);
  });

  test('that another program keeps to itself is waited for', async () => {
    const DATA_DIR = newFolder();
    const SEEDS_DIR = copySeeds();
    const bot = await startProgram({ DATA_DIR, SEEDS_DIR });
    const other = new DatabaseSync(join(DATA_DIR, DATABASE));
    other.exec('begin immediate');
    writeFileSync(join(SEEDS_DIR, FILE), corrected('granite memorial'));
    expect((await bot.becomes(503)).store).toMatch(/is locked by another program\. Stop that program/);
    expect(await bot.words()).toBe('memorial');
    other.exec('rollback');
    other.close();
    await bot.quotes('granite memorial');
    await bot.becomes(200);
  });

  test('whose file is taken away stores nothing more, says so, and goes on when it is put back', async () => {
    const DATA_DIR = newFolder();
    const SEEDS_DIR = copySeeds();
    const bot = await startProgram({ DATA_DIR, SEEDS_DIR });
    const file = join(DATA_DIR, DATABASE);
    renameSync(file, `${file}.away`);
    expect((await bot.becomes(503)).store).toMatch(
      /was removed or replaced while the program ran, and nothing is stored/,
    );
    writeFileSync(join(SEEDS_DIR, FILE), corrected('granite memorial'));
    await rounds(bot);
    await expectToldOnce(bot, /was removed or replaced/);
    renameSync(`${file}.away`, file);
    await bot.quotes('granite memorial');
    await bot.becomes(200);
  });
});

test('a folder of reports that is gone costs no answer, is told once, and is read when it is back', async () => {
  const SEEDS_DIR = copySeeds();
  const bot = await startProgram({ SEEDS_DIR });
  renameSync(SEEDS_DIR, `${SEEDS_DIR}.away`);
  await bot.program.says('folder.away');
  const { status, body } = await bot.readiness();
  expect([status, body.folder]).toEqual([
    200,
    `The folder of reports, ${SEEDS_DIR}, does not exist. Set SEEDS_DIR to the folder with the editions.`,
  ]);
  await rounds(bot);
  expect(bot.logged('folder.away')).toHaveLength(1);
  expect(bot.logged('store.away')).toEqual([]);
  rmSync(SEEDS_DIR, { recursive: true, force: true });
  writeFileSync(join(`${SEEDS_DIR}.away`, FILE), corrected('granite memorial'));
  renameSync(`${SEEDS_DIR}.away`, SEEDS_DIR);
  await bot.quotes('granite memorial');
  expect(await bot.hasLogged('folder.back')).toHaveLength(1);
});
