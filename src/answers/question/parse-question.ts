import { chineseToNumber, romanToNumber } from '../../reports/numerals.ts';
import { SYMBOL_PATTERN } from '../../reports/symbol.ts';
import { languageNamed, readAskedLanguage } from './asked-language.ts';
import { readChangesRequest } from './changes-request.ts';
import { readConceptRequest } from './concept-request.ts';
import { findMalformedReference, findReferences, isOnlyReferences, type Reference } from './find-references.ts';
import { asksForHelp, asksForSections } from './help-phrase.ts';
import { misspeltReference } from './misspelt-reference.ts';
import { normaliseText } from './normalise-text.ts';
import { asksForNotAddressed } from './not-addressed-request.ts';
import { numbersOf, problemOfRanges } from './paragraph-range.ts';
import { MAX_QUESTION_LENGTH, type Question } from './question.ts';
import { questionLanguage } from './question-language.ts';
import type { Token } from './question-token.ts';
import { readTokens } from './read-tokens.ts';
import { PARAGRAPH_WORDS, SEARCH_LINKS, SEARCH_WORDS } from './reference-words.ts';
import { readRelatedRequest } from './related-request.ts';
import { readViewRequest } from './view-request.ts';

/**
 * A text from any door (command, mention, message, page, terminal) to a question. Every text has a reading: what is
 * no reference and no request for help is a search. Pure, and linear in the length of the text.
 */
export function parseQuestion(text: string): Question {
  const normal = questionText(text);
  const isTooLong = text.length > MAX_TYPED_LENGTH || normal.length > MAX_QUESTION_LENGTH;
  if (isTooLong) return { kind: 'malformed', reason: 'too-long', value: String(text.length) };
  const { language, rest } = readAskedLanguage(normal);
  const question: Question = asksForHelp(rest) ? { kind: 'help' } : parsePlain(rest);
  if (language !== undefined) return { ...question, language };
  // Where nothing but a reference is asked for, a language named anywhere is a wish: `French: para 148`.
  const named = languageNamed(normal);
  const wished = named === undefined ? undefined : parseReference(named.rest, readTokens(named.rest), true);
  if (named === undefined || (wished?.kind !== 'paragraphs' && wished?.kind !== 'sections')) return question;
  return { ...wished, language: named.language };
}

/** The question itself: what stays of a typed text when formatting, the bot's name and repeats are taken off. */
export function questionText(text: string): string {
  return withoutRepeats(normaliseText(text.slice(0, MAX_TYPED_LENGTH)));
}

/** Characters of raw text worth reading at all: Slack's own limit for a message. */
const MAX_TYPED_LENGTH = 40_000;

function parsePlain(text: string): Question {
  const tokens = readTokens(text);
  const search = searchedWords(text, tokens);
  if (search !== undefined) {
    const reference = parseReference(search, readTokens(search));
    const isPlainly = reference?.kind === 'paragraphs' && reference.isExplicit;
    return isPlainly ? reference : { kind: 'search', words: search };
  }
  const changes = readChangesRequest(text);
  if (changes !== undefined) return changes;
  const related = readRelatedRequest(text);
  if (related !== undefined) return related;
  const view = readViewRequest(text);
  if (view !== undefined) return view;
  const reference = parseReference(text, tokens);
  if (reference !== undefined) return reference;
  return parseListing(text, tokens) ?? { kind: 'search', words: text.replaceAll('\n', ' ') };
}

/** A question for a list of entries, of the report that it names: `topic: child protection in A/75/19`. */
function parseListing(text: string, tokens: readonly Token[]): Question | undefined {
  const symbol = tokens.findLast((token) => token.kind === 'symbol')?.text;
  const of = symbol === undefined ? {} : { symbol };
  const plain = symbol === undefined ? text : withoutSymbols(text);
  if (asksForSections(plain)) return { kind: 'all-sections', ...of };
  if (asksForNotAddressed(plain)) return { kind: 'not-addressed', ...of };
  const concept = readConceptRequest(plain);
  return concept === undefined ? undefined : { ...concept, ...of };
}

/** The text without the documents that it names, and the small word in front of each. */
function withoutSymbols(text: string): string {
  const named = new RegExp(
    `(?:(?<!\\p{L})(?:in|of|from|dans|du|de|en|del|в|из|по|في|من)\\s+)?${SYMBOL_PATTERN.source}`,
    'giu',
  );
  return text.replace(named, ' ').replace(/\s+/g, ' ').trim();
}

