import { describe, expect, test } from 'vitest';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { createDeliveryWorld, LEASE_MS } from './delivery-world.ts';
import { recorded, START, someSubscription } from './some-changes.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Twenty changes make three pages. */
const threePages = recorded(...Array.from({ length: 20 }, (_, at) => ({ paragraph: 140 + at })));

const twoChanges = recorded({ paragraph: 148 }, { paragraph: 36, section: 4 });

describe('a digest that is due', () => {
  test('is posted once, and is due again the next day', async () => {
    const { clock, slack, stores, deliverer } = await createDeliveryWorld([someSubscription()], twoChanges);
    await clock.until(deliverer().runOnce());
    await clock.until(deliverer('two').runOnce());
    expect(slack.messages).toMatchObject([
      { page: 1, paragraphs: [36, 148], summary: '2 changes in A/76/505/Add.1', deliveryId: `s1@${START}` },
    ]);
    expect(await stores.subscriptions.find('s1')).toMatchObject({ toldUpTo: 2, nextDueAt: START + DAY_MS });
    expect(stores.all()).toMatchObject([{ state: 'sent', pagesPosted: 1, messageTs: slack.messages[0]?.ts }]);
    expect(slack.looks()).toBe(0);
    expect(clock.pending()).toBe(0);
  });

  test('goes out in every workspace of the token, the longest overdue first, and in no other', async () => {
    const some = ['T1', 'T2', 'T3'].map((team, at) =>
      someSubscription({ id: `s${at}`, team, channel: `C${at}`, nextDueAt: START - at * HOUR_MS }),
    );
    const { clock, slack, stores, deliverer } = await createDeliveryWorld(some, twoChanges);
    const own = ['T2'];
    const one = deliverer('one', { teams: async () => own, width: 1 });
    await clock.until(one.runOnce());
    expect(slack.messages.map(({ channel }) => channel)).toEqual(['C1']);
    own.unshift('T3');
    await clock.until(one.runOnce());
    expect(slack.messages.map(({ channel }) => channel)).toEqual(['C1', 'C2']);
    await clock.until(deliverer('two', { teams: async () => ['T1', 'T2', 'T3'] }).runOnce());
    expect(slack.messages.map(({ channel }) => channel)).toEqual(['C1', 'C2', 'C0']);
    expect(stores.all().every(({ state }) => state === 'sent')).toBe(true);
  });

  test('that was left in any workspace of the token is taken over', async () => {
    const some = ['T1', 'T2'].map((team, at) => someSubscription({ id: `s${at}`, team, channel: `C${at}` }));
    const { clock, slack, stores, deliverer } = await createDeliveryWorld(some, twoChanges);
    for (const { id, team } of some) {
      const claim = { team, owner: 'dead', now: START, leaseMs: LEASE_MS };
      const delivery = { id: `${id}@${START}`, subscriptionId: id, dueAt: START, fromPosition: 0, toPosition: 2 };
      await stores.deliveries.claim(delivery, claim);
    }
    await clock.advance(LEASE_MS);
    await clock.until(deliverer('one', { teams: async () => ['T1', 'T2'] }).runOnce());
    expect(slack.messages.map(({ channel }) => channel).toSorted()).toEqual(['C0', 'C1']);
  });

  test('puts its further pages into the thread of the first, a message a second', async () => {
    const { clock, slack, deliverer } = await createDeliveryWorld([someSubscription()], threePages);
    await clock.until(deliverer().runOnce());
    const [first, ...others] = slack.messages;
    expect(slack.messages.map(({ page }) => page)).toEqual([1, 2, 3]);
    expect(others.every(({ threadTs }) => threadTs === first?.ts)).toBe(true);
    expect(slack.messages.map(({ at }) => at - START)).toEqual([0, 1_000, 2_000]);
  });

  test('catches up with days of silence by one digest', async () => {
    const late = START + 3 * DAY_MS + HOUR_MS;
    const { clock, slack, stores, deliverer } = await createDeliveryWorld([someSubscription()], twoChanges, late);
    await clock.until(deliverer().runOnce());
    expect(slack.messages).toHaveLength(1);
    expect(stores.all()).toMatchObject([{ dueAt: START + 3 * DAY_MS }]);
    expect(await stores.subscriptions.find('s1')).toMatchObject({ nextDueAt: START + 4 * DAY_MS });
  });

  test('is not before its time, nor for who paused it', async () => {
    const { clock, slack, deliverer } = await createDeliveryWorld(
      [someSubscription({ nextDueAt: START + 1 }), someSubscription({ id: 's2', state: 'paused' })],
      twoChanges,
    );
    await clock.until(deliverer().runOnce());
    expect(slack.messages).toEqual([]);
  });

  test('tells the next day only what was published since', async () => {
    const world = await createDeliveryWorld([someSubscription()], twoChanges);
    await world.clock.until(world.deliverer().runOnce());
    world.changes = recorded({ paragraph: 148 }, { paragraph: 36, section: 4 }, { paragraph: 50 });
    await world.clock.advance(DAY_MS);
    await world.clock.until(world.deliverer().runOnce());
    expect(world.slack.messages.map(({ paragraphs }) => paragraphs)).toEqual([[36, 148], [50]]);
  });
});

