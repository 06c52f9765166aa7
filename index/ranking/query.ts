import type { Language } from '../../src/reports/language.ts';
import type { Segmenter } from '../analysis/chinese.ts';
import { surfacesOf, type Token, tokenOf } from '../analysis/token.ts';
import type { LanguageIndex } from '../language-index.ts';

/** A word of the question that may tell entries apart. `weight` is below 1 for a part of a compound. */
export interface QueryWord {
  readonly token: Token;
  readonly weight: number;
  /** Where it stands in the question as cleaned. */
  readonly start: number;
  readonly end: number;
}

/** A longer question is read from its beginning, so that its cost is bounded. */
const MOST_CHARACTERS = 2_000;
const MOST_WORDS = 40;

/** The question in one width and without invisible characters: what places in it refer to. */
export function cleanQuestion(question: string): string {
  return question
    .slice(0, MOST_CHARACTERS)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '');
}

/**
 * The words of a clean question, each once, in order, without the stop words of the language it is asked in. A compound
 * that no edition has is read as its parts.
 */
export function readQuery(
  question: string,
  asked: Language,
  indexes: readonly LanguageIndex[],
  segmenter: Segmenter,
): QueryWord[] {
  const words = new Map<string, QueryWord>();
  const askedIndex = indexes.find((index) => index.language === asked);
  const add = (placed: Placed, weight: number) => {
    const { token } = placed;
    if (words.size >= MOST_WORDS || words.has(token.form) || askedIndex?.isStopWord(token)) return;
    const isKnown = indexes.some((index) => index.knownTerm(token) !== undefined);
    if (isKnown || token.parts.length === 0) words.set(token.form, { ...placed, weight });
    else {
      for (const part of token.parts) {
        add({ ...placed, token: partOf(token, part) }, weight / Math.sqrt(token.parts.length));
      }
    }
  };
  for (const placed of tokensOf(question, segmenter)) add(placed, 1);
  return [...words.values()];
}

interface Placed {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
}

/** Capitals say nothing in a question typed in capitals, unless it is a single word. */
function tokensOf(question: string, segmenter: Segmenter): Placed[] {
  let from = 0;
  const tokens = surfacesOf(question).map((surface): Placed => {
    const start = question.indexOf(surface, from);
    from = start + surface.length;
    return { token: tokenOf(surface), start, end: from };
  });
  const isShouted =
    tokens.length > 1 && tokens.every(({ token }) => token.isCapitals || !/\p{Ll}/u.test(token.surface));
  return tokens.flatMap((placed) => {
    if (placed.token.isHan) return cutHan(placed, segmenter);
    return [isShouted ? { ...placed, token: { ...placed.token, isCapitals: false } } : placed];
  });
}

function cutHan({ token, start, end }: Placed, segmenter: Segmenter): Placed[] {
  let from = start;
  return segmenter.cut(token.surface).map((word) => {
    const place = { start: from, end: Math.min(end, from + word.length) };
    from = place.end;
    const parts = segmenter.cutWithParts(word).filter((part) => part !== word);
    return { ...place, token: { surface: word, word, form: word, parts, isCapitals: false, isHan: true } };
  });
}

function partOf(token: Token, part: string): Token {
  return { ...token, surface: part, word: part, form: part, parts: [] };
}
