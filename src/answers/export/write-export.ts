import type { ExportFormat } from '../question/export-request.ts';
import type { ExportTable } from './export-table.ts';
import { writeCsv } from './write-csv.ts';
import { writeExcel } from './write-excel.ts';

const ENDINGS: Readonly<Record<ExportFormat, string>> = { csv: '.csv', excel: '.xlsx' };

export interface ExportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function writeExport(table: ExportTable, format: ExportFormat): Promise<ExportFile> {
  const bytes = format === 'csv' ? writeCsv(table) : await writeExcel(table);
  return { name: `${table.fileName}${ENDINGS[format]}`, bytes };
}

/** The format that a file's name ends for; undefined for any other ending. */
export function formatOfName(name: string): ExportFormat | undefined {
  const lower = name.toLowerCase();
  return (['csv', 'excel'] as const).find((format) => lower.endsWith(ENDINGS[format]));
}
