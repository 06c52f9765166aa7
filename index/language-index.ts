import MiniSearch, { type AsPlainObject, type Options, type SearchResult } from 'minisearch';
import type { Language } from '../src/reports/language.ts';
import { type Analysis, createAnalysis } from './analysis/analysis.ts';
import { SCRIPTS } from './analysis/scripts.ts';
import { createSpelling, type NearestWord } from './analysis/spelling.ts';
import { exactTerm } from './analysis/term-reader.ts';
import type { Token } from './analysis/token.ts';
import { joinNameTerms, type SavedNameTerms } from './glossary/name-terms.ts';
import type { PassageList } from './passages.ts';
import { RANKING } from './ranking/ranking-weights.ts';
import { ASKED_OPTIONS, asLines, PASSAGE_OPTIONS, type SavedTexts } from './read-language.ts';

/** Numbers of passages or of entries, each once, and at the same place how well something speaks for it. */
export interface Found {
  readonly ids: readonly number[];
  readonly scores: readonly number[];
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

/** What people ask in one language, whatever the texts are. */
export interface AskedWords {
  readonly terms: SavedTexts['terms'];
  readonly search: () => MiniSearch;
}

export function restoreAsked({ terms, search }: SavedTexts): AskedWords {
  return { terms, search: loadLater(search, ASKED_OPTIONS) };
}

/** What `readPassages` gave of the texts, `restoreAsked` of what people ask, and `readNameTerms` of the glossary. */
export interface SavedLanguage {
  readonly passages: SavedTexts;
  readonly asked: AskedWords;
  readonly names: SavedNameTerms;
}

/** Serves what was saved of a language; `read` is called when a question first needs it. */
export function restoreLanguage(
  language: Language,
  isExact: (word: string) => boolean,
  read: () => SavedLanguage,
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
  { passages, asked, names }: SavedLanguage,
): LanguageWords {
  const passageSearch = loadLater(passages.search, PASSAGE_OPTIONS);
  const { terms: termsOfTexts, others } = joinTerms(passages.terms, asked.terms);
  const { terms, conceptsByTerm } = joinNameTerms(termsOfTexts, names);
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
    hasAsked: () => asked.search().documentCount > 0,
    conceptsWith: (term) => conceptsByTerm.get(term) ?? [],
    find: (term) => passageSearch().search(term, { boost: { section: RANKING.sectionTitle }, bm25: RANKING.bm25 }),
    findAsked: (term) =>
      asked.search().search(asLines([term, ...(others.get(term) ?? [])]), { bm25: RANKING.askedBm25 }),
    count: () => passageSearch().documentCount,
    areNeighbours(passage, first, second) {
      const text = String(passageSearch().getStoredFields(passage)?.text);
      return text.includes(asLines([first, second])) || text.includes(asLines([second, first]));
    },
  };
}

/**
 * The words of passages and of what people ask together. Words that differ in accents alone are one form with one term, that
 * of the passages; `others` are those that such a form has in what people ask.
 */
function joinTerms(ofPassages: SavedTexts['terms'], ofAsked: SavedTexts['terms']) {
  const terms = new Map(ofPassages);
  const others = new Map<string, readonly string[]>();
  for (const [form, own] of ofAsked) {
    const term = terms.get(form) ?? own;
    terms.set(form, term);
    if (term !== own) others.set(term, [...(others.get(term) ?? []), own]);
  }
  return { terms: [...terms], others } as const;
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
