import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as french } from '@orama/stopwords/french';
import { stopwords as spanish } from '@orama/stopwords/spanish';
import type { Language } from '../../reports/language.ts';

type LatinLanguage = Extract<Language, 'en' | 'fr' | 'es'>;

/**
 * The language a question is written in, or `undefined` where nothing tells: names, acronyms, numbers, words that two
 * languages share. A wrong language costs the reader more than none, since then the locale decides; so the words that
 * languages use to build sentences and the spellings that only one of them has are counted, and a tie tells nothing.
 */
export function questionLanguage(text: string): Language | undefined {
  return languageOfScript(text) ?? latinLanguage(text);
}

const SCRIPTS = [
  ['zh', /\p{Script=Han}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['ar', /\p{Script=Arabic}/u],
] as const;

/** Chinese, Russian and Arabic are told by their letters alone. */
export function languageOfScript(text: string): Language | undefined {
  return SCRIPTS.find(([, script]) => script.test(text))?.[0];
}

const SENTENCE_WORDS = sentenceWords({
  en: [...english, 'anything', 'does', 'get', 'is', 'many', 'much', 'new', 'often', 'to'],
  fr: [
    ...french,
    'combien',
    'comment',
    'contre',
    'entre',
    'être',
    'fait',
    'la',
    'où',
    'pourquoi',
    'quand',
    'quoi',
    'sous',
    'sujet',
    'tous',
    'toutes',
    'y',
  ],
  es: [...spanish, 'cuánto', 'cuántas', 'cuántos', 'hay', 'quién', 'quiénes', 'y'],
});

/** Spellings of one language; `strong` ones never stand in a word of the other two, save in names and loans. */
const SPELLINGS: Readonly<Record<LatinLanguage, { readonly strong: RegExp; readonly weak: RegExp }>> = {
  en: {
    strong: /[wk]|gh|sh|ings?$/u,
    weak: /th|ee|oo|[^aeiou]ed$|[^aeiouq]y$|ies$|ss$|ct$/u,
  },
  fr: {
    strong: /[çœèêàùûîëâôï]|^(?:[ldjmnstc]|qu)['’]|ée?s?$|e(?:au|u)x$|ité$/u,
    weak: /é|aux$|eurs?$|eus(?:es)?$|iques?$|aires?$|elles?$|ettes?$|[^aeiou]oi[rst]?|ifs$/u,
  },
  es: {
    strong: /[ñáíóú]|ciones$|siones$|[aeiou]dad(?:es)?$/u,
    weak: /[^aeious][oa]s?$|i[oa]s?$|iente$/u,
  },
};

/** Words of several languages, however they are spelt. */
const LOANS = new Set([
  'agenda',
  'area',
  'criteria',
  'data',
  'drones',
  'info',
  'media',
  'memo',
  'photo',
  'radio',
  'video',
]);

function latinLanguage(text: string): LatinLanguage | undefined {
  const scores: Record<LatinLanguage, number> = { en: 0, fr: 0, es: /[¿¡]/u.test(text) ? 4 : 0 };
  for (const word of tellingWords(text)) {
    const sentence = SENTENCE_WORDS.get(word);
    if (sentence !== undefined) scores[sentence] += 2;
    else if (!LOANS.has(word))
      for (const language of ['en', 'fr', 'es'] as const) scores[language] += spelling(word, language);
  }
  const [first, second] = (['en', 'fr', 'es'] as const).toSorted((a, b) => scores[b] - scores[a]);
  if (first === undefined || second === undefined || scores[first] === scores[second]) return undefined;
  return first;
}

function spelling(word: string, language: LatinLanguage): number {
  const { strong, weak } = SPELLINGS[language];
  if (strong.test(word)) return 2;
  return weak.test(word) ? 1 : 0;
}

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** What stands next to a paragraph number says nothing, nor does a greeting: `hello, para 148` is typed in every language. */
const REFERENCE_WORDS = new Set(['para', 'paras', 'par', 'no', 'nos', 'section', 'sections', 'hello']);
const MOST_CHARACTERS = 1_000;

/** Words in small letters, and a sentence word that begins with a capital: other capitals are names. */
function tellingWords(text: string): string[] {
  const words = text.slice(0, MOST_CHARACTERS).normalize('NFC').match(WORD) ?? [];
  return words
    .map((word, at) => (at === 0 && SENTENCE_WORDS.has(word.toLowerCase()) ? word.toLowerCase() : word))
    .filter((word) => word.length > 1 && /^\p{Ll}/u.test(word) && !REFERENCE_WORDS.has(word));
}

/** Words that are a sentence word in exactly one of the three languages. */
function sentenceWords(lists: Readonly<Record<LatinLanguage, readonly string[]>>): ReadonlyMap<string, LatinLanguage> {
  const owners = new Map<string, Set<LatinLanguage>>();
  for (const language of ['en', 'fr', 'es'] as const) {
    for (const word of lists[language]) owners.set(word, (owners.get(word) ?? new Set()).add(language));
  }
  const own = new Map<string, LatinLanguage>();
  for (const [word, [first, second]] of owners) if (first !== undefined && second === undefined) own.set(word, first);
  return own;
}
