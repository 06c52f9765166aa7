import type { Answer } from '../../src/answers/answer.ts';
import { overviewHeading, overviewNotes, overviewTable } from '../../src/answers/view-wording.ts';
import { bold, contextBlock, escapeText } from './mrkdwn.ts';
import type { Body } from './page.ts';
import { textSections } from './page.ts';
import { shorten } from './split-text.ts';
import { figuresTable, TABLE_LIMITS } from './table.ts';

/** Characters that the names of all sections take together, and one of them at most. */
const NAMES_LENGTH = 3_000;
const MAX_NAME_LENGTH = 120;

/** Slack has one table in a message, so it is one page whatever stands in it. */
export function overviewBody(answer: Extract<Answer, { kind: 'overview' }>, command: string): Body {
  const { head, rows, total } = overviewTable(answer);
  const shown = rows.slice(0, TABLE_LIMITS.rows - 2);
  const length = Math.min(MAX_NAME_LENGTH, Math.floor(NAMES_LENGTH / Math.max(shown.length, 1)));
  const table = figuresTable(head, [
    ...shown.map(([name, ...counts]) => [shorten(name, length), ...counts]),
    [...total],
  ]);
  const notes = overviewNotes(answer, command).map((note) => contextBlock(escapeText(note)));
  return { opening: [], lists: [() => [...textSections([bold(overviewHeading(answer))]), table, ...notes]] };
}
