import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runProgram } from '../program.ts';
import { isInScope, ndcg, type Outcome, summarise } from './metrics.ts';
import { type JudgedQuestion, readQuestions, readQuestionsFile } from './questions.ts';

const LINES = [
  '{"id":"a","lang":"en","kind":"citation","query":"para 148","relevant":{"148":3}}',
  '{"id":"b","lang":"zh","kind":"topic","query":"儿童保护","relevant":{"148":3,"149":2},"hard":true,"group":"child","by":"x"}',
  '{"id":"c","lang":"fr","kind":"out_of_scope","query":"recette de crêpes","relevant":{}}',
];

function question(relevant: Readonly<Record<string, number>>): JudgedQuestion {
  return { id: 'a', lang: 'en', kind: 'topic', query: 'x', relevant, hard: false };
}

test.each([
  ['the best entry first', { 5: 3 }, [5, 6], 1],
  ['the best entry second, as 1 / log2 3', { 5: 3 }, [6, 5], 0.6309],
  ['the best entry sixth', { 5: 3 }, [1, 2, 3, 4, 6, 5], 0],
  ['nothing found', { 5: 3 }, [], 0],
  ['two grades in the wrong order, as (3 + 7 / log2 3) / (7 + 3 / log2 3)', { 5: 3, 6: 2 }, [6, 5], 0.834],
  ['an entry named twice', { 5: 3, 6: 3 }, [5, 5], 0.6131],
  ['more relevant entries than places', { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1 }, [6, 5, 4, 3, 2], 1],
])('nDCG with %s', (_, relevant, found, value) => {
  expect(ndcg({ relevant }, found)).toBeCloseTo(value, 4);
});

test('a summary keeps questions in scope and out of scope apart', () => {
  const outcomes: readonly Outcome[] = [
    { question: question({ 5: 3 }), found: [5], ms: 1 },
    { question: question({ 5: 3, 6: 1 }), found: [6], ms: 2 },
    { question: question({ 5: 2 }), found: [], ms: 3 },
    { question: question({}), found: [], ms: 4 },
    { question: question({}), found: [7], ms: 5 },
  ];
  const summary = summarise(outcomes);
  expect(summary).toMatchObject({ questions: 5, noneOutOfScope: 0.5, medianMs: 3, p99Ms: 5 });
  expect(summary.first).toBeCloseTo(1 / 3);
  expect(summary.noneInScope).toBeCloseTo(1 / 3);
  expect(summary.ndcg).toBeCloseTo((1 + 1 / (7 + 1 / Math.log2(3))) / 3);
  expect(summarise([])).toMatchObject({ questions: 0, ndcg: undefined, medianMs: undefined });
  expect(isInScope(question({ 5: 0 }))).toBe(false);
});

test('questions are read with what they may leave out and what they bring along', () => {
  expect(readQuestions('q.jsonl', `\ufeff${LINES.join('\r\n')}\n\n`)).toEqual([
    { id: 'a', lang: 'en', kind: 'citation', query: 'para 148', relevant: { 148: 3 }, hard: false },
    {
      id: 'b',
      lang: 'zh',
      kind: 'topic',
      query: '儿童保护',
      relevant: { 148: 3, 149: 2 },
      hard: true,
      group: 'child',
    },
    { id: 'c', lang: 'fr', kind: 'out_of_scope', query: 'recette de crêpes', relevant: {}, hard: false },
  ]);
});

test.each([
  ['not json', 'q.jsonl, line 1: it is not JSON.'],
  ['[]', 'q.jsonl, line 1: it: '],
  ['\n{"id":"a","lang":"de","kind":"topic","query":"x","relevant":{}}', 'q.jsonl, line 2: lang: '],
  ['{"id":"a","lang":"en","kind":"topic","query":"x","relevant":{"148":4}}', 'q.jsonl, line 1: relevant.148: '],
  ['{"id":"a","lang":"en","kind":"topic","query":"x","relevant":{"VIII":3}}', 'q.jsonl, line 1: relevant.VIII: '],
  [`${LINES[0]}\n${LINES[0]}`, 'q.jsonl, line 2: the id a is that of line 1 already.'],
  ['\n', 'q.jsonl has no questions.'],
])('%j is refused with a sentence', (text, sentence) => {
  expect(readQuestions('q.jsonl', text)).toMatchObject({ problems: [expect.stringContaining(sentence)] });
});

test('a file that is not there is said to be', () => {
  expect(readQuestionsFile('/does/not/exist')).toEqual({ problems: ['/does/not/exist does not exist.'] });
});

async function runEval(...args: readonly string[]) {
  const program = runProgram('tests/eval/eval.ts', args);
  const code = await program.ended;
  return { code, stdout: program.stdout(), stderr: program.stderr() };
}

test('a run asks the real bot and prints every table', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'peacekeeping-eval-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'questions.jsonl');
  writeFileSync(file, LINES.join('\n'));
  const tables = await runEval('--ours', '--questions', file, '--editions', 'zh', '--no-asked');
  expect(tables).toMatchObject({ code: 0, stderr: '' });
  expect(tables.stdout).toContain('3 questions of ');
  expect(tables.stdout).toContain('This is how a report looks on the day it is issued.');
  expect(tables.stdout).toMatch(
    /\n {2,}ar +zh +en +fr +ru +es +others +all +hard +first +none in +none out +p50 +p99\n/,
  );
  expect(tables.stdout).toMatch(/\ncitation +1 +1\.000 +100% +0% +–\n/);
  expect(tables.stdout).toMatch(/\nwithout fusion +–/);
  const { code, stdout } = await runEval('--ours', '--questions', file, '--json');
  expect(code).toBe(0);
  const { systems, ablation, worst } = JSON.parse(stdout);
  expect(systems).toHaveLength(1);
  expect(systems[0]).toMatchObject({ name: 'ours', ndcgByLanguage: { en: 1 }, all: { questions: 3 } });
  expect(ablation.map(({ name }: { name: string }) => name)).toEqual([
    'ours',
    'without glossary',
    'without asked-as',
    'without both',
    'without fusion',
  ]);
  expect(worst).toHaveLength(2);
});

test.each([
  [['--colour'], "Unknown option '--colour'"],
  [['--editions', 'de'], '--editions de: use some of ar, zh, en, fr, ru, es, with commas between.'],
  [['--questions', '/does/not/exist'], '/does/not/exist does not exist.'],
])('%j is refused with a sentence', async (args, sentence) => {
  const { code, stdout, stderr } = await runEval(...args);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(sentence);
});
