import type { Edition } from '../src/reports/edition.ts';
import type { Language } from '../src/reports/language.ts';
import { isNotAddressed } from '../src/reports/not-addressed.ts';
import type { IndexedPassage } from './read-language.ts';

/** A passage in whichever editions have it. Its id is its place in the list, the same for the same editions. */
export interface Passage {
  readonly id: number;
  /** What it is known by outside this list, whatever else is served. */
  readonly name: string;
  readonly symbol: string;
  readonly paragraph: number;
  /** Its place within the entry. */
  readonly place: number;
  /** The number of its entry, the same in every edition. */
  readonly entry: number;
  readonly isNotAddressed: boolean;
}

/** An entry as searched: its number is its place in the list. */
export interface IndexedEntry {
  readonly symbol: string;
  readonly paragraph: number;
}

export interface PassageList {
  readonly all: readonly Passage[];
  readonly entries: readonly IndexedEntry[];
  readonly entryOf: (symbol: string, paragraph: number) => number | undefined;
  /** Numbers by name: what is saved of a language has names, for numbers shift with every other edition. */
  readonly entryNamed: (name: string) => number | undefined;
  readonly passageNamed: (name: string) => number | undefined;
  readonly textOf: (passage: Passage, language: Language) => string | undefined;
  /** What an index of one language is built from; empty where no edition is in it. */
  readonly inLanguage: (language: Language) => readonly IndexedPassage[];
}

/** The name of an entry, the same whatever else is served. */
export function entryName(symbol: string, paragraph: number): string {
  return `${symbol} ${paragraph}`;
}

/** All passages of all editions: the editions of one report share them, for they number their entries alike. */
export function listPassages(editions: readonly Edition[]): PassageList {
  const passages = new Map<string, Passage>();
  const entryNumbers = new Map<string, number>();
  const allEntries: IndexedEntry[] = [];
  const texts = new Map<Language, Map<string, IndexedPassage>>();
  for (const { symbol, language, entries } of editions) {
    const own = texts.get(language) ?? new Map<string, IndexedPassage>();
    texts.set(language, own);
    for (const { paragraph, section, passages: entryTexts } of entries) {
      const ownName = entryName(symbol, paragraph);
      const entry = entryNumbers.get(ownName) ?? allEntries.push({ symbol, paragraph }) - 1;
      entryNumbers.set(ownName, entry);
      const notAddressed = entryTexts.every((text) => isNotAddressed(text, language));
      for (const [place, text] of entryTexts.entries()) {
        const name = `${ownName} ${place}`;
        const passage = passages.get(name) ?? {
          id: passages.size,
          name,
          symbol,
          paragraph,
          place,
          entry,
          isNotAddressed: notAddressed,
        };
        passages.set(name, passage);
        own.set(name, { name, text, sectionTitle: section.title });
      }
    }
  }
  return {
    all: [...passages.values()],
    entries: allEntries,
    entryOf: (symbol, paragraph) => entryNumbers.get(entryName(symbol, paragraph)),
    entryNamed: (name) => entryNumbers.get(name),
    passageNamed: (name) => passages.get(name)?.id,
    textOf: ({ name }, language) => texts.get(language)?.get(name)?.text,
    inLanguage: (language) => [...(texts.get(language)?.values() ?? [])],
  };
}
