import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { Language } from '../src/reports/language.ts';
import { type Analysis, createAnalysis } from './analysis.ts';
import type { Segmenter } from './chinese.ts';
import { RANKING } from './ranking-weights.ts';
import { createSpelling, type NearestWord } from './spelling.ts';
import { lowerCase, type Token, tokenise } from './token.ts';

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

/** A passage as MiniSearch sees it: terms, one a line. */
interface Lines {
  readonly id: number;
  readonly text: string;
  readonly section: string;
  readonly neighbours: string;
}

const OPTIONS: Options<Lines> = {
  fields: ['text', 'section', 'neighbours'],
  tokenize: (lines) => lines.split('\n'),
  processTerm: (term) => term,
};

/** One MiniSearch per language: six small trees build in the time of one with six fields, and each language knows its own length of passages. */
export function createLanguageIndex(
  language: Language,
  passages: readonly IndexedPassage[],
  segmenter: Segmenter,
): LanguageIndex {
  const analysis = createAnalysis(language);
  const terms = new Map<string, string>();
  const miniSearch = new MiniSearch(OPTIONS);
  for (const { id, text, sectionTitle } of passages) {
    const own = termsOf(text, analysis, segmenter, terms);
    const section = termsOf(sectionTitle, analysis, segmenter, terms);
    const neighbours = own.slice(1).map((term, at) => pair(own[at] ?? '', term));
    miniSearch.add({ id, text: own.join('\n'), section: section.join('\n'), neighbours: neighbours.join('\n') });
  }
  return serve(language, analysis, miniSearch, terms);
}

/** The same from what `save` gave, without analysing a text. */
export function restoreLanguageIndex(language: Language, saved: SavedLanguageIndex): LanguageIndex {
  return serve(language, createAnalysis(language), MiniSearch.loadJS(saved.passages, OPTIONS), new Map(saved.terms));
}

function serve(
  language: Language,
  analysis: Analysis,
  miniSearch: MiniSearch<Lines>,
  terms: ReadonlyMap<string, string>,
): LanguageIndex {
  const known = new Set(terms.values());
  const find = (term: string, fields: string[]): Found => {
    const results = miniSearch.search(term, { fields, boost: { section: RANKING.sectionTitle }, bm25: RANKING.bm25 });
    return new Map(results.map((result) => [Number(result.id), result.score]));
  };
  return {
    language,
    isStopWord: analysis.isStopWord,
    knownTerm(token) {
      const term = terms.get(token.form) ?? analysis.termOf(lowerCase(token.surface));
      return known.has(term) ? term : undefined;
    },
    nearestTerm: language === 'zh' ? () => undefined : createSpelling(terms),
    find: (term) => find(term, ['text', 'section']),
    findNeighbours: (first, second) => find(pair(first, second), ['neighbours']),
    save: () => ({ passages: miniSearch.toJSON(), terms: [...terms] }),
  };
}

function pair(first: string, second: string): string {
  return first < second ? `${first} ${second}` : `${second} ${first}`;
}

/** The terms of a text, in order, compounds followed by their parts; what is learnt of a form is kept in `terms`. */
function termsOf(text: string, analysis: Analysis, segmenter: Segmenter, terms: Map<string, string>): string[] {
  const found: string[] = [];
  const add = (form: string, word: string, isCapitals: boolean) => {
    if (analysis.isStopWord({ form, isCapitals })) return;
    const term = terms.get(form) ?? analysis.termOf(word);
    terms.set(form, term);
    found.push(term);
  };
  for (const token of tokenise(text)) {
    const words = token.isHan ? segmenter.cutWithParts(token.surface) : token.parts;
    if (!token.isHan) add(token.form, lowerCase(token.surface), token.isCapitals);
    for (const word of words) add(word, word, token.isCapitals);
  }
  return found;
}
