import type { ChangeKind } from '../reports/change.ts';
import type { Language } from '../reports/language.ts';
import type { DeliveryState } from '../subscriptions/delivery.ts';
import type { SubscriptionState } from '../subscriptions/subscription.ts';

/** The tables as migrations/ leave them: times in epoch milliseconds, flags 0 or 1, JSON as text. */
export interface Tables {
  revisions: RevisionRow;
  offered_texts: OfferedTextRow;
  changes: ChangeRow;
  subscriptions: SubscriptionRow;
  deliveries: DeliveryRow;
  preferences: PreferenceRow;
  sources: SourceRow;
}

export interface RevisionRow {
  number: number;
  symbol: string;
  language: Language;
  origin: string;
  published_at: number;
  hash: string | null;
  edition: string | null;
  reference: string | null;
  is_official: number | null;
}

export interface OfferedTextRow {
  symbol: string;
  language: Language;
  origin: string;
  hash: string;
}

export interface ChangeRow {
  position: number;
  revision: number;
  kind: ChangeKind;
  paragraph: number;
  previous_paragraph: number | null;
  before_entry: string | null;
  after_entry: string | null;
}

export interface SubscriptionRow {
  id: string;
  team: string;
  channel: string;
  creator: string;
  schedule: string;
  scope: string;
  language: Language;
  says_nothing_new: number;
  state: SubscriptionState;
  broken_by: string | null;
  created_at: number;
  told_up_to: number;
  next_due_at: number;
  settled_at: number | null;
}

export interface DeliveryRow {
  id: string;
  subscription_id: string;
  due_at: number;
  from_position: number;
  to_position: number;
  state: DeliveryState;
  owner: string;
  lease_until: number;
  claimed_at: number;
  attempts: number;
  retry_at: number | null;
  error: string | null;
  message_ts: string | null;
  pages_posted: number;
  settled_at: number | null;
}

export interface PreferenceRow {
  team: string;
  kind: 'user' | 'channel';
  id: string;
  name: string;
  value: string;
}

export interface SourceRow {
  name: string;
  etag: string | null;
  last_modified: string | null;
  hash: string | null;
  checked_at: number;
}
