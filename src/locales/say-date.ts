import type { Language } from '../reports/language.ts';
import { LOCALES } from './locale-tags.ts';

const MINUTE = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

/** Formatters are dear to make and are kept. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of a moment, in epoch milliseconds, on the calendar of an IANA zone: `1 November 2026`. */
export function sayDate(language: Language, moment: number, zone = 'UTC'): string {
  const key = `${language} ${zone}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: zone });
  formats.set(key, format);
  return format.format(moment);
}

/** A moment, in epoch milliseconds, on the clock of an IANA zone: `1 Nov 2026, 09:00`. */
export function sayMoment(language: Language, moment: number, zone: string): string {
  const key = `${language} ${zone} minute`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { ...MINUTE, timeZone: zone });
  formats.set(key, format);
  return format.format(moment);
}

/** The month of a moment, in epoch milliseconds UTC: `November 2026`. */
export function sayMonth(language: Language, moment: number): string {
  const key = `${language} month`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(moment);
}
