import type { ParagraphRange } from './question.ts';
import type { Token } from './question-token.ts';
import {
  FILLER_WORDS,
  LEAD_IN_WORDS,
  LIST_WORDS,
  PARAGRAPH_WORDS,
  RANGE_OPENERS,
  RANGE_WORDS,
  SECTION_WORDS,
} from './reference-words.ts';

/** Numbers that stand together. `end` is the index past the last token of them. */
export interface NumberList {
  readonly ranges: readonly ParagraphRange[];
  readonly end: number;
}

/** Numbers from `at` on: single ones and ranges, joined by marks and small words, the reference word perhaps repeated. */
export function readNumberList(tokens: readonly Token[], at: number, isBetween: boolean, isTold: boolean): NumberList {
  const ranges: ParagraphRange[] = [];
  let end = at;
  for (let next = at; ; ) {
    const first = tokens[next];
    if (first?.kind !== 'number') break;
    const last = rangeEnd(tokens, next + 1, isBetween && ranges.length === 0);
    const past = (last ?? next) + 1;
    if (ranges.length > 0 && isQuantity(tokens, next, past)) break;
    ranges.push(rangeOf(first, (last === undefined ? undefined : tokens[last]) ?? first));
    end = past;
    let joint = end;
    while (isListJoint(tokens[joint], isTold)) joint += 1;
    const hasSpaceOnly = joint === end;
    if (hasSpaceOnly && (tokens[joint]?.isWritten ?? true)) break;
    next = joint;
  }
  return { ranges, end };
}

/** `para 148, 10 May`, `para 148, 2nd sentence`, `para 148, 24/7`: a later number with a word of its own is none of the list. */
export function isQuantity(tokens: readonly Token[], at: number, past: number): boolean {
  const [number, after] = [tokens[at], tokens[past]];
  if (after === undefined) return number?.isOrdinal ?? false;
  const isSlashed = after.text === '/' && after.start === tokens[past - 1]?.end && tokens[past + 1]?.kind === 'number';
  const isCounted = after.kind === 'word' && !SMALL_WORDS.some((words) => words.has(after.text));
  return isSlashed || isCounted || ((number?.isOrdinal ?? false) && !PARAGRAPH_WORDS.has(after.text));
}

const SMALL_WORDS = [
  FILLER_WORDS,
  LIST_WORDS,
  LEAD_IN_WORDS,
  PARAGRAPH_WORDS,
  SECTION_WORDS,
  RANGE_WORDS,
  RANGE_OPENERS,
];

function isListJoint(token: Token | undefined, isTold: boolean): boolean {
  if (token === undefined || token.kind === 'number') return false;
  if (token.text === '/') return isTold;
  const isRepeatedSign = token.kind === 'mark' && PARAGRAPH_WORDS.has(token.text);
  return token.kind === 'newline' || LIST_WORDS.has(token.text) || LEAD_IN_WORDS.has(token.text) || isRepeatedSign;
}

/** The index of the number that ends a range begun before `at`; the reference word may be said again: `第36段至第40段`. */
function rangeEnd(tokens: readonly Token[], at: number, isBetween: boolean): number | undefined {
  const start = PARAGRAPH_WORDS.has(tokens[at]?.text ?? '') ? at + 1 : at;
  let next = start;
  while (next < start + 3 && isRangeJoint(tokens[next], isBetween)) next += 1;
  if (next === start) return undefined;
  // `up to and including 40`
  while (next > start && /^(and|including|inclusive|compris|inclus)$/.test(tokens[next]?.text ?? '')) next += 1;
  while (isRepeatedCue(tokens[next])) next += 1;
  return tokens[next]?.kind === 'number' ? next : undefined;
}

function isRepeatedCue(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'number') return false;
  return PARAGRAPH_WORDS.has(token.text) || /^(第|the|la|le|el|\.)$/.test(token.text);
}

function isRangeJoint(token: Token | undefined, isBetween: boolean): boolean {
  if (token === undefined || token.kind === 'number') return false;
  return RANGE_WORDS.has(token.text) || (isBetween && LIST_WORDS.has(token.text));
}

/** Ends in either order; `148-50` is short for 148-150, as in citations. */
function rangeOf(first: Token, last: Token): ParagraphRange {
  const short = last.text.length;
  const isShortened = last.value < first.value && short < first.text.length && !last.isWritten;
  const full = isShortened ? Number(first.text.slice(0, -short) + last.text) : last.value;
  const end = isShortened && full > first.value ? full : last.value;
  return { from: Math.min(first.value, end), to: Math.max(first.value, end) };
}
