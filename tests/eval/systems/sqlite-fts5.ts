import { DatabaseSync } from 'node:sqlite';
import type { Edition } from '../../../src/reports/edition.ts';
import type { Language } from '../../../src/reports/language.ts';
import { mergeEditions } from './merge-editions.ts';
import type { System } from './system.ts';

/**
 * https://www.sqlite.org/fts5.html#tokenizers: unicode61 takes accents off all letters with `remove_diacritics 2`; porter
 * wraps it and is for English alone; trigram finds parts of words, which is what it has for Chinese. Words of fewer than
 * three characters are not found by trigrams.
 */
const tokenizerOf = (language: Language) => {
  if (language === 'zh') return 'trigram';
  return language === 'en' ? 'porter unicode61 remove_diacritics 2' : 'unicode61 remove_diacritics 2';
};

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const TRIGRAM = 3;

export function createSqliteFts5(editions: readonly Edition[]): Promise<System> {
  const names = {
    name: 'SQLite FTS5',
    setUp: 'unicode61 without accents, porter for English, trigram for Chinese; bm25',
  };
  return mergeEditions(names, editions, (language, documents) => {
    const database = new DatabaseSync(':memory:');
    database.exec(
      `CREATE VIRTUAL TABLE passages USING fts5(text, paragraph UNINDEXED, tokenize = '${tokenizerOf(language)}')`,
    );
    const insert = database.prepare('INSERT INTO passages (text, paragraph) VALUES (?, ?)');
    for (const { text, paragraph } of documents) insert.run(text, paragraph);
    // bm25() is the better the smaller (#the_bm25_function).
    const select = database.prepare('SELECT paragraph, -bm25(passages) AS score FROM passages WHERE passages MATCH ?');
    return (query) => {
      const terms = termsOf(query, language);
      if (terms.length === 0) return [];
      // Any of the terms, each a string in quotation marks (#fts5_strings).
      const rows = select.all(terms.map((term) => `"${term}"`).join(' OR '));
      return rows.map(({ paragraph, score }) => ({ paragraph: Number(paragraph), score: Number(score) }));
    };
  });
}

/** Words; of a run of Chinese characters every three that stand together, as the index has them. */
function termsOf(query: string, language: Language): readonly string[] {
  const words = query.match(WORD) ?? [];
  if (language !== 'zh') return words;
  return words.flatMap((word) => {
    const characters = [...word];
    return characters.slice(TRIGRAM - 1).map((_, at) => characters.slice(at, at + TRIGRAM).join(''));
  });
}
