import { isolate, say } from '../locales/say.ts';
import { sayDate } from '../locales/say-date.ts';
import { sayStatedDate } from '../locales/say-stated-date.ts';
import type { Language } from '../reports/language.ts';
import type { Answer, OverviewCounts, ToldCommitment } from './answer.ts';
import { numbersOf } from './question/paragraph-range.ts';
import { sectionNumeral } from './wording.ts';

type Overview = Extract<Answer, { kind: 'overview' }>;

/** `A/76/505/Add.1 by section` */
export function overviewHeading({ language, outline }: Overview): string {
  return say(language, 'overview', { source: outline.symbol });
}

/**
 * The counts as a table: the words over its columns, the section's name in front of each row's counts, the totals last. Where
 * nobody knows since when to count changes there is no column for them.
 */
export interface OverviewTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly [name: string, ...counts: readonly string[]])[];
  readonly total: readonly [name: string, ...counts: readonly string[]];
}

export function overviewTable({ language, since, rows, total }: Overview): OverviewTable {
  const counts = ({ entryCount, addressedCount, notAddressedCount, changedCount }: OverviewCounts) =>
    [entryCount, addressedCount, notAddressedCount, ...(since === undefined ? [] : [changedCount])].map(String);
  return {
    head: [
      say(language, 'overviewSection'),
      say(language, 'overviewEntries'),
      say(language, 'overviewAddressed'),
      say(language, 'overviewNotAddressed'),
      ...(since === undefined ? [] : [say(language, 'overviewChanged')]),
    ],
    rows: rows.map((row) => [rowName(language, row.section), ...counts(row)]),
    total: [say(language, 'overviewTotal'), ...counts(total)],
  };
}

/** `VIII. Safety and security`, `八、安全和安保`, as headings are written. */
function rowName(language: Language, { number, title }: Overview['rows'][number]['section']): string {
  return `${sectionNumeral(language, number)}${language === 'zh' ? '、' : '. '}${title}`;
}

/** What the columns mean, and how to read a section; `command` is the bot's where one is needed. */
export function overviewNotes({ language, since, rows }: Overview, command?: string): readonly string[] {
  const note =
    since === undefined
      ? say(language, 'overviewNote')
      : say(language, 'overviewNoteSince', { date: sayDate(language, since) });
  const number = rows.find(({ entryCount }) => entryCount > 0)?.section.number;
  if (number === undefined) return [note];
  const asked = say(language, 'overviewExample', { number: String(number) });
  const example = command === undefined ? asked : `${isolate(language, command)} ${asked}`;
  return [note, say(language, 'overviewOpen', { example })];
}

type Timeline = Extract<Answer, { kind: 'timeline' }>;

/** `11 dated commitments in A/76/505/Add.1 · section VIII · 2022` */
export function timelineHeading({ language, outline, only, inSections, years, commitments }: Timeline): string {
  const count = commitments.length;
  const [some, none] =
    only === undefined ? (['timeline', 'timelineNone'] as const) : (['timelinePast', 'timelineNonePast'] as const);
  const numerals = [...new Set(inSections.flatMap(numbersOf))].map((number) => sectionNumeral(language, number));
  return [
    say(language, count === 0 ? none : some, { count, source: outline.symbol }),
    ...(numerals.length === 0
      ? []
      : [say(language, 'changesInSections', { count: numerals.length, numerals: numerals.join(', ') })]),
    ...(years === undefined ? [] : [yearsName(language, years)]),
  ].join(' · ');
}

function yearsName(language: Language, { from, to }: NonNullable<Timeline['years']>): string {
  return from === to ? sayStatedDate(language, { kind: 'year', year: from }) : `${from}–${to}`;
}

/** `End of 2021 · date passed`: it begins a line. */
export function commitmentDate(language: Language, { date, isPast }: ToldCommitment): string {
  const said = sayStatedDate(language, date);
  const begun = said.charAt(0).toUpperCase() + said.slice(1);
  return [begun, ...(isPast ? [say(language, 'datePassed')] : [])].join(' · ');
}
