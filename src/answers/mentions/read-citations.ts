import { findReferences, type Reference } from '../question/find-references.ts';
import { problemOfRanges } from '../question/paragraph-range.ts';
import type { ParagraphRange } from '../question/question.ts';
import { questionLanguage } from '../question/question-language.ts';
import type { Token } from '../question/question-token.ts';
import { readTokens } from '../question/read-tokens.ts';

/** Paragraphs or sections that a text cites, of the document that it names, or a document alone. */
export interface Citation {
  readonly of: 'paragraph' | 'section' | 'document';
  readonly symbol: string | undefined;
  readonly ranges: readonly ParagraphRange[];
}

/**
 * Where one sentence ends and another begins, so that what one says of `resolution 2436` does not reach the next; a stop
 * in front of a figure or a small letter is an abbreviation's: `para. 148`.
 */
const SENTENCE_END = /(?<=[.!?؟]["”»’)]*)\s+(?=[\p{Lu}\p{Lo}])|(?<=[。！？])|\n+/u;

/**
 * Every citation of a normalised text, in order. A paragraph is of the document named beside it, else of the one named
 * last before; words that also mean other things (item, point) and bare numbers cite nothing here.
 */
export function readCitations(text: string): readonly Citation[] {
  const citations: Citation[] = [];
  let last: string | undefined;
  for (const sentence of text.split(SENTENCE_END)) {
    const tokens = readTokens(sentence);
    const symbols = tokens.flatMap(({ kind, text: symbol }, at) => (kind === 'symbol' ? [{ at, symbol }] : []));
    for (const reference of findReferences(tokens)) {
      if (!isCitation(reference, tokens, sentence)) continue;
      const before = symbols.findLast(({ at }) => at <= reference.end)?.symbol;
      const symbol = before ?? symbols[0]?.symbol ?? last;
      if (reference.of !== 'unknown') citations.push({ of: reference.of, symbol, ranges: reference.ranges });
    }
    for (const { symbol } of symbols) citations.push({ of: 'document', symbol, ranges: [] });
    last = symbols.at(-1)?.symbol ?? last;
  }
  return citations;
}

function isCitation(reference: Reference, tokens: readonly Token[], sentence: string): boolean {
  const { of, isWeak, isOfOtherDocument, start, ranges } = reference;
  if (of === 'unknown' || isWeak || isOfOtherDocument || problemOfRanges(ranges, sentence) !== undefined) return false;
  // In Spanish `para 148 efectivos` is "for 148 troops".
  return !(tokens[start]?.text === 'para' && tokens[start + 1]?.text !== '.' && questionLanguage(sentence) === 'es');
}
