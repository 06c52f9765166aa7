import type { Edition } from '../src/reports/edition.ts';
import { LANGUAGES, type Language } from '../src/reports/language.ts';
import { createNameSegmenter, createSimplifier } from './analysis/chinese.ts';
import type { AskedPhrases } from './asked-phrases.ts';
import { createConceptIndex } from './glossary/concept-index.ts';
import type { Concept } from './glossary/glossary.ts';
import { createNameTable } from './glossary/name-table.ts';
import { createNames } from './glossary/names.ts';
import { createLanguageIndex } from './language-index.ts';
import { listPassages } from './passages.ts';
import { type PassageIndex, serveIndex } from './serve-index.ts';

/** All that an index is made of. Glossary and asked-as phrases may be missing, as on the day a report is issued. */
export interface IndexSources {
  readonly editions: readonly Edition[];
  readonly glossary?: readonly Concept[];
  readonly asked?: readonly AskedPhrases[];
}

/** Builds the index of all passages of all editions: about a second for a report in six languages. */
export function createIndex({ editions, glossary = [], asked = [] }: IndexSources): PassageIndex {
  const passages = listPassages(editions);
  /** A file may have several lines for an entry. */
  const phrasesIn = (language: Language) => {
    const byEntry = new Map<number, string[]>();
    for (const own of asked.filter((candidate) => candidate.language === language)) {
      const entry = passages.entryOf(own.symbol, own.paragraph);
      if (entry !== undefined) byEntry.set(entry, [...(byEntry.get(entry) ?? []), ...own.phrases]);
    }
    return [...byEntry].map(([entry, phrases]) => ({ entry, phrases }));
  };
  const simplify = createSimplifier();
  const names = createNames(simplify, (language, read) => createNameTable(glossary, language, read));
  const segmenter = createNameSegmenter(simplify, names);
  const concepts = createConceptIndex(glossary, names, {
    passages: LANGUAGES.flatMap((language) => passages.inLanguage(language).map((own) => ({ ...own, language }))),
    phrases: LANGUAGES.flatMap((language) =>
      phrasesIn(language).flatMap(({ entry, phrases }) => phrases.map((text) => ({ id: entry, text, language }))),
    ),
  });
  const indexes = LANGUAGES.map((language) => {
    const texts = { passages: passages.inLanguage(language), asked: phrasesIn(language), concepts: glossary };
    return createLanguageIndex(language, texts, segmenter, names.isExact);
  });
  return serveIndex({ passages, indexes, concepts, names, segmenter });
}
