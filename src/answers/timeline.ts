import { findSection, type Report } from '../reports/catalogue.ts';
import { commitmentsOf, findCommitments, type ReportCommitment } from '../reports/commitments.ts';
import type { Language } from '../reports/language.ts';
import { endOfDate } from '../reports/stated-date.ts';
import type { Answer, ReportOutline, ToldCommitment } from './answer.ts';
import type { Library } from './library.ts';
import type { ParagraphRange, Question } from './question/question.ts';
import { quote } from './quote.ts';

/** Worked out once for a report: it takes some hundredths of a second. */
const found = new WeakMap<Report, readonly ReportCommitment[]>();

function commitmentsIn(report: Report): readonly ReportCommitment[] {
  const known = found.get(report) ?? commitmentsOf(report);
  found.set(report, known);
  return known;
}

/** Steps that find the dated commitments of all reports, so that no question waits for them; each is short. */
export function timelineSteps({ catalogue }: Pick<Library, 'catalogue'>): readonly (() => void)[] {
  return catalogue.reports.flatMap((report) => [
    ...[...report.editions.values()].map((edition) => () => void findCommitments(edition)),
    () => void commitmentsIn(report),
  ]);
}

/** What a report promises for a date, by date; in the reader's edition where that states it, else in the official one. */
export function composeTimeline(
  { changes = [], now = changes.at(-1)?.publishedAt ?? 0 }: Library,
  report: Report,
  { only, sections = [], years }: Extract<Question, { kind: 'timeline' }>,
  language: Language,
  outline: ReportOutline,
): Answer {
  const unknown = sections.find(
    ({ from, to }) => findSection(report, from, language) === undefined || !report.sectionNumbers.includes(to),
  );
  if (unknown !== undefined) {
    return { kind: 'invalid', language, reason: 'unknown-section', value: String(unknown.from), outline };
  }
  const commitments = commitmentsIn(report)
    .filter(({ date }) => years === undefined || isWithin([years], date.year))
    .flatMap((commitment) => tell(report, commitment, language, now))
    .filter(({ section }) => sections.length === 0 || isWithin(sections, section.number))
    .filter(({ isPast }) => only === undefined || isPast);
  return {
    kind: 'timeline',
    language,
    outline,
    ...(only === undefined ? {} : { only }),
    inSections: sections,
    ...(years === undefined ? {} : { years }),
    commitments,
  };
}

function tell(
  report: Report,
  { paragraph, date, editions, language: best }: ReportCommitment,
  wanted: Language,
  now: number,
): readonly ToldCommitment[] {
  const language = editions.has(wanted) ? wanted : best;
  const [entry] = quote(report, paragraph, language);
  if (entry === undefined) return [];
  const { passages: _, ...quoted } = entry;
  const section = findSection(report, quoted.section.number, wanted) ?? quoted.section;
  return [
    {
      ...quoted,
      section,
      date,
      isPast: endOfDate(date) <= now,
      statements: editions.get(language) ?? [],
    },
  ];
}

function isWithin(ranges: readonly ParagraphRange[], number: number): boolean {
  return ranges.some(({ from, to }) => number >= from && number <= to);
}
