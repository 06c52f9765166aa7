import MiniSearch from 'minisearch';
import type { Edition } from '../../../src/reports/edition.ts';
import type { Language } from '../../../src/reports/language.ts';
import { mergeEditions, type PassageDocument } from './merge-editions.ts';
import type { System } from './system.ts';

/** As its README begins ("Basic usage"): terms between spaces and punctuation, in small letters, any of them. */
export function createPlainMiniSearch(editions: readonly Edition[]): Promise<System> {
  return mergeEditions({ name: 'MiniSearch', setUp: 'as it comes' }, editions, (_, documents) =>
    searchWith(documents, {}),
  );
}

/**
 * The same with the one thing that Chinese cannot do without, by the README's "Tokenization": a tokenizer of one's own,
 * here the word segmentation that Node has built in.
 */
export function createSegmentedMiniSearch(editions: readonly Edition[]): Promise<System> {
  return mergeEditions(
    { name: 'MiniSearch, zh words', setUp: 'as it comes, Chinese cut into words by Intl.Segmenter' },
    editions,
    (language: Language, documents) => searchWith(documents, language === 'zh' ? { tokenize: cutChinese } : {}),
  );
}

const chinese = new Intl.Segmenter('zh', { granularity: 'word' });

function cutChinese(text: string): string[] {
  return [...chinese.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

function searchWith(documents: readonly PassageDocument[], own: { readonly tokenize?: (text: string) => string[] }) {
  const index = new MiniSearch<PassageDocument>({ fields: ['text'], storeFields: ['paragraph'], ...own });
  index.addAll(documents);
  return (query: string) =>
    index.search(query).map(({ paragraph, score }) => ({ paragraph: Number(paragraph), score }));
}
