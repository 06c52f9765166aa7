import type { Report } from './catalogue.ts';
import type { Language } from './language.ts';

/** How an entry says that it has nothing to report: "This recommendation is not addressed to the Secretariat." */
const STATEMENTS: Readonly<Record<Language, RegExp>> = {
  ar: /^هذه التوصية (?:ليست|غير) موج[هّ]+ة? إلى الأمانة العامة[.]?$/u,
  zh: /^这项建议不是针对秘书处提出的。?$/u,
  en: /^This recommendation is not addressed to the Secretariat\.?$/iu,
  fr: /^Cette recommandation ne s['’]adresse pas au Secrétariat\.?$/iu,
  ru: /^Эта рекомендация не адресована Секретариату\.?$/iu,
  es: /^Esta recomendación no está dirigida a la Secretaría\.?$/iu,
};

export function isNotAddressed(text: string, language: Language): boolean {
  return STATEMENTS[language].test(text.trim());
}

/** Whether an entry says so in some edition, and nothing else. */
export function saysNotAddressed({ editions }: Report, paragraph: number): boolean {
  return [...editions.values()].some(({ language, entries }) => {
    const entry = entries.find((candidate) => candidate.paragraph === paragraph);
    return entry?.passages.every((passage) => isNotAddressed(passage, language)) ?? false;
  });
}
