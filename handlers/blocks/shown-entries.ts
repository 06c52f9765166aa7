import type { Answer, QuotedEntry } from '../../src/answers/answer.ts';

/** The entries whose text an answer shows, for labels and for the way to the official text. */
export function shownEntries(answer: Answer): readonly QuotedEntry[] {
  if (answer.kind === 'matches') return answer.matches;
  return 'entries' in answer ? answer.entries : [];
}

/** The changes and commitments whose texts an answer shows. */
export function shownTexts(answer: Answer): readonly Omit<QuotedEntry, 'passages'>[] {
  if (answer.kind === 'changes') return answer.sections.flatMap(({ changes }) => changes);
  if (answer.kind === 'timeline') return answer.commitments;
  return answer.kind === 'history' ? answer.changes : [];
}
