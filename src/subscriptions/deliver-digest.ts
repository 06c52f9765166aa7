import { again, channelOf, type DigestDelivery, type Ending, later } from './attempt.ts';
import { breakSubscription } from './break-subscription.ts';
import type { Delivery } from './delivery.ts';
import { type DigestPage, digestPages } from './digest-pages.ts';
import type { HeldLease } from './hold-lease.ts';
import { countPosted, lookForPages, type Posted, postedBefore } from './look-for-pages.ts';
import type { PostOutcome } from './poster.ts';
import { nextDue } from './schedule.ts';
import type { Subscription } from './subscription.ts';

/** A subscription that is paused keeps its delivery for when it goes on. */
const PAUSED_MS = 60 * 60_000;

/**
 * Delivers a claimed digest as far as it goes now, and records how it ended. The laws:
 *
 * - Nothing is posted without a lease that was confirmed right before.
 * - Whatever was claimed before, by anyone, is looked for first: a page that is there is not posted again. What is not
 *   known to be posted is given back, and looked for after Slack had time to show it.
 * - Where the messages cannot be read, pages that are not recorded are posted: rather twice than never.
 * - A creator is told at most once that a subscription broke: where that may have happened, not again.
 *
 * The limit: a process that stands still between that confirmation and its post, for longer than its lease, may post what
 * another one has posted. Slack has no way to say "only if".
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
  if (ending.kind !== 'lost' && subscription !== undefined) parts.onEnded?.(subscription);
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
