/** Who is meant, and what is not addressed to them: one of both must be named, for a problem may be "not addressed" too. */
const SECRETARIAT = {
  en: String.raw`(?:to|at|for)\s+(?:the\s+)?(?:un\s+|united\s+nations\s+)?secretariat`,
  fr: String.raw`(?:au|le)\s+secr[eé]tariat`,
  es: String.raw`(?:a|para)\s+la\s+secretar[ií]a`,
  ru: String.raw`(?:к\s+|для\s+)?секретариат`,
  zh: String.raw`(?:联合国|聯合國)?(?:秘书处|秘書處)(?=提|的?(?:建议|建議)|的?\P{L}*$)`,
  ar: String.raw`(?:إلى|الى|ل|على)\s*(?:ال|ل)?[أا]مان[ةه]`,
} as const;

const RECOMMENDATIONS = {
  en: 'recommendations?',
  fr: 'recommandations?',
  es: 'recomendaci(?:ón|on|ones)',
  ru: String.raw`рекомендаци\p{L}+`,
  zh: '(?:建议|建議)',
  ar: '(?:ال)?توصي(?:ة|ه|ات)',
} as const;

/** "not addressed". Whether it was dealt with ("not yet addressed", "not addressed by the mission") is another question. */
const NOT_ADDRESSED = {
  en: String.raw`(?:\bnot|n['’]t)[\s-]+(?:meant\s+to\s+be\s+)?(?:(?:specifically|directly|explicitly|actually|really)\s+)?(?:addressed|directed|aimed|meant|intended)(?!\s+by)`,
  fr: String.raw`(?:non|pas)\s+(?:\p{L}+ment\s+)?(?:adress|destin)[eé]+s?(?!\s+par)|(?:ne\s+)?s['’]adress\p{L}+\s+pas`,
  es: String.raw`\bno\s+(?:(?:est[aá]n?|van?|son|fueron)\s+)?(?:dirigid|destinad)[oa]s?(?!\s+por)|\bno\s+se\s+dirigen?`,
  ru: String.raw`(?<!\p{L})не\s*(?:был[аиo]?\s+)?(?:адресован|обращен|предназначен)\p{L}*`,
  zh: '(?:不是|并非|並非|不|非|没有|沒有)(?:针对|針對|面向)',
  ar: String.raw`(?:ليست|غير|ليس|لا|لم)\s+(?:ال)?(?:موج|توج)[\p{L}\p{M}]*`,
} as const;

/** Small words between the parts: "recommendations that are not", "dirigidas específicamente a la Secretaría". */
const FEW_WORDS = String.raw`(?:\s+[\p{L}\p{M}'’]+){0,4}\s*`;

const REQUESTS = (['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const).flatMap((language) => {
  const [not, whom, what] = [NOT_ADDRESSED[language], SECRETARIAT[language], RECOMMENDATIONS[language]];
  return [
    `(?:${not})(?:\\s+\\p{L}+)?\\s*(?:${whom})`,
    `${what}${FEW_WORDS}(?:${not})\\P{L}*$`,
    `(?:${not})(?:的|\\s)*${what}`,
    `^\\P{L}*(?:${not})(?:的)?\\P{L}*$`,
  ].map((pattern) => new RegExp(pattern, 'iu'));
});

/** Says whether a question asks for the recommendations that are not addressed to the Secretariat, in any language. */
export function asksForNotAddressed(question: string): boolean {
  return REQUESTS.some((request) => request.test(question));
}
