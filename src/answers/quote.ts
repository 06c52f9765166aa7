import { findEntry, findOfficialEdition, type Placed, type Report } from '../reports/catalogue.ts';
import type { Language } from '../reports/language.ts';
import type { QuotedEntry } from './answer.ts';

/** The entry of a paragraph in the reader's language, else in the official text; none where no edition has it. */
export function quote(report: Report, paragraph: number, language: Language): readonly QuotedEntry[] {
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
