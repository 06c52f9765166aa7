import type { Expansion } from '../../src/answers/search-port.ts';
import type { Language } from '../../src/reports/language.ts';
import type { ConceptIndex } from '../glossary/concept-index.ts';
import type { FoundName } from '../glossary/name-table.ts';
import type { Names } from '../glossary/names.ts';
import type { LanguageIndex } from '../language-index.ts';
import { createMatchedWords } from './matched-words.ts';
import type { ReadQuestion } from './read-question.ts';

/** Why a passage was found: the words of the question in it, and names that stand for some of them. */
export interface Explanation {
  readonly words: readonly string[];
  readonly expansions: readonly Expansion[];
}

export const NOTHING: Explanation = { words: [], expansions: [] };

/** What people ask to find an entry is no explanation: it is not in the text. */
export type Explain = (question: ReadQuestion, text: string, language: Language) => Explanation;

export function createExplainer(
  indexes: readonly LanguageIndex[],
  names: Names,
  { withNarrower }: ConceptIndex,
): Explain {
  const matchedWords = new Map(indexes.map((index) => [index.language, createMatchedWords(index)]));
  /** Of the texts that were shown: passages of the index, whose number bounds it. */
  const known = new Map<string, readonly FoundName[]>();
  const namesIn = (text: string, language: Language): readonly FoundName[] => {
    const found = known.get(text) ?? names.findIn(text, language);
    known.set(text, found);
    return found;
  };
  return (question, text, language) => {
    const matched = matchedWords.get(language);
    if (matched === undefined) return NOTHING;
    const expansions = question.names.flatMap(({ start, end, concepts }): readonly Expansion[] => {
      const own = question.query.filter((word) => start < word.end && word.start < end);
      if (matched(text, own).length > 0) return [];
      const meant = new Set(concepts.flatMap((concept) => [...withNarrower(concept)]));
      const found = namesIn(text, language).find((name) => name.concepts.some((concept) => meant.has(concept)));
      if (found === undefined) return [];
      return [{ asked: question.text.slice(start, end), found: text.slice(found.start, found.end) }];
    });
    const words = [...matched(text, question.query), ...expansions.map(({ found }) => found)];
    return { words: [...new Set(words)], expansions };
  };
}
