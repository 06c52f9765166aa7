import type { ChannelPace } from './channel-pace.ts';
import type { Delivery, DeliveryStore } from './delivery.ts';
import type { Digest } from './digest.ts';
import type { FindOutcome, Poster, PostOutcome } from './poster.ts';
import { retryPauseMs } from './retry-pause.ts';
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
  /** Told of each subscription that this process served, put off or broke: it is listed otherwise now. */
  readonly onEnded?: (subscription: Subscription) => void;
  readonly log: DeliveryLog;
}

/** How one attempt ended: with the store's word on it, or because another process has the delivery. */
export type Ending =
  | { readonly kind: 'settled'; readonly state: 'sent' | 'empty' | 'failed' }
  | { readonly kind: 'postponed'; readonly retryAt: number; readonly error: string }
  | { readonly kind: 'lost' };

/** Slack's clock and ours may differ by this: no message of a delivery is older than its claim and this. */
export const CLOCK_SKEW_MS = 5 * 60_000;

const SHORTEST_MS = 1_000;

/** When to try again after a fault that passes. */
export function again(
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

export function later({ now }: DigestDelivery, delayMs: number, error: string): Ending {
  return { kind: 'postponed', retryAt: now() + delayMs, error };
}

export function channelOf({ team, channel }: Subscription): string {
  return `${team} ${channel}`;
}
