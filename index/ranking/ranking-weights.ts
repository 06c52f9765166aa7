/**
 * The figures of ranking, in one place. Round on purpose: with each of them halved or doubled, nDCG@5 on the three
 * judged lists moves by 0.005 at most. What is missing is missing words, not weights.
 */
export const RANKING = {
  /** BM25 saturation and length. No bonus for merely having a word (`d`), which MiniSearch sets to 0.5. */
  bm25: { k: 1.2, b: 0.5, d: 0 },
  /** The same for what people ask: entries with more phrases are no longer for it. */
  askedBm25: { k: 1.2, b: 0.3, d: 0 },
  /** A word of the section's title, beside 1 for a word of the passage. */
  sectionTitle: 0.2,
  /** Two words of the question that stand side by side in a passage, in either order. */
  neighbours: 0.3,
  /** A word found in an edition that is neither the reader's nor in the question's language. */
  otherEdition: 0.8,
  /** What further editions add to the one in which a word counts most. Adding them up would favour names, which stand in all six. */
  furtherEditions: 0.1,
  /** A word read as its nearest neighbour in spelling. */
  corrected: 0.6,
  /** A word of what people ask to find an entry, beside 1 for a word of its text; and where they ask in another language. */
  asked: 1.5,
  askedInOther: 0.6,
  /** A word that stands in a name of a concept which a passage mentions, or by which people ask for an entry. */
  nameWord: 0.8,
  nameWordAsked: 0.5,
  /** A whole name: for a passage that mentions its concept, for an entry that people ask for by it. */
  concept: 1,
  conceptAsked: 1,
  /** How much the words of a name may tell, as a multiple of what the name tells. */
  nameInformation: 1.5,
  /** What the further passages of an entry add to its best one. */
  furtherPassages: 0.1,
  /** How strongly an entry that covers little of the question sinks (an exponent). */
  coverage: 0.25,
  /** How much of a word an entry covers that has it only in what people ask. */
  askedCovers: 0.8,
  /** The share of the best entry's score from which an entry is offered beside it. */
  leastShare: 0.3,
  /** The same in a first look, for one that covers this share of what the best one covers. */
  leastShareFirst: 0.1,
  leastCoverage: 0.5,
} as const;
