import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/reports/language.ts';
import { INDEX as index } from './seeds.ts';

/** A judged question: `relevant` has a grade (3 answers, 2 clearly relevant, 1 touches) by paragraph; empty, it is out of scope. */
interface Judged {
  readonly lang: Language;
  readonly query: string;
  readonly relevant: Readonly<Record<string, number>>;
  readonly hard: boolean;
}

const DEPTH = 5;

const questions = readFileSync(new URL('../ranking/queries.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  // Our own file, checked in beside this test.
  .map((line) => JSON.parse(line) as Judged);

const judged = questions.map((question) => {
  const hits = index.search(question.query, { language: question.lang, limit: DEPTH });
  const inScope = Object.keys(question.relevant).length > 0;
  return {
    ...question,
    inScope,
    isNone: hits.length === 0,
    ndcg: inScope
      ? ndcg(
          question,
          hits.map((hit) => hit.paragraph),
        )
      : 0,
  };
});

function ndcg({ relevant }: Judged, found: readonly number[]): number {
  const gain = (grades: readonly number[]) =>
    grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
  const ideal = Object.values(relevant).toSorted((a, b) => b - a);
  return gain(found.map((paragraph) => relevant[paragraph] ?? 0)) / gain(ideal.slice(0, DEPTH));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function report(name: string, own: typeof judged): string {
  const inScope = own.filter((question) => question.inScope);
  const outOfScope = own.filter((question) => !question.inScope);
  const none = (of: typeof judged) => `${of.filter((question) => question.isNone).length}/${of.length}`;
  const quality = mean(inScope.map((question) => question.ndcg)).toFixed(3);
  return `${name.padEnd(5)} nDCG@5 ${quality}   none: in scope ${none(inScope)}, out of scope ${none(outOfScope)}`;
}

test('entries are ranked about as well as ever', () => {
  const inScope = judged.filter((question) => question.inScope);
  console.log(
    [
      ...LANGUAGES.map((language) =>
        report(
          language,
          judged.filter((question) => question.lang === language),
        ),
      ),
      report(
        'hard',
        judged.filter((question) => question.hard),
      ),
      report('all', judged),
    ].join('\n'),
  );
  // Floors, not aims: a change that falls below them broke something.
  expect(mean(inScope.map((question) => question.ndcg))).toBeGreaterThan(0.68);
  expect(mean(inScope.filter((question) => !question.hard).map((question) => question.ndcg))).toBeGreaterThan(0.85);
  expect(inScope.filter((question) => question.isNone).length / inScope.length).toBeLessThan(0.1);
});
