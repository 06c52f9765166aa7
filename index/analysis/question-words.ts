import type { Language } from '../../src/reports/language.ts';

/** Words people wrap a question in and that never name its matter; the stop lists lack them. */
export const QUESTION_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: words(
    'what whats about update updates any anything tell know get got getting going come came does doing done find many much often way please show give us want need latest new news us ever still',
  ),
  fr: words(
    'comment pourquoi quand où quoi combien quelque quelques plus si tout tous toute toutes aussi être avoir fait faire font sait savoir peut peuvent y a-t-il est-ce très encore dit donner montrer nouvelles',
  ),
  es: words('qué cómo cuándo dónde quién quiénes cuál novedades hay se para'),
  ru: words(
    'какие какой каков какова сколько почему как кто что где когда ли есть делается сделано делают расскажи покажи насчет',
  ),
  zh: words('吗 呢 吧 怎么办 怎么样 怎么 如何 什么 什么时候 哪些 谁 有没有 是不是 能不能 请问 想 看看 想看 情况 老是'),
  ar: words('هل ما ماذا كيف متى أين من لماذا كم أي ماهي ماهو'),
};

function words(list: string): string[] {
  return list.split(' ');
}
