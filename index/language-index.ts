import MiniSearch, { type AsPlainObject, type Options, type SearchResult } from 'minisearch';
import type { Language } from '../src/reports/language.ts';
import { type Analysis, createAnalysis } from './analysis/analysis.ts';
import type { Segmenter } from './analysis/chinese.ts';
import { SCRIPTS } from './analysis/scripts.ts';
import { createSpelling, type NearestWord } from './analysis/spelling.ts';
import { createTermReader, exactTerm } from './analysis/term-reader.ts';
import type { Token } from './analysis/token.ts';
import type { Concept } from './glossary/glossary.ts';
import type { PassageList } from './passages.ts';
import { RANKING } from './ranking/ranking-weights.ts';

/** What an index of one language is built from. */
export interface LanguageTexts {
  readonly passages: readonly IndexedPassage[];
  readonly asked: readonly EntryPhrases[];
  readonly concepts: readonly Concept[];
}

/** `name` is the passage's in `PassageList`. */
export interface IndexedPassage {
  readonly name: string;
  readonly text: string;
  readonly sectionTitle: string;
}

/** Numbers of passages or of entries, each once, and at the same place how well something speaks for it. */
export interface Found {
  readonly ids: readonly number[];
  readonly scores: readonly number[];
}

/** What somebody may ask to find an entry, in one language; `entry` is its name in `PassageList`. */
export interface EntryPhrases {
  readonly entry: string;
  readonly phrases: readonly string[];
}

/** What is kept of an index on disk: MiniSearch's own form, and the term of every form in the texts. */
export interface SavedLanguageIndex {
  readonly passages: AsPlainObject;
  readonly asked: AsPlainObject;
  readonly conceptsByTerm: readonly (readonly [term: string, concepts: readonly number[]])[];
  readonly terms: readonly (readonly [form: string, term: string])[];
}

/**
 * What one language has to find entries by: the passages of the editions in it, what people ask, the names of concepts.
 * Each is read by the language's own analysis of words. Without an edition the other two still lead to entries.
 */
export interface LanguageIndex extends WordLookup {
  readonly language: Language;
  readonly find: (term: string) => Found;
  /** Entries by number, with how well a term of what people ask speaks for each. */
  readonly findAsked: (term: string) => Found;
  /** Passages in which the two terms stand side by side, in either order. */
  readonly findNeighbours: (first: string, second: string) => Found;
}

interface WordLookup {
  readonly isStopWord: Analysis['isStopWord'];
  /** The term that a word is found by, if anything here has it; accents may be missing or wrong. */
  readonly knownTerm: (token: Token) => string | undefined;
  /** The term of the word nearest in spelling. */
  readonly nearestTerm: NearestWord;
  /** Whether it knows what people ask for any entry. */
  readonly hasAsked: () => boolean;
  /** Concepts that have a name with the term in it. */
  readonly conceptsWith: (term: string) => readonly number[];
}

/** The same by the names of passages and entries, whatever is in other languages: it serves as long as its texts stay. */
export interface LanguageWords extends WordLookup {
  readonly language: Language;
  readonly find: (term: string) => readonly SearchResult[];
  readonly findAsked: (term: string) => readonly SearchResult[];
  /** How many passages there are. */
  readonly count: () => number;
  /** Whether two terms stand side by side in a passage, in either order. */
  readonly areNeighbours: (passage: string, first: string, second: string) => boolean;
}

/** A passage as MiniSearch sees it: terms, each on a line of its own. */
interface Lines {
  readonly id: string;
  readonly text: string;
  readonly section: string;
}

/** The lines of the text are stored, for they tell which terms stand side by side. */
const PASSAGE_OPTIONS: Options<Lines> = {
  fields: ['text', 'section'],
  storeFields: ['text'],
  tokenize: (lines) => lines.split('\n'),
  processTerm: (term) => term,
};

interface AskedLines {
  readonly id: string;
  readonly asked: string;
}

const ASKED_OPTIONS: Options<AskedLines> = {
  fields: ['asked'],
  tokenize: (lines) => lines.split('\n'),
  processTerm: (term) => term,
};

/**
 * Reads the texts of one language. One MiniSearch per language, so that each has its own words, and its own measure of a
 * long passage: a single one with a field per language takes twice as long to build and four times as long to load.
 */
export function readLanguage(
  language: Language,
  { passages, asked, concepts }: LanguageTexts,
  segmenter: Segmenter,
  isExact: (word: string) => boolean,
): SavedLanguageIndex {
  const reader = createTermReader(createAnalysis(language), segmenter, isExact);
  const passageSearch = new MiniSearch(PASSAGE_OPTIONS);
  for (const { name, text, sectionTitle } of passages) {
    passageSearch.add({ id: name, text: asLines(reader.read(text)), section: asLines(reader.read(sectionTitle)) });
  }
  const askedSearch = new MiniSearch(ASKED_OPTIONS);
  for (const { entry, phrases } of asked) {
    askedSearch.add({ id: entry, asked: asLines(phrases.flatMap((phrase) => reader.read(phrase))) });
  }
  const conceptsByTerm = new Map<string, number[]>();
  for (const [place, { names }] of concepts.entries()) {
    for (const term of new Set(names[language].flatMap((name) => reader.read(name)))) {
      const bearers = conceptsByTerm.get(term);
      if (bearers === undefined) conceptsByTerm.set(term, [place]);
      else bearers.push(place);
    }
  }
  return {
    passages: passageSearch.toJSON(),
    asked: askedSearch.toJSON(),
    conceptsByTerm: [...conceptsByTerm],
    terms: [...reader.terms],
  };
}

