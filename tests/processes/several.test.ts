import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type TestContext, test } from 'vitest';
import { administer, newDatabase } from '../postgres/set-up.ts';
import { runProgram } from '../program.ts';
import { corrected, ENGLISH as FILE, TEXT } from '../publishing/publishing-world.ts';
import { newFolder } from '../storage/test-store.ts';
import { type BotProgram, copySeeds, ENGLISH, startProgram } from './start-program.ts';

/** Resolves when all quote the words; the times are told beside the test. */
async function allQuote(bots: readonly BotProgram[], words: string, annotate: TestContext['annotate']): Promise<void> {
  const times = await Promise.all(bots.map((bot) => bot.quotes(words)));
  await annotate(`${words}: quoted after ${times.map(Math.round).join(' and ')} ms`);
}

test('two that start at once on an empty database publish each edition once, and both answer', async () => {
  const DATABASE_URL = await newDatabase();
  const bots = await Promise.all([
    startProgram({ DATABASE_URL }),
    startProgram({ DATABASE_URL }, { transport: 'http' }),
  ]);
  expect(await administer(DATABASE_URL, 'select number from revisions order by number')).toHaveLength(6);
  for (const bot of bots) {
    expect(await bot.words()).toBe('memorial');
    expect((await bot.becomes(200)).store).toBe('postgres');
    expect(bot.logged('store.away')).toEqual([]);
  }
});

test('what is published in a terminal, by upload or in the folder of one is quoted by both', async ({ annotate }) => {
  const DATABASE_URL = await newDatabase();
  const SEEDS_DIR = copySeeds();
  const bots = await Promise.all([
    startProgram({ DATABASE_URL, SEEDS_DIR }),
    startProgram({ DATABASE_URL, PUBLISHERS: ENGLISH }, { transport: 'http' }),
  ]);
  const [first, second] = bots;

  const path = join(newFolder(), FILE);
  writeFileSync(path, corrected('granite memorial'));
  const publish = runProgram('programs/publish.ts', [path], { DATABASE_URL });
  expect(await publish.ended).toBe(0);
  expect(publish.stdout()).toBe('A/76/505/Add.1 (English) is published: 1 amended.\n');
  await allQuote(bots, 'granite memorial', annotate);

  const bytes = new TextEncoder().encode(corrected('bronze memorial'));
  await second.workspace.upload({ user: ENGLISH, channel: 'D0READEREN', name: FILE, bytes });
  await allQuote(bots, 'bronze memorial', annotate);

  writeFileSync(join(SEEDS_DIR, FILE), corrected('wooden memorial'));
  await allQuote(bots, 'wooden memorial', annotate);
  expect([first, second].flatMap((bot) => bot.logged('store.away'))).toEqual([]);
}, 120_000);

test('one of them builds the index of a new text, and the other takes it', async ({ annotate }) => {
  const DATABASE_URL = await newDatabase();
  const SEEDS_DIR = copySeeds();
  const bots = await Promise.all([startProgram({ DATABASE_URL, SEEDS_DIR }), startProgram({ DATABASE_URL })]);
  writeFileSync(join(SEEDS_DIR, FILE), corrected('granite memorial'));
  const ready = await Promise.all(bots.map((bot) => bot.hasLogged('index.ready', 2)));
  expect(ready.map(([first]) => first?.source)).toEqual(['kept', 'kept']);
  expect(ready.map(([, second]) => second?.source).toSorted()).toEqual(['built', 'shared']);
  await annotate(ready.map(([, second]) => `${second?.source} in ${second?.ms} ms`).join(', '));
  for (const bot of bots) {
    expect(await bot.words()).toBe('granite memorial');
    expect(bot.logged('index.unshared')).toEqual([]);
  }
});

test('one with an older folder that starts again does not undo the newer text', async () => {
  const DATABASE_URL = await newDatabase();
  const older = { DATABASE_URL, SEEDS_DIR: copySeeds() };
  const first = await startProgram(older);
  const SEEDS_DIR = copySeeds();
  writeFileSync(join(SEEDS_DIR, FILE), corrected('granite memorial'));
  const second = await startProgram({ DATABASE_URL, SEEDS_DIR });
  await first.quotes('granite memorial');
  first.program.process.kill('SIGTERM');
  expect(await first.program.ended).toBe(0);
  const again = await startProgram(older);
  expect(await again.words()).toBe('granite memorial');
  expect(await second.words()).toBe('granite memorial');
  // A text that it never had is published from there all the same.
  writeFileSync(join(older.SEEDS_DIR, FILE), corrected('bronze memorial'));
  await second.quotes('bronze memorial');
});

test('one that is killed leaves the other answering and publishing', async () => {
  const DATABASE_URL = await newDatabase();
  const SEEDS_DIR = copySeeds();
  const [killed, other] = await Promise.all([
    startProgram({ DATABASE_URL, SEEDS_DIR }),
    startProgram({ DATABASE_URL, SEEDS_DIR: copySeeds(), PUBLISHERS: ENGLISH }),
  ]);
  writeFileSync(join(SEEDS_DIR, FILE), corrected('granite memorial'));
  await killed.program.says('"edition.published"');
  killed.program.process.kill('SIGKILL');
  await killed.program.ended;
  expect(['memorial', 'granite memorial']).toContain(await other.words());
  const bytes = new TextEncoder().encode(TEXT.replace('the memorial', 'the bronze memorial'));
  await other.workspace.upload({ user: ENGLISH, channel: 'D0READEREN', name: FILE, bytes });
  await other.quotes('bronze memorial');
  expect((await other.readiness()).status).toBe(200);
});
