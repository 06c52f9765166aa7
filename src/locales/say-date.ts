import type { Language } from '../reports/language.ts';

/** BCP 47 tags for dates; Arabic with the figures 0 to 9, as United Nations documents print them. */
const LOCALES: Readonly<Record<Language, string>> = {
  ar: 'ar-u-nu-latn',
  zh: 'zh-Hans',
  en: 'en-GB',
  fr: 'fr',
  ru: 'ru',
  es: 'es',
};

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
