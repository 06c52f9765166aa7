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

/** What is weighed: `coverage` and `score` of the best entry beside what the question says about itself. */
export const FEATURES = ['coverage', 'score', 'information', 'isOther', 'unmentioned'] as const;

export type Features = Readonly<Record<(typeof FEATURES)[number], number>>;
export type Weights = Features & { readonly bias: number };

/**
 * By `npm run calibrate`: logistic regression on four lists of judged questions (tests/ranking), both sides weighing the
 * same; the second row on those that are not in Chinese, asked to the Chinese edition alone without phrases. An entry is likelier an answer the more of the question it covers and the more evidence there is for
 * the amount that was asked; a question that names something which the report never mentions, or which is no matter of
 * peacekeeping, is likelier about that.
 */
const WITH_ASKED: Weights = {
  bias: -6.4,
  coverage: 2,
  score: 3.1,
  information: -1.2,
  isOther: -3.4,
  unmentioned: -1.3,
};
const WITHOUT_ASKED: Weights = {
  bias: 1.9,
  coverage: 0.7,
  score: 1.5,
  information: -1.2,
  isOther: -3.7,
  unmentioned: -1.1,
};

/**
 * Below it, the best entry is no answer. Both sides of the judged questions weighing the same, one half would be the
 * likeliest; but many more questions have an answer than have none, and a wrong "nothing" costs the reader more than a
 * weak entry, which they can see is weak.
 */
const LEAST_CONFIDENCE = 0.15;

export function featuresOf({ score, coverage }: RankedEntry, traits: QuestionTraits): Features {
  return {
    coverage,
    score: Math.log1p(score),
    information: Math.log1p(traits.information),
    isOther: Number(traits.isOther),
    unmentioned: Math.min(2, traits.unmentioned),
  };
}

/** How likely it is that an entry with these features answers the question: 0 to 1. */
function confidenceBy(weights: Weights, features: Features): number {
  const sum = FEATURES.reduce((total, name) => total + weights[name] * features[name], weights.bias);
  return 1 / (1 + Math.exp(-sum));
}

export function isAnswer(best: RankedEntry, traits: QuestionTraits): boolean {
  const weights = traits.hasAsked ? WITH_ASKED : WITHOUT_ASKED;
  return confidenceBy(weights, featuresOf(best, traits)) >= LEAST_CONFIDENCE;
}
