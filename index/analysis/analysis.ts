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
import type { Language } from '../../src/reports/language.ts';
import { stemArabic } from './arabic.ts';
import { QUESTION_WORDS } from './question-words.ts';
import { lowerCase, type Token, withoutMarks } from './token.ts';

/** How words of one language are made comparable. */
export interface Analysis {
  /** The term that a lower-case word, with its accents, is found by: its stem, without them. */
  readonly termOf: (word: string) => string;
  /** Says whether a word is too common to be found by. A word in capitals never is: SUR is no French preposition. */
  readonly isStopWord: (token: Pick<Token, 'form' | 'isCapitals'>) => boolean;
  /** The same without the words that people wrap a question in: names may hold those. */
  readonly isFunctionWord: (token: Pick<Token, 'form' | 'isCapitals'>) => boolean;
}

const STEMS: Readonly<Record<Language, (word: string) => string>> = {
  ar: stemArabic,
  zh: (word) => word,
  en: stemEnglish,
  fr: frenchStem,
  ru: stemRussian,
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

/** Words with a matter of their own that the published stop lists hold, each for another sense of it: estado is "been" and "State". */
const CONTENT_WORDS: Readonly<Partial<Record<Language, readonly string[]>>> = {
  ar: ['قوة', 'لقاء', 'زيارة', 'إطار', 'إعادة', 'وكالة'],
  zh: ['当地', '本地'],
  fr: ['avions'],
  es: ['acuerdo', 'empleo', 'estado', 'estados', 'país', 'tarde', 'tiempo', 'trabajo', 'valor', 'verdad'],
};

const SINGLE_LETTER = /^[\p{L}--\p{Script=Han}]$/v;
const LETTERS_ONLY = /^[\p{L}\p{M}]+$/u;

/** Words that the stemmer throws together with others: United with unit, general with generation. */
const ENGLISH_STEMS = new Map([
  ['united', 'united'],
  ['general', 'general'],
  ['generals', 'general'],
  ['peacekeeper', 'peacekeeper'],
  ['peacekeepers', 'peacekeeper'],
]);

function stemEnglish(word: string): string {
  return ENGLISH_STEMS.get(word) ?? englishStem(word);
}

/** Nouns whose endings the stemmer takes for those of adjectives, and Sudan, which it takes for a court. */
const RUSSIAN_NOUN = /^(судан|систем|проблем|схем)(?:а|у|е|ы|ой|ом|ам|ами|ах)?$/u;
/** рамок and рамки, миротворец and миротворцы: the vowel that only some of the forms have. */
const FLEETING_VOWEL = /(?<=\p{L}{2}[^аеиоуыэюя])[ое](?=[кцн]$)/u;

function stemRussian(word: string): string {
  return RUSSIAN_NOUN.exec(word)?.[1] ?? russianStem(word).replace(FLEETING_VOWEL, '');
}

/** An analysis that stems each word once: it holds all that it meets, so it is for a known set of texts. */
export function rememberTerms(analysis: Analysis): Analysis {
  const terms = new Map<string, string>();
  const termOf = (word: string): string => {
    const known = terms.get(word) ?? analysis.termOf(word);
    terms.set(word, known);
    return known;
  };
  return { ...analysis, termOf };
}

/** The analysis of a language. It holds a set of stop words: make it once. */
export function createAnalysis(language: Language): Analysis {
  const stem = STEMS[language];
  const formsOf = (words: readonly string[]) => new Set(words.map((word) => withoutMarks(lowerCase(word))));
  const functionWords = formsOf(STOP_WORDS[language]);
  for (const form of formsOf(CONTENT_WORDS[language] ?? [])) functionWords.delete(form);
  const questionWords = formsOf(QUESTION_WORDS[language]);
  const isFunctionWord: Analysis['isFunctionWord'] = ({ form, isCapitals }) =>
    SINGLE_LETTER.test(form) || (!isCapitals && functionWords.has(form));
  return {
    termOf(word) {
      const letters = word.normalize('NFC');
      return withoutMarks(LETTERS_ONLY.test(letters) ? stem(letters) : letters);
    },
    isFunctionWord,
    isStopWord: (token) => isFunctionWord(token) || (!token.isCapitals && questionWords.has(token.form)),
  };
}
