import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDeliverer } from '../../src/subscriptions/deliver.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { createDeliveryWorld, type DeliveryWorld, LEASE_MS } from './delivery-world.ts';
import { type Death, mortalParts } from './mortal-parts.ts';
import type { SlackFault } from './simulated-slack.ts';
import { recorded, START, someSubscription } from './some-changes.ts';

const DAY_MS = 86_400_000;

const threePages = recorded(...Array.from({ length: 20 }, (_, at) => ({ paragraph: 140 + at })));
const pair = [someSubscription(), someSubscription({ id: 's2', channel: 'C2', creator: 'U2' })];

/** One process runs and may die; others come when its lease is over, until nothing is left. */
async function live(world: DeliveryWorld, ...deaths: readonly (Death | undefined)[]): Promise<readonly string[]> {
  const walked: string[] = [];
  for (const [at, death] of [...deaths, undefined, undefined, undefined].entries()) {
    const { parts, steps } = mortalParts(world.parts(`process ${at}`), death);
    await world.clock.until(
      createDeliverer(parts)
        .runOnce()
        .catch(() => undefined),
    );
    walked.push(...steps);
    await world.clock.advance(20 * LEASE_MS);
  }
  return walked;
}

/** Every page of every digest once, in the thread of its first. */
function expectOnce(world: DeliveryWorld, subscriptions: readonly Subscription[], note: string): void {
  const { messages } = world.slack;
  for (const { id, channel } of subscriptions) {
    const own = messages.filter(({ deliveryId }) => deliveryId === `${id}@${START}`);
    expect(own.map(({ page }) => page).toSorted(), note).toEqual([1, 2, 3]);
    const first = own.find(({ page }) => page === 1);
    for (const message of own) {
      expect(message.threadTs, note).toBe(message.page === 1 ? undefined : first?.ts);
      expect(message.channel, note).toBe(channel);
    }
    const told = own.flatMap(({ paragraphs }) => paragraphs).toSorted((left, right) => left - right);
    expect(told, note).toEqual(Array.from({ length: 20 }, (_, at) => 140 + at));
  }
  expect(messages, note).toHaveLength(3 * subscriptions.length);
  expect(
    world.stores.all().map(({ state }) => state),
    note,
  ).toEqual(subscriptions.map(() => 'sent'));
}

async function countSteps(subscriptions: readonly Subscription[], prepare = (_: DeliveryWorld) => {}): Promise<number> {
  const world = await createDeliveryWorld(subscriptions, threePages);
  prepare(world);
  const { parts, steps } = mortalParts(world.parts('one'), undefined);
  await world.clock.until(createDeliverer(parts).runOnce());
  return steps.length;
}

const endings = [
  ['dies before', { when: 'before' }],
  ['dies after', { when: 'after' }],
  ['fails for a moment before', { when: 'before', isOnce: true }],
  ['fails for a moment after', { when: 'after', isOnce: true }],
] as const;

describe.each(endings)('a process that %s any step', (_, ending) => {
  test('has every page posted once, by whoever takes over', async () => {
    const steps = await countSteps(pair);
    expect(steps).toBeGreaterThan(25);
    for (let step = 0; step < steps; step += 1) {
      const world = await createDeliveryWorld(pair, threePages);
      const walked = await live(world, { step, ...ending });
      expectOnce(world, pair, `step ${step}, ${walked[step]}`);
    }
  });

  test('and whoever takes over may die at any step as well', async () => {
    const alone = [someSubscription()];
    const steps = await countSteps(alone);
    for (let step = 0; step < steps; step += 1) {
      for (let second = 0; second < 16; second += 1) {
        const world = await createDeliveryWorld(alone, threePages);
        await live(world, { step, ...ending }, { step: second, ...ending });
        expectOnce(world, alone, `steps ${step} and ${second}`);
      }
    }
  });

  test.each([
    ['no answer, and posted', { kind: 'lost-answer' }],
    ['no answer, and not posted', { kind: 'cut' }],
    ['rate limited', { kind: 'rate-limited', retryAfterMs: 30_000 }],
    ['a fault that passes', { kind: 'try-again', error: 'ECONNREFUSED' }],
  ] satisfies readonly (readonly [string, SlackFault])[])('with Slack in trouble too: %s', async (_, fault) => {
    const alone = [someSubscription()];
    const prepare = ({ slack }: DeliveryWorld) => slack.faults.push(undefined, fault, undefined, fault);
    const steps = await countSteps(alone, prepare);
    for (let step = 0; step < steps; step += 1) {
      for (const second of [undefined, { step, ...ending }]) {
        const world = await createDeliveryWorld(alone, threePages);
        prepare(world);
        await live(world, { step, ...ending }, second);
        expectOnce(world, alone, `step ${step}, then ${second?.step}`);
      }
    }
  });

  test('has whoever created a broken subscription told at most once', async () => {
    const prepare = ({ slack }: DeliveryWorld) => slack.refusals.set('C1', 'is_archived');
    const alone = [someSubscription()];
    const steps = await countSteps(alone, prepare);
    for (let step = 0; step < steps; step += 1) {
      const world = await createDeliveryWorld(alone, threePages);
      prepare(world);
      const walked = await live(world, { step, ...ending });
      const note = `step ${step}, ${walked[step]}`;
      expect(world.slack.messages, note).toEqual([]);
      const isUnsure = walked[step] === 'tellCreator' && ending.when === 'before' && 'isOnce' in ending;
      expect(world.slack.told.length, note).toBe(isUnsure ? 0 : 1);
      expect(await world.stores.subscriptions.find('s1'), note).toMatchObject({ state: 'broken', toldUpTo: 0 });
    }
  });
});

test('processes that share everything, die at random and meet every fault of Slack post every page once', async () => {
  const faults: readonly SlackFault[] = [
    { kind: 'lost-answer' },
    { kind: 'cut' },
    { kind: 'rate-limited', retryAfterMs: 15_000 },
    { kind: 'try-again', error: 'ECONNREFUSED' },
  ];
  const deaths = fc.record({
    step: fc.nat({ max: 40 }),
    when: fc.constantFrom('before' as const, 'after' as const),
    isOnce: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(deaths, { maxLength: 6 }),
      fc.array(fc.option(fc.constantFrom(...faults), { nil: undefined }), { maxLength: 8 }),
      async (falling, trouble) => {
        const world = await createDeliveryWorld(pair, threePages);
        world.slack.faults.push(...trouble);
        const processes = falling.map((death, at) =>
          createDeliverer(mortalParts(world.parts(`process ${at}`), death).parts),
        );
        for (const process of processes) process.start();
        await world.clock.advance(3 * LEASE_MS);
        const survivor = world.deliverer('survivor');
        survivor.start();
        await world.clock.advance(DAY_MS / 2);
        expectOnce(world, pair, JSON.stringify({ falling, trouble }));
        await world.clock.until(Promise.all([...processes, survivor].map((process) => process.stop())));
      },
    ),
    { numRuns: 40 },
  );
});
