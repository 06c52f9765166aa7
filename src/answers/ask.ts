import {
  type Catalogue,
  findEdition,
  findReport,
  findSection,
  nearestParagraphs,
  type Report,
} from '../reports/catalogue.ts';
import type { Language } from '../reports/language.ts';
import { SYMBOL_PATTERN } from '../reports/symbol.ts';
import type { Answer, Match, QuotedEntry, ReportOutline } from './answer.ts';
import type { Library } from './library.ts';
import { linksOf } from './linked-years.ts';
import { listConcept, listNotAddressed, listSections } from './listings.ts';
import { composeOverview } from './overview.ts';
import { numbersOf } from './question/paragraph-range.ts';
import { parseQuestion } from './question/parse-question.ts';
import type { Question } from './question/question.ts';
import { languageOfQuestion } from './question/reader-language.ts';
import { quote } from './quote.ts';
import { listChanges, tellHistory } from './recorded-changes.ts';
import { listRelated, relatedTo } from './related.ts';
import type { SearchIndex } from './search-port.ts';
import { composeTimeline } from './timeline.ts';

/** All entries that fit are offered, best first, so that their count is true; a message shows a few at a time. */
const EVERY_MATCH = Number.POSITIVE_INFINITY;

/** `171 738` is one number, as the report prints it. */
const THOUSANDS = /^\d{1,3}(?:[ ,]\d{3})+$/;

export type { Library } from './library.ts';

export interface AskOptions {
  /** The edition wanted, said by the reader outside the question: a flag, a button. */
  readonly language?: Language;
  /** The language that the reader chose once and for all; a question may ask for another, but is not taken to. */
  readonly chosen?: Language;
  /** The language to fall back on when the question does not tell its own, as from Slack's locale. */
  readonly locale?: Language;
}

/**
 * A text in, an answer out; it never throws for what a person typed. The reader's language is the one asked for, else
 * the one they chose, else the one the question is written in, else the locale's, else English.
 */
export function ask(library: Library, text: string, { language: wanted, chosen, locale }: AskOptions = {}): Answer {
  const { catalogue, index } = library;
  const question = parseQuestion(text);
  const language = wanted ?? question.language ?? chosen ?? languageOfQuestion(question, text) ?? locale ?? 'en';
  const [newest] = catalogue.reports;
  if (newest === undefined) return { kind: 'invalid', language, reason: 'no-report', value: '' };
  const symbol = 'symbol' in question ? question.symbol : undefined;
  const report = symbol === undefined ? newest : findReport(catalogue, symbol);
  const outline = outlineOf(catalogue, report ?? newest, language);
  if (question.kind === 'help') return { kind: 'help', language, outline };
  if (question.kind === 'malformed') {
    return { kind: 'invalid', language, reason: question.reason, value: question.value, outline };
  }
  if (question.kind === 'search') return search(catalogue, index, question.words, language);
  if (question.kind === 'concept') {
    const listing = listConcept({ catalogue, index }, question, language);
    return listing ?? search(catalogue, index, question.instead, language);
  }
  if (question.kind === 'document') {
    if (report !== undefined) return { kind: 'help', language, outline };
    return search(catalogue, index, question.words, language);
  }
  if (report === undefined) {
    return { kind: 'invalid', language, reason: 'unknown-report', value: symbol ?? '', outline };
  }
  if (question.kind === 'changes') return listChanges(library, question, language, outline);
  if (question.kind === 'history') {
    return (
      tellHistory(library, report, question.paragraph, language) ?? missing(report, [question.paragraph], language)
    );
  }
  if (question.kind === 'related') {
    const { paragraph } = question;
    return listRelated(index, report, paragraph, language) ?? missing(report, [paragraph], language);
  }
  if (question.kind === 'overview') return composeOverview(library, report, question, language, outline);
  if (question.kind === 'timeline') return composeTimeline(library, report, question, language, outline);
  if (question.kind === 'not-addressed') return listNotAddressed(report, language);
  if (question.kind === 'all-sections') return listSections(report, language, outline);
  if (question.kind === 'sections') return sections(report, question.numbers, language, outline);
  return paragraphs(library, report, question, language);
}

