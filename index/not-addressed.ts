import type { Language } from '../src/reports/language.ts';

/** How an entry says that it has nothing to report: "This recommendation is not addressed to the Secretariat." */
const STATEMENTS: Readonly<Record<Language, RegExp>> = {
  ar: /^هذه التوصية (?:ليست|غير) موج[هّ]+ة? إلى الأمانة العامة[.]?$/u,
  zh: /^这项建议不是针对秘书处提出的。?$/u,
  en: /^This recommendation is not addressed to the Secretariat\.?$/iu,
  fr: /^Cette recommandation ne s['’]adresse pas au Secrétariat\.?$/iu,
  ru: /^Эта рекомендация не адресована Секретариату\.?$/iu,
  es: /^Esta recomendación no está dirigida a la Secretaría\.?$/iu,
};

/** How a question asks for such entries. */
const REQUESTS = [
  /(?:ليست|غير|لا|لم)\s+(?:ال)?(?:موج|توج)/u,
  /(?:不是|并非|不|非|没有|沒有)(?:针对|針對|面向)/u,
  /\bnot\s+(?:\w+\s+)?(?:addressed|directed|aimed|meant)\b/iu,
  /\b(?:ne\s+|n['’])?(?:s['’])?adress\S*\s+pas\b|\bpas\s+adress/iu,
  /не\s+(?:\S+\s+)?(?:адресова|обращен)/iu,
  /\bno\s+(?:\S+\s+)?(?:dirigid|destinad|se\s+dirige)/iu,
];

export function isNotAddressed(text: string, language: Language): boolean {
  return STATEMENTS[language].test(text.trim());
}

/** Says whether a question asks for the recommendations that are not addressed to the Secretariat, in any language. */
export function asksForNotAddressed(question: string): boolean {
  return REQUESTS.some((request) => request.test(question));
}
