import type { Evidence } from './evidence.ts';
import type { Found } from './language-index.ts';
import type { Passage } from './passages.ts';
import { RANKING } from './ranking-weights.ts';

/** An entry with its best passage. `coverage` is the share of the question's information that the entry has. */
export interface RankedEntry {
  readonly best: Passage;
  readonly score: number;
  readonly coverage: number;
}

/**
 * Adds the evidence of all words up by passage, groups passages to entries (the best one, and a little of the others),
 * and orders entries best first; equals stand in the order of the report.
 */
export function rankEntries(
  evidence: readonly Evidence[],
  neighbours: readonly Found[],
  passages: readonly Passage[],
): RankedEntry[] {
  const scores = new Map<number, number>();
  for (const { scores: found } of evidence) addUp(scores, found);
  for (const found of neighbours) addUp(scores, found);

  const covered = coveredInformation(evidence, passages);
  const information = evidence.reduce((sum, word) => sum + word.information, 0);
  const ranked = [...groupByEntry(scores, passages)].map(([entry, own]): RankedEntry => {
    const coverage = (covered.get(entry) ?? 0) / information;
    const [best, ...further] = own.toSorted((a, b) => b.score - a.score || a.passage.place - b.passage.place);
    if (best === undefined) throw new Error(`Entry ${entry} was grouped without a passage`);
    const score = best.score + RANKING.furtherPassages * further.reduce((sum, passage) => sum + passage.score, 0);
    return { best: best.passage, score: score * coverage ** RANKING.coverage, coverage };
  });
  return ranked.sort((a, b) => b.score - a.score || a.best.id - b.best.id);
}

/** An answer must cover enough of the question: the words that tell most, not those that stand everywhere. */
export function isAnswer({ coverage }: RankedEntry): boolean {
  return coverage >= RANKING.leastCoverage;
}

function addUp(scores: Map<number, number>, found: Found): void {
  for (const [id, score] of found) scores.set(id, (scores.get(id) ?? 0) + score);
}

interface ScoredPassage {
  readonly passage: Passage;
  readonly score: number;
}

function groupByEntry(scores: Found, passages: readonly Passage[]): Map<string, ScoredPassage[]> {
  const entries = new Map<string, ScoredPassage[]>();
  for (const [id, score] of scores) {
    const passage = passages[id];
    if (passage === undefined) continue;
    const own = entries.get(passage.entry);
    if (own === undefined) entries.set(passage.entry, [{ passage, score }]);
    else own.push({ passage, score });
  }
  return entries;
}

function coveredInformation(evidence: readonly Evidence[], passages: readonly Passage[]): Map<string, number> {
  const covered = new Map<string, number>();
  for (const { scores, information, certainty } of evidence) {
    const entries = new Set([...scores.keys()].map((id) => passages[id]?.entry ?? ''));
    for (const entry of entries) covered.set(entry, (covered.get(entry) ?? 0) + information * certainty);
  }
  return covered;
}
