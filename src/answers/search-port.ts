import type { Language } from '../reports/language.ts';

/** Where an answer is: an entry and which passage of it (an index into its `passages`). */
export interface Place {
  readonly symbol: string;
  readonly paragraph: number;
  readonly passage: number;
}

/** A name in the question that a text was found by under another one: `IED` → `improvised explosive device`. */
export interface Expansion {
  /** As typed. */
  readonly asked: string;
  /** As it stands in the text. */
  readonly found: string;
}

/** An entry found: its best passage and how well it answers (0 to 1, comparable within one search only). */
export interface Hit extends Place {
  readonly score: number;
  /**
   * The words of the question as they stand in the text of the reader's edition, for highlighting; may be empty. Best
   * worked out when read: of a long list only the first few are shown. So are `expansions`.
   */
  readonly words: readonly string[];
  /** Names that made the difference: the passage has them, and not the asked ones. */
  readonly expansions: readonly Expansion[];
}

/** A concept of the glossary and every entry that names it in any edition, in the order of the report. */
export interface ConceptListing {
  /** Its official name in the reader's language. */
  readonly name: string;
  /** Each entry with the first passage that names the concept. */
  readonly places: readonly Place[];
}

/**
 * What answering a question needs of an index. `language` is the reader's; editions in other languages are searched as
 * well.
 */
export interface SearchIndex {
  /** The entries that answer `words`, best first, none where nothing fits or where nothing is certain enough. */
  search(words: string, options: { readonly language: Language; readonly limit: number }): readonly Hit[];
  /**
   * The concept that `words` are a whole name of, in any language; `undefined` where they are none. With `only`, of that
   * kind: a mission, or the place it is in.
   */
  browse(
    words: string,
    options: { readonly language: Language; readonly only?: 'mission' },
  ): ConceptListing | undefined;
  /** Other entries about the same concepts, the nearest first. */
  related(entry: Pick<Place, 'symbol' | 'paragraph'>, limit: number): readonly Pick<Place, 'symbol' | 'paragraph'>[];
  /** The concepts that an entry names, by ids that mean something within this index only. */
  conceptsOf?(entry: Pick<Place, 'symbol' | 'paragraph'>): readonly string[];
}
