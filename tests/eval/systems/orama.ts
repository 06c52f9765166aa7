import { create, insertMultiple, search } from '@orama/orama';
import { stemmer as arabicStemmer } from '@orama/stemmers/arabic';
import { stemmer as englishStemmer } from '@orama/stemmers/english';
import { stemmer as frenchStemmer } from '@orama/stemmers/french';
import { stemmer as russianStemmer } from '@orama/stemmers/russian';
import { stemmer as spanishStemmer } from '@orama/stemmers/spanish';
import { stopwords as arabic } from '@orama/stopwords/arabic';
import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as french } from '@orama/stopwords/french';
import { stopwords as mandarin } from '@orama/stopwords/mandarin';
import { stopwords as russian } from '@orama/stopwords/russian';
import { stopwords as spanish } from '@orama/stopwords/spanish';
import { createTokenizer } from '@orama/tokenizers/mandarin';
import type { Edition } from '../../../src/reports/edition.ts';
import type { Language } from '../../../src/reports/language.ts';
import { mergeEditions } from './merge-editions.ts';
import type { System } from './system.ts';

/**
 * https://docs.orama.com/open-source/text-analysis/stemming and …/stopwords: a stemmer and stop words for each language;
 * https://docs.oramasearch.com/open-source/supported-languages/using-chinese-with-orama.html: the tokenizer of @orama/tokenizers.
 * The threshold is left at 1, by which a passage with any of the words is found (…/usage/search/threshold). Words twice in a
 * passage count once, as it comes: counting them all did worse here.
 */
const tokenizers = {
  ar: { language: 'arabic', stemming: true, stemmer: arabicStemmer, stopWords: arabic },
  en: { language: 'english', stemming: true, stemmer: englishStemmer, stopWords: english },
  fr: { language: 'french', stemming: true, stemmer: frenchStemmer, stopWords: french },
  ru: { language: 'russian', stemming: true, stemmer: russianStemmer, stopWords: russian },
  es: { language: 'spanish', stemming: true, stemmer: spanishStemmer, stopWords: spanish },
  zh: createTokenizer({ language: 'mandarin', stopWords: mandarin }),
} as const;

export function createOrama(editions: readonly Edition[]): Promise<System> {
  const names = { name: 'Orama', setUp: 'its stemmer and stop words for each language, its Mandarin tokenizer' };
  return mergeEditions(names, editions, async (language: Language, documents) => {
    const index = create({
      schema: { text: 'string' } as const,
      components: { tokenizer: tokenizers[language] },
    });
    await insertMultiple(
      index,
      documents.map(({ id, text }) => ({ id: String(id), text })),
    );
    return async (query) => {
      const { hits } = await search(index, { term: query, limit: documents.length });
      return hits.flatMap(({ id, score }) => {
        const document = documents[Number(id)];
        return document === undefined || score <= 0 ? [] : [{ paragraph: document.paragraph, score }];
      });
    };
  });
}