function paragraphs(
  library: Library,
  report: Report,
  question: Extract<Question, { kind: 'paragraphs' }>,
  language: Language,
): Answer {
  const numbers = [...new Set(question.ranges.flatMap(numbersOf))];
  const existing = new Set(report.paragraphs);
  const absent = numbers.filter((number) => !existing.has(number));
  const entries = numbers.flatMap((number) => quote(report, number, language));
  const isQuantity = !question.isExplicit && absent.length > 0 && THOUSANDS.test(question.words);
  if (entries.length > 0 && !isQuantity) {
    const around = { ...neighboursOf(report, entries), related: relatedTo(library.index, entries) };
    const nearest = nearestOf(report, absent);
    return { kind: 'entries', language, entries, missing: absent, nearest, ...around, ...linksOf(library, entries) };
  }
  // A bare number that is no paragraph may be a resolution's: 2589 stands in the text of paragraph 165.
  const found = question.isExplicit ? undefined : search(library.catalogue, library.index, question.words, language);
  if (found !== undefined && (found.kind === 'matches' || isQuantity)) return found;
  return missing(report, absent, language);
}

function missing(report: Report, paragraphs: readonly number[], language: Language): Answer {
  return { kind: 'missing', language, reference: report.reference, paragraphs, nearest: nearestOf(report, paragraphs) };
}

function neighboursOf(
  report: Report,
  entries: readonly QuotedEntry[],
): { readonly previous?: number; readonly next?: number } {
  const numbers = entries.map((entry) => entry.paragraph);
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
  const previous = report.paragraphs.findLast((existing) => existing < lowest);
  const next = report.paragraphs.find((existing) => existing > highest);
  return { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) };
}

/** The existing neighbours of missing numbers, ascending. */
function nearestOf(report: Report, missing: readonly number[]): readonly number[] {
  const nearest = new Set(missing.flatMap((number) => nearestParagraphs(report, number)));
  return [...nearest].toSorted((left, right) => left - right);
}

function sections(report: Report, numbers: readonly number[], language: Language, outline: ReportOutline): Answer {
  const unknown = numbers.find((number) => !report.sectionNumbers.includes(number));
  if (unknown !== undefined)
    return { kind: 'invalid', language, reason: 'unknown-section', value: String(unknown), outline };
  const entries = report.paragraphs
    .flatMap((paragraph) => quote(report, paragraph, language))
    .filter((entry) => numbers.includes(entry.section.number));
  const [number] = numbers;
  const section = number === undefined ? undefined : findSection(report, number, language);
  if (section === undefined || numbers.length > 1) {
    const around = { ...neighboursOf(report, entries), related: [] };
    return { kind: 'entries', language, entries, missing: [], nearest: [], ...around };
  }
  return { kind: 'section', language, section, entries };
}

function search(catalogue: Catalogue, index: SearchIndex, words: string, language: Language): Answer {
  const hits = index.search(words, { language, limit: EVERY_MATCH });
  const matches = hits.flatMap((hit): readonly Match[] => {
    const report = findReport(catalogue, hit.symbol);
    const quoted = report === undefined ? [] : quote(report, hit.paragraph, language);
    return quoted.map((entry) => ({
      ...entry,
      score: hit.score,
      passage: Math.min(hit.passage, entry.passages.length - 1),
      get words() {
        return hit.words;
      },
      get expansions() {
        return hit.expansions;
      },
    }));
  });
  const named = (words.match(SYMBOL_PATTERN) ?? []).flatMap((symbol) => findReport(catalogue, symbol) ?? []);
  const ranked = rankByReport(matches, named.length > 0 ? named : catalogue.reports);
  return ranked.length > 0
    ? { kind: 'matches', language, query: words, matches: ranked }
    : { kind: 'none', language, query: words };
}

/** Matches of the first report first, each report's best first; those of other reports are left out. */
function rankByReport(matches: readonly Match[], reports: readonly Report[]): readonly Match[] {
  return reports.flatMap(({ symbol }) => matches.filter(({ source }) => source === symbol));
}

function outlineOf({ reports }: Catalogue, report: Report, language: Language): ReportOutline {
  const edition = findEdition(report, language);
  return {
    symbol: report.symbol,
    reference: report.reference,
    title: edition?.title ?? report.symbol,
    language: edition?.language ?? language,
    official: edition?.isOfficial ?? false,
    firstParagraph: report.paragraphs[0] ?? 0,
    lastParagraph: report.paragraphs.at(-1) ?? 0,
    sections: edition?.sections ?? [],
    others: reports
      .filter((other) => other !== report)
      .map(({ symbol, reference, paragraphs: [firstParagraph = 0] }) => ({ symbol, reference, firstParagraph })),
  };
}
