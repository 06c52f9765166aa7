import type { DigestPage } from './digest-pages.ts';
import type { Subscription } from './subscription.ts';

/**
 * What became of a message.
 *
 * - `posted`: `ts` names it
 * - `rate-limited`: surely not posted; none before `retryAfterMs` have passed
 * - `refused-for-good`: surely not posted, and never will be (`channel_not_found`, `is_archived`, …)
 * - `try-again`: surely not posted, by a fault that passes (connection refused, an answer that says so)
 * - `unknown`: the request went out and no answer came: it may have been posted
 */
export type PostOutcome =
  | { readonly kind: 'posted'; readonly ts: string }
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number }
  | { readonly kind: 'refused-for-good'; readonly error: string }
  | { readonly kind: 'try-again'; readonly error: string }
  | { readonly kind: 'unknown'; readonly error: string };

/**
 * What a look at the messages shows.
 *
 * - `unreadable`: they cannot be read, now or later (a scope or membership that the bot lacks)
 * - `try-again`: they cannot be read for the moment
 */
export type FindOutcome =
  | { readonly kind: 'found'; readonly pages: readonly { readonly pageNumber: number; readonly ts: string }[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly error: string }
  | { readonly kind: 'try-again'; readonly error: string; readonly retryAfterMs?: number };

/**
 * Where digests are posted. Results are values; whatever is thrown counts as `unknown`. A call ends, by a time-out of its
 * own, well within the lease of a delivery: what is left of the lease is the time that Slack has to show a message.
 */
export interface Poster {
  /** Posts a page with its delivery's id and its number in the metadata, into the thread of `threadTs` if there. */
  post(
    subscription: Subscription,
    page: DigestPage,
    place: { readonly deliveryId: string; readonly pageNumber: number; readonly threadTs?: string },
  ): Promise<PostOutcome>;
  /**
   * Looks for pages of a delivery by their metadata, among messages no older than `sinceMs` (epoch milliseconds): in the
   * channel, or in the thread of `threadTs`.
   */
  findPosted(subscription: Subscription, deliveryId: string, sinceMs: number, threadTs?: string): Promise<FindOutcome>;
  /** Tells whoever created it, in a direct message with the delivery's id in the metadata, that it broke and by what. */
  tellCreator(subscription: Subscription, error: string, deliveryId: string): Promise<PostOutcome>;
  /** Looks for that direct message. */
  findTold(subscription: Subscription, deliveryId: string, sinceMs: number): Promise<FindOutcome>;
}
