import type { EditionRow } from './edition-row.ts';
import type { FileProblem } from './file-problem.ts';
import { romanToNumber } from './numerals.ts';
import { plainText } from './plain-text.ts';

/**
 * The body of a Markdown edition: `## IV. Title` opens a section, `### 148` an entry; blank lines and bullets part its
 * passages, and lines that follow each other are one passage. `firstLine` is the file's line number of `lines[0]`.
 */
export function readMarkdownRows(
  file: string,
  lines: readonly string[],
  firstLine: number,
): readonly EditionRow[] | FileProblem {
  const rows: EditionRow[] = [];
  let isOpen = false;
  for (const [at, raw] of lines.entries()) {
    const line = firstLine + at;
    const text = raw.trim();
    const heading = /^(#{1,6})\s+(.*)$/.exec(text);
    if (heading !== null) {
      const row = readHeading(file, line, heading[1]?.length ?? 0, heading[2] ?? '');
      if (row !== undefined && 'problem' in row) return row;
      if (row !== undefined) rows.push(row);
      isOpen = false;
    } else if (text === '') {
      isOpen = false;
    } else {
      const bullet = /^[-*•]\s+(.*)$/.exec(text);
      const previous = rows.at(-1);
      if (isOpen && bullet === null && previous?.kind === 'passage') {
        rows[rows.length - 1] = { ...previous, text: `${previous.text} ${plainText(text)}` };
      } else {
        rows.push({ kind: 'passage', line, text: plainText(bullet?.[1] ?? text) });
      }
      isOpen = true;
    }
  }
  return rows;
}

function readHeading(file: string, line: number, level: number, text: string): EditionRow | FileProblem | undefined {
  if (level === 1) return undefined;
  if (level === 2) {
    const section = /^([IVXLC]+)\.\s+(\S.*)$/.exec(text);
    const number = romanToNumber(section?.[1] ?? '');
    if (section?.[2] === undefined || number === undefined) {
      return { file, line, problem: `"${text}" is no section heading`, remedy: 'Write it as "## IV. Title"' };
    }
    return { kind: 'section', line, number, title: plainText(section[2]) };
  }
  if (level === 3 && /^[1-9]\d{0,3}$/.test(text)) return { kind: 'entry', line, paragraph: Number(text), passages: [] };
  return { file, line, problem: `"${text}" is no paragraph number`, remedy: 'Write an entry as "### 148"' };
}
