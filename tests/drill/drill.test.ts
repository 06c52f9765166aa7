import { afterAll, expect, test } from 'vitest';
import { KINDS } from '../storage/test-store.ts';
import { makeDrillSeeds } from './drill-seeds.ts';
import { runSeed } from './run-seed.ts';

const seeds = makeDrillSeeds();
afterAll(() => seeds.remove());

test.each(KINDS)('processes that die on a failing Slack deliver every digest once, on %s', async (kind) => {
  const processes = kind === 'sqlite' ? 1 : 2;
  const { signal } = new AbortController();
  const result = await runSeed({ seed: 1, kind, subscriptions: 12, processes, hasLook: true, seeds, signal });
  expect(result.problems).toEqual([]);
  expect(result).toMatchObject({ duplicates: 0, lost: 0, wrong: 0, tooFast: 0, due: result.sent + result.empty });
  expect(result.kills).toBeGreaterThan(0);
});
