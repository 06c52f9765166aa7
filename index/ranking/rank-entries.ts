import type { Found } from '../language-index.ts';
import type { Passage } from '../passages.ts';
import type { NameEvidence, WordEvidence } from './evidence.ts';
import type { QueryWord } from './query.ts';
import { RANKING } from './ranking-weights.ts';

/** What the whole question says. `names` are those of concepts that it has whole. */
export interface QuestionEvidence {
  readonly words: readonly (WordEvidence & Pick<QueryWord, 'start' | 'end'>)[];
  readonly names: readonly (NameEvidence & { readonly start: number; readonly end: number })[];
  readonly neighbours: readonly Found[];
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
export function rankEntries(evidence: QuestionEvidence, passages: readonly Passage[]): RankedEntry[] {
  const { words, names, neighbours } = evidence;
  const byPassage = sum([...words, ...names].map(({ passages: found }) => found).concat(neighbours));
  const byEntry = sum([...words, ...names].map(({ entries }) => entries));
  const coverage = coverageOf(evidence, passages);
  const groups = new Map<number, Group>();
  for (const passage of passages) {
    const score = byPassage.get(passage.id) ?? 0;
    if (score === 0 && !byEntry.has(passage.entry)) continue;
    const group = groups.get(passage.entry);
    if (group === undefined) groups.set(passage.entry, { best: passage, score, total: score });
    else {
      group.total += score;
      if (score > group.score) Object.assign(group, { best: passage, score });
    }
  }
  const ranked = [...groups].map(([entry, { best, score, total }]): RankedEntry => {
    const covered = coverage.get(entry) ?? 0;
    const whole = score + RANKING.furtherPassages * (total - score) + (byEntry.get(entry) ?? 0);
    return { entry, best, score: whole * covered ** RANKING.coverage, coverage: covered };
  });
  return ranked.sort((a, b) => b.score - a.score || a.entry - b.entry);
}

interface Group {
  best: Passage;
  score: number;
  total: number;
}

function sum(lists: readonly Found[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const list of lists) for (const [id, score] of list) sums.set(id, (sums.get(id) ?? 0) + score);
  return sums;
}

/**
 * The share of the question's information that each entry has. A word is had by a passage with it, by one that mentions
 * the concept whose name it belongs to, and, less certainly, by what people ask.
 */
function coverageOf({ words, names }: QuestionEvidence, passages: readonly Passage[]): Map<number, number> {
  const covered = new Map<number, number>();
  const information = words.reduce((total, word) => total + word.information, 0);
  if (information === 0) return covered;
  for (const { start, end, text, entries, information: own, certainty } of words) {
    const shares = new Map<number, number>();
    const claim = (entry: number | undefined, share: number) => {
      if (entry !== undefined) shares.set(entry, Math.max(shares.get(entry) ?? 0, share));
    };
    for (const id of text.keys()) claim(passages[id]?.entry, 1);
    for (const entry of entries.keys()) claim(entry, RANKING.askedCovers);
    const name = names.find((candidate) => start < candidate.end && candidate.start < end);
    for (const [id, strength] of name?.mentions ?? []) claim(passages[id]?.entry, strength);
    for (const [entry, share] of shares) {
      covered.set(entry, (covered.get(entry) ?? 0) + (own * share * certainty) / information);
    }
  }
  return covered;
}
