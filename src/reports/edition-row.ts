import type { Edition, Entry, Section } from './edition.ts';
import type { FileProblem } from './file-problem.ts';

/** What a line of a report turns out to be, whatever the file's format. `line` counts from 1. */
export type EditionRow =
  | { readonly kind: 'section'; readonly line: number; readonly number: number; readonly title: string }
  | { readonly kind: 'entry'; readonly line: number; readonly paragraph: number; readonly passages: readonly string[] }
  | { readonly kind: 'passage'; readonly line: number; readonly text: string };

/**
 * Rows in the order of the file to sections and entries, or the first thing that cannot be right.
 * Laws of the table: sections count up by one, paragraph numbers ascend strictly, every entry has text and a section.
 */
export function assembleEntries(
  file: string,
  rows: readonly EditionRow[],
): Pick<Edition, 'sections' | 'entries'> | FileProblem {
  const sections: Section[] = [];
  const entries: Array<Entry & { readonly passages: string[] }> = [];
  const lines: number[] = [];
  for (const row of rows) {
    const section = sections.at(-1);
    const entry = entries.at(-1);
    const at = { file, line: row.line };
    if (row.kind === 'section') {
      if (row.number !== sections.length + 1) {
        const problem = `section ${row.number} stands where section ${sections.length + 1} is due`;
        return { ...at, problem, remedy: 'Number the sections in order, from I on' };
      }
      sections.push({ number: row.number, title: row.title });
    } else if (row.kind === 'entry') {
      if (section === undefined) {
        const problem = `paragraph ${row.paragraph} stands before the first section`;
        return { ...at, problem, remedy: 'Put a section heading in front of it' };
      }
      if (entry !== undefined && row.paragraph === entry.paragraph) {
        const problem = `paragraph ${row.paragraph} stands twice (first in line ${lines.at(-1)})`;
        return { ...at, problem, remedy: 'Keep one of the two, or correct the number' };
      }
      if (entry !== undefined && row.paragraph < entry.paragraph) {
        const problem = `paragraph ${row.paragraph} stands after paragraph ${entry.paragraph}`;
        return { ...at, problem, remedy: 'Paragraph numbers must ascend: correct the number or move the entry' };
      }
      entries.push({ paragraph: row.paragraph, section, passages: [...row.passages] });
      lines.push(row.line);
    } else {
      if (entry === undefined || entry.section !== section) {
        const problem = `text stands outside any entry ("${row.text.slice(0, 30)}…")`;
        return { ...at, problem, remedy: 'Give it a paragraph number' };
      }
      entry.passages.push(row.text);
    }
  }
  const empty = entries.findIndex((entry) => entry.passages.length === 0);
  const emptyEntry = entries[empty];
  if (emptyEntry !== undefined) {
    const line = lines[empty];
    const problem = `paragraph ${emptyEntry.paragraph} has no text`;
    return { file, ...(line === undefined ? {} : { line }), problem, remedy: 'Write its text below the number' };
  }
  if (entries.length === 0) {
    return {
      file,
      problem: 'the file has no entries',
      remedy: 'Check that it is the table, with its sections and paragraph numbers',
    };
  }
  return { sections, entries };
}