function parseReference(text: string, tokens: readonly Token[], mustBeAll = false): Question | undefined {
  const heading = headingNumber(text);
  if (heading !== undefined) return { kind: 'sections', numbers: [heading] };
  const references = findReferences(tokens);
  const isOnly = isOnlyReferences(tokens, references);
  if (mustBeAll && !isOnly) return undefined;
  const counts = (reference: Reference) =>
    !reference.isOfOtherDocument && (isOnly || (!reference.isWeak && !isSpanishFor(text, tokens, reference)));
  const paragraphs = references.filter((reference) => reference.of === 'paragraph' && counts(reference));
  const symbols = tokens.filter((token) => token.kind === 'symbol').map((token) => token.text);
  const symbol = symbols.at(-1);
  const of = symbol === undefined ? {} : { symbol };
  const malformed = findMalformedReference(tokens);
  if (
    malformed !== undefined &&
    (!malformed.isWeak || tokens.length <= 4) &&
    !paragraphs.some((reference) => !reference.isWeak)
  ) {
    return { kind: 'malformed', reason: 'malformed-number', value: malformed.value };
  }
  if (paragraphs.length > 0) return paragraphsQuestion(paragraphs, true, of, text);
  const sections = references.filter((reference) => reference.of === 'section' && counts(reference));
  if (sections.length > 0) return sectionsQuestion(sections, of, text);
  const bare = references.filter((reference) => reference.of === 'unknown' && !reference.isOfOtherDocument);
  if (bare.length > 0 && isOnly) return paragraphsQuestion(bare, false, of, text);
  const misspelt = misspeltReference(tokens);
  if (misspelt !== undefined) return paragraphsQuestion([misspelt], true, of, text);
  if (symbol !== undefined && isOnly) return { kind: 'document', symbol, words: text };
  const [only] = tokens.filter((token) => token.kind !== 'mark');
  if (
    only !== undefined &&
    isOnly &&
    references.length === 0 &&
    tokens.every((token) => token.kind === 'mark' || isParagraphWord(token))
  ) {
    return { kind: 'malformed', reason: 'no-number', value: text };
  }
  return undefined;
}

/** In a Spanish sentence `para 148 efectivos` is "for 148 troops"; `para.` with its stop is a paragraph everywhere. */
function isSpanishFor(text: string, tokens: readonly Token[], { start }: Reference): boolean {
  return tokens[start]?.text === 'para' && tokens[start + 1]?.text !== '.' && questionLanguage(text) === 'es';
}

function isParagraphWord(token: Token): boolean {
  const word = PARAGRAPH_WORDS.get(token.text);
  return token.kind === 'word' && word !== undefined && !word.isWeak;
}

function paragraphsQuestion(
  references: readonly Reference[],
  isExplicit: boolean,
  of: { readonly symbol?: string },
  text: string,
): Question {
  const ranges = references.flatMap((reference) => reference.ranges);
  const problem = problemOfRanges(ranges, text);
  if (problem !== undefined) return problem;
  return { kind: 'paragraphs', ranges, isExplicit, words: text.replaceAll('\n', ' '), ...of };
}

function sectionsQuestion(references: readonly Reference[], of: { readonly symbol?: string }, text: string): Question {
  const ranges = references.flatMap((reference) => reference.ranges);
  return problemOfRanges(ranges, text) ?? { kind: 'sections', numbers: [...new Set(ranges.flatMap(numbersOf))], ...of };
}

/** A heading as printed or its number alone: `VIII. Safety and security`, `八、安全保障`, `VIII`. One Roman letter is too little. */
function headingNumber(text: string): number | undefined {
  const parts =
    /^(?:([IVX]{1,5})([.．、])(?:\s+\S[^\n]*)?|([IVX]{2,5})|([一二三四五六七八九十]{1,3})[.．、]\s*[^\n]*)$/iu.exec(
      text,
    );
  if (parts === null) return undefined;
  const roman = parts[1] ?? parts[3];
  return roman === undefined ? chineseToNumber(parts[4] ?? '') : romanToNumber(roman);
}

/** What stands behind `search`, `chercher`, `搜索`, `ابحث عن`; undefined when nothing does or no such word leads. */
function searchedWords(text: string, tokens: readonly Token[]): string | undefined {
  const [first, second] = tokens;
  if (first === undefined || second === undefined || !SEARCH_WORDS.has(first.text)) return undefined;
  const from = SEARCH_LINKS.has(second.text) && tokens.length > 2 ? second.end : first.end;
  return text.slice(from).replaceAll('\n', ' ').trim();
}

/** `IED IED IED` asks for IED: a word that follows itself is one word. Digits are left alone. */
function withoutRepeats(text: string): string {
  return text
    .split(/(?<=\s)/)
    .filter((word, at, all) => /^[\d\W]*\s*$/u.test(word) || word.trim() !== all[at - 1]?.trim())
    .join('')
    .trim();
}
