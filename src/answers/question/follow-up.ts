import type { Language } from '../../reports/language.ts';
import { languageAlone } from './asked-language.ts';
import { normaliseText } from './normalise-text.ts';
import { parseQuestion } from './parse-question.ts';
import { foldPhrase } from './reference-words.ts';

/**
 * What goes on from the answer before: the paragraph or page after it or before it, the rest, the same in another language
 * or in the official one, or the same question of something else (`and Mali?`).
 */
export type FollowUp =
  | { readonly kind: 'next' | 'previous' | 'more' | 'official' }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'also'; readonly words: string }
  /** Paragraphs, and nothing else. */
  | { readonly kind: 'reference'; readonly text: string };

const PHRASES = {
  next: [
    'next|next one|the next one|next paragraph|the next paragraph|and next|next please|forward|and the next one',
    'suivant|suivante|le suivant|la suivante|paragraphe suivant|le paragraphe suivant|et le suivant',
    'siguiente|el siguiente|la siguiente|párrafo siguiente|siguiente párrafo|el siguiente párrafo|y el siguiente',
    'следующий|следующая|следующее|следующий пункт|дальше|далее|а следующий',
    '下一段|下一个|下一個|下一条|下一條|后一段|التالي|التالية|الفقرة التالية|ما بعدها',
  ],
  previous: [
    'previous|prev|previous one|the previous one|previous paragraph|the previous paragraph|back|go back|one before',
    'précédent|précédente|le précédent|paragraphe précédent|le paragraphe précédent|retour',
    'anterior|el anterior|la anterior|párrafo anterior|el párrafo anterior|atrás|volver',
    'предыдущий|предыдущая|предыдущее|предыдущий пункт|назад',
    '上一段|上一个|上一個|上一条|上一條|前一段|返回|السابق|السابقة|الفقرة السابقة|ما قبلها|رجوع',
  ],
  more: [
    'more|show more|see more|more please|more results|the rest|show the rest|rest|go on|continue|any more|what else|anything else',
    'plus|encore|voir plus|afficher plus|plus de résultats|la suite|suite|le reste|afficher la suite|continuer|continue|quoi d\u2019autre',
    'más|ver más|mostrar más|más resultados|el resto|continuar|sigue|qué más',
    'ещё|еще|больше|показать ещё|покажи ещё|остальное|продолжай|продолжить|что ещё',
    '更多|显示更多|顯示更多|其余|其餘|继续|繼續|下一页|还有吗|还有呢|المزيد|اعرض المزيد|أكثر|البقية|الباقي|تابع|ماذا أيضا',
  ],
  official: [
    'official|official text|the official text|show the official text|original|the original|original text',
    'texte officiel|le texte officiel|version officielle|original|texte original',
    'texto oficial|el texto oficial|versión oficial|texto original',
    'официальный текст|официальный|оригинал|正式文本|官方文本|原文|正式文本是什么|النص الرسمي|الرسمي|النص الأصلي',
  ],
} as const;

const KINDS = (['next', 'previous', 'more', 'official'] as const).map(
  (kind) => [kind, new Set(PHRASES[kind].flatMap((line) => line.split('|')).map(foldPhrase))] as const,
);

/** Small words in front of something else to ask the same of. */
const AND =
  /^(?:and|et|y|e|а|и|و)(?:\s+(?:what about|how about|about|for|in|on|with|pour|en|au|aux|sur|dans|para|de|sobre|в|на|о|об|по|как насч[её]т|что насч[её]т|ماذا عن|عن|في))?\s+(.+)$/iu;
/** Arabic writes the word for and without a space. */
const ARABIC_AND = /^وماذا عن\s+(.+)$/u;
const CHINESE_AND = /^(?:那么?|那麼)?(.{1,20}?)呢$/u;

const MOST_WORDS = 6;
const MOST_CHARACTERS = 60;
/** Paragraphs and nothing else are short. */
const MOST_REFERENCE = 40;

/** A text that goes on from an answer; undefined for everything else, which stands for itself. */
export function readFollowUp(text: string): FollowUp | undefined {
  const plain = normaliseText(text)
    .trim()
    .replace(/^[¿¡\s]+|[\s.!?؟。？！…]+$/gu, '');
  if (plain === '' || plain.length > MOST_CHARACTERS) return undefined;
  const folded = foldPhrase(plain);
  const phrase = KINDS.find(([, phrases]) => phrases.has(folded));
  if (phrase !== undefined) return { kind: phrase[0] };
  const words = (AND.exec(plain) ?? ARABIC_AND.exec(plain) ?? CHINESE_AND.exec(plain))?.[1]?.trim();
  const language = languageAlone(words ?? plain) ?? languageAlone(plain);
  if (language !== undefined) return { kind: 'language', language };
  if (words !== undefined && words.split(/\s+/).length <= MOST_WORDS) return { kind: 'also', words };
  const question = plain.length <= MOST_REFERENCE ? parseQuestion(plain) : undefined;
  return question?.kind === 'paragraphs' ? { kind: 'reference', text: plain } : undefined;
}
