import { stringify } from 'csv-stringify/sync';
import type { ExportTable } from './export-table.ts';

/**
 * A table as CSV (RFC 4180) in UTF-8. The byte order mark tells Excel so, which else reads Chinese and Arabic as Latin. A text
 * that a spreadsheet would take for a formula has an apostrophe in front.
 */
export function writeCsv({ columns, rows }: ExportTable): Uint8Array {
  const text = stringify([columns.map(({ heading }) => heading), ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  });
  return new TextEncoder().encode(text);
}
