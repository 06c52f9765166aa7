import type { Change, RecordedChange } from './change.ts';
import type { Edition } from './edition.ts';
import type { Language } from './language.ts';

/**
 * One published text of an edition. `hash` is that of its content: the same text has the same hash. `number` counts
 * the revisions of the whole store in the order in which they became visible. `origin` tells where the text came from,
 * as an operator would say it: `seeds/A_76_505_Add.1.en.md`, `uploaded by U024BE7LH`, a URL.
 */
export interface Revision {
  readonly number: number;
  readonly hash: string;
  readonly symbol: string;
  readonly language: Language;
  readonly origin: string;
  /** Epoch milliseconds. */
  readonly publishedAt: number;
}

/** An edition as it is served, with the revision that it came in. */
export interface CurrentEdition {
  readonly revision: Revision;
  readonly edition: Edition;
}

export interface Publishing {
  readonly edition: Edition;
  readonly hash: string;
  readonly origin: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /**
   * Only a text that this origin has not published before: so a folder that still has last week's file does not undo
   * this week's corrigendum when the bot starts.
   */
  readonly onlyIfNew?: boolean;
}

/**
 * - `published`: a new revision, with its changes against the one before; none where it is the edition's first
 * - `current`: this text is what is served already
 * - `known`: `onlyIfNew`, and this origin has published the text before
 */
export type PublishingOutcome =
  | { readonly kind: 'published'; readonly revision: Revision; readonly changes: readonly RecordedChange[] }
  | { readonly kind: 'current' | 'known' };

/** Which changes: all conditions hold together. */
export interface ChangeFilter {
  readonly symbol?: string;
  /** The paragraph has, or had before it was renumbered, this number. */
  readonly paragraph?: number;
  /** Positions greater than this, and at most that. */
  readonly after?: number;
  readonly upTo?: number;
  /** Published at or after, in epoch milliseconds. */
  readonly since?: number;
}

/** Compares the last text of an edition, served or removed, with the next one. An edition's first is not compared. */
export type Compare = (before: Edition, after: Edition) => readonly Change[];

/**
 * Revisions and changes, kept. Each method rejects where the store cannot be reached or written; nothing is then half
 * done.
 */
export interface RevisionStore {
  /** The edition of each report and language that is served, by symbol and language. */
  current(): Promise<readonly CurrentEdition[]>;
  /** The number of the newest revision or removal, 0 for none: another number means that something was published. */
  latest(): Promise<number>;
  /** Stores a revision and its changes in one transaction; of processes that publish the same text at once, one does. */
  publish(publishing: Publishing, compare: Compare): Promise<PublishingOutcome>;
  /** No longer serves an edition; false where none was served. Its revisions and changes stay. */
  remove(symbol: string, language: Language, origin: string, at: number): Promise<boolean>;
  /** Ascending by position. */
  changes(filter: ChangeFilter): Promise<readonly RecordedChange[]>;
  /** The greatest position of a change, 0 for none. */
  lastPosition(): Promise<number>;
  /** All revisions, ascending by number. */
  all(): Promise<readonly Revision[]>;
}
