import type { Language } from '../reports/language.ts';
import type { Scope } from './subscription.ts';
import type { Draft } from './subscription-draft.ts';

/** What a person asked of a subscription: only what they said. A week without a weekday leaves that open. */
export interface SubscriptionRequest {
  readonly cadence?: { readonly every: 'day' } | { readonly every: 'week'; readonly weekday?: number };
  /** `HH:MM` */
  readonly time?: string;
  /** An IANA name. */
  readonly zone?: string;
  readonly scope?: Scope;
  readonly language?: Language;
  readonly saysNothingNew?: boolean;
}

/** What of a subscription was said twice, in ways that exclude each other. */
export type SaidTwice = 'cadence' | 'time' | 'zone' | 'language' | 'scope';

/**
 * Why a request cannot be taken as it stands; `value` is the part in question, as typed. `nearest` are zones or paragraphs
 * next to it.
 */
export type SubscriptionProblem =
  | { readonly kind: 'too-long'; readonly value: string }
  | { readonly kind: 'unknown-zone' | 'offset'; readonly value: string; readonly nearest: readonly string[] }
  | { readonly kind: 'twice'; readonly what: SaidTwice }
  | { readonly kind: 'unknown-section'; readonly value: string; readonly sections: readonly number[] }
  | {
      readonly kind: 'unknown-paragraphs';
      readonly reference: string;
      readonly paragraphs: readonly number[];
      readonly nearest: readonly number[];
    }
  | { readonly kind: 'too-many'; readonly value: string; readonly first: number; readonly last: number }
  | {
      readonly kind:
        | 'unknown-language'
        | 'no-such-time'
        | 'unknown-weekday'
        | 'malformed-number'
        | 'unknown-mission'
        | 'unknown-topic'
        | 'left-over';
      readonly value: string;
    }
  | { readonly kind: 'no-report' | 'no-subscription-number' | 'nothing-to-edit' };

export type ParsedSubscription =
  | { readonly kind: 'request'; readonly request: SubscriptionRequest }
  | { readonly kind: 'problem'; readonly problem: SubscriptionProblem };

/** A part of a request that was read, with what is left of the draft; or why it cannot be read. */
export type Taken<Value> =
  | { readonly kind: 'taken'; readonly draft: Draft; readonly value?: Value }
  | { readonly kind: 'problem'; readonly problem: SubscriptionProblem };
