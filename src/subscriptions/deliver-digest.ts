import type { ChannelPace } from './channel-pace.ts';
import type { Delivery, DeliveryStore } from './delivery.ts';
import type { Digest } from './digest.ts';
import { type DigestPage, digestPages } from './digest-pages.ts';
import type { HeldLease } from './hold-lease.ts';
import type { FindOutcome, Poster, PostOutcome } from './poster.ts';
import { retryPauseMs } from './retry-pause.ts';
import { nextDue } from './schedule.ts';
import type { Subscription, SubscriptionStore } from './subscription.ts';

export interface DeliveryLog {
  info(fields: Readonly<Record<string, unknown>>): void;
  warn(fields: Readonly<Record<string, unknown>>): void;
  error(fields: Readonly<Record<string, unknown>>): void;
}

/** What delivering one digest needs. All times in milliseconds. */
export interface DigestDelivery {
  readonly subscriptions: Pick<SubscriptionStore, 'find'>;
  readonly deliveries: Pick<DeliveryStore, 'recordPosted' | 'postpone' | 'settle'>;
  readonly compose: (subscription: Subscription, delivery: Delivery) => Promise<Digest>;
  readonly poster: Poster;
  readonly pace: ChannelPace;
  readonly now: () => number;
  readonly random: () => number;
  readonly owner: string;
  readonly leaseMs: number;
  /** How long Slack may take to show a message that it accepted. */
  readonly settlingMs: number;
  readonly log: DeliveryLog;
}

/** How one attempt ended: with the store's word on it, or because another process has the delivery. */
type Ending =
  | { readonly kind: 'settled'; readonly state: 'sent' | 'empty' | 'failed' }
  | { readonly kind: 'postponed'; readonly retryAt: number; readonly error: string }
  | { readonly kind: 'lost' };

/** Slack's clock and ours may differ by this: no message of a delivery is older than its claim and this. */
const CLOCK_SKEW_MS = 5 * 60_000;

const SHORTEST_MS = 1_000;

/** A subscription that is paused keeps its delivery for when it goes on. */
const PAUSED_MS = 60 * 60_000;

/** After so many attempts a subscription breaks even if its creator cannot be told. */
const MOST_TELLING_ATTEMPTS = 10;

/**
 * Delivers a claimed digest as far as it goes now, and records how it ended. The laws:
 *
 * - Nothing is posted without a lease that was confirmed right before.
 * - Whatever was claimed before, by anyone, is looked for first: a page that is there is not posted again. What is not
 *   known to be posted is given back, and looked for after Slack had time to show it.
 * - Where the messages cannot be read, pages that are not recorded are posted: rather twice than never.
 * - A creator is told at most once that a subscription broke: where that may have happened, not again.
 *
 * Rejects where a store does. The lease then runs out, and whoever takes over looks what was posted.
 */
export async function deliverDigest(delivery: Delivery, lease: HeldLease, parts: DigestDelivery): Promise<void> {
  const { subscriptions, deliveries, owner, now, log } = parts;
  const subscription = await subscriptions.find(delivery.subscriptionId);
  const ending: Ending =
    subscription === undefined ? { kind: 'lost' } : await attempt(subscription, delivery, lease, parts);
  const { id } = delivery;
  if (ending.kind === 'lost') log.info({ event: 'delivery.lost', id });
  if (ending.kind === 'postponed') {
    await deliveries.postpone(id, owner, ending.retryAt, ending.error);
    log.info({ event: 'delivery.postponed', id, error: ending.error, delayMs: ending.retryAt - now() });
  }
  if (ending.kind === 'settled') log.info({ event: `delivery.${ending.state}`, id, attempts: delivery.attempts });
}

async function attempt(
  subscription: Subscription,
  delivery: Delivery,
  lease: HeldLease,
  parts: DigestDelivery,
): Promise<Ending> {
  if (subscription.state !== 'active') return later(parts, PAUSED_MS, subscription.state);
  const digest = await parts.compose(subscription, delivery);
  const isSilent = digest.kind === 'empty' && !subscription.saysNothingNew;
  const pages = isSilent ? [] : digestPages(digest);
  const posted = postedBefore(delivery);
  if (delivery.attempts > 1 && pages.length > 0) {
    const trouble = await lookForPages(subscription, delivery, pages, posted, parts);
    if (trouble !== undefined) return again(delivery, trouble, parts);
    const isNews = countPosted(posted) > delivery.pagesPosted;
    if (isNews && !(await record(delivery, posted, parts))) return { kind: 'lost' };
  }
  for (const page of pages) {
    if (posted.has(page.number)) continue;
    const wait = parts.pace.delayMs(channelOf(subscription));
    if (wait > parts.leaseMs) return later(parts, wait, 'rate_limited');
    await parts.pace.turn(channelOf(subscription));
    if (!(await lease.confirm())) return { kind: 'lost' };
    const outcome = await postPage(subscription, page, delivery, posted.get(1), parts);
    if (outcome.kind === 'refused-for-good') {
      return breakSubscription(subscription, delivery, outcome.error, lease, parts);
    }
    if (outcome.kind === 'rate-limited') parts.pace.hold(channelOf(subscription), outcome.retryAfterMs);
    if (outcome.kind !== 'posted') return again(delivery, outcome, parts);
    posted.set(page.number, outcome.ts);
    if (!(await record(delivery, posted, parts))) return { kind: 'lost' };
  }
  return settle(delivery, isSilent && posted.size === 0 ? 'empty' : 'sent', parts);
}

/** Page numbers that are known to be posted, with their messages where known: the first is the thread's. */
type Posted = Map<number, string | undefined>;

