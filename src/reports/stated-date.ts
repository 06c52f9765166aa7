/**
 * A date as a text states it, no more exact than it does. `part` is one of three parts of a year: its beginning, its middle or
 * its end.
 */
export type StatedDate =
  | { readonly kind: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'half'; readonly year: number; readonly half: number }
  | { readonly kind: 'part'; readonly year: number; readonly part: YearPart }
  | { readonly kind: 'year'; readonly year: number };

export const YEAR_PARTS = ['beginning', 'middle', 'end'] as const;

export type YearPart = (typeof YEAR_PARTS)[number];

/** The first moment in UTC that is past a date, in epoch milliseconds; of a vague date the last that it may mean. */
export function endOfDate(date: StatedDate): number {
  const { year } = date;
  switch (date.kind) {
    case 'day':
      return Date.UTC(year, date.month - 1, date.day + 1);
    case 'month':
      return Date.UTC(year, date.month);
    case 'quarter':
      return Date.UTC(year, date.quarter * 3);
    case 'half':
      return Date.UTC(year, date.half * 6);
    case 'part':
      return Date.UTC(year, (YEAR_PARTS.indexOf(date.part) + 1) * 4);
    case 'year':
      return Date.UTC(year + 1, 0);
  }
}

/** Equal for equal dates only: the end of a year is not its December. */
export function keyOfDate(date: StatedDate): string {
  return Object.values(date).join(' ');
}
