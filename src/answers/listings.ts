import { type Catalogue, findReport, type Report } from '../reports/catalogue.ts';
import type { Language } from '../reports/language.ts';
import { saysNotAddressed } from '../reports/not-addressed.ts';
import type { Answer, FoundEntry, QuotedEntry, ReportOutline, SectionCount, SectionOutline } from './answer.ts';
import type { Question } from './question/question.ts';
import { quote } from './quote.ts';
import type { Hit, SearchIndex } from './search-port.ts';

/**
 * Every entry about the concept that was asked for by one of its names, in the report named, else in the newest that names
 * it; `undefined` where no concept has that name.
 */
export function listConcept(
  { catalogue, index }: { readonly catalogue: Catalogue; readonly index: SearchIndex },
  { words, only, symbol }: Extract<Question, { kind: 'concept' }>,
  language: Language,
): Answer | undefined {
  const listing = index.browse(words, { language, ...(only === undefined ? {} : { only }) });
  if (listing === undefined) return undefined;
  const isNamed = (report: Report) => listing.places.some((place) => place.symbol === report.symbol);
  const chosen = symbol === undefined ? catalogue.reports.find(isNamed) : findReport(catalogue, symbol);
  let hits: readonly Hit[] | undefined;
  const places = listing.places.filter((place) => place.symbol === chosen?.symbol);
  const entries = places.flatMap(({ symbol, paragraph, passage }): readonly FoundEntry[] => {
    const report = findReport(catalogue, symbol);
    const quoted = report === undefined ? [] : quote(report, paragraph, language);
    return quoted.map((entry) => ({
      ...entry,
      passage: Math.min(passage, entry.passages.length - 1),
      get words() {
        hits ??= index.search(words, { language, limit: Number.POSITIVE_INFINITY });
        const hit = hits.find((each) => each.symbol === symbol && each.paragraph === paragraph);
        return hit?.passage === passage ? hit.words : [];
      },
    }));
  });
  return { kind: 'concept', language, name: listing.name, entries, counts: countBySection(entries) };
}

/** Every entry that says that its recommendation is not addressed to the Secretariat, in whichever edition. */
export function listNotAddressed(report: Report, language: Language): Answer {
  const entries = report.paragraphs
    .filter((paragraph) => saysNotAddressed(report, paragraph))
    .flatMap((paragraph) => quote(report, paragraph, language))
    .map((entry): FoundEntry => ({ ...entry, passage: 0, words: [] }));
  return { kind: 'not-addressed', language, entries, counts: countBySection(entries) };
}

/** All sections of a report, with how far each reaches. */
export function listSections(report: Report, language: Language, outline: ReportOutline): Answer {
  const bySection = groupBySection(report.paragraphs.flatMap((paragraph) => quote(report, paragraph, language)));
  const sections = bySection.flatMap((entries): readonly SectionOutline[] => {
    const [first] = entries;
    if (first === undefined) return [];
    const numbers = entries.map(({ paragraph }) => paragraph);
    return [
      {
        section: first.section,
        firstParagraph: Math.min(...numbers),
        lastParagraph: Math.max(...numbers),
        entryCount: numbers.length,
        notAddressedCount: numbers.filter((paragraph) => saysNotAddressed(report, paragraph)).length,
      },
    ];
  });
  return { kind: 'sections', language, outline, sections };
}

function countBySection(entries: readonly QuotedEntry[]): readonly SectionCount[] {
  return groupBySection(entries).flatMap((group) =>
    group[0] === undefined ? [] : [{ section: group[0].section, count: group.length }],
  );
}

/** Entries by the section they stand in, in the order of the first of each; two reports' sections are two. */
function groupBySection(entries: readonly QuotedEntry[]): readonly (readonly QuotedEntry[])[] {
  return [...Map.groupBy(entries, ({ source, section }) => `${section.number} ${source}`).values()];
}
