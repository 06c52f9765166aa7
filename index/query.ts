import type { Language } from '../src/reports/language.ts';
import type { Segmenter } from './chinese.ts';
import type { LanguageIndex } from './language-index.ts';
import { type Token, tokenise } from './token.ts';

/** A word of the question that may tell entries apart. `weight` is below 1 for a part of a compound. */
export interface QueryWord {
  readonly token: Token;
  readonly weight: number;
}

/** A longer question is read from its beginning, so that its cost is bounded. */
const MOST_CHARACTERS = 2_000;
const MOST_WORDS = 40;

/**
 * The words of a question, each once, in order, without the stop words of the language it is asked in. A compound that
 * no edition has is read as its parts.
 */
export function readQuery(
  question: string,
  asked: Language,
  indexes: readonly LanguageIndex[],
  segmenter: Segmenter,
): QueryWord[] {
  const words = new Map<string, QueryWord>();
  const askedIndex = indexes.find((index) => index.language === asked);
  const add = (token: Token, weight: number) => {
    if (words.size >= MOST_WORDS || words.has(token.form) || askedIndex?.isStopWord(token)) return;
    const isKnown = indexes.some((index) => index.knownTerm(token) !== undefined);
    if (isKnown || token.parts.length === 0) words.set(token.form, { token, weight });
    else for (const part of token.parts) add(partOf(token, part), weight / Math.sqrt(token.parts.length));
  };
  for (const token of tokensOf(question.slice(0, MOST_CHARACTERS), segmenter)) add(token, 1);
  return [...words.values()];
}

/** Capitals say nothing in a question typed in capitals, unless it is a single word. */
function tokensOf(question: string, segmenter: Segmenter): Token[] {
  const tokens = tokenise(question.normalize('NFKC').replace(/\p{Cf}/gu, ''));
  const isShouted = tokens.length > 1 && tokens.every((token) => token.isCapitals || !/\p{Ll}/u.test(token.surface));
  return tokens.flatMap((token) => {
    if (token.isHan) return segmenter.cut(token.surface).map((word) => hanWord(word, segmenter));
    return [isShouted ? { ...token, isCapitals: false } : token];
  });
}

function hanWord(word: string, segmenter: Segmenter): Token {
  const parts = segmenter.cutWithParts(word).filter((part) => part !== word);
  return { surface: word, word, form: word, parts, isCapitals: false, isHan: true };
}

function partOf(token: Token, part: string): Token {
  return { ...token, surface: part, word: part, form: part, parts: [] };
}
