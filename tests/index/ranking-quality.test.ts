import { expect, test } from 'vitest';
import { type Outcome, summarise } from '../eval/metrics.ts';
import { isRead, readQuestionsFile } from '../eval/questions.ts';
import { paragraphsOf } from '../eval/systems/ours.ts';
import { askReport } from '../library.ts';

/**
 * Three lists of judged questions: the first, one written without sight of the first or of the software, and strings of
 * headlines, reduced to key words, that nobody wrote for it.
 */
const FLOORS = [
  { list: 'queries', ndcg: 0.92, first: 0.95, noneInScope: 0.02, noneOutOfScope: 0.8 },
  { list: 'written', ndcg: 0.9, first: 0.91, noneInScope: 0.02, noneOutOfScope: 0.78 },
  { list: 'headlines', ndcg: 0.61, first: 0.66, noneInScope: 0.12, noneOutOfScope: 0.7 },
] as const;

// Floors, not aims: a change that falls below them broke something.
test.each(FLOORS)('entries are ranked about as well as ever: $list', ({ list, ...floors }) => {
  const read = readQuestionsFile(`tests/ranking/${list}.jsonl`);
  if (!isRead(read)) throw new Error(read.problems.join('\n'));
  const outcomes = read.map((question): Outcome => {
    const answer = askReport(question.query, { locale: question.lang });
    return { question, found: paragraphsOf(answer), ms: 0 };
  });
  const { ndcg, first, noneInScope, noneOutOfScope } = summarise(outcomes);
  expect(ndcg).toBeGreaterThan(floors.ndcg);
  expect(first).toBeGreaterThan(floors.first);
  expect(noneInScope).toBeLessThan(floors.noneInScope);
  expect(noneOutOfScope).toBeGreaterThan(floors.noneOutOfScope);
});
