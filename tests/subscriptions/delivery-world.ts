import type { RecordedChange } from '../../src/reports/change.ts';
import { composeDigest } from '../../src/subscriptions/compose-digest.ts';
import { createDeliverer, type Deliverer, type DelivererParts } from '../../src/subscriptions/deliver.ts';
import { createScopeMatcher } from '../../src/subscriptions/matches-scope.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { createMemoryStores, type MemoryStores } from './memory-stores.ts';
import { createSimulatedClock, type SimulatedClock } from './simulated-clock.ts';
import { createSimulatedSlack, type SimulatedSlack } from './simulated-slack.ts';
import { START } from './some-changes.ts';

/** A store, a Slack and a clock that any number of deliverers share. */
export interface DeliveryWorld {
  readonly clock: SimulatedClock;
  readonly slack: SimulatedSlack;
  readonly stores: MemoryStores;
  /** What was recorded so far; may be replaced. */
  changes: readonly RecordedChange[];
  readonly parts: (owner: string) => DelivererParts;
  readonly deliverer: (owner?: string, patch?: Partial<DelivererParts>) => Deliverer;
  /** What was logged, by event. */
  readonly logged: (event: string) => number;
}

export const LEASE_MS = 60_000;

export async function createDeliveryWorld(
  subscriptions: readonly Subscription[],
  changes: readonly RecordedChange[],
  startAt = START,
): Promise<DeliveryWorld> {
  const clock = createSimulatedClock(startAt);
  const slack = createSimulatedSlack(clock.now);
  const stores = createMemoryStores();
  for (const subscription of subscriptions) await stores.subscriptions.add(subscription);
  const events: string[] = [];
  const note = ({ event }: Readonly<Record<string, unknown>>) => events.push(String(event));
  const world: DeliveryWorld = {
    clock,
    slack,
    stores,
    changes,
    logged: (event) => events.filter((other) => other === event).length,
    parts: (owner) => ({
      ...stores,
      changes: async (after, upTo) => world.changes.filter(({ position }) => position > after && position <= upTo),
      lastPosition: async () => Math.max(0, ...world.changes.map(({ position }) => position)),
      compose: (request) =>
        composeDigest({ ...request, isInScope: createScopeMatcher(request.subscription.scope, () => new Set()) }),
      poster: slack.poster,
      now: clock.now,
      timer: clock.timer,
      random: () => 0.5,
      owner,
      teams: async () => ['T1'],
      leaseMs: LEASE_MS,
      settlingMs: 20_000,
      pollMs: 10_000,
      width: 4,
      log: { info: note, warn: note, error: note },
    }),
    deliverer: (owner = 'one', patch = {}) => createDeliverer({ ...world.parts(owner), ...patch }),
  };
  return world;
}
