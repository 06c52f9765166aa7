import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/storage/open-store.ts';
import { lockDataDir } from '../../src/storage/process-lock.ts';
import { exportStore, importStore } from '../../src/storage/transfer.ts';
import { runProgram } from '../program.ts';
import { compare, publishing, subscription } from './samples.ts';
import { KINDS, newFolder, newPlace, openAt, openNew } from './test-store.ts';

/** Something in every table, more than a page of some, and texts that trip readers of lines. */
async function fill({ revisions, subscriptions, deliveries, preferences, sources }: Store): Promise<void> {
  for (let at = 0; at < 45; at += 1) {
    await revisions.publish(
      publishing(['one', `\u2028\u2029\r\n"${at}" 第148段 الفقرة`, `\u0000`.repeat(at)]),
      compare,
    );
  }
  await revisions.publish(publishing(['un'], { language: 'fr', origin: 'seeds/fr.md' }), compare);
  await revisions.remove('A/76/505/Add.1', 'fr', 'removed by U1', 9_000);
  for (let at = 0; at < 50; at += 1) {
    const id = `${at % 2 === 0 ? 'b' : 'Ä'}${at}`;
    await subscriptions.add(subscription(id, at === 7 ? { state: 'broken', brokenBy: 'is_archived' } : {}));
    const delivery = { id: `d-${id}`, subscriptionId: id, dueAt: 5_000, fromPosition: 0, toPosition: at };
    await deliveries.claim(delivery, { team: 'T1', owner: 'p1', now: 5_000, leaseMs: 60_000 });
    if (at % 3 === 0) await deliveries.settle(`d-${id}`, 'p1', { state: 'sent', at: 6_000, nextDueAt: 9_000 });
    if (at % 3 === 1) await deliveries.postpone(`d-${id}`, 'p1', 7_000, 'ratelimited');
  }
  await preferences.set({ team: 'T1', kind: 'user', id: 'U1' }, 'language', '"fr"');
  await sources.set('https://example.org/a', { etag: 'W/"1"', hash: 'h', checkedAt: 1 });
}

async function exported(store: Store): Promise<string> {
  const chunks: Buffer[] = [];
  await exportStore(
    store,
    new Writable({
      write(chunk, _encoding, done) {
        chunks.push(chunk);
        done();
      },
    }),
  );
  return Buffer.concat(chunks).toString();
}

let whole: Promise<string> | undefined;

/** The export of a filled store, whose kind does not matter. */
function wholeExport(): Promise<string> {
  whole ??= openNew('sqlite').then(async (store) => {
    await fill(store);
    return exported(store);
  });
  return whole;
}

const read = (text: string) => Readable.from([Buffer.from(text)]);