describe('where nothing changed', () => {
  test('nothing is posted, and it is due the next day', async () => {
    const { clock, slack, stores, deliverer } = await createDeliveryWorld([someSubscription()], []);
    await clock.until(deliverer().runOnce());
    expect(slack.messages).toEqual([]);
    expect(stores.all()).toMatchObject([{ state: 'empty' }]);
    expect(await stores.subscriptions.find('s1')).toMatchObject({ nextDueAt: START + DAY_MS });
  });

  test('it is said where that is wanted', async () => {
    const { clock, slack, deliverer } = await createDeliveryWorld([someSubscription({ saysNothingNew: true })], []);
    await clock.until(deliverer().runOnce());
    expect(slack.messages).toMatchObject([{ page: 1, summary: 'Nothing has changed since the last digest.' }]);
  });

  test('changes out of scope are passed by', async () => {
    const scope: Subscription['scope'] = { kind: 'sections', numbers: [8] };
    const { clock, slack, stores, deliverer } = await createDeliveryWorld([someSubscription({ scope })], twoChanges);
    await clock.until(deliverer().runOnce());
    expect(slack.messages).toEqual([]);
    expect(await stores.subscriptions.find('s1')).toMatchObject({ toldUpTo: 2 });
  });
});

describe('many subscriptions', () => {
  test('are all served, channels side by side and a message a second in each', async () => {
    const all = Array.from({ length: 60 }, (_, at) => someSubscription({ id: `s${at}`, channel: `C${at % 6}` }));
    const { clock, slack, deliverer } = await createDeliveryWorld(all, twoChanges);
    await clock.until(Promise.all([deliverer('one').runOnce(), deliverer('two', { width: 2 }).runOnce()]));
    expect(slack.messages).toHaveLength(60);
    expect(new Set(slack.messages.map(({ deliveryId }) => deliveryId)).size).toBe(60);
  });

  test('one process keeps a second between two messages of a channel', async () => {
    const all = Array.from({ length: 12 }, (_, at) => someSubscription({ id: `s${at}`, channel: `C${at % 2}` }));
    const { clock, slack, deliverer } = await createDeliveryWorld(all, threePages);
    await clock.until(deliverer().runOnce());
    for (const channel of ['C0', 'C1']) {
      const times = slack.messages.filter((message) => message.channel === channel).map(({ at }) => at);
      expect(times).toHaveLength(18);
      for (const [at, time] of times.entries()) expect(time - (times[at - 1] ?? 0)).toBeGreaterThanOrEqual(1_000);
    }
  });

  test('no more channels are posted to at a time than wanted', async () => {
    const all = Array.from({ length: 12 }, (_, at) => someSubscription({ id: `s${at}`, channel: `C${at}` }));
    const world = await createDeliveryWorld(all, twoChanges);
    let [atOnce, most] = [0, 0];
    const { poster } = world.slack;
    const counting = {
      ...poster,
      post: async (...args: Parameters<typeof poster.post>) => {
        atOnce += 1;
        most = Math.max(most, atOnce);
        await new Promise<void>((resolve) => world.clock.timer.after(100, resolve));
        atOnce -= 1;
        return poster.post(...args);
      },
    };
    await world.clock.until(world.deliverer('one', { poster: counting, width: 3 }).runOnce());
    expect([world.slack.messages.length, most]).toEqual([12, 3]);
  });
});

