import { describe, expect, onTestFinished, test } from 'vitest';
import { followStore } from '../../src/publishing/follow.ts';
import type { Store } from '../../src/storage/open-store.ts';
import { KINDS, openNew } from '../storage/test-store.ts';
import { corrected, ENGLISH, fileOf, startProcess, TEXT } from './publishing-world.ts';

const NEVER_MS = 3_600_000;

/** Follows a store, of which parts can be made to fail. */
function follow(store: Store, everyMs = NEVER_MS) {
  const told: string[] = [];
  const failing = new Set<string>();
  const may = async (what: string) => {
    if (failing.has(what)) throw new Error(what);
  };
  const changed = Promise.withResolvers<void>();
  const following = followStore({
    revisions: { latest: () => may('latest').then(() => store.revisions.latest()) },
    everyMs,
    settleMs: 1,
    onReach: () => may('reach'),
    onChange: async () => {
      await may('change');
      told.push('changed');
      changed.resolve();
    },
    tryWrite: () => may('write'),
    onAway: (error) => told.push(`away: ${error instanceof Error ? error.message : error}`),
    onBack: () => told.push('back'),
  });
  onTestFinished(() => following.stop());
  return { following, told, failing, changed: changed.promise };
}

describe.each(KINDS)('following a store in %s', (kind) => {
  test('tells once of each publication, whoever published', async () => {
    const store = await openNew(kind);
    const { publisher } = startProcess(store, new Map());
    const { following, told } = follow(store);
    await following.ask();
    await following.ask();
    expect(told).toEqual(['changed']);
    await publisher.publishFile(fileOf(ENGLISH, TEXT), 'a');
    await publisher.publishFile(fileOf(ENGLISH, corrected('granite memorial')), 'b');
    await Promise.all([following.ask(), following.ask()]);
    expect(told).toEqual(['changed', 'changed']);
    await store.revisions.remove('A/76/505/Add.1', 'en', 'c', 1);
    await following.ask();
    expect(told).toHaveLength(3);
  });

  test('asks by itself', async () => {
    const { changed } = follow(await openNew(kind), 1);
    await changed;
  });
});

/** Follows a store whose newest revision is the next of these at each look, and the last one from then on. */
async function readAt(newest: readonly number[]): Promise<number> {
  let looks = 0;
  const read = Promise.withResolvers<number>();
  const following = followStore({
    revisions: { latest: async () => newest[Math.min(looks++, newest.length - 1)] ?? 0 },
    everyMs: 1,
    settleMs: 1,
    onReach: async () => {},
    onChange: async () => read.resolve(newest[looks - 1] ?? Number.NaN),
    tryWrite: async () => {},
    onAway: (error) => read.reject(error),
    onBack: () => {},
  });
  onTestFinished(() => following.stop());
  return read.promise;
}

test('what others publish one after another is read when they are done, and at last if they are never done', async () => {
  expect(await readAt([1, 2, 4, 6, 6])).toBe(6);
  expect(await readAt([1, 2, 3, 4, 5, 6, 7, 8, 9])).toBe(6);
});

describe('a fault', () => {
  test.each(['latest', 'reach', 'change'])(
    'of %s is told once, is known while it lasts, and its end too',
    async (what) => {
      const { following, told, failing } = follow(await openNew('sqlite'));
      failing.add(what);
      for (let round = 0; round < 3; round += 1) await following.ask();
      expect(told.filter((line) => line !== 'changed')).toEqual([`away: ${what}`]);
      expect(following.trouble()).toEqual(new Error(what));
      failing.clear();
      await following.ask();
      expect(told.filter((line) => line !== 'changed')).toEqual([`away: ${what}`, 'back']);
      expect(following.trouble()).toBeUndefined();
      expect(told).toContain('changed');
    },
  );

  test('in publishing the folder does not keep from following what others publish', async () => {
    const { following, told, failing } = follow(await openNew('sqlite'));
    failing.add('reach');
    await following.ask();
    expect(told).toEqual(['changed', 'away: reach']);
  });

  test('of somebody else’s write lasts until a write works', async () => {
    const { following, told, failing } = follow(await openNew('sqlite'));
    await following.ask();
    failing.add('write');
    following.notice(new Error('a digest'));
    following.notice(new Error('an upload'));
    await following.ask();
    expect(told).toEqual(['changed', 'away: a digest']);
    expect(following.trouble()).toEqual(new Error('write'));
    failing.clear();
    await following.ask();
    expect(told).toEqual(['changed', 'away: a digest', 'back']);
  });
});
