import type { EditionRow } from './edition-row.ts';
import { chineseToNumber, romanToNumber } from './numerals.ts';
import { plainText } from './plain-text.ts';

/**
 * The lines of a bare text file as extracted from the printed table. Laws of that format:
 *
 * - Everything before the first section heading (title, summary, agenda item) is preamble.
 * - A section heading is the next number in order, Chinese or Roman, a full stop and a title: `一. 引言`.
 * - An entry begins with its paragraph number (2 or 3 digits) at the start of a line, of a bullet, or of a table row,
 *   where a tab follows it. Only the first number counts: `97 2021 年 9 月` is paragraph 97.
 * - `2021 年…` (four digits) and `300 000 …` (a thousands separator) at the start of a line go on with the entry.
 * - Every other line is a further passage of the entry, also across page headers; a table cell may hold several, in `<p>`.
 */
export function readExtractedRows(lines: readonly string[], reference: string): readonly EditionRow[] {
  const isPageHeader = pageHeaderOf(reference);
  const rows: EditionRow[] = [];
  let sections = 0;
  for (const [at, raw] of lines.entries()) {
    const line = at + 1;
    if (raw.trim() === '' || isPageHeader(raw, lines[at - 1])) continue;
    const title = sectionTitle(raw, sections + 1);
    if (title !== undefined) {
      sections += 1;
      rows.push({ kind: 'section', line, number: sections, title });
    } else if (sections > 0) {
      const { paragraph, text } = splitParagraphNumber(raw);
      const passages = text
        .split(/<\/p>\s*<p>/)
        .map(plainText)
        .filter((passage) => passage !== '');
      if (paragraph !== undefined) rows.push({ kind: 'entry', line, paragraph, passages });
      else rows.push(...passages.map((passage) => ({ kind: 'passage', line, text: passage }) as const));
    }
  }
  return rows;
}

/** `A/75/19 中的段落`, heading the number column on each page: on one line or on two, with or without a table's tab. */
function pageHeaderOf(reference: string): (line: string, previous: string | undefined) => boolean {
  const symbol = reference.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const opening = new RegExp(`^\\s*${symbol}\\s*中的\\s*$`);
  const whole = new RegExp(`^\\s*${symbol}\\s*中的\\s*段落\\s*$`);
  return (line, previous) =>
    whole.test(line) ||
    opening.test(line) ||
    (line.trim() === '段落' && previous !== undefined && opening.test(previous));
}

function sectionTitle(line: string, due: number): string | undefined {
  const parts = /^\s*([一二三四五六七八九十]+|[IVX]+)\s*[.．]\s*(\S.*?)\s*$/.exec(line);
  if (parts?.[1] === undefined || parts[2] === undefined) return undefined;
  const number = chineseToNumber(parts[1]) ?? romanToNumber(parts[1]);
  return number === due ? plainText(parts[2]) : undefined;
}

function splitParagraphNumber(line: string): { readonly paragraph?: number; readonly text: string } {
  const content = line.replace(/^\s*[-•]\s+/, '');
  const parts = /^(\d{2,3})(?:\t|[ \u00a0\u3000]+(?!\d{3}(?!\d)))(\S.*)$/.exec(content);
  if (parts?.[1] === undefined || parts[2] === undefined) return { text: content };
  return { paragraph: Number(parts[1]), text: parts[2] };
}
