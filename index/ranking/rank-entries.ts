import type { Passage } from '../passages.ts';
import { type NameEvidence, type Scores, type WordEvidence, zeros } from './evidence.ts';
import { RANKING } from './ranking-weights.ts';

/** What the whole question says: its words, the names of concepts that it has whole, and words that stand side by side. */
export interface QuestionEvidence {
  readonly words: readonly WordEvidence[];
  readonly names: readonly NameEvidence[];
  readonly neighbours: Scores;
}

/** An entry with its best passage. `coverage` is the share of the question's information that the entry has. */
export interface RankedEntry {
  readonly entry: number;
  readonly best: Passage;
  readonly score: number;
  readonly coverage: number;
}

/**
 * Adds the evidence of the whole question up by passage, groups passages to entries (the best one, and a little of the
 * others), adds what speaks for the entry as a whole, and orders entries best first; equals stand in the order of the
 * report.
 */
export function rankEntries(
  evidence: QuestionEvidence,
  passages: readonly Passage[],
  entryCount: number,
): RankedEntry[] {
  const { words, names, neighbours } = evidence;
  const byPassage = [...neighbours];
  const byEntry = zeros(entryCount);
  for (const { passages: inPassages, entries } of [...words, ...names]) {
    add(byPassage, inPassages);
    add(byEntry, entries);
  }
  const coverage = coverageOf(evidence, passages, entryCount);
  const groups = new Map<number, Group>();
  for (const passage of passages) {
    const score = byPassage[passage.id] ?? 0;
    if (score === 0 && byEntry[passage.entry] === 0) continue;
    const group = groups.get(passage.entry);
    if (group === undefined) groups.set(passage.entry, { best: passage, score, total: score });
    else {
      group.total += score;
      if (score > group.score) Object.assign(group, { best: passage, score });
    }
  }
  const ranked = [...groups].map(([entry, { best, score, total }]): RankedEntry => {
    const covered = coverage[entry] ?? 0;
    const whole = score + RANKING.furtherPassages * (total - score) + (byEntry[entry] ?? 0);
    return { entry, best, score: whole * covered ** RANKING.coverage, coverage: covered };
  });
  return ranked.sort((a, b) => b.score - a.score || a.entry - b.entry);
}

interface Group {
  best: Passage;
  score: number;
  total: number;
}

function add(sums: Scores, scores: Scores): void {
  for (let id = 0; id < sums.length; id += 1) sums[id] = (sums[id] ?? 0) + (scores[id] ?? 0);
}

/**
 * The share of the question's information that each entry has. A word is had by a passage with it, by one that mentions
 * the concept whose name it belongs to, and, less certainly, by what people ask.
 */
function coverageOf({ words, names }: QuestionEvidence, passages: readonly Passage[], entryCount: number): Scores {
  const covered = zeros(entryCount);
  const information = words.reduce((total, word) => total + word.information, 0);
  if (information === 0) return covered;
  for (const { start, end, text, entries, information: own, certainty } of words) {
    const shares = entries.map((score): number => (score > 0 ? RANKING.askedCovers : 0));
    const name = names.find((candidate) => start < candidate.end && candidate.start < end);
    for (const { id, entry } of passages) {
      const share = (text[id] ?? 0) > 0 ? 1 : (name?.mentions[id] ?? 0);
      if (share > (shares[entry] ?? 0)) shares[entry] = share;
    }
    const weight = (own * certainty) / information;
    for (let entry = 0; entry < entryCount; entry += 1) {
      covered[entry] = (covered[entry] ?? 0) + weight * (shares[entry] ?? 0);
    }
  }
  return covered;
}