describe.each(KINDS)('export and import in %s', (kind) => {
  test.each(KINDS)('an export imported into %s exports as the very same lines', async (other) => {
    const from = await openNew(kind);
    await fill(from);
    const text = await exported(from);
    const into = await openNew(other);
    const bytes = Buffer.from(text);
    // In pieces that cut characters in two.
    const pieces = Array.from({ length: Math.ceil(bytes.length / 1_001) }, (_, at) =>
      bytes.subarray(at * 1_001, (at + 1) * 1_001),
    );
    expect(await importStore(into, Readable.from(pieces))).toBe(text.split('\n').length - 3);
    expect(await exported(into)).toBe(text);
    expect(await into.revisions.current()).toEqual(await from.revisions.current());
    expect(await into.subscriptions.all()).toEqual(await from.subscriptions.all());
    expect(await into.revisions.publish(publishing(['new']), compare)).toMatchObject({ revision: { number: 48 } });
  });

  test('an empty store is exported and imported, with a byte order mark and other line ends too', async () => {
    const text = await exported(await openNew(kind));
    expect(text).toBe('{"export":"peacekeeping","version":1}\n{"rows":0}\n');
    expect(await importStore(await openNew(kind), read(`\ufeff${text.replaceAll('\n', '\r\n')}\r\n`))).toBe(0);
  });

  test('nothing is imported into a store that has something', async () => {
    const store = await openNew(kind);
    await fill(store);
    const text = await exported(store);
    await expect(importStore(store, read(text))).rejects.toThrow(/is not empty: it has revisions\. Import into a new/);
    expect(await exported(store)).toBe(text);
  });

  test.each([
    ['without a header', (lines: string[]) => lines.slice(1), 'Line 1: it is not the first line of an export'],
    [
      'of a newer version',
      (lines: string[]) => ['{"export":"peacekeeping","version":2}', ...lines.slice(1)],
      'Line 1: the export has version 2 and this program reads version 1',
    ],
    ['cut off between lines', (lines: string[]) => lines.slice(0, 30), 'The export is not whole: it has 29 rows of an'],
    [
      'cut off within a line',
      (lines: string[]) => [...lines.slice(0, 3), lines[3]?.slice(0, 40) ?? ''],
      'Line 4: it is not JSON, or was cut off',
    ],
    [
      'with a line left out',
      (lines: string[]) => lines.filter((line) => !line.includes('"table":"sources"')),
      'The export is not whole',
    ],
    [
      'with a line given twice',
      (lines: string[]) => [...lines.slice(0, 3), lines[2] ?? '', ...lines.slice(3)],
      'Line 4: in revisions, ',
    ],
    [
      'with lines after its end',
      (lines: string[]) => [...lines, '{"table":"sources","row":{}}'],
      'it stands after the last line of the export',
    ],
    [
      'with an empty line before a broken one',
      (lines: string[]) => [...lines.slice(0, 2), '', 'x'],
      'Line 4: it is not JSON',
    ],
    [
      'that names a table of the database’s own',
      (lines: string[]) => [...lines.slice(0, 2), '{"table":"schema_migrations","row":{"number":1}}'],
      'Line 3: it names no table of ours',
    ],
    [
      'with a column that is none',
      (lines: string[]) => [...lines.slice(0, 2), (lines[1] ?? '').replace('"number":1', '"number":1,"x\\"--":2')],
      'Line 3: its row: Unrecognized key',
    ],
    [
      'with an edition that is none',
      (lines: string[]) => [...lines.slice(0, 2), (lines[2] ?? '').replace('"passages":', '"texts":')],
      'Line 3: edition.entries.0.passages: ',
    ],
    [
      'with a delivery of no subscription',
      (lines: string[]) => lines.filter((line) => !line.includes('"table":"subscriptions"')),
      ': in deliveries, ',
    ],
  ])('an export %s is refused, and nothing of it stays', async (_, spoil, sentence) => {
    const lines = spoil((await wholeExport()).trimEnd().split('\n'));
    const into = await openNew(kind);
    const importing = importStore(into, read(lines.join('\n')));
    await expect(importing).rejects.toMatchObject({ name: 'StoreProblem', message: expect.stringContaining(sentence) });
    expect(await exported(into)).toBe('{"export":"peacekeeping","version":1}\n{"rows":0}\n');
  });

  test('an export is of one moment, whatever is written meanwhile', async () => {
    const place = await newPlace(kind);
    const [store, other] = [await openAt(place), await openAt(place)];
    await fill(store);
    const before = await exported(store);
    let lines = '';
    let isWritten = false;
    const slow = new Writable({
      async write(chunk, _encoding, done) {
        lines += chunk;
        if (!isWritten && lines.split('\n').length > 5) {
          isWritten = true;
          await other.subscriptions.add(subscription('zzz'));
          await other.revisions.publish(publishing(['later']), compare);
        }
        done();
      },
    });
    await exportStore(store, slow);
    expect(lines).toBe(before);
    expect(await exported(store)).not.toBe(before);
  });

  test('a stream that fails is told, and the store goes on', async () => {
    const store = await openNew(kind);
    await fill(store);
    const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error('no room')) });
    await expect(exportStore(store, full)).rejects.toThrow('no room');
    const broken = new Readable({ read: () => broken.destroy(new Error('unplugged')) });
    const empty = await openNew(kind);
    await expect(importStore(empty, broken)).rejects.toThrow('unplugged');
    expect(await importStore(empty, read(await exported(store)))).toBeGreaterThan(100);
  });
});

const PROGRAMS = 'programs';

test('the programs export to a file, keep the last one when that fails, and import it elsewhere', async () => {
  const place = await newPlace('sqlite');
  const store = await openAt(place);
  await fill(store);
  const file = join(newFolder(), 'export.jsonl');
  const run = async (program: string, args: readonly string[], environment: Readonly<Record<string, string>>) => {
    const ran = runProgram(`${PROGRAMS}/${program}.ts`, args, environment);
    const code = await ran.ended;
    return { code, stdout: ran.stdout(), stderr: ran.stderr() };
  };
  const text = await exported(store);
  const environment = { DATA_DIR: place.dataDir };
  expect(await run('export', [file], environment)).toMatchObject({ code: 0, stdout: '' });
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(await run('export', [], environment)).toMatchObject({ code: 0, stdout: text });
  const { databaseUrl = '' } = await newPlace('postgres');
  expect(await run('import', [file], { DATABASE_URL: databaseUrl })).toMatchObject({ code: 0, stdout: '' });
  expect(await run('export', [], { DATABASE_URL: databaseUrl })).toMatchObject({ code: 0, stdout: text });
  expect((await run('export', [join(file, 'x')], environment)).code).toBe(1);
  expect((await run('import', ['/does/not/exist'], environment)).stderr).toBe('/does/not/exist does not exist.\n');
  expect((await run('import', [file], environment)).stderr).toContain('is not empty');
  expect((await run('import', [], environment)).stderr).toMatch(/^Usage: npm run import/);
  expect((await run('export', ['--help'], environment)).stderr).toMatch(/^Usage: npm run export/);
  writeFileSync(file, 'x');
  const release = await lockDataDir(place.dataDir);
  expect((await run('import', [file], environment)).stderr).toContain('Another bot is running');
  release();
});
