import { LANGUAGES, type Language } from '../src/reports/language.ts';
import { type ChineseTools, createChineseTools, createNameSegmenter } from './analysis/chinese.ts';
import type { AskedPhrases } from './asked-phrases.ts';
import type { IndexSources } from './create-index.ts';
import { findMentions, indexConcepts } from './glossary/concept-index.ts';
import { createNameTable } from './glossary/name-table.ts';
import { createNames, listExact } from './glossary/names.ts';
import {
  digestOf,
  keyOf,
  type PartKey,
  type PartName,
  partName,
  restoreNames,
  type SavedConcepts,
  type SavedNames,
  type SavedPart,
  saveNames,
} from './index-parts.ts';
import { type EntryPhrases, readLanguage } from './language-index.ts';
import { entryName, listPassages, type PassageList } from './passages.ts';

/** A part that was made before. Only those of names need their text, to find names by. */
export interface KnownPart extends PartKey {
  readonly text?: string;
}

/** A new part, or the key of a known one that serves on. */
export type MadePart = SavedPart | PartKey;

export function isNew(part: MadePart): part is SavedPart {
  return 'text' in part;
}

/** All parts of an index of which some are those of the one `before`. */
export function takeOver(before: readonly SavedPart[], made: readonly MadePart[]): SavedPart[] {
  return made.map((part) => {
    const own = isNew(part) ? part : before.find(({ name, key }) => name === part.name && key === part.key);
    if (own === undefined) throw new Error(`nothing was known of the part ${part.name} of the index`);
    return own;
  });
}

/**
 * Makes the parts of an index in the order of `PART_NAMES`; of what is `known`, whatever is made of the same sources serves
 * on. Each comes as soon as it is made.
 */
export function* makeParts(
  { editions, glossary = [], asked = [] }: IndexSources,
  known: readonly KnownPart[] = [],
  chinese: ChineseTools = createChineseTools(),
): Generator<MadePart> {
  const knownParts = new Map(known.map((part) => [part.name, part]));
  const take = (name: PartName, key: string, make: () => object): MadePart => {
    if (knownParts.get(name)?.key === key) return { name, key };
    const text = JSON.stringify(make());
    return { name, key, text, digest: digestOf(text) };
  };
  const glossaryKey = keyOf(glossary);
  const exact = listExact(glossary);
  yield take('concepts', glossaryKey, (): SavedConcepts => ({ concepts: indexConcepts(glossary), exact }));

  const names = createNames(
    chinese.simplify,
    (language, read) => {
      const own = knownParts.get(partName('names', language));
      if (own?.key !== glossaryKey || own.text === undefined) return createNameTable(glossary, language, read);
      // Safe cast: the key says that it is what `saveNames` gave.
      return restoreNames(JSON.parse(own.text) as SavedNames);
    },
    exact,
  );
  for (const language of LANGUAGES) {
    yield take(partName('names', language), glossaryKey, () => saveNames(names.tableOf(language)));
  }

  const passages = listPassages(editions);
  const segmenter = createNameSegmenter(chinese, names);
  const texts = LANGUAGES.map((language) => {
    const own = { passages: passages.inLanguage(language), asked: phrasesIn(language, asked, passages) };
    return { ...own, language, key: keyOf([glossaryKey, own]) };
  });
  for (const { language, key, ...own } of texts) {
    yield take(partName('mentions', language), key, () => findMentions(own, language, names));
  }
  for (const { language, key, ...own } of texts) {
    const make = () => readLanguage(language, { ...own, concepts: glossary }, segmenter, names.isExact);
    yield take(partName('words', language), key, make);
  }
}

/** What people ask in one language, by entry: a file may have several lines for one, and some for entries that are not there. */
function phrasesIn(language: Language, asked: readonly AskedPhrases[], { entryOf }: PassageList): EntryPhrases[] {
  const byEntry = new Map<string, string[]>();
  for (const own of asked) {
    if (own.language !== language || entryOf(own.symbol, own.paragraph) === undefined) continue;
    const entry = entryName(own.symbol, own.paragraph);
    byEntry.set(entry, [...(byEntry.get(entry) ?? []), ...own.phrases]);
  }
  return [...byEntry].map(([entry, phrases]) => ({ entry, phrases }));
}