describe('what Slack may answer', () => {
  test('rate limited: the next attempt comes no sooner than it said, and looks first', async () => {
    const { clock, slack, deliverer } = await createDeliveryWorld([someSubscription()], twoChanges);
    slack.faults.push({ kind: 'rate-limited', retryAfterMs: 30_000 });
    const one = deliverer();
    await clock.until(one.runOnce());
    await clock.advance(29_000);
    await clock.until(one.runOnce());
    expect(slack.messages).toEqual([]);
    await clock.advance(1_000);
    await clock.until(one.runOnce());
    expect(slack.messages).toMatchObject([{ at: START + 30_000 }]);
    expect(slack.looks()).toBe(1);
  });

  test('rate limited: others of the same channel wait as well', async () => {
    const { clock, slack, deliverer } = await createDeliveryWorld(
      [someSubscription(), someSubscription({ id: 's2' }), someSubscription({ id: 's3', channel: 'C2' })],
      twoChanges,
    );
    slack.faults.push({ kind: 'rate-limited', retryAfterMs: 300_000 });
    const one = deliverer('one', { width: 1 });
    await clock.until(one.runOnce());
    expect(slack.messages.map(({ channel }) => channel)).toEqual(['C2']);
    await clock.advance(300_000);
    await clock.until(one.runOnce());
    expect(slack.messages).toHaveLength(3);
  });

  test('a fault that passes: tried again after growing pauses', async () => {
    const { clock, slack, stores, deliverer } = await createDeliveryWorld([someSubscription()], twoChanges);
    const fault = { kind: 'try-again', error: 'ECONNREFUSED' } as const;
    slack.faults.push(...Array.from({ length: 8 }, () => fault));
    const one = deliverer();
    const pauses: number[] = [];
    while (slack.messages.length === 0) {
      await clock.until(one.runOnce());
      const { state, retryAt = 0 } = stores.all()[0] ?? {};
      if (state !== 'waiting') break;
      pauses.push((retryAt - clock.now()) / 1_000);
      await clock.advance(retryAt - clock.now());
    }
    expect(pauses).toEqual([11.25, 22.5, 45, 90, 180, 360, 675, 675]);
    expect(slack.messages).toHaveLength(1);
  });

  test.each(['lost-answer', 'cut'] as const)('no answer (%s): looked for before it is posted again', async (kind) => {
    const { clock, slack, deliverer } = await createDeliveryWorld([someSubscription()], threePages);
    slack.faults.push({ kind });
    const one = deliverer();
    await clock.until(one.runOnce());
    await clock.advance(19_000);
    await clock.until(one.runOnce());
    expect(slack.looks()).toBe(0);
    await clock.advance(HOUR_MS);
    await clock.until(one.runOnce());
    expect(slack.messages.map(({ page }) => page).toSorted()).toEqual([1, 2, 3]);
  });

  test('a thread that is half posted goes on with the page that is missing', async () => {
    const { clock, slack, stores, deliverer } = await createDeliveryWorld([someSubscription()], threePages);
    const one = deliverer();
    slack.faults.push(undefined, { kind: 'lost-answer' });
    await clock.until(one.runOnce());
    expect(stores.all()).toMatchObject([{ state: 'waiting', pagesPosted: 1 }]);
    await clock.advance(HOUR_MS);
    await clock.until(one.runOnce());
    expect(slack.messages.map(({ page }) => page)).toEqual([1, 2, 3]);
    expect(stores.all()).toMatchObject([{ state: 'sent', pagesPosted: 3 }]);
  });

  test('messages that cannot be read for the moment are looked for again before anything is posted', async () => {
    const { clock, slack, deliverer } = await createDeliveryWorld([someSubscription()], twoChanges);
    slack.faults.push({ kind: 'lost-answer' });
    slack.blindness.push({ kind: 'try-again', error: 'ratelimited', retryAfterMs: 60_000 });
    const one = deliverer();
    for (let run = 0; run < 4; run += 1) {
      await clock.until(one.runOnce());
      await clock.advance(HOUR_MS);
    }
    expect([slack.messages.length, slack.looks()]).toEqual([1, 2]);
  });

  test.each([
    ['lost-answer', 2],
    ['cut', 1],
  ] as const)('%s, and messages that can never be read: rather twice than never, and logged', async (kind, posts) => {
    const { clock, slack, deliverer, logged } = await createDeliveryWorld([someSubscription()], twoChanges);
    slack.faults.push({ kind });
    slack.blindness.push({ kind: 'unreadable', error: 'missing_scope' });
    await clock.until(deliverer().runOnce());
    await clock.advance(HOUR_MS);
    await clock.until(deliverer().runOnce());
    expect(slack.messages).toHaveLength(posts);
    expect(logged('delivery.unreadable')).toBe(1);
  });

  test('a poster that throws may have posted: looked for as after no answer', async () => {
    const { clock, slack, deliverer } = await createDeliveryWorld([someSubscription()], twoChanges);
    const poster = {
      ...slack.poster,
      post: async (...args: Parameters<typeof slack.poster.post>) => {
        await slack.poster.post(...args);
        throw new Error('unexpected');
      },
    };
    await clock.until(deliverer('one', { poster }).runOnce());
    await clock.advance(HOUR_MS);
    await clock.until(deliverer().runOnce());
    expect(slack.messages).toHaveLength(1);
  });
});

