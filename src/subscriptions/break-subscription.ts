import { again, CLOCK_SKEW_MS, type DigestDelivery, type Ending } from './attempt.ts';
import type { Delivery } from './delivery.ts';
import type { HeldLease } from './hold-lease.ts';
import type { FindOutcome, PostOutcome } from './poster.ts';
import type { Subscription } from './subscription.ts';

/** After so many attempts a subscription breaks even if its creator cannot be told. */
const MOST_TELLING_ATTEMPTS = 10;

/** The creator is told first, then it is settled: whoever takes over in between looks whether that was done. */
export async function breakSubscription(
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
