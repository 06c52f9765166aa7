import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runProgram } from './program.ts';

async function ask(...args: readonly string[]) {
  return askIn({}, ...args);
}

async function askIn(environment: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const program = runProgram('cli.ts', args, environment);
  const code = await program.ended;
  return { code, stdout: program.stdout(), stderr: program.stderr() };
}

function writeBatch(text: string): string {
  const folder = createFolder();
  writeFileSync(join(folder, 'batch.jsonl'), text);
  return join(folder, 'batch.jsonl');
}

function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'peacekeeping-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('a question is answered in text, with its reference', async () => {
  const { code, stdout, stderr } = await ask('what about IED mitigation?');
  expect(code).toBe(0);
  expect(stdout).toContain('A/75/19, para. 164 · Section VIII. Safety and security');
  expect(stdout).toContain('working translation (English), not official');
  expect(stderr).toBe('');
});

test('a list says what it has in common, how many in each section, and quotes each entry', async () => {
  const { stdout } = await ask('topic', 'child', 'protection');
  expect(stdout).toMatch(/^\d+ entries on “child protection”\n(?:• Section \w+\. .* · \d+\n)+\nA\/75\/19, para\. /);
});

test('words need no quotation marks, and --lang picks the edition', async () => {
  const { stdout } = await ask('--lang', 'fr', 'para', '148');
  expect(stdout).toContain('A/75/19, par. 148 · Section VII. Protection');
});

test('--json prints one JSON object and nothing else', async () => {
  const { stdout } = await ask('--json', 'paras 64, 65');
  expect(stdout.trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(stdout)).toMatchObject({
    kind: 'entries',
    missing: [65],
    nearest: [64, 66],
    entries: [
      {
        reference: 'A/75/19',
        paragraph: 64,
        source: 'A/76/505/Add.1',
        section: { number: 3 },
        language: 'en',
        official: false,
      },
    ],
  });
});

test('--batch answers every line under its id; bad lines cost only themselves', async () => {
  const file = writeBatch(
    '{"id":"a","text":"para 148"}\n\nnot json\n{"id":2,"text":"第八节"}\r\n{"id":"c"}\n{"id":"d","text":"148","language":"ar"}',
  );
  const { code, stdout, stderr } = await ask('--json', '--batch', file);
  expect(code).toBe(1);
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id, answer }) => [id, answer.kind, answer.language])).toEqual([
    ['a', 'entries', 'en'],
    [2, 'section', 'zh'],
    ['d', 'entries', 'ar'],
  ]);
  expect(stderr).toContain('line 3: it is not JSON');
  expect(stderr).toContain('line 5: text');
});

test('an empty batch is answered with nothing', async () => {
  expect(await ask('--json', '--batch', writeBatch(''))).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('--editions and --no-asked answer from a part of the seeds and leave the kept index alone', async () => {
  const folder = createFolder();
  const environment = { SEEDS_DIR: join(folder, 'seeds'), DATA_DIR: join(folder, 'data') };
  mkdirSync(environment.SEEDS_DIR);
  for (const name of ['manifest.yaml', 'A_76_505_Add.1.zh.txt', 'A_76_505_Add.1.fr.md']) {
    copyFileSync(join('seeds', name), join(environment.SEEDS_DIR, name));
  }
  writeFileSync(
    join(environment.SEEDS_DIR, 'A_76_505_Add.1.asked.jsonl'),
    [148, ...Array.from({ length: 22 }, (_, at) => 156 + at), ...Array.from({ length: 16 }, (_, at) => 97 + at)]
      .map((paragraph) => ({
        paragraph,
        language: 'en',
        phrases: [paragraph === 148 ? 'teddybears' : 'something else'],
      }))
      .map((line) => JSON.stringify(line))
      .join('\n'),
  );
  const answer = async (...args: readonly string[]) => JSON.parse((await askIn(environment, '--json', ...args)).stdout);
  expect(await answer('--editions', 'zh', 'para 148 in French')).toMatchObject({ entries: [{ language: 'zh' }] });
  expect(await answer('--editions', 'zh', 'teddybears')).toMatchObject({ matches: [{ paragraph: 148 }] });
  expect(await answer('--editions', 'zh', '--no-asked', 'teddybears')).toMatchObject({ kind: 'none' });
  expect(existsSync(join(environment.DATA_DIR, 'index.json'))).toBe(false);
  expect(await answer('para 148 in French')).toMatchObject({ entries: [{ language: 'fr' }] });
  expect(existsSync(join(environment.DATA_DIR, 'index.json'))).toBe(true);
  expect(await answer('--no-asked', 'teddybears')).toMatchObject({ kind: 'none' });
});

test.each([
  [['--editions', 'zh,de', '148'], '--editions zh,de: use some of ar, zh, en, fr, ru, es, with commas between.'],
  [['--lang', 'de', '148'], '--lang de: use one of ar, zh, en, fr, ru, es.'],
  [['--batch', 'x'], '--batch goes with --json.'],
  [['--json', '--batch', '/does/not/exist'], '/does/not/exist does not exist.'],
  [['--colour', '148'], "Unknown option '--colour'"],
])('%j is refused with a sentence', async (args, sentence) => {
  const { code, stdout, stderr } = await ask(...args);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(sentence);
});