describe('refused for good', () => {
  const refusing = async () => {
    const world = await createDeliveryWorld([someSubscription()], twoChanges);
    world.slack.refusals.set('C1', 'is_archived');
    return world;
  };

  test('the subscription breaks, and whoever created it is told once', async () => {
    const { clock, slack, stores, deliverer } = await refusing();
    await clock.until(deliverer().runOnce());
    await clock.advance(DAY_MS);
    await clock.until(deliverer('two').runOnce());
    expect(slack.told).toMatchObject([{ channel: 'U1', summary: 'is_archived' }]);
    const broken = await stores.subscriptions.find('s1');
    expect(broken).toMatchObject({ state: 'broken', brokenBy: 'is_archived', toldUpTo: 0 });
  });

  test('once mended, the next digest tells all that was missed', async () => {
    const { clock, slack, stores, deliverer } = await refusing();
    await clock.until(deliverer().runOnce());
    slack.refusals.clear();
    await stores.subscriptions.edit('s1', { state: 'active', nextDueAt: START + DAY_MS });
    await clock.advance(DAY_MS);
    await clock.until(deliverer().runOnce());
    expect(slack.messages).toMatchObject([{ paragraphs: [36, 148] }]);
  });

  test('telling that fails for the moment is tried again', async () => {
    const { clock, slack, stores, deliverer } = await refusing();
    slack.faults.push({ kind: 'try-again', error: 'ECONNREFUSED' });
    await clock.until(deliverer().runOnce());
    expect(stores.all()).toMatchObject([{ state: 'waiting' }]);
    await clock.advance(HOUR_MS);
    await clock.until(deliverer().runOnce());
    expect(slack.told).toHaveLength(1);
    expect(stores.all()).toMatchObject([{ state: 'failed' }]);
  });

  test.each(['lost-answer', 'cut'] as const)('telling without an answer (%s) is not done twice', async (kind) => {
    const { clock, slack, stores, deliverer } = await refusing();
    slack.faults.push({ kind });
    await clock.until(deliverer().runOnce());
    await clock.advance(HOUR_MS);
    await clock.until(deliverer().runOnce());
    expect(slack.told.length).toBe(kind === 'lost-answer' ? 1 : 0);
    expect(stores.all()).toMatchObject([{ state: 'failed' }]);
  });
});

