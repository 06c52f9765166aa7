import { describe, expect, test } from 'vitest';
import type { StoreKind } from '../../src/storage/engine.ts';
import { subscription } from './samples.ts';
import { KINDS, newPlace, openAt, openNew } from './test-store.ts';

const LEASE_MS = 60_000;
const by = (owner: string, now = 5_000) => ({ team: 'T1', owner, now, leaseMs: LEASE_MS });
const delivery = (id: string, dueAt = 5_000, subscriptionId = 's1') => ({
  id,
  subscriptionId,
  dueAt,
  fromPosition: 3,
  toPosition: 8,
});

async function openSubscribed(kind: StoreKind) {
  const store = await openNew(kind);
  await store.subscriptions.add(subscription('s1', { toldUpTo: 3 }));
  return store;
}

describe.each(KINDS)('deliveries in %s', (kind) => {
  test('a claim makes the delivery', async () => {
    const { deliveries } = await openSubscribed(kind);
    const claimed = {
      ...delivery('d1'),
      state: 'claimed',
      owner: 'p1',
      leaseUntil: 65_000,
      claimedAt: 5_000,
      attempts: 1,
      pagesPosted: 0,
    };
    expect(await deliveries.claim(delivery('d1'), by('p1'))).toEqual(claimed);
    expect(await deliveries.ofSubscription('s1', 9)).toEqual([claimed]);
  });

  test('a due time is claimed once, also when it is settled', async () => {
    const { deliveries, subscriptions } = await openSubscribed(kind);
    await deliveries.claim(delivery('d1'), by('p1'));
    expect(await deliveries.claim(delivery('d2'), by('p2'))).toBeUndefined();
    expect(await deliveries.claim(delivery('d2'), by('p1', 999_000))).toBeUndefined();
    await deliveries.settle('d1', 'p1', { state: 'sent', at: 6_000, nextDueAt: 9_000 });
    expect(await deliveries.claim(delivery('d2'), by('p2'))).toBeUndefined();
    await subscriptions.edit('s1', { nextDueAt: 5_000 });
    expect(await deliveries.claim(delivery('d2'), by('p2'))).toBeUndefined();
    expect(await deliveries.claim(delivery('d3', 9_000), by('p2'))).toMatchObject({ id: 'd3' });
  });

  test('of many that claim at once, from several connections, one wins', async () => {
    const place = await newPlace(kind);
    const stores = await Promise.all(Array.from({ length: 5 }, () => openAt(place)));
    await stores[0]?.subscriptions.add(subscription('s1'));
    const claims = await Promise.all(
      Array.from({ length: 50 }, (_, at) => stores[at % 5]?.deliveries.claim(delivery(`d${at}`), by(`p${at}`))),
    );
    const winners = claims.filter((claimed) => claimed !== undefined);
    expect(winners).toHaveLength(1);
    expect(await stores[0]?.deliveries.ofSubscription('s1', 99)).toEqual(winners);
  });

  test.each([
    ['is gone', 's2', {}],
    ['is paused', 's1', { state: 'paused' }],
    ['is broken', 's1', { state: 'broken', brokenBy: 'x' }],
    ['is due later', 's1', { nextDueAt: 5_001 }],
  ] as const)('nothing is claimed of a subscription that %s', async (_, id, edit) => {
    const { deliveries, subscriptions } = await openSubscribed(kind);
    await subscriptions.edit('s1', edit);
    expect(await deliveries.claim(delivery('d1', 5_000, id), by('p1'))).toBeUndefined();
    expect(await deliveries.ofSubscription('s1', 9)).toEqual([]);
  });

  test('nothing is claimed of a subscription with another delivery under way', async () => {
    const { deliveries } = await openSubscribed(kind);
    await deliveries.claim(delivery('d1'), by('p1'));
    expect(await deliveries.claim(delivery('d2', 6_000), by('p2'))).toBeUndefined();
    await deliveries.postpone('d1', 'p1', 9_000, 'ratelimited');
    expect(await deliveries.claim(delivery('d2', 6_000), by('p2'))).toBeUndefined();
  });

  test('a lease that ran out is taken over, and a lease that holds is not', async () => {
    const { deliveries } = await openSubscribed(kind);
    await deliveries.claim(delivery('d1'), by('p1'));
    await deliveries.recordPosted('d1', 'p1', { messageTs: '1.2', pagesPosted: 2 });
    expect(await deliveries.takeOver(by('p2', 64_999), 9)).toEqual([]);
    expect(await deliveries.takeOver(by('p2', 65_000), 9)).toEqual([
      {
        ...delivery('d1'),
        state: 'claimed',
        owner: 'p2',
        leaseUntil: 125_000,
        claimedAt: 5_000,
        attempts: 2,
        messageTs: '1.2',
        pagesPosted: 2,
      },
    ]);
    expect(await deliveries.takeOver(by('p3', 65_001), 9)).toEqual([]);
  });

  test('a pause that is over is taken over, and tells how it came to it', async () => {
    const { deliveries } = await openSubscribed(kind);
    await deliveries.claim(delivery('d1'), by('p1'));
    expect(await deliveries.postpone('d1', 'p1', 7_000, 'ratelimited')).toBe(true);
    expect(await deliveries.ofSubscription('s1', 1)).toMatchObject([{ state: 'waiting', retryAt: 7_000 }]);
    expect(await deliveries.takeOver(by('p1', 6_999), 9)).toEqual([]);
    const [taken] = await deliveries.takeOver(by('p2', 7_000), 9);
    expect(taken).toMatchObject({ state: 'claimed', owner: 'p2', attempts: 2, error: 'ratelimited' });
    expect(taken).not.toHaveProperty('retryAt');
  });

  test('an owner that lost its lease writes nothing any more', async () => {
    const { deliveries, subscriptions } = await openSubscribed(kind);
    await deliveries.claim(delivery('d1'), by('p1'));
    const [taken] = await deliveries.takeOver(by('p2', 65_000), 9);
    expect(await deliveries.renew('d1', by('p1', 66_000))).toBe(false);
    expect(await deliveries.recordPosted('d1', 'p1', { messageTs: '9.9', pagesPosted: 9 })).toBe(false);
    expect(await deliveries.postpone('d1', 'p1', 1, 'x')).toBe(false);
    expect(await deliveries.settle('d1', 'p1', { state: 'sent', at: 1, nextDueAt: 99_000 })).toBe(false);
    expect(await deliveries.settle('d1', 'p1', { state: 'failed', at: 1, error: 'x' })).toBe(false);
    expect(await deliveries.ofSubscription('s1', 9)).toEqual([taken]);
    expect(await subscriptions.find('s1')).toEqual(subscription('s1', { toldUpTo: 3 }));
  });

  test('a lease is made longer, also one that ran out unnoticed', async () => {
    const { deliveries } = await openSubscribed(kind);
    await deliveries.claim(delivery('d1'), by('p1'));
    expect(await deliveries.renew('d1', by('p1', 70_000))).toBe(true);
    expect(await deliveries.takeOver(by('p2', 129_999), 9)).toEqual([]);
    expect(await deliveries.renew('nothing', by('p1'))).toBe(false);
  });

  test.each(['sent', 'empty'] as const)(
    'once it is %s the subscription has been told and is due next',
    async (state) => {
      const { deliveries, subscriptions } = await openSubscribed(kind);
      await deliveries.claim(delivery('d1'), by('p1'));
      await deliveries.postpone('d1', 'p1', 5_500, 'ratelimited');
      await deliveries.takeOver(by('p1', 5_500), 1);
      expect(await deliveries.settle('d1', 'p1', { state, at: 6_000, nextDueAt: 9_000 })).toBe(true);
      const told = { toldUpTo: 8, nextDueAt: 9_000, settledAt: 6_000 };
      expect(await subscriptions.find('s1')).toEqual(subscription('s1', told));
      const [settled] = await deliveries.ofSubscription('s1', 9);
      expect(settled).toMatchObject({ state, settledAt: 6_000 });
      expect(settled).not.toHaveProperty('error');
      expect(await deliveries.settle('d1', 'p1', { state, at: 7_000, nextDueAt: 1 })).toBe(false);
      expect(await deliveries.renew('d1', by('p1'))).toBe(false);
      expect(await deliveries.takeOver(by('p2', 999_000), 9)).toEqual([]);
    },
  );

  test('a refusal breaks the subscription, which has been told nothing', async () => {
    const { deliveries, subscriptions } = await openSubscribed(kind);
    await deliveries.claim(delivery('d1'), by('p1'));
    expect(await deliveries.settle('d1', 'p1', { state: 'failed', at: 6_000, error: 'is_archived' })).toBe(true);
    const broken = { toldUpTo: 3, state: 'broken', brokenBy: 'is_archived' } as const;
    expect(await subscriptions.find('s1')).toEqual(subscription('s1', broken));
    expect(await deliveries.ofSubscription('s1', 9)).toMatchObject([{ state: 'failed', error: 'is_archived' }]);
  });

  test('what was told is never forgotten by an older delivery', async () => {
    const { deliveries, subscriptions } = await openSubscribed(kind);
    await deliveries.claim(delivery('d1'), by('p1'));
    await subscriptions.edit('s1', { toldUpTo: 20 });
    await deliveries.settle('d1', 'p1', { state: 'sent', at: 6_000, nextDueAt: 9_000 });
    expect(await subscriptions.find('s1')).toMatchObject({ toldUpTo: 20 });
  });

  test('many processes take over each delivery once, the longest overdue first', async () => {
    const place = await newPlace(kind);
    const stores = await Promise.all(Array.from({ length: 4 }, () => openAt(place)));
    const [first] = stores;
    const all = Array.from({ length: 40 }, (_, at) => at);
    for (const at of all) {
      await first?.subscriptions.add(subscription(`s${at}`, { nextDueAt: at }));
      await first?.deliveries.claim(delivery(`d${at}`, at, `s${at}`), by('dead', at));
    }
    const [oldest] = (await first?.deliveries.takeOver(by('p', LEASE_MS + 100), 1)) ?? [];
    expect(oldest?.id).toBe('d0');
    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, at) => stores[at % 4]?.deliveries.takeOver(by(`p${at}`, LEASE_MS + 100), 3)),
    );
    const ids = taken.flatMap((some) => some?.map(({ id }) => id) ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const rest = (await first?.deliveries.takeOver(by('p', LEASE_MS + 100), 99)) ?? [];
    expect(ids.length + rest.length).toBe(39);
    expect(rest.map(({ dueAt }) => dueAt)).toEqual(rest.map(({ dueAt }) => dueAt).toSorted((a, b) => a - b));
  });

  test('settling, claiming and removing at once end without anybody waiting for ever', async () => {
    const place = await newPlace(kind);
    const stores = await Promise.all([openAt(place), openAt(place), openAt(place)]);
    const [one, two, three] = stores;
    for (let round = 0; round < 20; round += 1) {
      const id = `s${round}`;
      await one?.subscriptions.add(subscription(id));
      await one?.deliveries.claim(delivery(`d${round}`, 5_000, id), by('p1'));
      const results = await Promise.all([
        one?.deliveries.settle(`d${round}`, 'p1', { state: 'sent', at: 1, nextDueAt: 5_000 }),
        two?.deliveries.claim(delivery(`e${round}`, 6_000, id), by('p2')),
        two?.deliveries.takeOver(by('p2', 65_000), 9),
        three?.subscriptions.remove(id),
      ]);
      expect(results[3]).toBe(true);
      expect(await one?.deliveries.ofSubscription(id, 9)).toEqual([]);
    }
  });

  test('the last deliveries of a subscription come newest first, up to a limit', async () => {
    const { deliveries } = await openSubscribed(kind);
    for (const dueAt of [5_000, 7_000, 6_000]) {
      await deliveries.claim(delivery(`d${dueAt}`, dueAt), by('p1'));
      await deliveries.settle(`d${dueAt}`, 'p1', { state: 'empty', at: dueAt, nextDueAt: 5_000 });
    }
    expect((await deliveries.ofSubscription('s1', 2)).map(({ dueAt }) => dueAt)).toEqual([7_000, 6_000]);
    expect(await deliveries.ofSubscription('nobody', 2)).toEqual([]);
  });
});

