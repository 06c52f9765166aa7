import type { Language } from '../../src/reports/language.ts';
import type { Token } from '../analysis/token.ts';
import type { ConceptIndex } from '../glossary/concept-index.ts';
import { type Found, inverseFrequency, type LanguageIndex } from '../language-index.ts';
import type { Passage } from '../passages.ts';
import type { QueryWord } from './query.ts';
import { RANKING } from './ranking-weights.ts';

/** A score for each passage, or for each entry, by its number. Plain arrays: typed ones of this size lie outside the heap and are freed late. */
export type Scores = number[];

export function zeros(count: number): Scores {
  return new Array<number>(count).fill(0);
}

/** What something in the question says: of passages by their text, of entries by what people ask to find them. */
export interface Evidence {
  readonly passages: Scores;
  readonly entries: Scores;
}

/** Where something stands in the question. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What one word of the question says, and how much it tells at all. */
export interface WordEvidence extends Evidence, Span {
  /** Passages that have the word itself, in some edition. */
  readonly text: Scores;
  /** Its idf, by the edition in which it is rarest; that of a word in a single passage, if no edition has it. */
  readonly information: number;
  /** The share of its information that a passage with it covers: 1, or less for a corrected spelling. */
  readonly certainty: number;
}

/** What a name says that the question has whole: its concepts count once, by whatever name a text mentions them. */
export interface NameEvidence extends Evidence, Span {
  readonly concepts: readonly number[];
  /** How much each passage is about it. */
  readonly mentions: Scores;
  readonly isMentioned: boolean;
  /** By how few entries are about it. */
  readonly information: number;
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
export function findWord(
  { token, weight, start, end }: QueryWord,
  searched: Searched,
  languages: Languages,
): WordEvidence {
  const { indexes, passages, entryCount } = searched;
  const exact = indexes.flatMap((index) => asTerm(index, exactTerm(index, token)));
  const terms = exact.length > 0 ? exact : indexes.flatMap((index) => asTerm(index, index.nearestTerm(token.form)));
  const certainty = exact.length > 0 ? 1 : RANKING.corrected;
  const own = weight * certainty;
  const text = zeros(passages.length);
  const entries = zeros(entryCount);
  let rarest = Number.POSITIVE_INFINITY;
  for (const { index, term } of terms) {
    const found = index.find(term);
    if (found.ids.length > 0) rarest = Math.min(rarest, found.ids.length);
    fuse(text, found, own * editionWeight(index, languages), RANKING.furtherEditions);
    fuse(entries, index.findAsked(term), own * RANKING.asked * askedWeight(index, languages), 0);
  }
  const inPassages = [...text];
  addNamedByWord(inPassages, entries, terms, own, searched);
  const information = weight * inverseFrequency(Number.isFinite(rarest) ? rarest : 1, passages.length);
  return { start, end, text, passages: inPassages, entries, information, certainty };
}

/** Adds passages in which two words of the question stand side by side, by the edition where that says most. */
export function addNeighbours(
  scores: Scores,
  first: Token,
  second: Token,
  { indexes }: Searched,
  languages: Languages,
): void {
  const near = zeros(scores.length);
  for (const index of indexes) {
    const [one, other] = [exactTerm(index, first), exactTerm(index, second)];
    if (one === undefined || other === undefined) continue;
    fuse(near, index.findNeighbours(one, other), editionWeight(index, languages), RANKING.furtherEditions);
  }
  for (let id = 0; id < scores.length; id += 1) {
    scores[id] = (scores[id] ?? 0) + RANKING.neighbours * (near[id] ?? 0);
  }
}

/** Enough phrases that ask for an entry by a name, for the entry to be about it. */
const ENOUGH_PHRASES = 2;

export function findName(
  name: Span & { readonly concepts: readonly number[] },
  { concepts, passages, entryCount }: Searched,
): NameEvidence {
  const mentions = zeros(passages.length);
  const entries = zeros(entryCount);
  const mentioning = new Set<number>();
  for (const concept of name.concepts) {
    for (const [id, strength] of concepts.passagesOf(concept)) {
      mentions[id] = Math.max(mentions[id] ?? 0, strength);
      mentioning.add(passages[id]?.entry ?? -1);
    }
    for (const [entry, phrases] of concepts.askedOf(concept)) {
      entries[entry] = Math.max(entries[entry] ?? 0, Math.min(1, phrases / ENOUGH_PHRASES));
    }
  }
  const information = inverseFrequency(Math.max(1, mentioning.size), entryCount);
  const [first = -1] = name.concepts;
  return {
    start: name.start,
    end: name.end,
    concepts: name.concepts,
    mentions,
    isMentioned: mentioning.size > 0,
    information,
    passages: mentions.map((strength, id) => strength * concepts.shareOf(first, id) * information * RANKING.concept),
    entries: entries.map((strength) => strength * information * RANKING.conceptAsked),
  };
}

/**
 * Words of a name tell no more than the name: "blue" and "helmets" are rare in the report, those whom they name are
 * everywhere. And a passage that has the name in a list says less by each word of it.
 */
export function dampNamed(
  words: readonly WordEvidence[],
  names: readonly NameEvidence[],
  { concepts }: Searched,
): WordEvidence[] {
  const nameOf = (word: Span) => names.find(({ start, end }) => start < word.end && word.start < end);
  return words.map((word) => {
    const name = nameOf(word);
    const [concept] = name?.concepts ?? [];
    if (name === undefined || concept === undefined || !name.isMentioned) return word;
    const own = words.filter((other) => nameOf(other) === name).reduce((sum, other) => sum + other.information, 0);
    const share = Math.min(1, (RANKING.nameInformation * name.information) / own);
    const passages = word.passages.map((score, id) => (score === 0 ? 0 : score * concepts.shareOf(concept, id)));
    return { ...word, information: word.information * share, passages };
  });
}

/**
 * BM25 without length, of a word in the names of the concepts that texts mention: a text may say it by another name. Adds
 * to both scores.
 */
function addNamedByWord(
  inPassages: Scores,
  inEntries: Scores,
  terms: readonly FoundTerm[],
  weight: number,
  { concepts }: Searched,
): void {
  const bearers = new Set(terms.flatMap(({ index, term }) => index.conceptsWith(term)));
  if (bearers.size === 0) return;
  const passageCounts = zeros(inPassages.length);
  const entryCounts = zeros(inEntries.length);
  for (const concept of bearers) {
    for (const id of concepts.namedIn(concept)) passageCounts[id] = (passageCounts[id] ?? 0) + 1;
    for (const [entry, phrases] of concepts.askedOf(concept)) {
      if (phrases >= ENOUGH_PHRASES) entryCounts[entry] = (entryCounts[entry] ?? 0) + 1;
    }
  }
  addSaturated(inPassages, passageCounts, weight * RANKING.nameWord);
  addSaturated(inEntries, entryCounts, weight * RANKING.nameWordAsked);
}

function addSaturated(scores: Scores, counts: Scores, weight: number): void {
  let bearing = 0;
  for (let id = 0; id < counts.length; id += 1) if ((counts[id] ?? 0) > 0) bearing += 1;
  const idf = inverseFrequency(bearing, counts.length);
  const { k } = RANKING.bm25;
  for (let id = 0; id < counts.length; id += 1) {
    const count = counts[id] ?? 0;
    if (count > 0) scores[id] = (scores[id] ?? 0) + (weight * idf * count * (k + 1)) / (count + k);
  }
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

/** Of what several editions say the best counts, and a little of the others. */
function fuse(scores: Scores, { ids, scores: found }: Found, weight: number, further: number): void {
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    const one = (found[at] ?? 0) * weight;
    const other = scores[id] ?? 0;
    scores[id] = Math.max(one, other) + further * Math.min(one, other);
  }
}
