import { readConceptRequest } from '../answers/question/concept-request.ts';
import { findMalformedReference, findReferences } from '../answers/question/find-references.ts';
import { numbersOf } from '../answers/question/paragraph-range.ts';
import { MAX_PARAGRAPHS } from '../answers/question/question.ts';
import { readTokens } from '../answers/question/read-tokens.ts';
import { nearestParagraphs, type Report } from '../reports/catalogue.ts';
import { canonicalSymbol } from '../reports/symbol.ts';
import type { ParagraphRange, Scope } from './subscription.ts';
import { cut, type Draft, type Span, segments, units } from './subscription-draft.ts';
import type { SubscriptionProblem, Taken } from './subscription-request.ts';
import { WHOLE_REPORT } from './subscription-words.ts';
import { cutAll } from './take-cadence.ts';
import { BEFORE_PLACE } from './take-zone.ts';

/** The name, in the reader's language, of the concept that has exactly this name; with `only`, of a mission. */
export type FindConcept = (words: string, only?: 'mission') => string | undefined;

/** Words, or Chinese characters, of a concept's name with the word in front. */
const MOST_NAME_UNITS = 30;

/**
 * The concepts that a request names behind a word for mission or topic: of the words behind it as many as make a name. Where
 * none do, the scope is there with an empty name, so that others may take their words first.
 */
export function takeConcepts(
  draft: Draft,
  findConcept: FindConcept,
): { readonly draft: Draft; readonly scopes: readonly Scope[] } {
  for (const segment of segments(draft)) {
    const all = units(draft, segment);
    for (const [at, { start }] of all.entries()) {
      const request = readConceptRequest(draft.text.slice(start, segment.end));
      if (request === undefined) continue;
      const wordsStart = segment.end - request.words.length;
      const kind = request.only ?? 'topic';
      for (const { end } of all.slice(at, at + MOST_NAME_UNITS).toReversed()) {
        const words = draft.text.slice(wordsStart, end).trim();
        const name = words === '' ? undefined : findConcept(words, request.only);
        if (name === undefined) continue;
        const others = takeConcepts(cut(draft, { start, end }), findConcept);
        return { draft: others.draft, scopes: [{ kind, name, query: words }, ...others.scopes] };
      }
      return { draft: cut(draft, { start, end: wordsStart }), scopes: [{ kind, name: '', query: '' }] };
    }
  }
  return { draft, scopes: [] };
}

/** `everything`, `the whole report` */
export function takeWhole(draft: Draft): { readonly draft: Draft; readonly scopes: readonly Scope[] } {
  const rest = cutAll(draft, WHOLE_REPORT);
  return { draft: rest, scopes: rest === draft ? [] : [{ kind: 'all' }] };
}

/** The sections and paragraphs that a request names, as far as the report has them. */
export function takeNumbers(draft: Draft, report: Report): Taken<readonly Scope[]> {
  const ranges: ParagraphRange[] = [];
  const sections: number[] = [];
  let rest = draft;
  for (const segment of segments(draft)) {
    const tokens = readTokens(draft.text.slice(segment.start, segment.end));
    const malformed = findMalformedReference(tokens);
    if (malformed !== undefined) {
      return { kind: 'problem', problem: { kind: 'malformed-number', value: malformed.value } };
    }
    for (const reference of findReferences(tokens)) {
      const [first, last] = [tokens[reference.start], tokens[reference.end - 1]];
      if (reference.isOfOtherDocument || first === undefined || last === undefined) continue;
      if (tooMany(reference.ranges)) return { kind: 'problem', problem: tooManyIn(reference.ranges, report) };
      if (reference.of === 'section') sections.push(...reference.ranges.flatMap(numbersOf));
      else ranges.push(...reference.ranges);
      rest = cut(rest, { start: segment.start + first.start, end: segment.start + last.end });
    }
    for (const token of tokens.filter(({ kind }) => kind === 'symbol')) {
      const isOurs = [report.symbol, report.reference].some(
        (own) => canonicalSymbol(own) === canonicalSymbol(token.text),
      );
      if (isOurs) rest = cut(rest, { start: segment.start + token.start, end: segment.start + token.end });
    }
  }
  const problem = unknownNumbers(sections, ranges, report);
  if (problem !== undefined) return { kind: 'problem', problem };
  const scopes: readonly Scope[] = [
    ...(sections.length > 0 ? [{ kind: 'sections' as const, numbers: ascending(sections) }] : []),
    ...(ranges.length > 0 ? [{ kind: 'paragraphs' as const, ranges }] : []),
  ];
  return { kind: 'taken', draft: rest, value: scopes };
}

function countOf(ranges: readonly ParagraphRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

function tooMany(ranges: readonly ParagraphRange[]): boolean {
  return !(countOf(ranges) <= MAX_PARAGRAPHS);
}

function tooManyIn(ranges: readonly ParagraphRange[], { paragraphs }: Report): SubscriptionProblem {
  return { kind: 'too-many', value: String(countOf(ranges)), first: paragraphs[0] ?? 0, last: paragraphs.at(-1) ?? 0 };
}

/** Of a range one paragraph must be there: the table has gaps. */
function unknownNumbers(
  sections: readonly number[],
  ranges: readonly ParagraphRange[],
  report: Report,
): SubscriptionProblem | undefined {
  const section = sections.find((number) => !report.sectionNumbers.includes(number));
  if (section !== undefined) {
    return { kind: 'unknown-section', value: String(section), sections: report.sectionNumbers };
  }
  const paragraphs = ranges
    .filter(({ from, to }) => !report.paragraphs.some((paragraph) => paragraph >= from && paragraph <= to))
    .flatMap(numbersOf);
  if (paragraphs.length === 0) return undefined;
  const nearest = ascending(paragraphs.flatMap((paragraph) => nearestParagraphs(report, paragraph)));
  return { kind: 'unknown-paragraphs', reference: report.reference, paragraphs: ascending(paragraphs), nearest };
}

function ascending(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].toSorted((left, right) => left - right);
}

/** A concept that is named without a word in front, where nothing else is left: `MINUSMA`; `in Mali` is a place. */
export function takeBareConcept(draft: Draft, left: readonly Span[], findConcept: FindConcept): Scope | undefined {
  const [first, last] = [left[0], left.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const before =
    draft.folded
      .slice(0, first.start)
      .trimEnd()
      .split(/[\s|]+/)
      .at(-1) ?? '';
  if (BEFORE_PLACE.has(before)) return undefined;
  const query = draft.text.slice(first.start, last.end).trim();
  const mission = findConcept(query, 'mission');
  if (mission !== undefined) return { kind: 'mission', name: mission, query };
  const topic = findConcept(query);
  return topic === undefined ? undefined : { kind: 'topic', name: topic, query };
}
