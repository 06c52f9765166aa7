import { CLOCK_SKEW_MS, type DigestDelivery } from './attempt.ts';
import type { Delivery } from './delivery.ts';
import type { DigestPage } from './digest-pages.ts';
import type { FindOutcome } from './poster.ts';
import type { Subscription } from './subscription.ts';

/** Page numbers that are known to be posted, with their messages where known: the first is the thread's. */
export type Posted = Map<number, string | undefined>;

export function postedBefore({ pagesPosted, messageTs }: Delivery): Posted {
  const numbers = Array.from({ length: pagesPosted }, (_, at) => at + 1);
  return new Map(numbers.map((number) => [number, number === 1 ? messageTs : undefined]));
}

/** Adds to `posted` what Slack has; what it answers if it cannot tell for the moment. */
export async function lookForPages(
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

/** Pages from the first on without a gap. */
export function countPosted(posted: Posted): number {
  let count = 0;
  while (posted.has(count + 1)) count += 1;
  return count;
}
