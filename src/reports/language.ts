/** The six official languages of the United Nations, by ISO 639-1 code, in the order of their English names. */
export const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** A list such as `zh,en`, as typed; `undefined` where it is empty or one of them is not of the six. */
export function parseLanguages(list: string): readonly Language[] | undefined {
  const languages = list.split(',').map((code) => code.trim());
  return languages.every(isLanguage) ? languages : undefined;
}

/** A Slack or BCP 47 locale (`fr-FR`, `zh-TW`, `es_LA`) to the official language it reads, if it is one of the six. */
export function languageOfLocale(locale: string): Language | undefined {
  const primary = locale.toLowerCase().split(/[-_]/)[0];
  return isLanguage(primary) ? primary : undefined;
}
