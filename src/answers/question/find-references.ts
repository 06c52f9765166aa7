import { isQuantity, readNumberList } from './number-list.ts';
import type { ParagraphRange } from './question.ts';
import type { Token } from './question-token.ts';
import {
  FILLER_WORDS,
  LEAD_IN_WORDS,
  LIST_WORDS,
  OTHER_DOCUMENT_WORDS,
  PARAGRAPH_WORDS,
  RANGE_OPENERS,
  type ReferenceWord,
  SECTION_WORDS,
} from './reference-words.ts';

/** Numbers that stand together, and what the words round them say that they number. */
export interface Reference {
  readonly ranges: readonly ParagraphRange[];
  readonly of: 'paragraph' | 'section' | 'unknown';
  /** The word that says so also means other things. */
  readonly isWeak: boolean;
  /** `paragraph 5 of resolution 2589 (2021)` is no paragraph of ours. */
  readonly isOfOtherDocument: boolean;
  /** Indexes of the first and past the last token of it, the telling word included. */
  readonly start: number;
  readonly end: number;
}

/** A reference word followed by something that begins like a number but is none: `para 148abc`, `para -5`. */
export interface MalformedReference {
  readonly value: string;
  readonly isWeak: boolean;
}

export function findReferences(tokens: readonly Token[]): readonly Reference[] {
  const references: Reference[] = [];
  for (let at = 0; at < tokens.length; ) {
    const reference = readReference(tokens, at, references.at(-1));
    if (reference !== undefined) references.push(reference);
    at = reference?.end ?? at + 1;
  }
  return references;
}

export function findMalformedReference(tokens: readonly Token[]): MalformedReference | undefined {
  for (const [at, token] of tokens.entries()) {
    const cue = PARAGRAPH_WORDS.get(token.text);
    if (cue === undefined) continue;
    const next = skipMarks(tokens, at + 1, '.:');
    const after = tokens[next];
    if (after?.kind === 'broken') return { value: after.text, isWeak: cue.isWeak };
    const number = tokens[next + 1];
    const isNegative =
      after?.kind === 'mark' &&
      after.text === '-' &&
      number?.kind === 'number' &&
      number.start === after.end &&
      after.start > (tokens[next - 1]?.end ?? 0);
    if (isNegative) return { value: `${after.text}${number.text}`, isWeak: cue.isWeak };
  }
  return undefined;
}

/** Whether nothing but references and words that merely ask is there. */
export function isOnlyReferences(tokens: readonly Token[], references: readonly Reference[]): boolean {
  return tokens.every(
    (token, at) =>
      references.some((reference) => at >= reference.start && at < reference.end) ||
      token.kind === 'newline' ||
      token.kind === 'symbol' ||
      (token.kind === 'mark' && !/[-%/+*=→…]/.test(token.text)) ||
      (token.kind === 'word' && isSmallWord(token.text)),
  );
}

function isSmallWord(word: string): boolean {
  return FILLER_WORDS.has(word) || LIST_WORDS.has(word) || PARAGRAPH_WORDS.has(word) || RANGE_OPENERS.has(word);
}

function readReference(tokens: readonly Token[], at: number, previous: Reference | undefined): Reference | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number') return undefined;
  const before = cueBefore(tokens, at, previous);
  const isBetween = before.isBetween || isBetweenAhead(tokens, before.start);
  const list = readNumberList(tokens, at, isBetween, before.of !== 'unknown');
  const goesOn = previous !== undefined && before.of !== 'unknown' && before.start === at;
  if (goesOn && (isQuantity(tokens, at, at + 1) || isQuantity(tokens, at, list.end))) return undefined;
  const after = cueAfter(tokens, list.end, token, before.of);
  const end = skipSubparagraph(tokens, after?.end ?? list.end);
  const of = after?.of ?? before.of;
  if (token.isWritten && of === 'unknown') return undefined;
  return {
    ranges: list.ranges,
    of,
    isWeak: (after ?? before).isWeak,
    isOfOtherDocument: isOfOtherDocument(tokens, before.start, end),
    start: before.start,
    end,
  };
}

/** `148 (b)` and `148 bis`: the table has whole paragraphs only. */
function skipSubparagraph(tokens: readonly Token[], end: number): number {
  const [open, letter, close] = tokens.slice(end, end + 3);
  if (open?.text === '(' && close?.text === ')' && /^[a-zа-я]{1,4}$/.test(letter?.text ?? '')) return end + 3;
  return /^(bis|ter)$/.test(open?.text ?? '') ? end + 1 : end;
}

interface Cue {
  readonly of: Reference['of'];
  readonly isWeak: boolean;
  readonly start: number;
  readonly end: number;
}

