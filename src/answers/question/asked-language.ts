import { LANGUAGES, type Language } from '../../reports/language.ts';

/** The six languages as each of the six calls them, with the small word that asks for one. */
const NAMES: Readonly<Record<Language, string>> = {
  en: 'english|anglais|ingl[eé]s|английск(?:ом|ий)|英文|英语|英語|(?:ال|با?ل)?[إا]نجليزية|(?:ال|با?ل)?[إا]نكليزية',
  fr: 'french|fran[cç]ais|franc[eé]s|французск(?:ом|ий)|法文|法语|法語|(?:ال|بال)?فرنسية',
  es: 'spanish|espagnol|espa[nñ]ol|castellano|испанск(?:ом|ий)|西班牙文|西班牙语|西班牙語|西文|(?:ال|بال)?[إا]سبانية',
  ru: 'russian|russe|ruso|русск(?:ом|ий)|俄文|俄语|俄語|(?:ال|بال)?روسية',
  zh: 'chinese|chinois|chino|mandarin|китайск(?:ом|ий)|中文|汉语|漢語|(?:ال|بال)?صينية',
  ar: 'arabic|arabe|[aá]rabe|арабск(?:ом|ий)|阿拉伯文|阿拉伯语|阿拉伯語|阿文|(?:ال|بال)?عربية',
};

const PLEASE =
  "(?:[,،]?\\s*(?:please|pls|thanks|s['’]il (?:te|vous) pla[iî]t|svp|merci|por favor|gracias|пожалуйста|спасибо|من فضلك|شكرا|谢谢|謝謝))?";

const SPOKEN: readonly (readonly [Language, RegExp])[] = LANGUAGES.map((language) => [
  language,
  new RegExp(
    `(?:[,，،(]?\\s*(?:\\b(?:in|en)\\s+|(?<!\\p{L})на\\s+|(?<!\\p{L})по-|用|以|请用|請用|باللغة\\s+|(?<!\\p{L})(?=بال))(?:${NAMES[language]})(?:\\s+языке)?|\\s(?:lang(?:uage)?|langue|idioma|язык)[:= ]\\s*(?:${language}|${NAMES[language]}))(?:显示|顯示|回答|版)?${PLEASE}\\s*[).?!。？！؟]*$`,
    'iu',
  ),
]);

const RUSSIAN_ADVERBS: readonly (readonly [Language, RegExp])[] = (
  [
    ['en', 'английски'],
    ['fr', 'французски'],
    ['es', 'испански'],
    ['ru', 'русски'],
    ['zh', 'китайски'],
    ['ar', 'арабски'],
  ] as const
).map(([language, adverb]) => [language, new RegExp(`[,]?\\s*(?<!\\p{L})по-${adverb}${PLEASE}\\s*[.?!]*$`, 'iu')]);

/**
 * The language that a question asks for at its end, and the question without that wish: `148 in French`,
 * `пункт 148 по-английски`. A wish alone is no question and stays as it is.
 */
export function readAskedLanguage(text: string): { readonly language?: Language; readonly rest: string } {
  for (const [language, pattern] of [...SPOKEN, ...RUSSIAN_ADVERBS]) {
    const rest = text.replace(pattern, '').trim();
    if (rest !== text && rest !== '') return { language, rest };
  }
  return { rest: text };
}

const NAMED: readonly (readonly [Language, RegExp])[] = LANGUAGES.map((language) => [
  language,
  new RegExp(
    `(?:(?:\\b(?:in|en)|(?<!\\p{L})на|用|以|باللغة)\\s*)?(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}-])(?:${NAMES[language]})(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}-])(?:\\s+языке)?`,
    'iu',
  ),
]);

/** A language named anywhere (`French: para 148`, `第148段英文版`, `--lang fr`), and the text without its name. */
export function languageNamed(text: string): { readonly language: Language; readonly rest: string } | undefined {
  const flag = /\s--?lang(?:uage)?[= ]([a-z]{2})\b/i.exec(text);
  const flagged = LANGUAGES.find((language) => language === flag?.[1]?.toLowerCase());
  if (flag !== null && flagged !== undefined) return { language: flagged, rest: text.replace(flag[0], '') };
  for (const [language, pattern] of NAMED) {
    const rest = text.replace(pattern, ' ');
    if (rest !== text) return { language, rest: rest.replace(/\s+/g, ' ').trim() };
  }
  return undefined;
}

/** The language that a text names and nothing else. */
export function languageAlone(text: string): Language | undefined {
  if (text.trim() === '') return undefined;
  const named = languageNamed(text);
  if (named?.rest === '') return named.language;
  const asked = readAskedLanguage(`0 ${text}`);
  return asked.rest === '0' ? asked.language : undefined;
}
