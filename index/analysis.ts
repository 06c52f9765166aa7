import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as frenchStem } from '@orama/stemmers/french';
import { stemmer as russianStem } from '@orama/stemmers/russian';
import { stemmer as spanishStem } from '@orama/stemmers/spanish';
import { stopwords as arabic } from '@orama/stopwords/arabic';
import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as french } from '@orama/stopwords/french';
import { stopwords as chinese } from '@orama/stopwords/mandarin';
import { stopwords as russian } from '@orama/stopwords/russian';
import { stopwords as spanish } from '@orama/stopwords/spanish';
import type { Language } from '../src/reports/language.ts';
import { stemArabic } from './arabic.ts';
import { QUESTION_WORDS } from './question-words.ts';
import { lowerCase, type Token, withoutMarks } from './token.ts';

/** How words of one language are made comparable. */
export interface Analysis {
  /** The term that a lower-case word, with its accents, is found by: its stem, without them. */
  readonly termOf: (word: string) => string;
  /** Says whether a word is too common to be found by. A word in capitals never is: SUR is no French preposition. */
  readonly isStopWord: (token: Pick<Token, 'form' | 'isCapitals'>) => boolean;
}

const STEMS: Readonly<Record<Language, (word: string) => string>> = {
  ar: stemArabic,
  zh: (word) => word,
  en: stemEnglish,
  fr: frenchStem,
  ru: russianStem,
  es: spanishStem,
};

const STOP_WORDS: Readonly<Record<Language, readonly string[]>> = {
  ar: arabic,
  zh: chinese,
  en: english,
  fr: french,
  ru: russian,
  es: spanish,
};

const SINGLE_LETTER = /^\p{L}$/u;
const LETTERS_ONLY = /^[\p{L}\p{M}]+$/u;

/** Words of every passage that the stemmer throws together with others: United with unit, general with generation. */
const OWN_STEMS = new Map([
  ['united', 'united'],
  ['general', 'general'],
  ['generals', 'general'],
]);

function stemEnglish(word: string): string {
  return OWN_STEMS.get(word) ?? englishStem(word);
}

/** The analysis of a language. It holds a set of stop words: make it once. */
export function createAnalysis(language: Language): Analysis {
  const stem = STEMS[language];
  const common = [...STOP_WORDS[language], ...QUESTION_WORDS[language]];
  const stopWords = new Set(common.map((word) => withoutMarks(lowerCase(word))));
  return {
    termOf(word) {
      const letters = word.normalize('NFC');
      return withoutMarks(LETTERS_ONLY.test(letters) ? stem(letters) : letters);
    },
    isStopWord: ({ form, isCapitals }) => SINGLE_LETTER.test(form) || (!isCapitals && stopWords.has(form)),
  };
}
