import type { Language } from '../../src/reports/language.ts';
import type { IndexParts } from '../serve-index.ts';
import { type RankedEntry, rankEntries } from './rank-entries.ts';
import { type ReadQuestion, readQuestion } from './read-question.ts';

export interface RankedQuestion {
  readonly question: ReadQuestion;
  /** Best first, as far as anything speaks for them, without those that are not addressed to the Secretariat. */
  readonly entries: readonly RankedEntry[];
}

export function rankQuestion(words: string, reader: Language, parts: IndexParts): RankedQuestion {
  const { indexes, concepts, passages } = parts;
  const entryCount = passages.entries.length;
  const question = readQuestion(words, reader, { indexes, concepts, passages: passages.all, entryCount }, parts);
  const entries = rankEntries(question, passages.all, entryCount).filter(({ best }) => !best.isNotAddressed);
  return { question, entries };
}