/** Serves what `readLanguage` gave; `read` is called when a question first needs this language. */
export function restoreLanguage(
  language: Language,
  isExact: (word: string) => boolean,
  read: () => SavedLanguageIndex,
): LanguageWords {
  const analysis = createAnalysis(language);
  let loaded: LanguageWords | undefined;
  const load = (): LanguageWords => {
    loaded ??= serve(language, analysis, isExact, read());
    return loaded;
  };
  return {
    language,
    isStopWord: analysis.isStopWord,
    knownTerm: (token) => load().knownTerm(token),
    nearestTerm: (form) => load().nearestTerm(form),
    hasAsked: () => load().hasAsked(),
    conceptsWith: (term) => load().conceptsWith(term),
    find: (term) => load().find(term),
    findAsked: (term) => load().findAsked(term),
    count: () => load().count(),
    areNeighbours: (passage, first, second) => load().areNeighbours(passage, first, second),
  };
}

function serve(
  language: Language,
  analysis: Analysis,
  isExact: (word: string) => boolean,
  saved: SavedLanguageIndex,
): LanguageWords {
  const passageSearch = loadLater(saved.passages, PASSAGE_OPTIONS);
  const askedSearch = loadLater(saved.asked, ASKED_OPTIONS);
  const conceptsByTerm = new Map(saved.conceptsByTerm);
  const terms = new Map(saved.terms);
  const known = new Set(terms.values());
  const script = SCRIPTS[language];
  /** A question's words are looked up by several steps of a search; stemming is dear. */
  const looked = new WeakMap<Token, string | undefined>();
  const formTerm = (token: Token) =>
    terms.get(token.isCapitals && isExact(token.surface) ? exactTerm(token.surface) : token.form);
  return {
    language,
    isStopWord: analysis.isStopWord,
    knownTerm(token) {
      if (looked.has(token)) return looked.get(token);
      const term = formTerm(token) ?? (script.test(token.word) ? analysis.termOf(token.word) : token.form);
      const found = known.has(term) ? term : undefined;
      looked.set(token, found);
      return found;
    },
    nearestTerm: language === 'zh' ? () => undefined : createSpelling(terms),
    hasAsked: () => askedSearch().documentCount > 0,
    conceptsWith: (term) => conceptsByTerm.get(term) ?? [],
    find: (term) => passageSearch().search(term, { boost: { section: RANKING.sectionTitle }, bm25: RANKING.bm25 }),
    findAsked: (term) => askedSearch().search(term, { bm25: RANKING.askedBm25 }),
    count: () => passageSearch().documentCount,
    areNeighbours(passage, first, second) {
      const text = String(passageSearch().getStoredFields(passage)?.text);
      return text.includes(asLines([first, second])) || text.includes(asLines([second, first]));
    },
  };
}

/** Loaded at the first use, so that none takes long; what it was loaded from is let go of. */
function loadLater<Lines>(saved: AsPlainObject, options: Options<Lines>): () => MiniSearch<Lines> {
  let search: AsPlainObject | MiniSearch<Lines> = saved;
  return () => {
    if (!(search instanceof MiniSearch)) search = MiniSearch.loadJS<Lines>(search, options);
    return search;
  };
}

/** The index of one language among those of all: passages and entries by their numbers there. */
export function numberLanguage(
  words: LanguageWords,
  { all, passageNamed, entryNamed }: Pick<PassageList, 'all' | 'passageNamed' | 'entryNamed'>,
): LanguageIndex {
  const find = remember(words.find, passageNamed);
  return {
    ...words,
    find,
    findAsked: remember(words.findAsked, entryNamed),
    findNeighbours(first, second) {
      const withSecond = new Set(find(second).ids);
      const near = find(first).ids.filter((id) => {
        const name = withSecond.has(id) ? all[id]?.name : undefined;
        return name !== undefined && words.areNeighbours(name, first, second);
      });
      const idf = inverseFrequency(near.length, words.count());
      return { ids: near, scores: near.map(() => idf) };
    },
  };
}

/** Filled as questions come; the vocabulary bounds it. */
function remember(
  search: (term: string) => readonly SearchResult[],
  numberOf: (name: string) => number | undefined,
): (term: string) => Found {
  const postings = new Map<string, Found>();
  return (term) => {
    const known = postings.get(term);
    if (known !== undefined) return known;
    const results = search(term);
    const found = { ids: results.map(({ id }) => numberOf(id) ?? -1), scores: results.map(({ score }) => score) };
    postings.set(term, found);
    return found;
  };
}

/** How much something tells that `count` of `total` have, as BM25 has it. */
export function inverseFrequency(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}

function asLines(terms: readonly string[]): string {
  return `\n${terms.join('\n')}\n`;
}
