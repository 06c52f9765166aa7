import { describe, expect, test } from 'vitest';
import type { Scope, Subscription } from '../../src/subscriptions/subscription.ts';
import { subscription } from './samples.ts';
import { KINDS, openNew } from './test-store.ts';

const claim = { team: 'T1', owner: 'p1', now: 5_000, leaseMs: 60_000 };

const ids = (subscriptions: readonly Subscription[]) => subscriptions.map(({ id }) => id);

describe.each(KINDS)('subscriptions in %s', (kind) => {
  const scopes: readonly Scope[] = [
    { kind: 'all' },
    { kind: 'sections', numbers: [1, 9] },
    { kind: 'paragraphs', ranges: [{ from: 36, to: 41 }] },
    { kind: 'mission', name: 'MINUSMA', query: 'mission MINUSMA' },
    { kind: 'topic', name: 'защита детей "x" \u0000', query: '主题' },
  ];

  test.each(scopes.map((scope) => ({ scope })))(
    'one is found again as it was added: $scope.kind',
    async ({ scope }) => {
      const { subscriptions } = await openNew(kind);
      const whole = subscription('s1', { scope, saysNothingNew: true, brokenBy: 'is_archived', settledAt: 4_000 });
      await subscriptions.add(whole);
      await subscriptions.add(subscription('s2', { scope }));
      expect(await subscriptions.find('s1')).toEqual(whole);
      expect(await subscriptions.find('s2')).toEqual(subscription('s2', { scope }));
      expect(await subscriptions.find('s3')).toBeUndefined();
    },
  );

  test('an id is given once', async () => {
    const { subscriptions } = await openNew(kind);
    await subscriptions.add(subscription('s1'));
    await expect(subscriptions.add(subscription('s1', { channel: 'C2' }))).rejects.toThrow(/refused a row/);
    expect(await subscriptions.find('s1')).toMatchObject({ channel: 'C1' });
  });

  test('those of a channel, of a person and all come oldest first, and no other workspace’s', async () => {
    const { subscriptions } = await openNew(kind);
    await subscriptions.add(subscription('b', { createdAt: 3 }));
    await subscriptions.add(subscription('a', { createdAt: 4, creator: 'U2' }));
    await subscriptions.add(subscription('d', { createdAt: 1, channel: 'C2' }));
    await subscriptions.add(subscription('c', { createdAt: 2, team: 'T2' }));
    expect(ids(await subscriptions.ofChannel('T1', 'C1'))).toEqual(['b', 'a']);
    expect(ids(await subscriptions.ofCreator('T1', 'U1'))).toEqual(['d', 'b']);
    expect(ids(await subscriptions.all())).toEqual(['d', 'c', 'b', 'a']);
    expect(await subscriptions.ofChannel('T1', "C1' or 1=1 --")).toEqual([]);
  });

  test('an edit changes what it names and nothing else', async () => {
    const { subscriptions } = await openNew(kind);
    await subscriptions.add(subscription('s1'));
    await subscriptions.add(subscription('s2'));
    const edit = {
      schedule: { cadence: { every: 'day' }, time: '18:30', zone: 'Asia/Beirut' },
      scope: { kind: 'all' },
      language: 'ar',
      saysNothingNew: true,
      state: 'paused',
      toldUpTo: 7,
      nextDueAt: 9_000,
    } as const;
    expect(await subscriptions.edit('s1', edit)).toEqual(subscription('s1', edit));
    expect(await subscriptions.find('s1')).toEqual(subscription('s1', edit));
    expect(await subscriptions.find('s2')).toEqual(subscription('s2'));
    expect(await subscriptions.edit('s2', {})).toEqual(subscription('s2'));
    expect(await subscriptions.edit('s2', { saysNothingNew: false, toldUpTo: 0 })).toEqual(subscription('s2'));
    expect(await subscriptions.edit('nobody', edit)).toBeUndefined();
    expect(await subscriptions.edit('nobody', {})).toBeUndefined();
  });

  test('what breaks a subscription goes when it is no longer broken', async () => {
    const { subscriptions } = await openNew(kind);
    await subscriptions.add(subscription('s1'));
    const broken = { state: 'broken', brokenBy: 'is_archived' } as const;
    expect(await subscriptions.edit('s1', broken)).toEqual(subscription('s1', broken));
    expect(await subscriptions.edit('s1', { language: 'es' })).toMatchObject(broken);
    expect(await subscriptions.edit('s1', { state: 'active', language: 'fr' })).toEqual(subscription('s1'));
  });

  test('one is removed once, with its deliveries', async () => {
    const { subscriptions, deliveries } = await openNew(kind);
    await subscriptions.add(subscription('s1'));
    await deliveries.claim({ id: 'd1', subscriptionId: 's1', dueAt: 5_000, fromPosition: 0, toPosition: 1 }, claim);
    expect(await subscriptions.remove('s1')).toBe(true);
    expect(await subscriptions.remove('s1')).toBe(false);
    expect(await deliveries.ofSubscription('s1', 9)).toEqual([]);
    expect(await deliveries.renew('d1', claim)).toBe(false);
    const outcome = { state: 'sent', at: 6_000, nextDueAt: 9_000 } as const;
    expect(await deliveries.settle('d1', 'p1', outcome)).toBe(false);
  });

  test('due are the active ones whose time has come, the longest overdue first, up to a limit', async () => {
    const { subscriptions } = await openNew(kind);
    await subscriptions.add(subscription('later', { nextDueAt: 5_001 }));
    await subscriptions.add(subscription('now', { nextDueAt: 5_000 }));
    await subscriptions.add(subscription('long ago', { nextDueAt: 10 }));
    await subscriptions.add(subscription('paused', { state: 'paused', nextDueAt: 1 }));
    await subscriptions.add(subscription('broken', { state: 'broken', nextDueAt: 1 }));
    expect(ids(await subscriptions.due('T1', 5_000, 9))).toEqual(['long ago', 'now']);
    expect(ids(await subscriptions.due('T1', 5_000, 1))).toEqual(['long ago']);
    expect(await subscriptions.due('T1', 9, 9)).toEqual([]);
  });

  test('one is not due while a delivery of it is under way, whichever its due time', async () => {
    const { subscriptions, deliveries } = await openNew(kind);
    await subscriptions.add(subscription('s1'));
    const delivery = { id: 'd1', subscriptionId: 's1', dueAt: 5_000, fromPosition: 0, toPosition: 1 };
    await deliveries.claim(delivery, claim);
    expect(await subscriptions.due('T1', 99_000, 9)).toEqual([]);
    await deliveries.postpone('d1', 'p1', 70_000, 'ratelimited');
    await subscriptions.edit('s1', { nextDueAt: 4_000 });
    expect(await subscriptions.due('T1', 99_000, 9)).toEqual([]);
    await deliveries.takeOver({ ...claim, now: 70_000 }, 9);
    await deliveries.settle('d1', 'p1', { state: 'empty', at: 70_000, nextDueAt: 80_000 });
    expect(ids(await subscriptions.due('T1', 80_000, 9))).toEqual(['s1']);
  });
});
