import { Charset, Encoder, type EncoderOptions, Index } from 'flexsearch';
import englishPack from 'flexsearch/lang/en';
import frenchPack from 'flexsearch/lang/fr';
import type { Edition } from '../../../src/reports/edition.ts';
import type { Language } from '../../../src/reports/language.ts';
import { mergeEditions } from './merge-editions.ts';
import type { System } from './system.ts';

/**
 * https://github.com/nextapps-de/flexsearch/blob/master/doc/encoder.md: language packs where there are any (English,
 * French), the normalising encoder for other letters, Charset.CJK for Chinese. README: the preset `score` for
 * ranking, with context (without it, with LatinBalance or with other resolutions it does no better); "Suggestions": without them a passage needs every word of a question.
 */
const encoders: Readonly<Record<Language, readonly EncoderOptions[]>> = {
  ar: [Charset.Normalize],
  zh: [Charset.CJK],
  en: [Charset.Normalize, englishPack],
  fr: [Charset.Normalize, frenchPack],
  ru: [Charset.Normalize],
  es: [Charset.Normalize],
};

export function createFlexSearch(editions: readonly Edition[]): Promise<System> {
  const names = { name: 'FlexSearch', setUp: 'its language packs and charsets, preset "score", suggestions on' };
  return mergeEditions(names, editions, (language, documents) => {
    const index = new Index({ preset: 'score', encoder: new Encoder(...encoders[language]) });
    for (const { id, text } of documents) index.add(id, text);
    return (query) => {
      const found = index.search(query, { suggest: true, limit: documents.length });
      // It gives an order and no scores.
      return found.flatMap((id, at) => {
        const document = documents[Number(id)];
        return document === undefined ? [] : [{ paragraph: document.paragraph, score: found.length - at }];
      });
    };
  });
}
