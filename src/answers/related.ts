import type { Report } from '../reports/catalogue.ts';
import type { Language } from '../reports/language.ts';
import type { Answer, QuotedEntry } from './answer.ts';
import { quote } from './quote.ts';
import type { SearchIndex } from './search-port.ts';

/** Numbers offered beside an entry, and entries of the list of those like it. */
const MOST_BESIDE = 3;
const MOST_LISTED = 10;

/** Where a single entry is quoted, the paragraphs of the same report that are most like it, the nearest first. */
export function relatedTo(index: SearchIndex, [entry, ...others]: readonly QuotedEntry[]): readonly number[] {
  return entry === undefined || others.length > 0 ? [] : likeParagraphs(index, entry, MOST_BESIDE);
}

/** The entries most like one; undefined where the report has no such paragraph. */
export function listRelated(
  index: SearchIndex,
  report: Report,
  paragraph: number,
  language: Language,
): Answer | undefined {
  const [entry] = quote(report, paragraph, language);
  if (entry === undefined) return undefined;
  const entries = likeParagraphs(index, entry, MOST_LISTED).flatMap((number) => quote(report, number, language));
  return { kind: 'related', language, entry, entries };
}

function likeParagraphs(index: SearchIndex, { source, paragraph }: QuotedEntry, most: number): readonly number[] {
  return index
    .related({ symbol: source, paragraph }, Number.POSITIVE_INFINITY)
    .filter(({ symbol }) => symbol === source)
    .slice(0, most)
    .map((like) => like.paragraph);
}
