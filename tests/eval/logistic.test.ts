import { expect, test } from 'vitest';
import { crossValidate, fitLogistic, likelihoodOf, type Sample, separation } from './logistic.ts';

/** Positive with the likelihood that these coefficients tell, in shares of a hundred. */
function samplesOf(coefficients: readonly number[], values: readonly number[]): Sample[] {
  return values.flatMap((value) => {
    const positives = Math.round(100 * likelihoodOf(coefficients, [value]));
    return Array.from({ length: 100 }, (_, at) => ({
      features: [value],
      isPositive: at < positives,
      group: `${value} ${at}`,
    }));
  });
}

test('finds the coefficients that the samples were made by', () => {
  const [bias, weight] = fitLogistic(samplesOf([0, 1.5], [-2, -1, -0.5, 0, 0.5, 1, 2]));
  expect(bias).toBeCloseTo(0, 1);
  expect(weight).toBeCloseTo(1.5, 1);
});

test('both sides weigh the same, however many samples they have', () => {
  const some = samplesOf([0, 1], [-1, 1]);
  const more = [...some, ...some.filter(({ isPositive }) => isPositive)];
  for (const [at, value] of fitLogistic(some).entries()) expect(fitLogistic(more)[at]).toBeCloseTo(value, 6);
});

test('stays finite where a feature parts the sides', () => {
  const apart = [0, 1, 2, 3].map((value) => ({ features: [value], isPositive: value > 1, group: `${value}` }));
  const likelihoods = apart.map(({ features }) => likelihoodOf(fitLogistic(apart), features));
  expect(separation(apart, likelihoods)).toBe(1);
  expect(fitLogistic(apart).every(Number.isFinite)).toBe(true);
});

test('a group is judged by other groups alone', () => {
  const odd: readonly Sample[] = [
    ...[0, 1, 2, 3].map((at) => ({ features: [at % 2], isPositive: at % 2 === 1, group: `${at}` })),
    { features: [1], isPositive: false, group: 'odd' },
    { features: [0], isPositive: true, group: 'odd' },
  ];
  const [, , , , last, first] = crossValidate(odd, 5);
  expect(last).toBeGreaterThan(0.9);
  expect(first).toBeLessThan(0.1);
});
