import { chineseToNumber, romanToNumber } from '../../reports/numerals.ts';
import { SYMBOL_PATTERN } from '../../reports/symbol.ts';
import {
  FILLER_WORDS,
  foldWord,
  LIST_WORDS,
  OTHER_DOCUMENT_WORDS,
  PARAGRAPH_WORDS,
  RANGE_OPENERS,
  RANGE_WORDS,
  SEARCH_WORDS,
  SECTION_WORDS,
} from './reference-words.ts';

/**
 * A piece of a normalised question. `start` and `end` are offsets into it.
 *
 * - `number`: digits alone, or Chinese numerals (`isWritten`), which are also parts of ordinary words
 * - `word`: letters; `text` is folded
 * - `mark`: one character of punctuation
 * - `symbol`: a document symbol
 * - `broken`: begins with a digit but is no number: 148abc, 3.5, 1e3, 51%
 */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark' | 'symbol' | 'broken' | 'newline';
  readonly text: string;
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly isWritten: boolean;
  /** `148th`, `148-й`: the number is an ordinal. */
  readonly isOrdinal: boolean;
}

/** The pieces of a question, each tried in turn; money, time, decimals and percentages are no paragraph numbers. */
const PIECE = new RegExp(
  [
    '(?<newline>\\n)',
    '(?<han>\\p{Script=Han}+)',
    '(?<broken>[$€£¥₽]\\s?\\d[\\d.,]*|\\d[\\d.,]*\\s?[$€£¥₽°%]|\\d{1,2}:\\d{2}(?!\\d)|\\d+(?:[.,]\\d+)*\\.\\d+(?!\\d))',
    '(?<thousands>(?<![\\d,])[1-9](?:,\\d{3})+(?![\\d,]))',
    '(?<ordinal>\\d+[-‑]?(?:st|nd|rd|th|e|er|eme|ème|ª|º|o|a|й|го|му|м|ом|я|ый|ой)(?![\\p{L}\\p{N}]))',
    "(?<run>(?:(?!\\p{Script=Han})[\\p{L}\\p{M}\\p{N}])+(?:['’][\\p{L}\\p{M}]*)*)",
    '(?<arrow>-+>|=+>|[→⇒⟶])',
    '(?<ellipsis>\\.{2,})',
    '(?<mark>\\S)',
  ].join('|'),
  'gu',
);

/** Dashes and minus signs of every length mean the same between numbers. */
const DASH = /^[‐‑‒–—―−﹘－]$/;

/** A normalised text to its tokens, in order. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const symbol of text.matchAll(SYMBOL_PATTERN)) {
    tokens.push(...tokenisePlain(text.slice(at, symbol.index), at));
    at = symbol.index + symbol[0].length;
    tokens.push(token('symbol', symbol[0], symbol.index));
  }
  tokens.push(...tokenisePlain(text.slice(at), at));
  return joinHyphens(tokens);
}

function tokenisePlain(text: string, offset: number): readonly Token[] {
  return [...text.matchAll(PIECE)].flatMap((match): readonly Token[] => {
    const start = offset + match.index;
    const { newline, han, broken, thousands, ordinal, run, arrow, ellipsis } = match.groups ?? {};
    if (newline !== undefined) return [token('newline', newline, start)];
    if (han !== undefined) return splitHan(han, start);
    if (broken !== undefined) return [token('broken', broken, start)];
    if (thousands !== undefined)
      return [{ ...token('number', thousands, start), value: Number(thousands.replaceAll(',', '')) }];
    if (arrow !== undefined) return [{ ...token('mark', arrow, start), text: '→' }];
    if (ellipsis !== undefined) return [{ ...token('mark', ellipsis, start), text: '…' }];
    if (ordinal !== undefined)
      return [{ ...token('number', ordinal, start), value: Number.parseInt(ordinal, 10), isOrdinal: true }];
    if (run !== undefined) return splitRun(run, start);
    const [mark] = match;
    return [{ ...token('mark', mark, start), ...(DASH.test(mark) ? { text: '-' } : {}) }];
  });
}

function token(kind: Token['kind'], text: string, start: number): Token {
  const isNumber = kind === 'number';
  const folded = kind === 'word' ? withoutArabicPrefix(foldWord(text)) : text;
  return {
    kind,
    text: folded,
    value: isNumber ? Number(text) : 0,
    start,
    end: start + text.length,
    isWritten: false,
    isOrdinal: false,
  };
}

/** `بالفقرة`, `وللفقرتين`: a word of reference with conjunction, preposition or article is that word. */
function withoutArabicPrefix(word: string): string {
  if (!/\p{Script=Arabic}/u.test(word) || isReferenceWord(word)) return word;
  const bare = word.replace(/^[وف]?(?:لل|[بكل]?ال|[بكل])?/u, '');
  return [`ال${bare}`, bare].find((known) => PARAGRAPH_WORDS.has(known) || SECTION_WORDS.has(known)) ?? word;
}