describe('while others work too', () => {
  test('a lease is renewed while a post takes its time', async () => {
    const world = await createDeliveryWorld([someSubscription()], twoChanges);
    const { poster } = world.slack;
    const slow = {
      ...poster,
      post: async (...args: Parameters<typeof poster.post>) => {
        await new Promise<void>((resolve) => world.clock.timer.after(5 * LEASE_MS, resolve));
        return poster.post(...args);
      },
    };
    const work = world.deliverer('one', { poster: slow }).runOnce();
    await world.clock.advance(4 * LEASE_MS);
    await world.clock.until(world.deliverer('two').runOnce());
    await world.clock.until(work);
    expect(world.slack.messages).toHaveLength(1);
  });

  test('who lost a lease posts nothing more', async () => {
    const world = await createDeliveryWorld([someSubscription()], threePages);
    const { deliveries } = world.stores;
    let renewals = 0;
    const stalled = {
      ...deliveries,
      renew: async (...args: Parameters<typeof deliveries.renew>) => {
        renewals += 1;
        if (renewals === 2)
          await deliveries.takeOver({ team: 'T1', owner: 'two', now: args[1].now + LEASE_MS, leaseMs: 1 }, 9);
        return deliveries.renew(...args);
      },
    };
    await world.clock.until(world.deliverer('one', { deliveries: stalled }).runOnce());
    expect(world.slack.messages.map(({ page }) => page)).toEqual([1]);
    expect(world.logged('delivery.lost')).toBe(1);
    await world.clock.advance(HOUR_MS);
    await world.clock.until(world.deliverer('three').runOnce());
    expect(world.slack.messages.map(({ page }) => page)).toEqual([1, 2, 3]);
  });

  test('a subscription that was removed in between is let go', async () => {
    const world = await createDeliveryWorld([someSubscription()], threePages);
    world.slack.faults.push({ kind: 'cut' });
    await world.clock.until(world.deliverer().runOnce());
    await world.stores.subscriptions.remove('s1');
    await world.clock.advance(HOUR_MS);
    await world.clock.until(world.deliverer().runOnce());
    expect(world.slack.messages).toEqual([]);
  });

  test('one that was paused in between keeps its digest for when it goes on', async () => {
    const world = await createDeliveryWorld([someSubscription()], twoChanges);
    world.slack.faults.push({ kind: 'try-again', error: 'ECONNREFUSED' });
    await world.clock.until(world.deliverer().runOnce());
    await world.stores.subscriptions.edit('s1', { state: 'paused' });
    await world.clock.advance(HOUR_MS);
    await world.clock.until(world.deliverer().runOnce());
    expect(world.slack.messages).toEqual([]);
    await world.stores.subscriptions.edit('s1', { state: 'active' });
    await world.clock.advance(2 * HOUR_MS);
    await world.clock.until(world.deliverer().runOnce());
    expect(world.slack.messages).toHaveLength(1);
  });

  test('a schedule that was edited in between counts for the next digest', async () => {
    const world = await createDeliveryWorld([someSubscription()], twoChanges);
    world.slack.faults.push({ kind: 'try-again', error: 'ECONNREFUSED' });
    await world.clock.until(world.deliverer().runOnce());
    const schedule = { cadence: { every: 'day' }, time: '12:00', zone: 'UTC' } as const;
    await world.stores.subscriptions.edit('s1', { schedule, nextDueAt: START + 6 * HOUR_MS });
    await world.clock.advance(HOUR_MS);
    await world.clock.until(world.deliverer().runOnce());
    expect(await world.stores.subscriptions.find('s1')).toMatchObject({ nextDueAt: START + 6 * HOUR_MS });
  });
});

describe('the loop', () => {
  test('delivers day after day until it is stopped', async () => {
    const world = await createDeliveryWorld([someSubscription({ saysNothingNew: true })], []);
    const one = world.deliverer();
    one.start();
    one.start();
    await world.clock.advance(3 * DAY_MS);
    await one.stop();
    await world.clock.advance(3 * DAY_MS);
    expect(world.slack.messages.map(({ at }) => at - START)).toEqual([0, DAY_MS, 2 * DAY_MS, 3 * DAY_MS]);
    expect(world.clock.pending()).toBe(0);
  });

  test('goes on after the store could not be reached', async () => {
    const world = await createDeliveryWorld([someSubscription()], twoChanges);
    const { deliveries } = world.stores;
    let failures = 2;
    const failing = {
      ...deliveries,
      takeOver: async (...args: Parameters<typeof deliveries.takeOver>) => {
        failures -= 1;
        if (failures >= 0) throw new Error('no connection');
        return deliveries.takeOver(...args);
      },
    };
    const one = world.deliverer('one', { deliveries: failing });
    one.start();
    await world.clock.advance(60_000);
    await world.clock.until(one.stop());
    expect([world.slack.messages.length, world.logged('delivery.run-failed')]).toEqual([1, 2]);
  });

  test('stop waits for what is under way, and begins nothing more', async () => {
    const all = Array.from({ length: 6 }, (_, at) => someSubscription({ id: `s${at}` }));
    const world = await createDeliveryWorld(all, threePages);
    const one = world.deliverer();
    one.start();
    await world.clock.advance(500);
    await world.clock.until(one.stop());
    expect(world.slack.messages.map(({ page }) => page)).toEqual([1, 2, 3]);
    expect(world.stores.all().filter(({ state }) => state !== 'sent')).toEqual([]);
    one.start();
    await world.clock.advance(60_000);
    await world.clock.until(one.stop());
    expect(world.slack.messages).toHaveLength(18);
  });
});
