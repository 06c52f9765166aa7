import { also, anything, boolean, byType, type Check, integer, list, object, string, word } from './check.ts';
import { limits } from './limits.ts';
import { richTextElements } from './rich-text.ts';

/** Tables (docs.slack.dev/reference/block-kit/blocks/table-block and data-table-block). */

const cell: Check = byType({
  raw_text: object({ type: word('raw_text'), text: string() }),
  raw_number: object({ type: word('raw_number'), value: anything, text: string() }),
  rich_text: object({ type: word('rich_text'), elements: richTextElements }, { block_id: string({ max: limits.id }) }),
});

/** Rows of one length. */
const even: Check = (value, at) => {
  const rows = Array.isArray(value) ? value : [];
  return rows.flatMap((row: unknown[], index) =>
    row.length === rows[0]?.length
      ? []
      : [{ pointer: `${at}/${index}`, problem: 'must have as many cells as the first row' }],
  );
};

export const tableFields = {
  required: { rows: list(list(cell, { min: 1, max: limits.table.columns }), { min: 1, max: limits.table.rows }) },
  optional: {
    column_settings: list(object({}, { align: word('left', 'center', 'right'), is_wrapped: boolean }), {
      max: limits.table.columns,
    }),
  },
};

export const dataTableFields = {
  required: {
    caption: string(),
    rows: also(
      list(list(cell, { min: 1, max: limits.dataTable.columns }), {
        min: limits.dataTable.minRows,
        max: limits.dataTable.rows,
      }),
      even,
    ),
  },
  optional: {
    page_size: integer({ min: 1, max: limits.dataTable.pageSize }),
    row_header_column_index: integer({ min: 0, max: limits.dataTable.columns - 1 }),
  },
};
