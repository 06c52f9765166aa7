import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeExport, type ExportTable } from '../../src/answers/export/export-table.ts';
import { formatOfName, writeExport } from '../../src/answers/export/write-export.ts';
import { LANGUAGES } from '../../src/reports/language.ts';
import { createLibrary, editions } from '../library.ts';

const library = createLibrary(editions);

function tableOf(what: string, some = library, language: (typeof LANGUAGES)[number] = 'en'): ExportTable {
  const made = composeExport(some, what, { language });
  if (made.kind !== 'table') throw new Error(`it is ${made.kind}`);
  return made;
}

/** The parts of a zip archive by name, read from its central directory (PKWARE's APPNOTE, 4.3.12). */
function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const archive = Buffer.from(bytes);
  const parts = new Map<string, string>();
  for (let at = archive.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; ) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const header = archive.readUInt32LE(at + 42);
    const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    const data = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    parts.set(name, (archive.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)).toString('utf8'));
    at = archive.indexOf('PK\u0001\u0002', at + 46 + nameLength, 'latin1');
  }
  return parts;
}

async function sheetOf(table: ExportTable) {
  const parts = unzip((await writeExport(table, 'excel')).bytes);
  return { sheet: parts.get('xl/worksheets/sheet1.xml') ?? '', strings: parts.get('xl/sharedStrings.xml') ?? '' };
}

/** Cells of a CSV text (RFC 4180). */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [cell, , quoted, plain, end] of text.matchAll(/((?:"((?:[^"]|"")*)"|([^",\r\n]*)))(,|\r\n|$)/g)) {
    if (cell === '') break;
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

async function csvOf(table: ExportTable): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode((await writeExport(table, 'csv')).bytes);
}

describe('the table', () => {
  test('of everything has every entry with its reference and its text in each edition, the official one first', () => {
    const { columns, rows, fileName } = tableOf('');
    expect(fileName).toBe('A_76_505_Add.1');
    expect(columns.map(({ heading }) => heading)).toEqual([
      'Reference',
      'Paragraph',
      'Section',
      'Title of the section',
      'Source',
      'Chinese (official text)',
      'English (working translation, not official)',
      'Arabic (working translation, not official)',
      'French (working translation, not official)',
      'Russian (working translation, not official)',
      'Spanish (working translation, not official)',
    ]);
    expect(rows).toHaveLength(123);
    for (const [at, { textIn }] of columns.entries()) {
      const edition = editions.find(({ language }) => language === textIn);
      if (edition === undefined) continue;
      expect(rows.map((row) => row[at])).toEqual(edition.entries.map(({ passages }) => passages.join('\n')));
    }
  });

  test('of a section, of paragraphs, of a topic, of words and of a timeline has what the answer has', () => {
    const paragraphs = (what: string) => tableOf(what).rows.map(([, paragraph]) => paragraph);
    expect(paragraphs('section 8')).toEqual(Array.from({ length: 22 }, (_, at) => 156 + at));
    expect(tableOf('section 8').rows[0]?.slice(0, 5)).toEqual([
      'A/75/19',
      156,
      'VIII',
      'Safety and security',
      'A/76/505/Add.1',
    ]);
    expect(paragraphs('paras 36, 38')).toEqual([36, 38]);
    expect(paragraphs('IED mitigation')[0]).toBe(164);
    expect(paragraphs('timeline')).toEqual([54, 58, 87, 97, 100, 105]);
    expect(paragraphs('not addressed')).toHaveLength(7);
  });

  test('is none where there are no entries', () => {
    expect(composeExport(library, 'recipe for pancakes', {})).toMatchObject({
      kind: 'answer',
      answer: { kind: 'none' },
    });
    expect(composeExport(library, 'section 12', {})).toMatchObject({ kind: 'answer', answer: { kind: 'invalid' } });
    expect(composeExport(library, 'help', {})).toEqual({ kind: 'nothing', language: 'en' });
    expect(composeExport(createLibrary([]), '', {})).toMatchObject({ kind: 'answer', answer: { reason: 'no-report' } });
  });

  test.each(LANGUAGES)('has its headings in %s', (language) => {
    const { columns } = tableOf('section 8', library, language);
    expect(columns).toHaveLength(11);
    expect(new Set(columns.map(({ heading }) => heading)).size).toBe(11);
  });
});

