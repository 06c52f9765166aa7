import { LANGUAGES, type Language } from '../../src/reports/language.ts';
import { type Analysis, createAnalysis } from '../analysis/analysis.ts';
import { type Concept, EXACT } from './glossary.ts';
import { createNameReader, type NameReader } from './name-reader.ts';
import { createNameFinders, type FoundName, type NameFinder, type NameTable } from './name-table.ts';

/** The names of all concepts in all languages, each language made ready when first needed. */
export interface Names {
  readonly tableOf: (language: Language) => NameTable;
  /** Whether a word in capitals is an acronym that is a word as well, and so counts in capitals only. */
  readonly isExact: (word: string) => boolean;
  /** The names in a text of one language, in order, none across another. */
  readonly findIn: (text: string, language: Language) => FoundName[];
  /** The same in what people ask, which may have names that count in questions only. */
  readonly findInQuestion: (question: string, language: Language) => FoundName[];
}

interface Tools {
  readonly read: NameReader;
  readonly table: NameTable;
  readonly inText: NameFinder;
  readonly inQuestion: NameFinder;
}

/** `makeTable` gives the names of a language, read from the glossary or from what was saved; `exact` those of `listExact`. */
export function createNames(
  simplify: (text: string) => string,
  makeTable: (language: Language, read: NameReader) => NameTable,
  exact: readonly string[],
  analysisOf: (language: Language) => Analysis = createAnalysis,
): Names {
  const exactWords = new Set(exact);
  const made = new Map<Language, Tools>();
  const toolsOf = (language: Language): Tools => {
    const tools = made.get(language) ?? make(language);
    made.set(language, tools);
    return tools;
  };
  const make = (language: Language): Tools => {
    const read = createNameReader(analysisOf(language), simplify);
    const table = makeTable(language, read);
    return { read, table, ...createNameFinders(table) };
  };
  return {
    tableOf: (language) => toolsOf(language).table,
    isExact: (word) => exactWords.has(word),
    findIn: (text, language) => {
      const { read, inText } = toolsOf(language);
      return inText(read(text));
    },
    findInQuestion: (question, language) => {
      const { read, inQuestion } = toolsOf(language);
      return inQuestion(read(question));
    },
  };
}

/** The acronyms of all languages that are words as well. */
export function listExact(glossary: readonly Concept[]): string[] {
  const names = glossary.flatMap((concept) => LANGUAGES.flatMap((language) => concept.names[language]));
  return [...new Set(names.filter((name) => name.startsWith(EXACT)).map((name) => name.slice(EXACT.length)))];
}

export function byLanguage<Value>(of: (language: Language) => Value): Record<Language, Value> {
  const entries = LANGUAGES.map((language) => [language, of(language)] as const);
  // Safe cast: a value for each of the languages.
  return Object.fromEntries(entries) as Record<Language, Value>;
}
