import type { Language } from '../reports/language.ts';

/** BCP 47 tags for numbers, dates, lists and plurals; Arabic with the figures 0 to 9, as United Nations documents print them. */
export const LOCALES: Readonly<Record<Language, string>> = {
  ar: 'ar-u-nu-latn',
  zh: 'zh-Hans',
  en: 'en-GB',
  fr: 'fr',
  ru: 'ru',
  es: 'es',
};
