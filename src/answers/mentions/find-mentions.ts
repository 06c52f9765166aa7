import { findEntry, findReport, findSection, type Report } from '../../reports/catalogue.ts';
import type { Section } from '../../reports/edition.ts';
import type { Language } from '../../reports/language.ts';
import type { Library } from '../library.ts';
import { normaliseText } from '../question/normalise-text.ts';
import { numbersOf } from '../question/paragraph-range.ts';
import { MAX_PARAGRAPHS } from '../question/question.ts';
import { findConcepts } from './find-concepts.ts';
import { readCitations } from './read-citations.ts';

/** Something of a report that a text refers to. `question` is what to ask for it. */
export type Mention = { readonly question: string } & (
  | { readonly kind: 'entry'; readonly reference: string; readonly paragraph: number; readonly opening: string }
  | { readonly kind: 'section'; readonly reference: string; readonly section: Section }
  /** A mission or a topic: as it stands in the text, its official name, and how many entries name it. */
  | { readonly kind: 'concept'; readonly asked: string; readonly name: string; readonly count: number }
  | { readonly kind: 'report'; readonly symbol: string; readonly reference: string }
);

/** `missing` are paragraphs that the text cites and the table does not have. */
export interface Mentions {
  readonly mentions: readonly Mention[];
  readonly missing: readonly { readonly reference: string; readonly paragraphs: readonly number[] }[];
}

/** Characters of a text that are read: Slack's own limit for a message. */
const MAX_TEXT_LENGTH = 40_000;

/** Links to documents say the symbol in their path. */
const DOCUMENT_LINK = /https?:\/\/(?:www\.)?(?:undocs\.org|docs\.un\.org)\/(?:(?:ar|zh|en|fr|ru|es)\/)?/giu;

/**
 * What somebody's text refers to: paragraphs and sections that it cites, missions and topics that it names, reports of
 * which it cites nothing in particular; each once, citations first. Strict: ordinary words and bare numbers are no
 * reference, nor is a paragraph of another document; a place counts only beside something else. `language` is the
 * reader's. Pure.
 */
export function findMentions(library: Library, text: string, { language }: { readonly language: Language }): Mentions {
  const plain = normaliseText(text.slice(0, MAX_TEXT_LENGTH).replace(DOCUMENT_LINK, ' '));
  const { catalogue } = library;
  const [newest] = catalogue.reports;
  if (newest === undefined) return { mentions: [], missing: [] };
  const found = new Map<string, Mention>();
  const missing = new Map<string, Set<number>>();
  const cited = new Set<Report>();
  const named = new Set<Report>();
  const add = (mention: Mention) => {
    if (!found.has(mention.question)) found.set(mention.question, mention);
  };
  for (const { of, symbol, ranges } of readCitations(plain)) {
    const report = symbol === undefined ? newest : findReport(catalogue, symbol);
    if (report === undefined) continue;
    if (of === 'document') named.add(report);
    // That a lease has a section 8 is likelier than that somebody means the newest report's.
    if (of === 'document' || (of === 'section' && symbol === undefined)) continue;
    const { reference } = report;
    for (const number of ranges.flatMap(numbersOf).slice(0, MAX_PARAGRAPHS)) {
      const mention = of === 'section' ? sectionOf(report, number, language) : entryOf(report, number, language);
      if (mention !== undefined) add(mention);
      else if (of === 'paragraph') missing.set(reference, (missing.get(reference) ?? new Set()).add(number));
      cited.add(report);
    }
  }
  const concepts = findConcepts(library.index, plain, language);
  const isOnTopic = found.size + missing.size > 0 || concepts.some(({ isPlace }) => !isPlace);
  for (const { isPlace, ...concept } of concepts) if (isOnTopic || !isPlace) add({ kind: 'concept', ...concept });
  for (const report of named) if (!cited.has(report)) add(reportOf(report));
  return {
    mentions: [...found.values()],
    missing: [...missing].map(([reference, paragraphs]) => ({ reference, paragraphs: [...paragraphs] })),
  };
}

function entryOf(report: Report, paragraph: number, language: Language): Mention | undefined {
  const entry = findEntry(report, paragraph, language)?.entry;
  if (entry === undefined) return undefined;
  const { reference } = report;
  const opening = entry.passages.join(' ');
  return { kind: 'entry', reference, paragraph, opening, question: `${reference}, para. ${paragraph}` };
}

function sectionOf(report: Report, number: number, language: Language): Mention | undefined {
  const section = findSection(report, number, language);
  if (section === undefined) return undefined;
  const { reference } = report;
  return { kind: 'section', reference, section, question: `${reference}, section ${number}` };
}

function reportOf({ symbol, reference }: Report): Mention {
  return { kind: 'report', symbol, reference, question: symbol };
}
