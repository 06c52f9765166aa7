import type { Edition } from '../src/reports/edition.ts';
import { LANGUAGES, type Language } from '../src/reports/language.ts';
import { type ChineseTools, createChineseTools, createNameSegmenter } from './analysis/chinese.ts';
import { joinMentions, type SavedMentions, serveConcepts } from './glossary/concept-index.ts';
import type { SavedNameTerms } from './glossary/name-terms.ts';
import { createNames } from './glossary/names.ts';
import {
  type PartName,
  partName,
  restoreNames,
  type SavedConcepts,
  type SavedNames,
  type SavedPart,
} from './index-parts.ts';
import {
  type AskedWords,
  type LanguageWords,
  numberLanguage,
  restoreAsked,
  restoreLanguage,
} from './language-index.ts';
import { listPassages } from './passages.ts';
import type { SavedTexts } from './read-language.ts';
import { type OpenedGlossary, type PassageIndex, serveIndex } from './serve-index.ts';

/**
 * The index that all its parts are. A part is read by the first question that needs it, or by a warm-up; those that
 * `previous` has as well serve on, read as they are.
 */
export function openParts(
  saved: readonly SavedPart[],
  editions: readonly Edition[],
  previous?: PassageIndex,
): PassageIndex {
  const before = new Map(previous?.saved.map(({ name, key }) => [name, key]));
  const after = new Map(saved.map((part) => [part.name, part]));
  const textOf = (name: PartName) => after.get(name)?.text ?? 'null';
  const kept = (name: PartName) => (before.get(name) === after.get(name)?.key ? previous?.parts : undefined);

  const glossary =
    kept('concepts')?.glossary ??
    openGlossary(
      textOf('concepts'),
      LANGUAGES.map((language) => textOf(partName('names', language))),
      previous?.parts.glossary.chinese ?? createChineseTools(),
    );
  const { isExact } = glossary.names;
  const asked = LANGUAGES.map((language, place) => {
    const name = partName('asked', language);
    return kept(name)?.asked[place] ?? openAsked(textOf(name));
  });
  const words = LANGUAGES.map((language, place) => {
    const name = partName('words', language);
    return (
      (kept(partName('asked', language)) && kept(name))?.words[place] ??
      openWords(language, textOf(name), asked[place] ?? openAsked('null'), textOf(partName('terms', language)), isExact)
    );
  });
  const mentions = LANGUAGES.map((language, place) => {
    const name = partName('mentions', language);
    // Safe cast: what `makeParts` made under this name.
    return kept(name)?.mentions[place] ?? (JSON.parse(textOf(name)) as SavedMentions);
  });
  const passages = listPassages(editions);
  const { names, segmenter } = glossary;
  const concepts = serveConcepts(glossary.concepts, joinMentions(glossary.concepts, mentions, passages), names);
  const indexes = words.map((own) => numberLanguage(own, passages));
  return serveIndex({ passages, indexes, concepts, names, segmenter, glossary, mentions, words, asked }, saved);
}

// What may serve on in a later index is opened by functions of its own, so that it holds nothing else of this one.

function openGlossary(concepts: string, tables: readonly string[], chinese: ChineseTools): OpenedGlossary {
  // Safe casts: what `makeParts` made under these names.
  const saved = JSON.parse(concepts) as SavedConcepts;
  const readTable = (language: Language) =>
    restoreNames(JSON.parse(tables[LANGUAGES.indexOf(language)] ?? 'null') as SavedNames);
  const names = createNames(chinese.simplify, readTable, saved.exact);
  return { chinese, concepts: saved.concepts, names, segmenter: createNameSegmenter(chinese, names) };
}

function openAsked(asked: string): () => AskedWords {
  let opened: AskedWords | undefined;
  return () => {
    // Safe cast: what `makeParts` made for this language.
    opened ??= restoreAsked(JSON.parse(asked) as SavedTexts);
    return opened;
  };
}

function openWords(
  language: Language,
  passages: string,
  asked: () => AskedWords,
  names: string,
  isExact: (word: string) => boolean,
): LanguageWords {
  // Safe casts: what `makeParts` made for this language.
  return restoreLanguage(language, isExact, () => ({
    passages: JSON.parse(passages) as SavedTexts,
    asked: asked(),
    names: JSON.parse(names) as SavedNameTerms,
  }));
}
