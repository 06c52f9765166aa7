import type { Language } from '../../src/reports/language.ts';
import type { Token } from '../analysis/token.ts';
import type { ConceptIndex, Mentions } from '../glossary/concept-index.ts';
import { type Found, inverseFrequency, type LanguageIndex } from '../language-index.ts';
import type { Passage } from '../passages.ts';
import type { QueryWord } from './query.ts';
import { RANKING } from './ranking-weights.ts';

/** What something in the question says: of passages by their text, of entries by what people ask to find them. */
export interface Evidence {
  readonly passages: Found;
  readonly entries: Found;
}

/** What one word of the question says, and how much it tells at all. */
export interface WordEvidence extends Evidence {
  /** Passages that have the word itself, in some edition. */
  readonly text: Found;
  /** Its idf, by the edition in which it is rarest; that of a word in a single passage, if no edition has it. */
  readonly information: number;
  /** The share of its information that a passage with it covers: 1, or less for a corrected spelling. */
  readonly certainty: number;
}

/** The languages of a search: the reader's and that of the question. Editions in others count a little less. */
export interface Languages {
  readonly reader: Language;
  readonly asked: Language;
}

/** What is searched. */
export interface Searched {
  readonly indexes: readonly LanguageIndex[];
  readonly concepts: ConceptIndex;
  readonly passages: readonly Passage[];
  readonly entryCount: number;
}

interface FoundTerm {
  readonly index: LanguageIndex;
  readonly term: string;
}

/**
 * Looks a word up in every edition, in what people ask and among the names of concepts. In each passage the edition
 * counts in which the word speaks best, so that a name that stands in all six editions weighs no more than a word of one.
 */
export function findWord({ token, weight }: QueryWord, searched: Searched, languages: Languages): WordEvidence {
  const { indexes, passages } = searched;
  const exact = indexes.flatMap((index) => asTerm(index, exactTerm(index, token)));
  const terms = exact.length > 0 ? exact : indexes.flatMap((index) => asTerm(index, index.nearestTerm(token.form)));
  const certainty = exact.length > 0 ? 1 : RANKING.corrected;
  const own = weight * certainty;
  const text = fuse(
    terms.map(({ index, term }) => ({ found: index.find(term), weight: own * editionWeight(index, languages) })),
    RANKING.furtherEditions,
  );
  const asked = fuse(
    terms.map(({ index, term }) => ({
      found: index.findAsked(term),
      weight: own * RANKING.asked * askedWeight(index, languages),
    })),
    0,
  );
  const concepts = new Set(terms.flatMap(({ index, term }) => index.conceptsWith(term)));
  const named = findNameWord(concepts, searched);
  const counts = terms.map(({ index, term }) => index.find(term).size).filter((count) => count > 0);
  const rarest = counts.length > 0 ? Math.min(...counts) : 1;
  return {
    text,
    passages: addUp(text, weighed(named.passages, own * RANKING.nameWord)),
    entries: addUp(asked, weighed(named.entries, own * RANKING.nameWordAsked)),
    information: weight * inverseFrequency(rarest, passages.length),
    certainty,
  };
}

/** Passages in which two words of the question stand side by side, in the edition where that says most. */
export function findNeighbours(first: Token, second: Token, { indexes }: Searched, languages: Languages): Found {
  const found = indexes.flatMap((index) => {
    const terms = [exactTerm(index, first), exactTerm(index, second)];
    if (terms[0] === undefined || terms[1] === undefined) return [];
    return [{ found: index.findNeighbours(terms[0], terms[1]), weight: editionWeight(index, languages) }];
  });
  return weighed(fuse(found, RANKING.furtherEditions), RANKING.neighbours);
}

/** What a name says that the question has whole: its concepts count once, by whatever name a text mentions them. */
export interface NameEvidence extends Evidence {
  readonly bearers: readonly number[];
  readonly mentions: Mentions;
  /** By how few entries are about it. */
  readonly information: number;
  /** How much of what a passage says is about the name. */
  readonly shareOf: (passage: number) => number;
}

