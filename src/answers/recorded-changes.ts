import { type Catalogue, findOfficialEdition, findReport, findSection, type Report } from '../reports/catalogue.ts';
import type { RecordedChange } from '../reports/change.ts';
import type { Section } from '../reports/edition.ts';
import type { Language } from '../reports/language.ts';
import { type MergedChange, mergeTranslations } from '../reports/merge-translations.ts';
import { canonicalSymbol } from '../reports/symbol.ts';
import { traceEntry } from '../reports/trace-entry.ts';
import type { Answer, ChangedSection, ReportOutline, ToldChange } from './answer.ts';
import type { Library } from './library.ts';
import type { ParagraphRange, Question } from './question/question.ts';
import { momentOfSince } from './question/since.ts';
import { quote } from './quote.ts';

/** What changed, newest first, by section; of the report named, else of all. */
export function listChanges(
  { catalogue, changes = [], now = changes.at(-1)?.publishedAt ?? 0 }: Library,
  question: Extract<Question, { kind: 'changes' }>,
  language: Language,
  outline: ReportOutline,
): Answer {
  const { since, sections = [], paragraphs = [], symbol } = question;
  const moment = since === undefined ? undefined : momentOfSince(since, now);
  if (moment !== undefined && moment > now) {
    return {
      kind: 'invalid',
      language,
      reason: 'future-date',
      value: new Date(moment).toISOString().slice(0, 10),
      outline,
    };
  }
  const reports = catalogue.reports.filter((report) => symbol === undefined || isOf(report, symbol));
  const unknown = sections.find(({ from, to }) => !reports.some((report) => hasSection(report, from, to)));
  if (unknown !== undefined) {
    return { kind: 'invalid', language, reason: 'unknown-section', value: String(unknown.from), outline };
  }
  const isWanted = (change: RecordedChange) =>
    (moment === undefined || change.publishedAt >= moment) &&
    (symbol === undefined || reports.some((report) => isOf(report, change.symbol))) &&
    (sections.length === 0 || isWithin(sections, sectionOf(change)?.number)) &&
    (paragraphs.length === 0 ||
      isWithin(paragraphs, change.paragraph) ||
      isWithin(paragraphs, change.before?.paragraph));
  const told = mergeTranslations(changes, language, isWanted).map((merged) => tell(catalogue, merged));
  return {
    kind: 'changes',
    language,
    ...(moment === undefined ? {} : { since: moment }),
    ...(symbol === undefined ? {} : { symbol: outline.symbol }),
    inSections: sections,
    inParagraphs: paragraphs,
    sections: bySection(catalogue, told, language),
  };
}

/** Every recorded change of one entry, newest first, through its renumberings; none where no report ever had it. */
export function tellHistory(
  { catalogue, changes = [], revisions = [] }: Library,
  report: Report,
  paragraph: number,
  language: Language,
): Extract<Answer, { kind: 'history' }> | undefined {
  const own = changes.filter(({ symbol }) => isOf(report, symbol));
  const told = mergeTranslations(traceEntry(own, paragraph), language).map((merged) => tell(catalogue, merged));
  const [entry] = quote(report, paragraph, language);
  if (entry === undefined && told.length === 0) return undefined;
  const published = revisions
    .filter((revision) => isOf(report, revision.symbol) && revision.language === entry?.language)
    .map(({ publishedAt }) => publishedAt);
  return {
    kind: 'history',
    language,
    reference: report.reference,
    source: report.symbol,
    paragraph,
    ...(entry === undefined ? {} : { entry }),
    ...(published.length === 0 ? {} : { publishedAt: Math.min(...published) }),
    changes: told,
  };
}

function tell(catalogue: Catalogue, { change, languages }: MergedChange): ToldChange {
  const { kind, paragraph, before, after, symbol, reference, language, isOfficial, publishedAt } = change;
  const report = findReport(catalogue, symbol);
  const official = report === undefined ? undefined : findOfficialEdition(report);
  const isServed = report?.paragraphs.includes(paragraph) ?? false;
  return {
    kind,
    reference,
    paragraph,
    source: symbol,
    section: sectionOf(change) ?? { number: 0, title: '' },
    language,
    official: isOfficial,
    ...(official === undefined ? {} : { officialLanguage: official.language }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    publishedAt,
    languages,
    isServed,
  };
}

/** Sections in the order of their newest change; with equal ones in the order of the report. */
function bySection(catalogue: Catalogue, told: readonly ToldChange[], language: Language): readonly ChangedSection[] {
  const groups = Map.groupBy(told, ({ source, section }) => `${canonicalSymbol(source)} ${section.number}`);
  const sections = [...groups.values()].flatMap((changes): readonly ChangedSection[] => {
    const [first] = changes;
    if (first === undefined) return [];
    const report = findReport(catalogue, first.source);
    const section = report === undefined ? undefined : findSection(report, first.section.number, language);
    return [{ section: section ?? first.section, source: first.source, changes }];
  });
  const newest = ({ changes }: ChangedSection) => changes[0]?.publishedAt ?? 0;
  return sections.toSorted((left, right) => newest(right) - newest(left) || left.section.number - right.section.number);
}

function sectionOf({ before, after }: RecordedChange): Section | undefined {
  return (after ?? before)?.section;
}

function isOf(report: Report, symbol: string): boolean {
  return [report.symbol, report.reference].some((own) => canonicalSymbol(own) === canonicalSymbol(symbol));
}

function hasSection({ sectionNumbers }: Report, from: number, to: number): boolean {
  return sectionNumbers.includes(from) && sectionNumbers.includes(to);
}

function isWithin(ranges: readonly ParagraphRange[], number: number | undefined): boolean {
  return number !== undefined && ranges.some(({ from, to }) => number >= from && number <= to);
}
