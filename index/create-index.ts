import { questionLanguage } from '../src/answers/question/question-language.ts';
import type { Hit, SearchIndex } from '../src/answers/search-port.ts';
import type { Edition } from '../src/reports/edition.ts';
import { LANGUAGES } from '../src/reports/language.ts';
import { createSegmenter, type Segmenter } from './chinese.ts';
import { findEvidence, findNeighbours } from './evidence.ts';
import { createLanguageIndex, type LanguageIndex } from './language-index.ts';
import { createMatchedWords } from './matched-words.ts';
import { asksForNotAddressed } from './not-addressed.ts';
import { listPassages, type PassageList } from './passages.ts';
import { readQuery } from './query.ts';
import { isAnswer, rankEntries } from './rank-entries.ts';

/** An index of all editions. It is a value: build another aside, and swap. */
export interface PassageIndex extends SearchIndex {
  readonly languageIndexes: readonly LanguageIndex[];
  /** What the first questions would otherwise wait for, in steps: the parts of a restored index, the Chinese dictionary (200 ms). */
  readonly warmUps: readonly (() => void)[];
}

/** `terms`: Chinese names that the dictionary lacks, such as 马里稳定团. */
export interface IndexOptions {
  readonly terms?: readonly string[];
}

/** Builds the index of all passages of all editions: about half a second for a report in six languages. */
export function createIndex(editions: readonly Edition[], { terms = [] }: IndexOptions = {}): PassageIndex {
  const passages = listPassages(editions);
  const segmenter = createSegmenter(terms);
  const indexes = LANGUAGES.map((language) => ({ language, own: passages.inLanguage(language) }))
    .filter(({ own }) => own.length > 0)
    .map(({ language, own }) => createLanguageIndex(language, own, segmenter));
  return serveIndex(passages, indexes, segmenter);
}

/** An index over language indexes that are already there. */
export function serveIndex(
  passages: PassageList,
  indexes: readonly LanguageIndex[],
  segmenter: Segmenter,
): PassageIndex {
  const matchedWords = new Map(indexes.map((index) => [index.language, createMatchedWords(index)]));
  return {
    languageIndexes: indexes,
    warmUps: [...indexes.map((index) => () => void index.find('')), () => void segmenter.cut('维和')],
    search(words, { language, limit }) {
      const languages = { reader: language, asked: questionLanguage(words) ?? language };
      const query = readQuery(words, languages.asked, indexes, segmenter);
      const evidence = query.map((word) => findEvidence(word, indexes, languages, passages.all.length));
      const neighbours = query.slice(1).flatMap(({ token }, at) => {
        const before = query[at];
        return before === undefined ? [] : [findNeighbours(before.token, token, indexes, languages)];
      });
      const wantsNotAddressed = asksForNotAddressed(words);
      const ranked = rankEntries(evidence, neighbours, passages.all)
        .filter(isAnswer)
        .filter(({ best }) => wantsNotAddressed || !best.isNotAddressed);
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
        };
      });
    },
  };
}