export function findName(bearers: readonly number[], { concepts, passages, entryCount }: Searched): NameEvidence {
  const mentions = greatest(bearers.map((concept) => concepts.passagesOf(concept)));
  const asked = greatest(
    bearers.map((concept) => new Map([...concepts.askedOf(concept)].map(([entry, count]) => [entry, count / 2]))),
  );
  const entries = new Set([...mentions.keys()].map((id) => passages[id]?.entry));
  const information = inverseFrequency(Math.max(1, entries.size), entryCount);
  const [concept = -1] = bearers;
  const shareOf = (passage: number) => concepts.shareOf(concept, passage);
  const capped = new Map([...asked].map(([entry, strength]) => [entry, Math.min(1, strength)]));
  return {
    bearers,
    mentions,
    information,
    shareOf,
    passages: shared(weighed(mentions, information * RANKING.concept), shareOf),
    entries: weighed(capped, information * RANKING.conceptAsked),
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Words of a name tell no more than the name: "blue" and "helmets" are rare in the report, those whom they name are
 * everywhere. And a passage that has the name in a list says less by each word of it.
 */
export function dampNamed<Word extends WordEvidence & Span>(
  words: readonly Word[],
  names: readonly (NameEvidence & Span)[],
): Word[] {
  const nameOf = (word: Span) => names.find(({ start, end }) => start < word.end && word.start < end);
  return words.map((word) => {
    const name = nameOf(word);
    if (name === undefined || name.mentions.size === 0) return word;
    const own = words.filter((other) => nameOf(other) === name).reduce((sum, other) => sum + other.information, 0);
    const share = Math.min(1, (RANKING.nameInformation * name.information) / own);
    return { ...word, information: word.information * share, passages: shared(word.passages, name.shareOf) };
  });
}

/** BM25 without length, of a word in the names of the concepts that texts mention: a text may say it by another name. */
function findNameWord(bearers: ReadonlySet<number>, { concepts, passages, entryCount }: Searched): Evidence {
  const inPassages = new Map<number, number>();
  const inEntries = new Map<number, number>();
  for (const concept of bearers) {
    for (const id of concepts.namedIn(concept)) inPassages.set(id, (inPassages.get(id) ?? 0) + 1);
    for (const [entry, phrases] of concepts.askedOf(concept)) {
      if (phrases > 1) inEntries.set(entry, (inEntries.get(entry) ?? 0) + 1);
    }
  }
  return { passages: saturated(inPassages, passages.length), entries: saturated(inEntries, entryCount) };
}

function saturated(counts: ReadonlyMap<number, number>, total: number): Found {
  const idf = inverseFrequency(counts.size, total);
  const { k } = RANKING.bm25;
  return new Map([...counts].map(([id, count]) => [id, (idf * count * (k + 1)) / (count + k)]));
}

function exactTerm(index: LanguageIndex, token: Token): string | undefined {
  return index.isStopWord(token) ? undefined : index.knownTerm(token);
}

function asTerm(index: LanguageIndex, term: string | undefined): FoundTerm[] {
  return term === undefined ? [] : [{ index, term }];
}

function editionWeight({ language }: LanguageIndex, { reader, asked }: Languages): number {
  return language === reader || language === asked ? 1 : RANKING.otherEdition;
}

function askedWeight({ language }: LanguageIndex, { reader, asked }: Languages): number {
  return language === reader || language === asked ? 1 : RANKING.askedInOther;
}

interface Weighed {
  readonly found: Found;
  readonly weight: number;
}

/** The best counts, and a little of the others. */
function fuse(lists: readonly Weighed[], further: number): Found {
  const fused = new Map<number, number>();
  for (const { found, weight } of lists) {
    for (const [id, score] of found) {
      const one = score * weight;
      const other = fused.get(id) ?? 0;
      fused.set(id, Math.max(one, other) + further * Math.min(one, other));
    }
  }
  return fused;
}

function greatest(lists: readonly Mentions[]): Map<number, number> {
  const most = new Map<number, number>();
  for (const list of lists) {
    for (const [id, strength] of list) most.set(id, Math.max(most.get(id) ?? 0, strength));
  }
  return most;
}

function weighed(found: Found, weight: number): Found {
  return new Map([...found].map(([id, score]) => [id, score * weight]));
}

function shared(found: Found, shareOf: (passage: number) => number): Found {
  return new Map([...found].map(([id, score]) => [id, score * shareOf(id)]));
}

function addUp(...lists: readonly Found[]): Found {
  const sums = new Map<number, number>();
  for (const list of lists) for (const [id, score] of list) sums.set(id, (sums.get(id) ?? 0) + score);
  return sums;
}