/** `para148`, `36à40`, `و38` fall apart where every part has a meaning; `C4ISR` and `148abc` stay whole. */
function splitRun(run: string, start: number): readonly Token[] {
  if (/^\d+$/.test(run)) return [token('number', run, start)];
  if (!/\d/.test(run)) return [token('word', run, start)];
  const parts = run.match(/\d+|\D+/g) ?? [];
  if (parts.every((part) => /^\d/.test(part) || isReferenceWord(foldWord(part)))) {
    let at = start;
    return parts.map((part) => {
      const piece = token(/^\d/.test(part) ? 'number' : 'word', part, at);
      at = piece.end;
      return piece;
    });
  }
  return [token(/^\d/.test(run) ? 'broken' : 'word', run, start)];
}

function isReferenceWord(word: string): boolean {
  return (
    !/^[eou]$/.test(word) && [PARAGRAPH_WORDS, SECTION_WORDS, RANGE_WORDS, LIST_WORDS].some((words) => words.has(word))
  );
}

/** Chinese runs have no spaces: the longest known word or numeral first, else a single character. */
function splitHan(run: string, start: number): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < run.length; ) {
    const rest = run.slice(at);
    const numeral = /^[〇零一二三四五六七八九十百两兩]+/.exec(rest)?.[0] ?? '';
    const word = longestHanWord(rest);
    const value = numeral.length >= word.length ? chineseToNumber(numeral) : undefined;
    const piece =
      value === undefined
        ? token('word', word, start + at)
        : { ...token('word', numeral, start + at), kind: 'number' as const, value, isWritten: true };
    tokens.push(piece);
    at += piece.end - piece.start;
  }
  return tokens;
}

const HAN_WORDS: readonly ReadonlySet<string>[] = [
  FILLER_WORDS,
  LIST_WORDS,
  OTHER_DOCUMENT_WORDS,
  RANGE_WORDS,
  RANGE_OPENERS,
  SEARCH_WORDS,
  new Set(PARAGRAPH_WORDS.keys()),
  new Set(SECTION_WORDS.keys()),
];

function longestHanWord(text: string): string {
  for (let length = Math.min(text.length, 6); length > 1; length -= 1) {
    const word = text.slice(0, length);
    if (HAN_WORDS.some((words) => words.has(word))) return word;
  }
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

/** `COVID-19` and `P-5` are words, not numbers with a dash in front; `para-148` is a reference. */
function joinHyphens(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (const current of tokens) {
    const [before, dash] = joined.slice(-2);
    const isHyphenated =
      dash?.kind === 'mark' &&
      dash.text === '-' &&
      dash.end === current.start &&
      before?.end === dash.start &&
      (before.kind === 'word' || before.kind === 'broken') &&
      !isReferenceWord(before.text) &&
      !(isRoman(before) && isRoman(current)) &&
      current.kind !== 'mark';
    if (isHyphenated) {
      joined.splice(-2, 2, { ...before, text: `${before.text}-${current.text}`, end: current.end });
    } else joined.push(current);
  }
  return joined;
}

function isRoman({ text }: Token): boolean {
  return romanToNumber(text) !== undefined;
}
