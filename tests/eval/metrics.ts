import { percentile } from '../bench/figures.ts';
import type { JudgedQuestion } from './questions.ts';

/** How far down a list people look: a message shows a few entries, the rest is a press away. */
const DEPTH = 5;

/** The lowest grade of an entry that is clearly relevant. */
const CLEARLY_RELEVANT = 2;

/** A question with the paragraphs that a system found, best first, and how long it took. */
export interface Outcome {
  readonly question: JudgedQuestion;
  readonly found: readonly number[];
  readonly ms: number;
}

/** Means over some questions; shares and nDCG are 0 to 1, `undefined` where there is no question to take a mean of. */
export interface Summary {
  readonly questions: number;
  /** In scope. */
  readonly ndcg: number | undefined;
  /** In scope: the first entry is clearly relevant. */
  readonly first: number | undefined;
  readonly noneInScope: number | undefined;
  readonly noneOutOfScope: number | undefined;
  readonly medianMs: number | undefined;
  readonly p99Ms: number | undefined;
}

/** A question without a graded entry is out of scope: the right answer is none. */
export function isInScope({ relevant }: Pick<JudgedQuestion, 'relevant'>): boolean {
  return Object.values(relevant).some((grade) => grade > 0);
}

/**
 * Normalised discounted cumulative gain of the first five, with a gain of 2^grade - 1: 1 where the best entries stand
 * first in the best order, 0 where none of them is among the five. An entry counts once.
 */
export function ndcg({ relevant }: Pick<JudgedQuestion, 'relevant'>, found: readonly number[]): number {
  const distinct = [...new Set(found)];
  const ideal = Object.values(relevant).toSorted((left, right) => right - left);
  return gain(distinct.map((paragraph) => relevant[paragraph] ?? 0)) / gain(ideal);
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, DEPTH).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

export function summarise(outcomes: readonly Outcome[]): Summary {
  const inScope = outcomes.filter(({ question }) => isInScope(question));
  const outOfScope = outcomes.filter(({ question }) => !isInScope(question));
  const times = outcomes.map(({ ms }) => ms);
  return {
    questions: outcomes.length,
    ndcg: mean(inScope.map(({ question, found }) => ndcg(question, found))),
    first: share(inScope, ({ question, found }) => (question.relevant[found[0] ?? 0] ?? 0) >= CLEARLY_RELEVANT),
    noneInScope: share(inScope, ({ found }) => found.length === 0),
    noneOutOfScope: share(outOfScope, ({ found }) => found.length === 0),
    medianMs: times.length === 0 ? undefined : percentile(times, 0.5),
    p99Ms: times.length === 0 ? undefined : percentile(times, 0.99),
  };
}

function share(outcomes: readonly Outcome[], holds: (outcome: Outcome) => boolean): number | undefined {
  return mean(outcomes.map((outcome) => (holds(outcome) ? 1 : 0)));
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