/** Texts that a spreadsheet would take for more than text. */
const TRAPS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://evil.example")', '＝1'];

/** A table of one entry with this text. */
function tableWith(text: string): ExportTable {
  return { ...tableOf('para 36'), rows: [['A/75/19', 36, 'II', 'Conduct', 'A/76/505/Add.1', text]] };
}

describe('CSV', () => {
  test('begins with a byte order mark, and reads back as it was', async () => {
    const table = tableOf('');
    const text = await csvOf(table);
    expect(text.startsWith('\ufeffReference,Paragraph,')).toBe(true);
    const [, ...rows] = readCsv(text.slice(1));
    expect(rows).toEqual(table.rows.map((row) => row.map(String)));
  });

  test.each(TRAPS)('makes %j harmless', async (trap) => {
    const text = await csvOf(tableWith(trap));
    expect(readCsv(text.slice(1))[1]?.[5]).toBe(`'${trap}`);
  });

  test('holds any text in one cell', async () => {
    const base = tableWith('x');
    const cell = fc.string({ unit: 'grapheme', maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 5 }), async (cells) => {
        const table = {
          ...base,
          columns: cells.map((heading) => ({ heading, width: 9 })),
          rows: [['first', ...cells]],
        };
        const rows = readCsv((await csvOf(table)).slice(1));
        const shown = rows.at(-1)?.map((value, at) => (at > 0 && value.startsWith("'") ? value.slice(1) : value));
        expect(shown).toEqual(['first', ...cells.map((value) => (value.startsWith("'") ? value.slice(1) : value))]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('Excel', () => {
  test('has one sheet with its head frozen, texts typed as text, passages on lines of their own', async () => {
    const { sheet, strings } = await sheetOf(tableOf('paras 44, 164'));
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).not.toContain('rightToLeft="1"');
    expect(sheet).toContain('<v>44</v>');
    const passages =
      editions.find(({ language }) => language === 'en')?.entries.find(({ paragraph }) => paragraph === 44)?.passages ??
      [];
    expect(passages.length).toBeGreaterThan(1);
    expect(strings).toContain(passages.join('\n').replaceAll('&', '&amp;'));
    expect(strings).toContain('地雷行动司');
  });

  test('is laid out from right to left for a reader of Arabic', async () => {
    expect((await sheetOf(tableOf('section 8', library, 'ar'))).sheet).toContain('rightToLeft="1"');
  });

  test.each(TRAPS)('keeps %j as text and never as a formula', async (trap) => {
    const { sheet, strings } = await sheetOf(tableWith(trap));
    expect(sheet).not.toContain('<f>');
    expect(strings).toContain(trap.trim());
  });

  test('goes on in a further row where a text is longer than a cell', async () => {
    const text = Array.from({ length: 70_000 }, (_, at) => String.fromCharCode(0x4e00 + (at % 20_000))).join('');
    const { sheet, strings } = await sheetOf(tableWith(text));
    expect(sheet.match(/<v>36<\/v>/g)).toHaveLength(3);
    const pieces = strings.split(/<t[^>]*>|<\/t>/).filter((piece) => piece.length > 1_000);
    expect(pieces.join('') === text).toBe(true);
  });

  test('holds any text, less what no XML can hold', async () => {
    const base = tableWith('x');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 100 }), async (text) => {
        const table = { ...base, rows: [['A/75/19', 36, 'I', text, 'A/76/505/Add.1', `\ud800\u0000${text}`]] };
        const { strings } = await sheetOf(table);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
        expect(strings).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      }),
      { numRuns: 50 },
    );
  });
});

test.each([
  ['report.csv', 'csv'],
  ['Report.XLSX', 'excel'],
  ['report.pdf', undefined],
  ['csv', undefined],
] as const)('%s is written as %s', (name, format) => expect(formatOfName(name)).toBe(format));
