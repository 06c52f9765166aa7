import type { Language } from '../reports/language.ts';

/** Every day, or every week on a day from Monday, 1, to Sunday, 7. */
export type Cadence = { readonly every: 'day' } | { readonly every: 'week'; readonly weekday: number };

export interface ParagraphRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Which entries a subscriber wants news of. `name` is the concept's as the subscriber sees it, `query` what finds it
 * again, since concepts have no name that outlives an edit of the glossary.
 */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'sections'; readonly numbers: readonly number[] }
  | { readonly kind: 'paragraphs'; readonly ranges: readonly ParagraphRange[] }
  | { readonly kind: 'mission' | 'topic'; readonly name: string; readonly query: string };

/** When and in which language news is wanted. `time` is `HH:MM` on the clock of `zone`, an IANA name. */
export interface Schedule {
  readonly cadence: Cadence;
  readonly time: string;
  readonly zone: string;
}

/**
 * `active`: digests are sent. `paused`: somebody stopped them. `broken`: Slack refused for good, with its word in
 * `brokenBy` (`channel_not_found`, `is_archived`, …); whoever created it was told.
 */
export type SubscriptionState = 'active' | 'paused' | 'broken';

/** Who wants news of what, where, when, in which language. All times in epoch milliseconds. */
export interface Subscription {
  readonly id: string;
  /** Slack's ids of the workspace, the channel or direct conversation, and the person who subscribed. */
  readonly team: string;
  readonly channel: string;
  readonly creator: string;
  readonly schedule: Schedule;
  readonly scope: Scope;
  readonly language: Language;
  /** Whether a digest is posted when nothing changed. */
  readonly saysNothingNew: boolean;
  readonly state: SubscriptionState;
  readonly brokenBy?: string;
  readonly createdAt: number;
  /** Position of the last change that was told, or was there when somebody subscribed. */
  readonly toldUpTo: number;
  /** When the next digest is due. */
  readonly nextDueAt: number;
  /** When the last digest was posted, or found to be empty. */
  readonly settledAt?: number;
}

export type SubscriptionEdit = Partial<
  Pick<
    Subscription,
    'schedule' | 'scope' | 'language' | 'saysNothingNew' | 'state' | 'brokenBy' | 'toldUpTo' | 'nextDueAt'
  >
>;

/** Subscriptions, kept. Each method rejects where the store cannot be reached or written. */
export interface SubscriptionStore {
  add(subscription: Subscription): Promise<void>;
  find(id: string): Promise<Subscription | undefined>;
  /** Those of a channel, oldest first. */
  ofChannel(team: string, channel: string): Promise<readonly Subscription[]>;
  /** Those that a person created, oldest first. */
  ofCreator(team: string, creator: string): Promise<readonly Subscription[]>;
  all(): Promise<readonly Subscription[]>;
  /** The subscription as it is after the edit; undefined where there is none. An edit that sets a state other than `broken` takes `brokenBy` away. */
  edit(id: string, edit: SubscriptionEdit): Promise<Subscription | undefined>;
  /** Removes it with its deliveries; false where there was none. */
  remove(id: string): Promise<boolean>;
  /** Active ones of a workspace whose digest is due, without a delivery under way, the longest overdue first. */
  due(team: string, now: number, limit: number): Promise<readonly Subscription[]>;
}
