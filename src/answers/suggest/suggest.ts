import { findEntry, findReport, findSection, type Report } from '../../reports/catalogue.ts';
import type { Section } from '../../reports/edition.ts';
import type { Language } from '../../reports/language.ts';
import type { AskOptions } from '../ask.ts';
import type { Library } from '../library.ts';
import { numbersOf } from '../question/paragraph-range.ts';
import { parseQuestion, questionText } from '../question/parse-question.ts';
import type { Question } from '../question/question.ts';
import { languageOfQuestion } from '../question/reader-language.ts';
import { suggestByWords } from './suggest-by-words.ts';
import { tellingWords } from './telling-words.ts';

/** What a person may mean by what they have typed so far. `question` is what to ask for it, and short. */
export type Suggestion = { readonly question: string } & (
  | {
      readonly kind: 'entry';
      readonly reference: string;
      readonly paragraph: number;
      /** The entry's text from where it tells why it is offered; unshortened. */
      readonly text: string;
    }
  | { readonly kind: 'section'; readonly section: Section }
  /** A mission or a topic: the name that was typed or begun, the official one, and how many entries name it. */
  | { readonly kind: 'concept'; readonly asked: string; readonly name: string; readonly count: number }
  | { readonly kind: 'search' }
);

/** In the order in which they are offered, and the language in which. */
export interface Suggestions {
  readonly language: Language;
  readonly suggestions: readonly Suggestion[];
}

/** As many as a person reads; Slack takes 100. */
export const MOST_SUGGESTIONS = 20;

/**
 * What to offer a person while they type: entries by the beginning of their number, missions, topics and entries by words
 * in any language, and to search for the words themselves. The language is that of the answer to come. Pure.
 */
export function suggest(
  library: Library,
  typed: string,
  { chosen, locale }: Pick<AskOptions, 'chosen' | 'locale'> = {},
): Suggestions {
  const question = parseQuestion(typed);
  const language = question.language ?? chosen ?? languageOfQuestion(question, typed) ?? locale ?? 'en';
  const [newest] = library.catalogue.reports;
  if (newest === undefined) return { language, suggestions: [] };
  const numbered = suggestByNumber(library, question, language);
  const suggestions = numbered.length > 0 ? numbered : suggestByWords(library, questionText(typed), question, language);
  return { language, suggestions: suggestions.slice(0, MOST_SUGGESTIONS) };
}

/** Entries whose numbers are asked for, or begin as the only one does; sections. */
function suggestByNumber({ catalogue }: Library, question: Question, language: Language): readonly Suggestion[] {
  if (question.kind !== 'paragraphs' && question.kind !== 'sections') return [];
  const reports =
    question.symbol === undefined
      ? catalogue.reports
      : [findReport(catalogue, question.symbol)].filter((report) => report !== undefined);
  if (question.kind === 'sections') {
    return reports.flatMap((report) => question.numbers.flatMap((number) => sectionOf(report, number, language)));
  }
  const numbers = [...new Set(question.ranges.flatMap(numbersOf))];
  return reports.flatMap((report) =>
    paragraphsFor(report, numbers).flatMap((paragraph) => entryOf(report, paragraph, language)),
  );
}

/** `14` means 14 itself and, typed to the end, 140 to 149. */
function paragraphsFor({ paragraphs }: Report, numbers: readonly number[]): readonly number[] {
  const exact = paragraphs.filter((paragraph) => numbers.includes(paragraph));
  const [beginning, ...others] = numbers.map(String);
  if (beginning === undefined || others.length > 0) return exact;
  return [
    ...exact,
    ...paragraphs.filter((paragraph) => !exact.includes(paragraph) && String(paragraph).startsWith(beginning)),
  ];
}

function entryOf(report: Report, paragraph: number, language: Language): readonly Suggestion[] {
  const entry = findEntry(report, paragraph, language)?.entry;
  if (entry === undefined) return [];
  const { reference } = report;
  const text = tellingWords(entry.passages.join(' '), []);
  return [{ kind: 'entry', reference, paragraph, text, question: `${reference}, para. ${paragraph}` }];
}

function sectionOf(report: Report, number: number, language: Language): readonly Suggestion[] {
  const section = findSection(report, number, language);
  return section === undefined
    ? []
    : [{ kind: 'section', section, question: `${report.reference}, section ${number}` }];
}
