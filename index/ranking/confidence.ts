import type { RankedEntry } from './rank-entries.ts';

/** What a question says about itself, whatever is found. */
export interface QuestionTraits {
  /** All that its words tell, in nats. */
  readonly information: number;
  /** Names of concepts that no passage mentions. */
  readonly unmentioned: number;
  /** Whether it names a matter that is not peacekeeping. */
  readonly isOther: boolean;
  /** Whether what people ask is known; without, every score is lower. */
  readonly hasAsked: boolean;
}

/**
 * Logistic regression on 757 judged questions of three lists (tests/ranking), 144 of which the report does not answer,
 * both sides weighing the same; the second row on the 600 that are not in Chinese, asked to the Chinese edition alone
 * without phrases. An entry is likelier an answer the more of the question it covers and the more evidence there is for
 * the amount that was asked; a question that names something which the report never mentions, or which is no matter of
 * peacekeeping, is likelier about that.
 */
const WITH_ASKED = { bias: -5.3, coverage: 1.9, score: 2.8, information: -1.3, isOther: -2, unmentioned: -1.6 };
const WITHOUT_ASKED = { bias: 0.9, coverage: 1.1, score: 1.3, information: -1, isOther: -2.4, unmentioned: -1.4 };

/**
 * Below it, the best entry is no answer. Both sides of the judged questions weighing the same, one half would be the
 * likeliest; but many more questions have an answer than have none, and a wrong "nothing" costs the reader more than a
 * weak entry, which they can see is weak.
 */
const LEAST_CONFIDENCE = 0.17;

/** How likely it is that the entry answers the question: 0 to 1. */
export function confidenceIn({ score, coverage }: RankedEntry, traits: QuestionTraits): number {
  const weights = traits.hasAsked ? WITH_ASKED : WITHOUT_ASKED;
  const sum =
    weights.bias +
    weights.coverage * coverage +
    weights.score * Math.log1p(score) +
    weights.information * Math.log1p(traits.information) +
    weights.isOther * Number(traits.isOther) +
    weights.unmentioned * Math.min(2, traits.unmentioned);
  return 1 / (1 + Math.exp(-sum));
}

export function isAnswer(best: RankedEntry, traits: QuestionTraits): boolean {
  return confidenceIn(best, traits) >= LEAST_CONFIDENCE;
}
