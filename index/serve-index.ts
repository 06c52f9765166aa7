import type { Hit, SearchIndex } from '../src/answers/search-port.ts';
import { LANGUAGES } from '../src/reports/language.ts';
import type { ChineseTools, Segmenter } from './analysis/chinese.ts';
import { createConceptBrowser } from './browse.ts';
import type { ConceptIndex, IndexedConcept, SavedMentions } from './glossary/concept-index.ts';
import type { Names } from './glossary/names.ts';
import type { SavedPart } from './index-parts.ts';
import type { AskedWords, LanguageIndex, LanguageWords } from './language-index.ts';
import type { PassageList } from './passages.ts';
import { isAnswer } from './ranking/confidence.ts';
import { createExplainer, type Explanation, NOTHING } from './ranking/explain.ts';
import type { RankedEntry } from './ranking/rank-entries.ts';
import { rankQuestion } from './ranking/rank-question.ts';
import { RANKING } from './ranking/ranking-weights.ts';

/** An index of all editions. It is a value: build another aside, and swap. */
export interface PassageIndex extends SearchIndex {
  readonly parts: IndexParts;
  /** What it was opened from. */
  readonly saved: readonly SavedPart[];
  /** What the first questions would otherwise wait for, in steps: the parts of a restored index, the Chinese dictionary (200 ms). */
  readonly warmUps: readonly (() => void)[];
}

/** What comes of the glossary alone. */
export interface OpenedGlossary {
  readonly chinese: ChineseTools;
  readonly concepts: readonly IndexedConcept[];
  readonly names: Names;
  readonly segmenter: Segmenter;
}

export interface IndexParts {
  readonly passages: PassageList;
  /** One for each of the six languages, in their order, also where no edition is in it. */
  readonly indexes: readonly LanguageIndex[];
  readonly concepts: ConceptIndex;
  readonly names: Names;
  readonly segmenter: Segmenter;
  /** What the next index may take over. */
  readonly glossary: OpenedGlossary;
  readonly mentions: readonly SavedMentions[];
  readonly words: readonly LanguageWords[];
  readonly asked: readonly (() => AskedWords)[];
}

/**
 * Whether an entry comes near enough to the best one to be offered beside it. A first look may show weaker ones than a long
 * list, but none that has little of what is asked.
 */
function isNear({ score, coverage }: RankedEntry, at: number, best: RankedEntry): boolean {
  if (score >= RANKING.leastShare * best.score) return true;
  return (
    at < FIRST_LOOK &&
    score >= RANKING.leastShareFirst * best.score &&
    coverage >= RANKING.leastCoverage * best.coverage
  );
}

const FIRST_LOOK = 5;

/** An index over parts that are already there. */
export function serveIndex(parts: IndexParts, saved: readonly SavedPart[]): PassageIndex {
  const { passages, indexes, concepts, names, segmenter } = parts;
  const explain = createExplainer(indexes, names, concepts);
  return {
    ...createConceptBrowser(concepts, passages),
    parts,
    saved,
    warmUps: [
      ...indexes.flatMap((index) => [
        () => void index.conceptsWith(''),
        () => void index.find(''),
        () => void index.findAsked(''),
      ]),
      ...LANGUAGES.map((language) => () => void names.tableOf(language)),
      () => void segmenter.cut('维和'),
    ],
    search(words, { language, limit }) {
      const { question, entries } = rankQuestion(words, language, parts);
      const [first] = entries;
      if (first === undefined || !isAnswer(first, question.traits)) return [];
      const near = entries.filter((entry, at) => isNear(entry, at, first));
      return near.slice(0, limit).map(({ best, score }): Hit => {
        const text = passages.textOf(best, language);
        let explained: Explanation | undefined;
        const explanation = () => {
          explained ??= text === undefined ? NOTHING : explain(question, text, language);
          return explained;
        };
        return {
          symbol: best.symbol,
          paragraph: best.paragraph,
          passage: best.place,
          score: score / first.score,
          get words() {
            return explanation().words;
          },
          get expansions() {
            return explanation().expansions;
          },
        };
      });
    },
  };
}
