import { questionLanguage } from '../../src/answers/question/question-language.ts';
import type { Language } from '../../src/reports/language.ts';
import type { Names } from '../glossary/names.ts';
import type { IndexParts } from '../serve-index.ts';
import type { QuestionTraits } from './confidence.ts';
import { addNeighbours, dampNamed, findName, findWord, type Searched, zeros } from './evidence.ts';
import { cleanQuestion, type QueryWord, readQuery } from './query.ts';
import type { QuestionEvidence } from './rank-entries.ts';

/** A question with all that its words and names say of the passages. */
export interface ReadQuestion extends QuestionEvidence {
  /** As cleaned: what spans refer to. */
  readonly text: string;
  readonly query: readonly QueryWord[];
  readonly traits: QuestionTraits;
}

export function readQuestion(
  words: string,
  reader: Language,
  searched: Searched,
  { names, segmenter }: Pick<IndexParts, 'names' | 'segmenter'>,
): ReadQuestion {
  const { indexes, concepts, passages } = searched;
  const text = asAcronym(cleanQuestion(words), names);
  const told = questionLanguage(text);
  const languages = { reader, asked: told ?? reader };
  const query = readQuery(text, languages.asked, indexes, segmenter);
  const named = concepts.findIn(text, told).map((name) => findName(name, searched));
  const found = query.map((word) => findWord(word, searched, languages));
  const damped = dampNamed(found, named, searched);
  const neighbours = zeros(passages.length);
  for (const [at, { token }] of query.entries()) {
    const before = query[at - 1];
    if (before !== undefined) addNeighbours(neighbours, before.token, token, searched, languages);
  }
  return {
    text,
    query,
    words: damped,
    names: named,
    neighbours,
    traits: {
      information: damped.reduce((sum, word) => sum + word.information, 0),
      unmentioned: named.filter(({ isMentioned }) => !isMentioned).length,
      isOther: named.some((name) => name.concepts.some((place) => concepts.concepts[place]?.kind === 'other')),
      hasAsked: indexes.some((index) => index.hasAsked()),
    },
  };
}

/** A single word is an acronym even in small letters, if there is one: `sea` typed alone is no ocean. */
function asAcronym(text: string, names: Names): string {
  const word = text.trim();
  const capitals = word.toUpperCase();
  return /^\p{L}{2,8}$/u.test(word) && names.isExact(capitals) ? capitals : text;
}
