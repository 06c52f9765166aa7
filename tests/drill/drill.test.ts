import { afterAll, expect, test } from 'vitest';
import { KINDS } from '../storage/test-store.ts';
import { makeDrillSeeds } from './drill-seeds.ts';
import { runSeed } from './run-seed.ts';

/** The drill ends by itself before, however slow the machine. */
const MOST_MS = 300_000;

const seeds = makeDrillSeeds();
afterAll(() => seeds.remove());

test.each(KINDS)(
  'processes that die on a failing Slack deliver every digest once, on %s',
  async (kind) => {
    const processes = kind === 'sqlite' ? 1 : 2;
    const { signal } = new AbortController();
    const request = { seed: 1, kind, subscriptions: 12, processes, hasLook: true, mostTroubleMs: 4_000 };
    const result = await runSeed({ ...request, seeds, signal });
    expect(result.problems).toEqual([]);
    expect(result).toMatchObject({ duplicates: 0, lost: 0, wrong: 0, tooFast: 0, due: result.sent + result.empty });
  },
  MOST_MS,
);