function postedBefore({ pagesPosted, messageTs }: Delivery): Posted {
  const numbers = Array.from({ length: pagesPosted }, (_, at) => at + 1);
  return new Map(numbers.map((number) => [number, number === 1 ? messageTs : undefined]));
}

/** Adds to `posted` what Slack has; what it answers if it cannot tell for the moment. */
async function lookForPages(
  subscription: Subscription,
  delivery: Delivery,
  pages: readonly DigestPage[],
  posted: Posted,
  parts: DigestDelivery,
): Promise<Extract<FindOutcome, { kind: 'try-again' }> | undefined> {
  const look = async (threadTs?: string) => {
    const since = delivery.claimedAt - CLOCK_SKEW_MS;
    const found = await parts.poster.findPosted(subscription, delivery.id, since, threadTs);
    if (found.kind === 'try-again') return found;
    if (found.kind === 'unreadable') {
      parts.log.warn({ event: 'delivery.unreadable', id: delivery.id, error: found.error });
    }
    for (const { pageNumber, ts } of found.kind === 'found' ? found.pages : []) {
      if (!posted.has(pageNumber)) posted.set(pageNumber, ts);
    }
    return undefined;
  };
  const isMissing = (page: DigestPage) => !posted.has(page.number);
  if (!posted.has(1)) {
    const trouble = await look();
    if (trouble !== undefined) return trouble;
  }
  const first = posted.get(1);
  return first !== undefined && pages.some(isMissing) ? look(first) : undefined;
}

async function postPage(
  subscription: Subscription,
  page: DigestPage,
  { id }: Delivery,
  threadTs: string | undefined,
  { poster, log }: DigestDelivery,
): Promise<PostOutcome> {
  const place = { deliveryId: id, pageNumber: page.number, ...(threadTs === undefined ? {} : { threadTs }) };
  try {
    return await poster.post(subscription, page, place);
  } catch (error) {
    log.error({ event: 'delivery.post-failed', id, error });
    return { kind: 'unknown', error: 'failed' };
  }
}

function record({ id }: Delivery, posted: Posted, { deliveries, owner }: DigestDelivery): Promise<boolean> {
  return deliveries.recordPosted(id, owner, { messageTs: posted.get(1) ?? '', pagesPosted: countPosted(posted) });
}

/** Pages from the first on without a gap. */
function countPosted(posted: Posted): number {
  let count = 0;
  while (posted.has(count + 1)) count += 1;
  return count;
}

/**
 * The next digest is due at the first due time after this one's, by the schedule as it is now. Where that has passed by
 * itself, one digest catches up.
 */
async function settle(delivery: Delivery, state: 'sent' | 'empty', parts: DigestDelivery): Promise<Ending> {
  const { subscriptions, deliveries, owner, now } = parts;
  const subscription = await subscriptions.find(delivery.subscriptionId);
  if (subscription === undefined) return { kind: 'lost' };
  const nextDueAt = nextDue(subscription.schedule, delivery.dueAt);
  const isOurs = await deliveries.settle(delivery.id, owner, { state, at: now(), nextDueAt });
  return isOurs ? { kind: 'settled', state } : { kind: 'lost' };
}

/** The creator is told first, then it is settled: whoever takes over in between looks whether that was done. */
async function breakSubscription(
  subscription: Subscription,
  delivery: Delivery,
  error: string,
  lease: HeldLease,
  parts: DigestDelivery,
): Promise<Ending> {
  const { poster, deliveries, owner, now, log } = parts;
  const since = delivery.claimedAt - CLOCK_SKEW_MS;
  const told: FindOutcome =
    delivery.attempts > 1 ? await poster.findTold(subscription, delivery.id, since) : { kind: 'none' };
  const canWait = delivery.attempts < MOST_TELLING_ATTEMPTS;
  if (told.kind === 'try-again' && canWait) return again(delivery, told, parts);
  if (told.kind === 'none') {
    if (!(await lease.confirm())) return { kind: 'lost' };
    const outcome = await poster
      .tellCreator(subscription, error, delivery.id)
      .catch((): PostOutcome => ({ kind: 'unknown', error: 'failed' }));
    if ((outcome.kind === 'rate-limited' || outcome.kind === 'try-again') && canWait) {
      return again(delivery, outcome, parts);
    }
    if (outcome.kind !== 'posted')
      log.warn({ event: 'delivery.creator-untold', id: delivery.id, reason: outcome.kind });
  } else if (told.kind !== 'found') {
    log.warn({ event: 'delivery.creator-untold', id: delivery.id, reason: told.kind });
  }
  const isOurs = await deliveries.settle(delivery.id, owner, { state: 'failed', at: now(), error });
  return isOurs ? { kind: 'settled', state: 'failed' } : { kind: 'lost' };
}

/** When to try again after a fault that passes. */
function again(
  delivery: Delivery,
  outcome: Exclude<PostOutcome, { kind: 'posted' | 'refused-for-good' }> | Extract<FindOutcome, { kind: 'try-again' }>,
  parts: DigestDelivery,
): Ending {
  const pauseMs = retryPauseMs(delivery.attempts, parts.random());
  switch (outcome.kind) {
    case 'rate-limited':
      return later(parts, Math.max(SHORTEST_MS, outcome.retryAfterMs), 'rate_limited');
    case 'unknown':
      return later(parts, Math.max(parts.settlingMs, pauseMs), outcome.error);
    case 'try-again':
      return later(
        parts,
        Math.max('retryAfterMs' in outcome ? (outcome.retryAfterMs ?? 0) : 0, pauseMs),
        outcome.error,
      );
  }
}

function later({ now }: DigestDelivery, delayMs: number, error: string): Ending {
  return { kind: 'postponed', retryAt: now() + delayMs, error };
}

function channelOf({ team, channel }: Subscription): string {
  return `${team} ${channel}`;
}
