/** From when on, as a person says it. Days begin and end in the reader's zone, or in UTC where that is not known. */
export type Since =
  /** Without a year the last such day that has been. */
  | { readonly kind: 'date'; readonly year?: number; readonly month: number; readonly day: number }
  | { readonly kind: 'ago'; readonly count: number; readonly unit: DateUnit }
  /** The beginning of this week, month or year. */
  | { readonly kind: 'this'; readonly unit: DateUnit }
  /** The last such day, from Monday, 1, to Sunday, 7; today counts. */
  | { readonly kind: 'weekday'; readonly weekday: number };

export type DateUnit = 'day' | 'week' | 'month' | 'year';

/** Whether the calendar has such a day; 29 February is one where no year is said. */
export function isPossible({ year, month, day }: Extract<Since, { kind: 'date' }>): boolean {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year ?? 2000, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The first moment that is meant, in epoch milliseconds UTC. A date with its year may lie in the future. */
export function momentOfSince(since: Since, now: number): number {
  const today = new Date(now);
  const [year, month, day] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()];
  const weekday = today.getUTCDay() || 7;
  switch (since.kind) {
    case 'date':
      return momentOfDate(since, now);
    case 'weekday':
      return Date.UTC(year, month, day - ((weekday - since.weekday + 7) % 7));
    case 'this':
      if (since.unit === 'week') return Date.UTC(year, month, day - weekday + 1);
      return Date.UTC(year, since.unit === 'year' ? 0 : month, since.unit === 'day' ? day : 1);
    case 'ago':
      return momentAgo(since, year, month, day);
  }
}

/** A month ago is the same day of the month before, or its last where it has not so many; a century is long enough. */
function momentAgo({ count, unit }: Extract<Since, { kind: 'ago' }>, year: number, month: number, day: number): number {
  const days = unit === 'day' ? count : unit === 'week' ? count * 7 : 0;
  const months = unit === 'month' ? count : unit === 'year' ? count * 12 : 0;
  if (months === 0) return Date.UTC(year, month, day - Math.min(days, 36_525));
  const lastDay = new Date(Date.UTC(year, month - Math.min(months, 1_200) + 1, 0));
  return Date.UTC(lastDay.getUTCFullYear(), lastDay.getUTCMonth(), Math.min(day, lastDay.getUTCDate()));
}

function momentOfDate({ year, month, day }: Extract<Since, { kind: 'date' }>, now: number): number {
  if (year !== undefined) return startOf(year, month, day);
  const thisYear = new Date(now).getUTCFullYear();
  /** 29 February comes at most eight years apart. */
  const years = Array.from({ length: 9 }, (_, back) => thisYear - back);
  const last = years.find(
    (own) => isPossible({ kind: 'date', year: own, month, day }) && startOf(own, month, day) <= now,
  );
  return startOf(last ?? thisYear, month, day);
}

/** `Date.UTC` takes years below 100 for those of the twentieth century. */
function startOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}
