import type { Language } from '../reports/language.ts';

/** An entry found: which passage of it answers best (an index into its `passages`) and how well (0 to 1, comparable within one search only). */
export interface Hit {
  readonly symbol: string;
  readonly paragraph: number;
  readonly passage: number;
  readonly score: number;
  /**
   * The words of the question as they stand in the text of the reader's edition, for highlighting; may be empty. Best
   * worked out when read: of a long list only the first few are shown.
   */
  readonly words: readonly string[];
}

/**
 * What answering a question needs of an index: the entries that answer `words`, best first, none where nothing fits.
 * `language` is the reader's; editions in other languages are searched as well.
 */
export interface SearchIndex {
  search(words: string, options: { readonly language: Language; readonly limit: number }): readonly Hit[];
}