/** The word in front of a number: `para. 148`, `paragraphs nos. 36`, `A/75/19, 148`; a list goes on from the last one. */
function cueBefore(
  tokens: readonly Token[],
  at: number,
  previous: Reference | undefined,
): Cue & { readonly isBetween: boolean } {
  let start = at;
  let isBetween = false;
  for (let back = at - 1; back >= 0; back -= 1) {
    const token = tokens[back];
    if (token === undefined) break;
    const section = SECTION_WORDS.get(token.text);
    const cue = PARAGRAPH_WORDS.get(token.text) ?? section;
    if (cue !== undefined && token.kind !== 'number') {
      const stronger = cue.isWeak ? cueBefore(tokens, back, undefined) : undefined;
      const of = section === undefined ? 'paragraph' : 'section';
      if (stronger !== undefined && stronger.of !== 'unknown')
        return { ...stronger, end: at, isBetween: isBetween || stronger.isBetween };
      return { of, isWeak: cue.isWeak, start: back, end: at, isBetween };
    }
    if (token.kind === 'symbol') return { of: 'paragraph', isWeak: false, start: back, end: at, isBetween };
    if (RANGE_OPENERS.has(token.text)) isBetween = true;
    else if (previous !== undefined && back < previous.end) {
      const goesOn = tokens.slice(previous.end, at).every((between) => isJoint(between));
      if (goesOn) return { ...previous, start: at, end: at, isBetween };
      break;
    } else if (!isLeadIn(token) && !isGluedDash(tokens, back)) break;
    start = isBetween ? back : start;
  }
  return { of: 'unknown', isWeak: true, start, end: at, isBetween };
}

/** `between paragraphs 36 and 40`: the word of range may stand before the word of reference. */
function isBetweenAhead(tokens: readonly Token[], start: number): boolean {
  const [second, first] = [tokens[start - 1], tokens[start - 2]];
  const opens = (token: Token | undefined) => token !== undefined && RANGE_OPENERS.has(token.text);
  const isArticle = second !== undefined && /^(the|les|los|las)$/.test(second.text);
  const isDifference = tokens
    .slice(0, start)
    .some((token) => /^(differ|compar|сравн|разниц|区别|比较|قارن)|(تان|تين)$/.test(token.text));
  return !isDifference && (opens(second) || (isArticle && opens(first)));
}

/** `para-148` */
function isGluedDash(tokens: readonly Token[], at: number): boolean {
  const [word, dash, number] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return dash?.kind === 'mark' && dash.text === '-' && word?.end === dash.start && number?.start === dash.end;
}

/** What may stand between a reference word and its number: `para. no. (148`, `paras from 36`, `第`. */
function isLeadIn(token: Token): boolean {
  return token.kind === 'mark' ? /^[.:(["'«“‘#№،,]$/.test(token.text) : LEAD_IN_WORDS.has(token.text);
}

function isJoint(token: Token): boolean {
  return token.kind === 'newline' || LIST_WORDS.has(token.text) || isLeadIn(token) || isSmallJoint(token);
}

function isSmallJoint(token: Token): boolean {
  return token.kind === 'mark' && /^[;)]$/.test(token.text);
}

/** The word behind a number: `第148段`, `36-40段`, `the 148th paragraph`; elsewhere a word behind makes it a quantity. */
function cueAfter(tokens: readonly Token[], end: number, number: Token, before: Reference['of']): Cue | undefined {
  const token = tokens[end];
  if (token?.kind !== 'word') return undefined;
  const isChinese = /\p{Script=Han}/u.test(token.text);
  if (!isChinese && !number.isOrdinal) return undefined;
  const section: ReferenceWord | undefined = SECTION_WORDS.get(token.text);
  const cue = PARAGRAPH_WORDS.get(token.text) ?? section;
  if (cue === undefined || (isChinese && cue.isWeak && before === 'unknown' && token.text !== '章')) return undefined;
  return { of: section === undefined ? 'paragraph' : 'section', isWeak: cue.isWeak, start: end, end: end + 1 };
}

/** How far before and behind a reference the other document may be named. */
const REACH = 8;

/** `paragraph 40 of Security Council resolution 2436 (2018)`, `SCR 2436, para. 40`, `第2436号决议第40段`. */
function isOfOtherDocument(tokens: readonly Token[], start: number, end: number): boolean {
  const isOther = (token: Token) => OTHER_DOCUMENT_WORDS.has(token.text);
  if (tokens.some((token) => token.kind === 'symbol')) return false;
  const behind = tokens.slice(end, end + REACH);
  const isLinked =
    /^(of|in|de|du|des|del|из|من|في|的|中)$/.test(behind[0]?.text ?? '') || behind.slice(0, 2).some(isOther);
  return (isLinked && behind.some(isOther)) || tokens.slice(Math.max(0, start - REACH), start).some(isOther);
}

function skipMarks(tokens: readonly Token[], at: number, marks: string): number {
  let next = at;
  while (tokens[next]?.kind === 'mark' && marks.includes(tokens[next]?.text ?? ' ')) next += 1;
  return next;
}
