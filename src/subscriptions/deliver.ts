import type { RecordedChange } from '../reports/change.ts';
import { channelOf, type DeliveryLog } from './attempt.ts';
import { createChannelPace } from './channel-pace.ts';
import type { DigestRequest } from './compose-digest.ts';
import { deliverDigest } from './deliver-digest.ts';
import type { Claim, Delivery, DeliveryStore } from './delivery.ts';
import type { Digest } from './digest.ts';
import { type HeldLease, holdLease } from './hold-lease.ts';
import type { Poster } from './poster.ts';
import { runLanes } from './run-lanes.ts';
import { lastDue } from './schedule.ts';
import type { Subscription, SubscriptionStore } from './subscription.ts';
import type { Timer } from './timer.ts';

export interface DelivererParts {
  /** Slack's ids of the workspaces that are posted to, asked for by each run. */
  readonly teams: () => Promise<readonly string[]>;
  readonly subscriptions: Pick<SubscriptionStore, 'find' | 'due'>;
  readonly deliveries: DeliveryStore;
  /** The changes with positions after the one and up to the other, ascending. */
  readonly changes: (after: number, upTo: number) => Promise<readonly RecordedChange[]>;
  /** The greatest position of a change. */
  readonly lastPosition: () => Promise<number>;
  readonly compose: (request: Omit<DigestRequest, 'isInScope'> & { readonly subscription: Subscription }) => Digest;
  readonly poster: Poster;
  /** Epoch milliseconds; the clocks of processes that share a store agree within seconds. */
  readonly now: () => number;
  readonly timer: Timer;
  /** In [0, 1). */
  readonly random: () => number;
  /** Names this process among all that share the store. */
  readonly owner: string;
  /** At least the poster's time-out and `settlingMs`: whoever takes over a lease that ran out sees what was posted. */
  readonly leaseMs: number;
  readonly settlingMs: number;
  /** From the end of a run to the start of the next. */
  readonly pollMs: number;
  /** Channels posted to at a time. */
  readonly width: number;
  /** As in `DigestDelivery`. */
  readonly onEnded?: (subscription: Subscription) => void;
  readonly log: DeliveryLog;
}

export interface Deliverer {
  /** Delivers all that is due or was left by others; while a run is under way, that one. Rejects where a store does. */
  runOnce(): Promise<void>;
  /** Runs now and again and again. */
  start(): void;
  /** No longer begins anything; resolves when what is under way has come to its end. */
  stop(): Promise<void>;
}

/** Claimed, or still to be claimed when its turn comes. */
interface Job {
  readonly team: string;
  readonly channel: string;
  readonly id: string;
  readonly take: () => Promise<Delivery | undefined>;
  readonly lease?: HeldLease;
}

interface Taken {
  readonly team: string;
  readonly delivery: Delivery;
}

/** How many deliveries or subscriptions are fetched at a time, for each channel posted to at a time. */
const BATCH = 5;

