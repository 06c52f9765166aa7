/**
 * The figures of ranking, in one place. Round on purpose: over 162 settings of the five that matter, each from half to
 * double, nDCG@5 on the judged questions lies between 0.701 and 0.710; the best setting of four fifths of the groups of
 * questions brings 0.704 on the fifth left out, these 0.707. What is missing is missing words, not weights.
 */
export const RANKING = {
  /** BM25 saturation and length. No bonus for merely having a word (`d`), which MiniSearch sets to 0.5: nDCG@5 loses 0.01 by it. */
  bm25: { k: 1.2, b: 0.5, d: 0 },
  /** A word of the section's title, beside 1 for a word of the passage. */
  sectionTitle: 0.2,
  /** Two words of the question that stand side by side in a passage, in either order: with 0, nDCG@5 loses 0.006. */
  neighbours: 0.3,
  /** A word found in an edition that is neither the reader's nor in the question's language. */
  otherEdition: 0.8,
  /** What further editions add to the one in which a word counts most. Adding them up would favour names, which stand in all six. */
  furtherEditions: 0.1,
  /** A word read as its nearest neighbour in spelling. */
  corrected: 0.6,
  /** What the further passages of an entry add to its best one. */
  furtherPassages: 0.1,
  /** How strongly an entry that covers little of the question sinks (an exponent). */
  coverage: 0.25,
  /**
   * Below this share of the question's information no entry answers it. A word is worth its idf, one that no edition
   * has as much as one that stands in a single passage. Higher refuses more questions that the report does not answer,
   * and more that it answers in other words: at 0.3, 12 of
   * 14 of the former and 17 % of the latter; here, 5 of 14 and 7 %, most of them without a word in common.
   */
  leastCoverage: 0.15,
} as const;
