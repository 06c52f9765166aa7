import type { Edition, Entry, Section } from './edition.ts';
import { LANGUAGES, type Language } from './language.ts';
import { canonicalSymbol, compareSymbolsNewestFirst } from './symbol.ts';

/** A report with all its editions. `paragraphs` are the numbers that any edition has, ascending. */
export interface Report {
  readonly symbol: string;
  readonly reference: string;
  readonly editions: ReadonlyMap<Language, Edition>;
  readonly paragraphs: readonly number[];
  readonly sectionNumbers: readonly number[];
}

/** An entry in the edition that could be had: the language asked for, else the official text. */
export interface Placed {
  readonly edition: Edition;
  readonly entry: Entry;
}

/** Every report at hand, the newest first; the newest is the one meant when nobody says which. */
export interface Catalogue {
  readonly reports: readonly Report[];
}

export function createCatalogue(editions: readonly Edition[]): Catalogue {
  const bySymbol = Map.groupBy(editions, (edition) => canonicalSymbol(edition.symbol));
  const reports = [...bySymbol.values()].map(createReport);
  return { reports: reports.toSorted((left, right) => compareSymbolsNewestFirst(left.symbol, right.symbol)) };
}

function createReport(editions: readonly Edition[]): Report {
  const [first] = editions;
  if (first === undefined) throw new Error('a report needs an edition');
  const ascending = (numbers: readonly number[]) => [...new Set(numbers)].sort((left, right) => left - right);
  return {
    symbol: first.symbol,
    reference: first.reference,
    editions: new Map(editions.map((edition) => [edition.language, edition])),
    paragraphs: ascending(editions.flatMap((edition) => edition.entries.map((entry) => entry.paragraph))),
    sectionNumbers: ascending(editions.flatMap((edition) => edition.sections.map((section) => section.number))),
  };
}

/** The report that a symbol names, be it the report's own or that of the committee report it answers. */
export function findReport(catalogue: Catalogue, symbol: string): Report | undefined {
  const wanted = canonicalSymbol(symbol);
  return catalogue.reports.find((report) =>
    [report.symbol, report.reference].some((known) => canonicalSymbol(known) === wanted),
  );
}

/** The edition to read in a language: that one, else an official one, else English, else any. */
export function findEdition(report: Report, language: Language): Edition | undefined {
  const all = LANGUAGES.flatMap((known) => report.editions.get(known) ?? []);
  return (
    report.editions.get(language) ?? all.find((edition) => edition.isOfficial) ?? report.editions.get('en') ?? all[0]
  );
}

export function findOfficialEdition(report: Report): Edition | undefined {
  return [...report.editions.values()].find((edition) => edition.isOfficial);
}

/** The entry in the reader's language, else in the official text, else wherever it stands. */
export function findEntry(report: Report, paragraph: number, language: Language): Placed | undefined {
  for (const edition of [findEdition(report, language), findOfficialEdition(report), ...report.editions.values()]) {
    if (edition === undefined) continue;
    const entry = edition.entries.find((candidate) => candidate.paragraph === paragraph);
    if (entry !== undefined) return { edition, entry };
  }
  return undefined;
}

export function findSection(report: Report, number: number, language: Language): Section | undefined {
  const edition = findEdition(report, language);
  return edition?.sections.find((section) => section.number === number);
}

/** The existing paragraphs next below and next above a number that has none. */
export function nearestParagraphs(report: Report, paragraph: number): readonly number[] {
  const below = report.paragraphs.findLast((existing) => existing < paragraph);
  const above = report.paragraphs.find((existing) => existing > paragraph);
  return [below, above].filter((number) => number !== undefined);
}
