import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { Language } from '../src/reports/language.ts';
import { type Analysis, createAnalysis } from './analysis.ts';
import type { Segmenter } from './chinese.ts';
import { RANKING } from './ranking-weights.ts';
import { createSpelling, type NearestWord } from './spelling.ts';
import { createTermReader } from './term-reader.ts';
import type { Token } from './token.ts';

export interface IndexedPassage {
  readonly id: number;
  readonly text: string;
  readonly sectionTitle: string;
}

/** Passages by id, with how well a term speaks for each (BM25). */
export type Found = ReadonlyMap<number, number>;

/** What is kept of an index on disk: MiniSearch's own form, and the term of every form in the texts. */
export interface SavedLanguageIndex {
  readonly passages: AsPlainObject;
  readonly terms: readonly (readonly [form: string, term: string])[];
}

/** The passages of all editions in one language, each found by its own analysis of words. */
export interface LanguageIndex {
  readonly language: Language;
  readonly isStopWord: Analysis['isStopWord'];
  /** The term that a word is found by, if any passage has it; accents may be missing or wrong. */
  readonly knownTerm: (token: Token) => string | undefined;
  /** The term of the word nearest in spelling. */
  readonly nearestTerm: NearestWord;
  readonly find: (term: string) => Found;
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
const OPTIONS: Options<Lines> = {
  fields: ['text', 'section'],
  storeFields: ['text'],
  tokenize: (lines) => lines.split('\n'),
  processTerm: (term) => term,
};

/**
 * One MiniSearch per language, so that each has its own words, and its own measure of a long passage. A single one with
 * a field per language takes twice as long to build and four times as long to load.
 */
export function createLanguageIndex(
  language: Language,
  passages: readonly IndexedPassage[],
  segmenter: Segmenter,
): LanguageIndex {
  const analysis = createAnalysis(language);
  const reader = createTermReader(analysis, segmenter);
  const miniSearch = new MiniSearch(OPTIONS);
  for (const { id, text, sectionTitle } of passages) {
    miniSearch.add({ id, text: asLines(reader.read(text)), section: asLines(reader.read(sectionTitle)) });
  }
  return serve(language, analysis, miniSearch, reader.terms);
}

/** The same from what `save` gave, without analysing a text; `read` is called when a question first needs this language. */
export function restoreLanguageIndex(language: Language, read: () => SavedLanguageIndex): LanguageIndex {
  const analysis = createAnalysis(language);
  let loaded: LanguageIndex | undefined;
  const load = (): LanguageIndex => {
    if (loaded === undefined) {
      const { passages, terms } = read();
      loaded = serve(language, analysis, MiniSearch.loadJS(passages, OPTIONS), new Map(terms));
    }
    return loaded;
  };
  return {
    language,
    isStopWord: analysis.isStopWord,
    knownTerm: (token) => load().knownTerm(token),
    nearestTerm: (form) => load().nearestTerm(form),
    find: (term) => load().find(term),
    findNeighbours: (first, second) => load().findNeighbours(first, second),
    save: () => load().save(),
  };
}

function serve(
  language: Language,
  analysis: Analysis,
  miniSearch: MiniSearch<Lines>,
  terms: ReadonlyMap<string, string>,
): LanguageIndex {
  const known = new Set(terms.values());
  /** A question's words are looked up by several steps of a search; stemming is dear. */
  const looked = new WeakMap<Token, string | undefined>();
  /** Filled as questions come; the vocabulary bounds it. */
  const postings = new Map<string, Found>();
  const find = (term: string): Found => {
    const known = postings.get(term);
    if (known !== undefined) return known;
    const results = miniSearch.search(term, { boost: { section: RANKING.sectionTitle }, bm25: RANKING.bm25 });
    const found = new Map(results.map((result) => [Number(result.id), result.score]));
    postings.set(term, found);
    return found;
  };
  return {
    language,
    isStopWord: analysis.isStopWord,
    knownTerm(token) {
      if (looked.has(token)) return looked.get(token);
      const term = terms.get(token.form) ?? analysis.termOf(token.word);
      const found = known.has(term) ? term : undefined;
      looked.set(token, found);
      return found;
    },
    nearestTerm: language === 'zh' ? () => undefined : createSpelling(terms),
    find,
    findNeighbours(first, second) {
      const withSecond = find(second);
      const either = [asLines([first, second]), asLines([second, first])];
      const near = [...find(first).keys()].filter((id) => {
        const text = withSecond.has(id) ? String(miniSearch.getStoredFields(id)?.text) : '';
        return either.some((lines) => text.includes(lines));
      });
      const idf = Math.log(1 + (miniSearch.documentCount - near.length + 0.5) / (near.length + 0.5));
      return new Map(near.map((id) => [id, idf]));
    },
    save: () => ({ passages: miniSearch.toJSON(), terms: [...terms] }),
  };
}

function asLines(terms: readonly string[]): string {
  return `\n${terms.join('\n')}\n`;
}
