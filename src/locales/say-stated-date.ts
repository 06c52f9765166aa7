import type { Language } from '../reports/language.ts';
import { type StatedDate, YEAR_PARTS } from '../reports/stated-date.ts';
import { say } from './say.ts';
import { sayDate, sayMonth } from './say-date.ts';

/** A date as exact as it was stated: `31 March 2022`, `first quarter of 2022`, `end of 2021`. */
export function sayStatedDate(language: Language, date: StatedDate): string {
  const year = String(date.year);
  switch (date.kind) {
    case 'day':
      return sayDate(language, Date.UTC(date.year, date.month - 1, date.day));
    case 'month':
      return sayMonth(language, Date.UTC(date.year, date.month - 1));
    case 'quarter':
      return say(language, 'dateQuarter', { quarter: date.quarter, year });
    case 'half':
      return say(language, 'dateHalf', { half: date.half, year });
    case 'part':
      return say(language, 'datePart', { part: YEAR_PARTS.indexOf(date.part) + 1, year });
    case 'year':
      return say(language, 'dateYear', { year });
  }
}
