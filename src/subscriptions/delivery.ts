/**
 * - `claimed`: a process is at it until `leaseUntil`, or died
 * - `waiting`: a fault that passes; tried again at `retryAt`
 * - `sent`: posted; `messageTs` is the first message
 * - `empty`: nothing had changed and nothing was to be said
 * - `failed`: Slack refused for good, with its word in `error`
 */
export type DeliveryState = 'claimed' | 'waiting' | 'sent' | 'empty' | 'failed';

/**
 * The digest of one subscription for one due time, and the proof that it was sent. It tells the changes after
 * `fromPosition` up to `toPosition`, both fixed by the claim, so that whoever takes it over composes the same.
 * All times in epoch milliseconds.
 */
export interface Delivery {
  /** Goes into the metadata of every message of the digest. */
  readonly id: string;
  readonly subscriptionId: string;
  readonly dueAt: number;
  readonly fromPosition: number;
  readonly toPosition: number;
  readonly state: DeliveryState;
  /** The process that has it. */
  readonly owner: string;
  readonly leaseUntil: number;
  /** When it was claimed first: no message of it can be older. */
  readonly claimedAt: number;
  /** How often it was claimed. Above 1 somebody may have posted already. */
  readonly attempts: number;
  readonly retryAt?: number;
  readonly error?: string;
  readonly messageTs?: string;
  /** Pages that are known to be posted: the first message is one. */
  readonly pagesPosted: number;
  readonly settledAt?: number;
}

export interface Claim {
  /** Slack's id of the workspace that the process posts to: the deliveries of others are not its own. */
  readonly team: string;
  readonly owner: string;
  readonly now: number;
  readonly leaseMs: number;
}

/** Deliveries, kept. Each method rejects where the store cannot be reached or written; none does half of its work. */
export interface DeliveryStore {
  /**
   * Claims the digest of a subscription for a due time; undefined where it was claimed before by anyone, where another
   * delivery of the subscription is under way, or where the subscription is gone, not active, or due later than this.
   */
  claim(
    delivery: Pick<Delivery, 'id' | 'subscriptionId' | 'dueAt' | 'fromPosition' | 'toPosition'>,
    claim: Claim,
  ): Promise<Delivery | undefined>;
  /** Claims deliveries of the workspace whose lease ran out or whose pause is over, each for one process only. */
  takeOver(claim: Claim, limit: number): Promise<readonly Delivery[]>;
  /** Makes the lease longer; false where another process has taken over, and this one must stop. */
  renew(id: string, claim: Claim): Promise<boolean>;
  /** Records that pages were posted; false where another process has taken over. */
  recordPosted(
    id: string,
    owner: string,
    posted: { readonly messageTs: string; readonly pagesPosted: number },
  ): Promise<boolean>;
  /** Gives it back until `retryAt`; false where another process has taken over. */
  postpone(id: string, owner: string, retryAt: number, error: string): Promise<boolean>;
  /**
   * Ends it. In the same transaction the subscription has been told up to `toPosition` (except for `failed`) and is due
   * next at `nextDueAt`, unless an edit has meanwhile made it due later than this delivery was; `failed` breaks the subscription with the error. False where another process has taken over.
   */
  settle(
    id: string,
    owner: string,
    outcome:
      | { readonly state: 'sent' | 'empty'; readonly at: number; readonly nextDueAt: number }
      | { readonly state: 'failed'; readonly at: number; readonly error: string },
  ): Promise<boolean>;
  /** The last deliveries of a subscription, newest first. */
  ofSubscription(subscriptionId: string, limit: number): Promise<readonly Delivery[]>;
}
