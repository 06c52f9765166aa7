import type { Entry } from './edition.ts';
import type { Language } from './language.ts';

/**
 * What happened to an entry between two revisions of an edition, with both texts.
 *
 * - `added`: there was no such paragraph; only `after`
 * - `amended`: the text, or the section it stands in, is another; `before` and `after`, same paragraph
 * - `withdrawn`: there is no such paragraph any more; only `before`
 * - `renumbered`: the same text, or nearly the same, under another number; `before` and `after`, other paragraph
 */
export type ChangeKind = 'added' | 'amended' | 'withdrawn' | 'renumbered';

/** `paragraph` is the number that the entry has now, or had when it was withdrawn. */
export interface Change {
  readonly kind: ChangeKind;
  readonly paragraph: number;
  readonly before?: Entry;
  readonly after?: Entry;
}

/**
 * A change as it was published. `position` grows with each change of the whole store, in the order in which
 * publications became visible, so that "everything after" never misses one. `publishedAt` is in epoch milliseconds.
 */
export interface RecordedChange extends Change {
  readonly position: number;
  readonly symbol: string;
  readonly reference: string;
  readonly language: Language;
  readonly isOfficial: boolean;
  readonly publishedAt: number;
}