/** Delivers digests exactly once, with any number of processes on one store; see `deliverDigest` for the laws. */
export function createDeliverer(parts: DelivererParts): Deliverer {
  const { teams, subscriptions, deliveries, now, owner, leaseMs, timer, log } = parts;
  const pace = createChannelPace(now, timer);
  const claimOf = (team: string): Claim => ({ team, owner, now: now(), leaseMs });
  const hold = (id: string, team: string) => holdLease(id, { deliveries, claim: () => claimOf(team), timer });
  const limit = parts.width * BATCH;
  let isStopping = false;
  let underWay: Promise<void> | undefined;
  /** Grows with each start and stop: a loop goes on while it is its own. */
  let turn = 0;
  let isStarted = false;
  let history: { readonly upTo: number; readonly changes: Promise<readonly RecordedChange[]> } | undefined;
  let callOff: () => void = () => undefined;

  async function takeOver(): Promise<void> {
    while (!isStopping) {
      const taken = await takeSome();
      if (taken.length === 0) return;
      const jobs = await Promise.all(taken.map(jobOfTaken));
      await runLanes(jobs, ({ channel }) => channel, parts.width, runJob);
    }
  }

  /** No lease is held before all is taken: where a store fails in between, what was taken is soon free again. */
  async function takeSome(): Promise<readonly Taken[]> {
    const taken: Taken[] = [];
    for (const team of await teams()) {
      if (taken.length >= limit) break;
      const own = await deliveries.takeOver(claimOf(team), limit - taken.length);
      taken.push(...own.map((delivery) => ({ team, delivery })));
    }
    return taken;
  }

  async function jobOfTaken({ team, delivery }: Taken): Promise<Job> {
    const lease = hold(delivery.id, team);
    const subscription = await subscriptions.find(delivery.subscriptionId).catch(() => undefined);
    const channel = subscription === undefined ? delivery.id : channelOf(subscription);
    return { channel, team, id: delivery.id, take: async () => delivery, lease };
  }

  async function claimDue(): Promise<void> {
    const seen = new Set<string>();
    while (!isStopping) {
      const due = await dueIn(await teams(), limit + seen.size);
      const fresh = due.filter(({ id }) => !seen.has(id)).slice(0, limit);
      if (fresh.length === 0) return;
      for (const { id } of fresh) seen.add(id);
      const jobs = fresh.map((subscription): Job => {
        const { id, team } = subscription;
        return { channel: channelOf(subscription), team, id, take: () => claimDigest(id) };
      });
      await runLanes(jobs, ({ channel }) => channel, parts.width, runJob);
    }
  }

  /** Of all workspaces together, the longest overdue first. */
  async function dueIn(all: readonly string[], most: number): Promise<readonly Subscription[]> {
    const moment = now();
    const due = await Promise.all(all.map((team) => subscriptions.due(team, moment, most)));
    return due.flat().toSorted((left, right) => left.nextDueAt - right.nextDueAt);
  }

  /** Looks again, since the subscription may have been edited or served while its channel had its turn. */
  async function claimDigest(subscriptionId: string): Promise<Delivery | undefined> {
    const subscription = await subscriptions.find(subscriptionId);
    const moment = now();
    if (subscription?.state !== 'active' || subscription.nextDueAt > moment) return undefined;
    const dueAt = Math.max(subscription.nextDueAt, lastDue(subscription.schedule, moment));
    const fromPosition = subscription.toldUpTo;
    const toPosition = Math.max(fromPosition, await parts.lastPosition());
    const id = `${subscriptionId}@${dueAt}`;
    return deliveries.claim({ id, subscriptionId, dueAt, fromPosition, toPosition }, claimOf(subscription.team));
  }

  async function runJob({ id, team, take, lease: held }: Job): Promise<void> {
    let lease = held;
    try {
      if (isStopping) {
        if (held !== undefined) await deliveries.postpone(id, owner, now(), 'stopped');
        return;
      }
      const delivery = await take();
      if (delivery === undefined) return;
      lease ??= hold(delivery.id, team);
      await deliverDigest(delivery, lease, { ...parts, compose, pace });
    } catch (error) {
      log.error({ event: 'delivery.failed', id, err: error });
    } finally {
      await lease?.release();
    }
  }

  async function compose(subscription: Subscription, { fromPosition, toPosition }: Delivery): Promise<Digest> {
    const isNews = fromPosition < toPosition && (await parts.changes(fromPosition, toPosition)).length > 0;
    const changes = isNews ? await changesUpTo(toPosition) : [];
    return parts.compose({ subscription, fromPosition, toPosition, changes });
  }

  /** Digests that are due together tell the same changes, which never change: they are read once. */
  function changesUpTo(upTo: number): Promise<readonly RecordedChange[]> {
    if (history?.upTo !== upTo) {
      const changes = parts.changes(0, upTo);
      history = { upTo, changes };
      changes.catch(() => {
        history = undefined;
      });
    }
    return history.changes;
  }

  function runOnce(): Promise<void> {
    underWay ??= takeOver()
      .then(claimDue)
      .finally(() => {
        underWay = undefined;
        history = undefined;
      });
    return underWay;
  }

  function runAgain(own: number): void {
    runOnce()
      .catch((error: unknown) => log.error({ event: 'delivery.run-failed', err: error }))
      .then(() => {
        if (own === turn) callOff = timer.after(parts.pollMs, () => runAgain(own));
      });
  }

  return {
    runOnce,
    start() {
      if (isStarted) return;
      isStarted = true;
      isStopping = false;
      turn += 1;
      runAgain(turn);
    },
    async stop() {
      isStarted = false;
      isStopping = true;
      turn += 1;
      callOff();
      await underWay?.catch(() => undefined);
    },
  };
}
