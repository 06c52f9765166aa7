import type { ExportTable } from './export-table.ts';

/** Excel's limit for the characters of a cell is 32,767. */
const MAX_CELL_LENGTH = 32_000;

const MAX_SHEET_NAME_LENGTH = 31;

/**
 * A table as an Excel workbook of one sheet, the head frozen, from right to left for a reader of Arabic. Cells hold text, which
 * Excel never reads as a formula. What is too long for a cell goes on in a further row of the same paragraph.
 */
export async function writeExcel(table: ExportTable): Promise<Uint8Array> {
  // Loaded when the first file is asked for: a bot that exports nothing does without it.
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const { language, columns, rows, source } = table;
  const isFromRight = language === 'ar';
  const start = isFromRight ? ('right' as const) : ('left' as const);
  const sideOf = (at: number) => {
    const textIn = columns[at]?.textIn;
    if (textIn === undefined) return start;
    return textIn === 'ar' ? ('right' as const) : ('left' as const);
  };
  const head = columns.map(({ heading }, at) => ({
    value: legible(heading),
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: '#e8eef4',
    wrap: true,
    align: sideOf(at),
    alignVertical: 'top' as const,
  }));
  const cellOf = (value: string | number, at: number) =>
    typeof value === 'number'
      ? { value, type: Number, align: start, alignVertical: 'top' as const }
      : { value: legible(value), type: String, wrap: true, align: sideOf(at), alignVertical: 'top' as const };
  return writeWorkbook([head, ...rows.flatMap((row) => rowsThatFit(row, columns)).map((row) => row.map(cellOf))], {
    sheet: source.replace(/[^\p{L}\p{N} ._-]+/gu, '_').slice(0, MAX_SHEET_NAME_LENGTH),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    rightToLeft: isFromRight,
  }).toBuffer();
}

/** A row, and below it the rest of those of its texts that are longer than a cell, beside the same reference. */
function rowsThatFit(
  row: readonly (string | number)[],
  columns: ExportTable['columns'],
): readonly (readonly (string | number)[])[] {
  const parts = row.map((value) => (typeof value === 'string' ? piecesOf(value) : [value]));
  const length = Math.max(...parts.map((pieces) => pieces.length));
  return Array.from({ length }, (_, at) =>
    parts.map((pieces, column) => pieces[at] ?? (columns[column]?.textIn === undefined ? (pieces[0] ?? '') : '')),
  );
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let rest = text; rest !== '' || pieces.length === 0; ) {
    const isInside = /[\ud800-\udbff]/.test(rest[MAX_CELL_LENGTH - 1] ?? '');
    const end = isInside ? MAX_CELL_LENGTH - 1 : MAX_CELL_LENGTH;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return pieces;
}

/** Characters that XML 1.0 cannot hold are left out: control characters, halves of pairs, and two that are none. */
function legible(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
