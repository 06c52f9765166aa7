import { questionLanguage } from '../src/answers/question/question-language.ts';
import type { Hit, SearchIndex } from '../src/answers/search-port.ts';
import { LANGUAGES } from '../src/reports/language.ts';
import type { Segmenter } from './analysis/chinese.ts';
import { createConceptBrowser } from './browse.ts';
import type { ConceptIndex } from './glossary/concept-index.ts';
import type { Names } from './glossary/names.ts';
import type { LanguageIndex } from './language-index.ts';
import type { PassageList } from './passages.ts';
import { isAnswer } from './ranking/confidence.ts';
import { dampNamed, findName, findNeighbours, findWord } from './ranking/evidence.ts';
import { createMatchedWords } from './ranking/matched-words.ts';
import { cleanQuestion, readQuery } from './ranking/query.ts';
import { rankEntries } from './ranking/rank-entries.ts';
import { RANKING } from './ranking/ranking-weights.ts';

/** An index of all editions. It is a value: build another aside, and swap. */
export interface PassageIndex extends SearchIndex {
  readonly parts: IndexParts;
  /** What the first questions would otherwise wait for, in steps: the parts of a restored index, the Chinese dictionary (200 ms). */
  readonly warmUps: readonly (() => void)[];
}

export interface IndexParts {
  readonly passages: PassageList;
  /** One for each of the six languages, in their order, also where no edition is in it. */
  readonly indexes: readonly LanguageIndex[];
  readonly concepts: ConceptIndex;
  readonly names: Names;
  readonly segmenter: Segmenter;
}

/** Entries far behind the best one are not offered beside it. */
function isNear(score: number, best: number): boolean {
  return score >= RANKING.leastShare * best;
}

/** An index over parts that are already there. */
export function serveIndex(parts: IndexParts): PassageIndex {
  const { passages, indexes, concepts, names, segmenter } = parts;
  const matchedWords = new Map(indexes.map((index) => [index.language, createMatchedWords(index)]));
  const searched = { indexes, concepts, passages: passages.all, entryCount: passages.entries.length };
  return {
    ...createConceptBrowser(concepts, passages),
    parts,
    warmUps: [
      ...indexes.map((index) => () => void index.find('')),
      ...LANGUAGES.map((language) => () => void names.tableOf(language)),
      () => void segmenter.cut('维和'),
    ],
    search(words, { language, limit }) {
      const question = cleanQuestion(words);
      const told = questionLanguage(question);
      const languages = { reader: language, asked: told ?? language };
      const query = readQuery(question, languages.asked, indexes, segmenter);
      const found = query.map((word) => ({ ...findWord(word, searched, languages), start: word.start, end: word.end }));
      const named = concepts
        .findIn(question, told)
        .map((name) => ({ ...findName(name.concepts, searched), start: name.start, end: name.end }));
      const evidence = {
        words: dampNamed(found, named),
        names: named,
        neighbours: query.slice(1).flatMap(({ token }, at) => {
          const before = query[at];
          return before === undefined ? [] : [findNeighbours(before.token, token, searched, languages)];
        }),
      };
      const all = rankEntries(evidence, passages.all).filter(({ best }) => !best.isNotAddressed);
      const [first] = all;
      const traits = {
        information: evidence.words.reduce((sum, word) => sum + word.information, 0),
        unmentioned: named.filter(({ mentions }) => mentions.size === 0).length,
        isOther: named.some(({ bearers }) => bearers.some((place) => concepts.concepts[place]?.kind === 'other')),
        hasAsked: indexes.some((index) => index.hasAsked()),
      };
      if (first === undefined || !isAnswer(first, traits)) return [];
      const ranked = all.filter(({ score, coverage }) => isNear(score, first.score) && coverage > 0);
      const top = ranked[0]?.score ?? 1;
      return ranked.slice(0, limit).map(({ best, score }): Hit => {
        const text = passages.textOf(best, language);
        let matched: readonly string[] | undefined;
        return {
          symbol: best.symbol,
          paragraph: best.paragraph,
          passage: best.place,
          score: score / top,
          get words() {
            matched ??= text === undefined ? [] : (matchedWords.get(language)?.(text, query) ?? []);
            return matched;
          },
          get expansions() {
            return [];
          },
        };
      });
    },
  };
}
