import type { Language } from '../src/reports/language.ts';
import type { Found, LanguageIndex } from './language-index.ts';
import type { QueryWord } from './query.ts';
import { RANKING } from './ranking-weights.ts';
import type { Token } from './token.ts';

/** What one word of the question says of the passages: how well it speaks for each, and how much it tells at all. */
export interface Evidence {
  readonly scores: Found;
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

/**
 * Looks a word up in every edition. In each passage the edition counts in which the word speaks best, so that a name
 * that stands in all six editions weighs no more than a word of one.
 */
export function findEvidence(
  { token, weight }: QueryWord,
  indexes: readonly LanguageIndex[],
  languages: Languages,
  passageCount: number,
): Evidence {
  const exact = indexes.flatMap((index) => lookUp(index, exactTerm(index, token), languages));
  const found =
    exact.length > 0 ? exact : indexes.flatMap((index) => lookUp(index, index.nearestTerm(token.form), languages));
  const certainty = exact.length > 0 ? 1 : RANKING.corrected;
  const rarest = found.length > 0 ? Math.min(...found.map(({ passages }) => passages.size)) : 1;
  return {
    scores: fuse(found, weight * certainty),
    information: weight * Math.log(1 + (passageCount - rarest + 0.5) / (rarest + 0.5)),
    certainty,
  };
}

/** Passages in which two words of the question stand side by side, in the edition where that says most. */
export function findNeighbours(
  first: Token,
  second: Token,
  indexes: readonly LanguageIndex[],
  languages: Languages,
): Found {
  const found = indexes.flatMap((index) => {
    const terms = [exactTerm(index, first), exactTerm(index, second)];
    if (terms[0] === undefined || terms[1] === undefined) return [];
    return [{ passages: index.findNeighbours(terms[0], terms[1]), weight: editionWeight(index, languages) }];
  });
  return fuse(found, RANKING.neighbours);
}

interface Weighed {
  readonly passages: Found;
  readonly weight: number;
}

function exactTerm(index: LanguageIndex, token: Token): string | undefined {
  return index.isStopWord(token) ? undefined : index.knownTerm(token);
}

function lookUp(index: LanguageIndex, term: string | undefined, languages: Languages): Weighed[] {
  return term === undefined ? [] : [{ passages: index.find(term), weight: editionWeight(index, languages) }];
}

function editionWeight({ language }: LanguageIndex, { reader, asked }: Languages): number {
  return language === reader || language === asked ? 1 : RANKING.otherEdition;
}

function fuse(found: readonly Weighed[], weight: number): Found {
  const fused = new Map<number, number>();
  for (const edition of found) {
    for (const [id, score] of edition.passages) {
      const one = score * edition.weight * weight;
      const other = fused.get(id) ?? 0;
      fused.set(id, Math.max(one, other) + RANKING.furtherEditions * Math.min(one, other));
    }
  }
  return fused;
}
