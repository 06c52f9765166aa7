import MiniSearch, { type AsPlainObject, type Options, type SearchResult } from 'minisearch';
import type { Language } from '../src/reports/language.ts';
import { type Analysis, createAnalysis } from './analysis/analysis.ts';
import type { Segmenter } from './analysis/chinese.ts';
import { SCRIPTS } from './analysis/scripts.ts';
import { createSpelling, type NearestWord } from './analysis/spelling.ts';
import { createTermReader, exactTerm } from './analysis/term-reader.ts';
import type { Token } from './analysis/token.ts';
import type { Concept } from './glossary/glossary.ts';
import { RANKING } from './ranking/ranking-weights.ts';

/** What an index of one language is built from. */
export interface LanguageTexts {
  readonly passages: readonly IndexedPassage[];
  readonly asked: readonly EntryPhrases[];
  readonly concepts: readonly Concept[];
}

export interface IndexedPassage {
  readonly id: number;
  readonly text: string;
  readonly sectionTitle: string;
}

/** Numbers of passages or of entries, each once, and at the same place how well something speaks for it. */
export interface Found {
  readonly ids: readonly number[];
  readonly scores: readonly number[];
}

/** What somebody may ask to find an entry, in one language. */
export interface EntryPhrases {
  readonly entry: number;
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
export interface LanguageIndex {
  readonly language: Language;
  readonly isStopWord: Analysis['isStopWord'];
  /** The term that a word is found by, if anything here has it; accents may be missing or wrong. */
  readonly knownTerm: (token: Token) => string | undefined;
  /** The term of the word nearest in spelling. */
  readonly nearestTerm: NearestWord;
  readonly find: (term: string) => Found;
  /** Entries by number, with how well a term of what people ask speaks for each. */
  readonly findAsked: (term: string) => Found;
  /** Whether it knows what people ask for any entry. */
  readonly hasAsked: () => boolean;
  /** Concepts that have a name with the term in it. */
  readonly conceptsWith: (term: string) => readonly number[];
  /** Passages in which the two terms stand side by side, in either order. */
  readonly findNeighbours: (first: string, second: string) => Found;
  readonly save: () => SavedLanguageIndex;
}

/** A passage as MiniSearch sees it: terms, each on a line of its own. */
interface Lines {
  readonly id: number;
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
  readonly id: number;
  readonly asked: string;
}

const ASKED_OPTIONS: Options<AskedLines> = {
  fields: ['asked'],
  tokenize: (lines) => lines.split('\n'),
  processTerm: (term) => term,
};

/**
 * One MiniSearch per language, so that each has its own words, and its own measure of a long passage. A single one with
 * a field per language takes twice as long to build and four times as long to load.
 */
export function createLanguageIndex(
  language: Language,
  { passages, asked, concepts }: LanguageTexts,
  segmenter: Segmenter,
  isExact: (word: string) => boolean,
): LanguageIndex {
  const analysis = createAnalysis(language);
  const reader = createTermReader(analysis, segmenter, isExact);
  const passageSearch = new MiniSearch(PASSAGE_OPTIONS);
  for (const { id, text, sectionTitle } of passages) {
    passageSearch.add({ id, text: asLines(reader.read(text)), section: asLines(reader.read(sectionTitle)) });
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
  return serve(language, analysis, { passageSearch, askedSearch, conceptsByTerm, terms: reader.terms, isExact });
}

/** The same from what `save` gave, without analysing a text; `read` is called when a question first needs this language. */
export function restoreLanguageIndex(
  language: Language,
  isExact: (word: string) => boolean,
  read: () => SavedLanguageIndex,
): LanguageIndex {
  const analysis = createAnalysis(language);
  let loaded: LanguageIndex | undefined;
  const load = (): LanguageIndex => {
    if (loaded === undefined) {
      const saved = read();
      loaded = serve(language, analysis, {
        passageSearch: MiniSearch.loadJS(saved.passages, PASSAGE_OPTIONS),
        askedSearch: MiniSearch.loadJS(saved.asked, ASKED_OPTIONS),
        conceptsByTerm: new Map(saved.conceptsByTerm),
        terms: new Map(saved.terms),
        isExact,
      });
    }
    return loaded;
  };
  return {
    language,
    isStopWord: analysis.isStopWord,
    knownTerm: (token) => load().knownTerm(token),
    nearestTerm: (form) => load().nearestTerm(form),
    find: (term) => load().find(term),
    findAsked: (term) => load().findAsked(term),
    hasAsked: () => load().hasAsked(),
    conceptsWith: (term) => load().conceptsWith(term),
    findNeighbours: (first, second) => load().findNeighbours(first, second),
    save: () => load().save(),
  };
}

interface Parts {
  readonly passageSearch: MiniSearch<Lines>;
  readonly askedSearch: MiniSearch<AskedLines>;
  readonly conceptsByTerm: ReadonlyMap<string, readonly number[]>;
  readonly terms: ReadonlyMap<string, string>;
  readonly isExact: (word: string) => boolean;
}

function serve(
  language: Language,
  analysis: Analysis,
  { passageSearch, askedSearch, conceptsByTerm, terms, isExact }: Parts,
): LanguageIndex {
  const known = new Set(terms.values());
  const script = SCRIPTS[language];
  /** A question's words are looked up by several steps of a search; stemming is dear. */
  const looked = new WeakMap<Token, string | undefined>();
  const formTerm = (token: Token) =>
    terms.get(token.isCapitals && isExact(token.surface) ? exactTerm(token.surface) : token.form);
  const find = remember((term) =>
    passageSearch.search(term, { boost: { section: RANKING.sectionTitle }, bm25: RANKING.bm25 }),
  );
  const findAsked = remember((term) => askedSearch.search(term, { bm25: RANKING.askedBm25 }));
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
    find,
    findAsked,
    hasAsked: () => askedSearch.documentCount > 0,
    conceptsWith: (term) => conceptsByTerm.get(term) ?? [],
    findNeighbours(first, second) {
      const withSecond = new Set(find(second).ids);
      const either = [asLines([first, second]), asLines([second, first])];
      const near = find(first).ids.filter((id) => {
        const text = withSecond.has(id) ? String(passageSearch.getStoredFields(id)?.text) : '';
        return either.some((lines) => text.includes(lines));
      });
      const idf = inverseFrequency(near.length, passageSearch.documentCount);
      return { ids: near, scores: near.map(() => idf) };
    },
    save: () => ({
      passages: passageSearch.toJSON(),
      asked: askedSearch.toJSON(),
      conceptsByTerm: [...conceptsByTerm],
      terms: [...terms],
    }),
  };
}

/** Filled as questions come; the vocabulary bounds it. */
function remember(search: (term: string) => readonly SearchResult[]): (term: string) => Found {
  const postings = new Map<string, Found>();
  return (term) => {
    const known = postings.get(term);
    if (known !== undefined) return known;
    const results = search(term);
    const found = { ids: results.map(({ id }) => Number(id)), scores: results.map(({ score }) => score) };
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
