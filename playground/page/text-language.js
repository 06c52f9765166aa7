// @ts-check

const SCRIPTS = [
  { language: 'ar', script: /\p{Script=Arabic}/gu },
  { language: 'ru', script: /\p{Script=Cyrillic}/gu },
  { language: 'zh', script: /\p{Script=Han}/gu },
];

/**
 * The language to mark a text with, for voices and fonts: by its script where that tells, else the one expected. A few
 * foreign words do not decide: one letter in five does, for a Chinese character says as much as several letters.
 *
 * @param {string} text
 * @param {string} expected language of the person who wrote it or for whom it was written
 * @returns {string}
 */
export function languageOfText(text, expected) {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const found = SCRIPTS.find(({ script }) => (text.match(script)?.length ?? 0) * 5 > letters);
  if (found) return found.language;
  return SCRIPTS.some(({ language }) => language === expected) && letters > 0 ? 'en' : expected;
}
