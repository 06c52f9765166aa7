import { findEdition, findReport } from '../../reports/catalogue.ts';
import { LANGUAGES, type Language } from '../../reports/language.ts';
import { canonicalSymbol } from '../../reports/symbol.ts';
import type { QuotedEntry } from '../answer.ts';
import type { Library } from '../library.ts';
import { quote } from '../quote.ts';
import type { DocumentLink } from './document-link.ts';

/**
 * A report at hand that a link leads to, by its own symbol or by that of the committee report whose paragraphs it answers
 * (`isReference`); told in a language, with what it has and in which languages it is there.
 */
export interface LinkedDocument {
  readonly isReference: boolean;
  readonly symbol: string;
  readonly reference: string;
  readonly title: string;
  readonly firstParagraph: number;
  readonly lastParagraph: number;
  readonly entryCount: number;
  readonly sectionCount: number;
  /** The entry on the paragraph that the link names, where there is one. */
  readonly entry?: QuotedEntry;
  readonly official: readonly Language[];
  readonly working: readonly Language[];
}

/** What there is to tell of the document that a link leads to; undefined for documents that are not at hand. Pure. */
export function findLinkedDocument(
  { catalogue }: Pick<Library, 'catalogue'>,
  { symbol, paragraph }: DocumentLink,
  language: Language,
): LinkedDocument | undefined {
  const report = findReport(catalogue, symbol);
  if (report === undefined) return undefined;
  const [entry] = paragraph === undefined ? [] : quote(report, paragraph, language);
  const editions = LANGUAGES.flatMap((each) => report.editions.get(each) ?? []);
  const languagesWhere = (isOfficial: boolean) =>
    editions.filter((edition) => edition.isOfficial === isOfficial).map((edition) => edition.language);
  return {
    isReference: canonicalSymbol(report.symbol) !== canonicalSymbol(symbol),
    symbol: report.symbol,
    reference: report.reference,
    title: findEdition(report, language)?.title ?? report.symbol,
    firstParagraph: report.paragraphs[0] ?? 0,
    lastParagraph: report.paragraphs.at(-1) ?? 0,
    entryCount: report.paragraphs.length,
    sectionCount: report.sectionNumbers.length,
    ...(entry === undefined ? {} : { entry }),
    official: languagesWhere(true),
    working: languagesWhere(false),
  };
}
