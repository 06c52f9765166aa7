import {
  type Catalogue,
  findEdition,
  findEntry,
  findOfficialEdition,
  findReport,
  findSection,
  nearestParagraphs,
  type Placed,
  type Report,
} from '../reports/catalogue.ts';
import type { Language } from '../reports/language.ts';
import type { Answer, Match, QuotedEntry, ReportOutline } from './answer.ts';
import { numbersOf, parseQuestion } from './question/parse-question.ts';
import type { Question } from './question/question.ts';
import { languageOfQuestion } from './question/reader-language.ts';
import type { SearchIndex } from './search-port.ts';

/** All entries that fit are offered, best first, so that their count is true; a message shows a few at a time. */
const EVERY_MATCH = Number.POSITIVE_INFINITY;

/** `171 738` is one number, as the report prints it. */
const THOUSANDS = /^\d{1,3}(?:[ ,]\d{3})+$/;

/** What answering needs: both belong together and are swapped together when a report changes. */
export interface Library {
  readonly catalogue: Catalogue;
  readonly index: SearchIndex;
}

export interface AskOptions {
  /** The edition wanted, said by the reader outside the question: a flag, a button. */
  readonly language?: Language;
  /** The language to fall back on when the question does not tell its own, as from Slack's locale. */
  readonly locale?: Language;
}

/**
 * A text in, an answer out; it never throws for what a person typed. The reader's language is the one asked for, else
 * the one the question is written in, else the locale's, else English.
 */
export function ask(
  { catalogue, index }: Library,
  text: string,
  { language: wanted, locale }: AskOptions = {},
): Answer {
  const question = parseQuestion(text);
  const language = wanted ?? question.language ?? languageOfQuestion(question, text) ?? locale ?? 'en';
  const [newest] = catalogue.reports;
  if (newest === undefined) return { kind: 'invalid', language, reason: 'no-report', value: '' };
  const symbol = 'symbol' in question ? question.symbol : undefined;
  const report = symbol === undefined ? newest : findReport(catalogue, symbol);
  const outline = outlineOf(report ?? newest, language);
  if (question.kind === 'help') return { kind: 'help', language, outline };
  if (question.kind === 'malformed') {
    return { kind: 'invalid', language, reason: question.reason, value: question.value, outline };
  }
  if (question.kind === 'search') return search(catalogue, index, question.words, language);
  if (question.kind === 'document') {
    if (report !== undefined) return { kind: 'help', language, outline };
    return search(catalogue, index, question.words, language);
  }
  if (report === undefined) {
    return { kind: 'invalid', language, reason: 'unknown-report', value: symbol ?? '', outline };
  }
  if (question.kind === 'sections') return sections(report, question.numbers, language, outline);
  return paragraphs({ catalogue, index }, report, question, language);
}

function paragraphs(
  library: Library,
  report: Report,
  question: Extract<Question, { kind: 'paragraphs' }>,
  language: Language,
): Answer {
  const numbers = [...new Set(question.ranges.flatMap(numbersOf))];
  const existing = new Set(report.paragraphs);
  const missing = numbers.filter((number) => !existing.has(number));
  const nearest = nearestOf(report, missing);
  const entries = numbers.flatMap((number) => quote(report, number, language));
  const isQuantity = !question.isExplicit && missing.length > 0 && THOUSANDS.test(question.words);
  if (entries.length > 0 && !isQuantity) {
    return { kind: 'entries', language, entries, missing, nearest, ...neighboursOf(report, entries) };
  }
  // A bare number that is no paragraph may be a resolution's: 2589 stands in the text of paragraph 165.
  const found = question.isExplicit ? undefined : search(library.catalogue, library.index, question.words, language);
  if (found !== undefined && (found.kind === 'matches' || isQuantity)) return found;
  return { kind: 'missing', language, reference: report.reference, paragraphs: missing, nearest };
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
    return { kind: 'entries', language, entries, missing: [], nearest: [], ...neighboursOf(report, entries) };
  }
  return { kind: 'section', language, section, entries };
}

function search(catalogue: Catalogue, index: SearchIndex, words: string, language: Language): Answer {
  const hits = index.search(words, { language, limit: EVERY_MATCH });
  const matches = hits.flatMap((hit): readonly Match[] => {
    const report = findReport(catalogue, hit.symbol);
    const placed = report === undefined ? undefined : findEntry(report, hit.paragraph, language);
    if (report === undefined || placed === undefined) return [];
    const quoted = quoteOf(report, placed);
    const passage = Math.min(hit.passage, quoted.passages.length - 1);
    return [
      {
        ...quoted,
        score: hit.score,
        passage,
        get words() {
          return hit.words;
        },
      },
    ];
  });
  return matches.length > 0
    ? { kind: 'matches', language, query: words, matches }
    : { kind: 'none', language, query: words };
}

function quote(report: Report, paragraph: number, language: Language): readonly QuotedEntry[] {
  const placed = findEntry(report, paragraph, language);
  return placed === undefined ? [] : [quoteOf(report, placed)];
}

function quoteOf(report: Report, { edition, entry }: Placed): QuotedEntry {
  const official = findOfficialEdition(report);
  return {
    reference: edition.reference,
    paragraph: entry.paragraph,
    source: edition.symbol,
    section: entry.section,
    language: edition.language,
    official: edition.isOfficial,
    ...(official === undefined ? {} : { officialLanguage: official.language }),
    passages: entry.passages,
  };
}

function outlineOf(report: Report, language: Language): ReportOutline {
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
  };
}
