import { JOINT, surfacesOf, type Token, tokenOf } from '../analysis/token.ts';
import type { LanguageIndex } from '../language-index.ts';
import type { QueryWord } from './query.ts';

/** The words of a text, as they stand there, that the words of a question were found by. */
export type MatchedWords = (text: string, query: readonly QueryWord[]) => string[];

/** A word of a text, or the part of a compound, and the term it is found by. */
interface FoundBy {
  readonly word: string;
  readonly term: string;
}

/** `index` is that of the texts' language. Each word of the texts is looked up once, so their vocabulary bounds the memory. */
export function createMatchedWords(index: LanguageIndex): MatchedWords {
  const known = new Map<string, readonly FoundBy[]>();
  const read = (surface: string): readonly FoundBy[] => {
    const read = known.get(surface) ?? findable(tokenOf(surface), index);
    known.set(surface, read);
    return read;
  };
  /** Of the texts that were shown: passages of the index, whose number bounds it. */
  const surfaces = new Map<string, readonly string[]>();
  const surfacesIn = (text: string): readonly string[] => {
    const found = surfaces.get(text) ?? [...new Set(surfacesOf(text))];
    surfaces.set(text, found);
    return found;
  };
  return (text, query) => {
    const terms = new Set<string>();
    for (const { token } of query) {
      const term = index.knownTerm(token) ?? index.nearestTerm(token.form);
      if (term !== undefined) terms.add(term);
    }
    if (terms.size === 0) return [];
    if (index.language === 'zh') return matchedPieces(text, terms);
    const words = new Set<string>();
    for (const surface of surfacesIn(text)) {
      const found = read(surface).find(({ term }) => terms.has(term));
      if (found !== undefined) words.add(found.word);
    }
    return [...words];
  };
}

function findable(token: Token, index: LanguageIndex): FoundBy[] {
  const whole = foundBy(token.surface, token, index);
  const parts = token.parts.length === 0 ? [] : token.surface.split(JOINT);
  return [...whole, ...parts.flatMap((part) => foundBy(part, tokenOf(part), index))];
}

function foundBy(word: string, token: Token, index: LanguageIndex): FoundBy[] {
  const term = word === '' || index.isStopWord(token) ? undefined : index.knownTerm(token);
  return term === undefined ? [] : [{ word, term }];
}

/** A Chinese term is a piece of the text itself; Latin ones in it may differ in case. Nothing need be cut. */
function matchedPieces(text: string, terms: ReadonlySet<string>): string[] {
  const lower = text.toLowerCase();
  return [...terms].flatMap((term) => {
    const at = lower.indexOf(term);
    return at < 0 ? [] : [text.slice(at, at + term.length)];
  });
}
