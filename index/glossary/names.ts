import { LANGUAGES, type Language } from '../../src/reports/language.ts';
import { createAnalysis } from '../analysis/analysis.ts';
import { exactTerm } from '../analysis/term-reader.ts';
import { createNameReader, type NameReader } from './name-reader.ts';
import { createNameFinder, type FoundName, type NameFinder, type NameTable } from './name-table.ts';

/** The names of all concepts in all languages, each language made ready when first needed. */
export interface Names {
  readonly tableOf: (language: Language) => NameTable;
  /** Whether a word in capitals is an acronym that is a word as well, and so counts in capitals only. */
  readonly isExact: (word: string) => boolean;
  /** The names in a text of one language, in order, none across another. */
  readonly findIn: (text: string, language: Language) => FoundName[];
}

interface Tools {
  readonly read: NameReader;
  readonly table: NameTable;
  readonly find: NameFinder;
}

/** `makeTable` gives the names of a language, read from the glossary or from what was saved. */
export function createNames(
  simplify: (text: string) => string,
  makeTable: (language: Language, read: NameReader) => NameTable,
): Names {
  const made = new Map<Language, Tools>();
  const toolsOf = (language: Language): Tools => {
    const tools = made.get(language) ?? make(language);
    made.set(language, tools);
    return tools;
  };
  const make = (language: Language): Tools => {
    const read = createNameReader(createAnalysis(language), simplify);
    const table = makeTable(language, read);
    return { read, table, find: createNameFinder(table) };
  };
  return {
    tableOf: (language) => toolsOf(language).table,
    isExact: (word) => LANGUAGES.some((language) => toolsOf(language).table.has(exactTerm(word))),
    findIn: (text, language) => {
      const { read, find } = toolsOf(language);
      return find(read(text));
    },
  };
}

export function byLanguage<Value>(of: (language: Language) => Value): Record<Language, Value> {
  const entries = LANGUAGES.map((language) => [language, of(language)] as const);
  // Safe cast: a value for each of the languages.
  return Object.fromEntries(entries) as Record<Language, Value>;
}