describe.each(KINDS)('preferences and sources in %s', (kind) => {
  test('a preference is kept for one person or channel under its name, changed and taken back', async () => {
    const { preferences } = await openNew(kind);
    const user = { team: 'T1', kind: 'user', id: 'U1' } as const;
    const channel = { team: 'T1', kind: 'channel', id: 'C1' } as const;
    expect(await preferences.valuesOf('T1', ['U1'], 'language')).toEqual([]);
    await preferences.set(user, 'language', '"fr"');
    await preferences.set(user, 'language', '"ar"');
    await preferences.set(channel, 'language', '"ru"');
    await preferences.set(user, 'zone', '{"zone":"Asia/Beirut"}');
    const ofUser = { kind: 'user', id: 'U1', value: '"ar"' };
    expect(await preferences.valuesOf('T1', ['U1'], 'language')).toEqual([ofUser]);
    const both = await preferences.valuesOf('T1', ['U1', 'C1', 'U2'], 'language');
    expect(both).toHaveLength(2);
    expect(both).toContainEqual({ kind: 'channel', id: 'C1', value: '"ru"' });
    expect(await preferences.valuesOf('T2', ['U1', 'C1'], 'language')).toEqual([]);
    expect(await preferences.valuesOf('T1', [], 'language')).toEqual([]);
    await preferences.set(user, 'language', undefined);
    expect(await preferences.valuesOf('T1', ['U1'], 'language')).toEqual([]);
    expect(await preferences.valuesOf('T1', ['U1'], 'zone')).toHaveLength(1);
  });

  test('the last check of a source takes the place of the one before', async () => {
    const { sources } = await openNew(kind);
    expect(await sources.get('https://example.org/a')).toBeUndefined();
    const whole = { etag: 'W/"1"', lastModified: 'Mon, 01 Jan 2024', hash: 'h', checkedAt: 1 };
    await sources.set('https://example.org/a', whole);
    expect(await sources.get('https://example.org/a')).toEqual(whole);
    await sources.set('https://example.org/a', { checkedAt: 2 });
    expect(await sources.get('https://example.org/a')).toEqual({ checkedAt: 2 });
  });
});
