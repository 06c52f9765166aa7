import type { TableBlock } from '@slack/types';

/** Slack's limits for a table: rows with the head, and columns (docs.slack.dev/reference/block-kit/blocks/table-block). */
export const TABLE_LIMITS = { rows: 100, columns: 20 } as const;

type Cell = TableBlock['rows'][number][number];

/**
 * Words over columns of figures: the first column is text and may wrap, figures stand to the right, the last row is bold. Slack
 * takes the text of a cell as it is: nothing in it is markup.
 */
export function figuresTable(head: readonly string[], rows: readonly (readonly string[])[]): TableBlock {
  const plain = (text: string): Cell => ({ type: 'raw_text', text: text === '' ? ' ' : text });
  const strong = (text: string): Cell => ({
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [{ type: 'text', text: text === '' ? ' ' : text, style: { bold: true } }],
      },
    ],
  });
  return {
    type: 'table',
    column_settings: head.map((_, at) => (at === 0 ? { is_wrapped: true } : { align: 'right' as const })),
    rows: [head.map(plain), ...rows.map((row, at) => row.map(at === rows.length - 1 ? strong : plain))],
  };
}

/** What a table says, a line for each row: `VIII. Safety and security: Entries 22, Addressed 21`. */
export function textOfTable({ rows }: TableBlock): string {
  const [head = [], ...others] = rows.map((row) => row.map(textOfCell));
  return others
    .map(([name = '', ...cells]) => `${name}: ${cells.map((cell, at) => `${head[at + 1] ?? ''} ${cell}`).join(', ')}`)
    .join('\n');
}

function textOfCell(cell: Cell): string {
  if (cell.type !== 'rich_text') return cell.text;
  const pieces = cell.elements.flatMap((part) => (part.type === 'rich_text_section' ? part.elements : []));
  return pieces.map((piece) => (piece.type === 'text' ? piece.text : '')).join('');
}
