import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { TermReader } from './analysis/term-reader.ts';

/** What an index of one language is built from. */
export interface LanguageTexts {
  readonly passages: readonly IndexedPassage[];
  readonly asked: readonly EntryPhrases[];
}

/** `name` is the passage's in `PassageList`. */
export interface IndexedPassage {
  readonly name: string;
  readonly text: string;
  readonly sectionTitle: string;
}

/** What somebody may ask to find an entry, in one language; `entry` is its name in `PassageList`. */
export interface EntryPhrases {
  readonly entry: string;
  readonly phrases: readonly string[];
}

/** What is kept of texts on disk: MiniSearch's own form, and the term of every form in them. */
export interface SavedTexts {
  readonly search: AsPlainObject;
  readonly terms: readonly (readonly [form: string, term: string])[];
}

/** A passage as MiniSearch sees it: terms, each on a line of its own. */
interface Lines {
  readonly id: string;
  readonly text: string;
  readonly section: string;
}

/** The lines of the text are stored, for they tell which terms stand side by side. */
export const PASSAGE_OPTIONS: Options<Lines> = {
  fields: ['text', 'section'],
  storeFields: ['text'],
  tokenize: (lines) => lines.split('\n'),
  processTerm: (term) => term,
};

interface AskedLines {
  readonly id: string;
  readonly asked: string;
}

export const ASKED_OPTIONS: Options<AskedLines> = {
  fields: ['asked'],
  tokenize: (lines) => lines.split('\n'),
  processTerm: (term) => term,
};

/**
 * Reads the passages of one language. One MiniSearch per language, so that each has its own words, and its own measure of a
 * long passage: a single one with a field per language takes twice as long to build and four times as long to load.
 */
export function readPassages(passages: readonly IndexedPassage[], reader: TermReader): SavedTexts {
  const search = new MiniSearch(PASSAGE_OPTIONS);
  for (const { name, text, sectionTitle } of passages) {
    search.add({ id: name, text: asLines(reader.read(text)), section: asLines(reader.read(sectionTitle)) });
  }
  return { search: search.toJSON(), terms: [...reader.terms] };
}

/** Reads what people ask, apart from the passages, for these change more often. */
export function readAsked(asked: readonly EntryPhrases[], reader: TermReader): SavedTexts {
  const search = new MiniSearch(ASKED_OPTIONS);
  for (const { entry, phrases } of asked) {
    search.add({ id: entry, asked: asLines(phrases.flatMap((phrase) => reader.read(phrase))) });
  }
  return { search: search.toJSON(), terms: [...reader.terms] };
}

/** Each term between line ends, so that two that stand side by side are found as one text. */
export function asLines(terms: readonly string[]): string {
  return `\n${terms.join('\n')}\n`;
}
