import { expect, test } from 'vitest';
import { judge, percentile } from './figures.ts';

test.each([
  [[5, 1, 3], 0.5, 3],
  [[4, 1, 3, 2], 0.5, 2],
  [Array.from({ length: 100 }, (_, at) => at + 1), 0.99, 99],
  [[7], 0.99, 7],
  [[1, 2], 1, 2],
])('of %j the share %f lies at %f', (samples, share, value) => {
  expect(percentile(samples, share)).toBe(value);
});

test('an aim that is missed is said to be', () => {
  const aim = { what: 'ready', limit: 1.5, unit: 'x' } as const;
  expect(judge({ ...aim, measured: 1.4 })).toContain('holds');
  expect(judge({ ...aim, measured: 1.6 })).toContain('MISSED');
});
