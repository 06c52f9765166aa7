import type { Answer } from '../answers/answer.ts';
import { overviewHeading, overviewNotes, overviewTable } from '../answers/view-wording.ts';

/** Between two columns. */
const GAP = '  ';
const LEAST_NAME_WIDTH = 12;

/** The table of an overview in columns, lines of at most `width` cells where its figures leave room for names. */
export function printOverview(answer: Extract<Answer, { kind: 'overview' }>, width: number): readonly string[] {
  const { head, rows, total } = overviewTable(answer);
  const all = [head, ...rows, total];
  const widths = head.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
  const [longest = 0, ...figures] = widths;
  const taken = figures.reduce((sum, own) => sum + own + GAP.length, 0);
  const nameWidth = Math.min(longest, Math.max(width - taken, LEAST_NAME_WIDTH));
  const lines = all.map(([name = '', ...cells]) =>
    [
      padEnd(cutTo(name, nameWidth), nameWidth),
      ...cells.map((cell, at) => `${' '.repeat((figures[at] ?? 0) - widthOf(cell))}${cell}`),
    ].join(GAP),
  );
  const rule = '─'.repeat(nameWidth + taken);
  return [
    overviewHeading(answer),
    [lines[0], rule, ...lines.slice(1, -1), rule, lines.at(-1)].join('\n'),
    overviewNotes(answer).join('\n'),
  ];
}

function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (widthOf(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(width - widthOf(text), 0));
}

/** Cells that a text takes in a terminal: two for a Chinese character or a mark of its width, none for marks and isolates. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/[\p{M}\p{Cf}\p{Cc}]/u.test(character)) continue;
    width += /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(character) ? 2 : 1;
  }
  return width;
}
