import { findEntry, findOfficialEdition, findSection, type Report } from '../reports/catalogue.ts';
import { saysNotAddressed } from '../reports/not-addressed.ts';
import { canonicalSymbol } from '../reports/symbol.ts';
import type { Answer, OverviewCounts, OverviewRow, ReportOutline } from './answer.ts';
import type { Library } from './library.ts';
import type { Question } from './question/question.ts';
import { momentOfSince } from './question/since.ts';

/** What no change since any moment alters: the section of each paragraph, and which are not addressed to the Secretariat. */
interface Standing {
  readonly sections: ReadonlyMap<number, number>;
  readonly notAddressed: ReadonlySet<number>;
}

/** Worked out once for a report. */
const standings = new WeakMap<Report, Standing>();

function standingOf(report: Report): Standing {
  const known = standings.get(report);
  if (known !== undefined) return known;
  const language = findOfficialEdition(report)?.language ?? 'en';
  const sections = report.paragraphs.flatMap((paragraph): readonly (readonly [number, number])[] => {
    const placed = findEntry(report, paragraph, language);
    return placed === undefined ? [] : [[paragraph, placed.entry.section.number]];
  });
  const notAddressed = report.paragraphs.filter((paragraph) => saysNotAddressed(report, paragraph));
  const standing = { sections: new Map(sections), notAddressed: new Set(notAddressed) };
  standings.set(report, standing);
  return standing;
}

/** The counts of each section of a report; changes count since the moment asked for, else since its first publication. */
export function composeOverview(
  library: Library,
  report: Report,
  { since: asked }: Extract<Question, { kind: 'overview' }>,
  language: Answer['language'],
  outline: ReportOutline,
): Answer {
  const { changes = [], now = changes.at(-1)?.publishedAt ?? 0 } = library;
  const since = asked === undefined ? firstPublished(library, report) : momentOfSince(asked, now);
  if (asked !== undefined && since !== undefined && since > now) {
    const value = new Date(since).toISOString().slice(0, 10);
    return { kind: 'invalid', language, reason: 'future-date', value, outline };
  }
  const standing = standingOf(report);
  const changed = since === undefined ? new Map<number, number>() : changedSince(library, report, since, standing);
  const rows = report.sectionNumbers.map((number): OverviewRow => {
    const own = [...standing.sections].flatMap(([paragraph, section]) => (section === number ? [paragraph] : []));
    const notAddressedCount = own.filter((paragraph) => standing.notAddressed.has(paragraph)).length;
    return {
      section: findSection(report, number, language) ?? { number, title: '' },
      entryCount: own.length,
      addressedCount: own.length - notAddressedCount,
      notAddressedCount,
      changedCount: changed.get(number) ?? 0,
    };
  });
  return { kind: 'overview', language, outline, ...(since === undefined ? {} : { since }), rows, total: totalOf(rows) };
}

function firstPublished({ revisions = [] }: Library, report: Report): number | undefined {
  const published = revisions
    .filter(({ symbol }) => canonicalSymbol(symbol) === canonicalSymbol(report.symbol))
    .map(({ publishedAt }) => publishedAt);
  return published.length === 0 ? undefined : Math.min(...published);
}

/** How many paragraphs of each section changed, each once: in the section where it stands, or stood when withdrawn. */
function changedSince(
  { changes = [] }: Library,
  report: Report,
  since: number,
  { sections }: Standing,
): ReadonlyMap<number, number> {
  const places = new Map<number, number | undefined>();
  for (const { symbol, publishedAt, paragraph, before, after } of changes) {
    if (publishedAt < since || canonicalSymbol(symbol) !== canonicalSymbol(report.symbol)) continue;
    places.set(paragraph, sections.get(paragraph) ?? (after ?? before)?.section.number);
  }
  const counts = new Map<number, number>();
  for (const section of places.values()) {
    if (section !== undefined) counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  return counts;
}

function totalOf(rows: readonly OverviewRow[]): OverviewCounts {
  const sum = (count: (row: OverviewRow) => number) => rows.reduce((all, row) => all + count(row), 0);
  return {
    entryCount: sum((row) => row.entryCount),
    addressedCount: sum((row) => row.addressedCount),
    notAddressedCount: sum((row) => row.notAddressedCount),
    changedCount: sum((row) => row.changedCount),
  };
}
