import type { ParagraphRange } from './question.ts';
import type { Token } from './question-token.ts';
import { LIST_WORDS, PARAGRAPH_WORDS, RANGE_WORDS } from './reference-words.ts';

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
    const lastToken = last === undefined ? undefined : tokens[last];
    ranges.push(rangeOf(first, lastToken ?? first));
    end = (last ?? next) + 1;
    let joint = end;
    while (isListJoint(tokens[joint], isTold)) joint += 1;
    const hasSpaceOnly = joint === end;
    if (hasSpaceOnly && (tokens[joint]?.isWritten ?? true)) break;
    next = joint;
  }
  return { ranges, end };
}

function isListJoint(token: Token | undefined, isTold: boolean): boolean {
  if (token === undefined || token.kind === 'number') return false;
  if (token.text === '/') return isTold;
  return (
    token.kind === 'newline' ||
    LIST_WORDS.has(token.text) ||
    token.text === '第' ||
    (token.kind === 'mark' && PARAGRAPH_WORDS.has(token.text))
  );
}

/** The index of the number that ends a range begun before `at`; the reference word may be said again: `第36段至第40段`. */
function rangeEnd(tokens: readonly Token[], at: number, isBetween: boolean): number | undefined {
  const start = PARAGRAPH_WORDS.has(tokens[at]?.text ?? '') ? at + 1 : at;
  let next = start;
  while (next < start + 3 && isRangeJoint(tokens[next], isBetween)) next += 1;
  if (next === start) return undefined;
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
