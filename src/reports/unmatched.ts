import type { Entry } from './edition.ts';

/** An entry with its text as it is compared. */
export interface ComparedEntry {
  readonly entry: Entry;
  readonly text: string;
}

/** The entries of a revision whose counterpart in the other one is not known yet, by paragraph, ascending. */
export type Unmatched = Map<number, ComparedEntry>;

/** The same entry under two numbers. */
export interface Renumbering {
  readonly before: Entry;
  readonly after: Entry;
}

/** A pair that is found is looked for no more. */
export function take(older: Unmatched, newer: Unmatched, pair: Renumbering): Renumbering {
  older.delete(pair.before.paragraph);
  newer.delete(pair.after.paragraph);
  return pair;
}
