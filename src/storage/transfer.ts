import type { Readable, Writable } from 'node:stream';
import type { Transaction } from 'kysely';
import type { Store } from './open-store.ts';
import { StoreProblem } from './store-problem.ts';
import type { Tables } from './tables.ts';
import { HEADER, problemOfHeader, readTransferLine, TRANSFER_TABLES, type TransferLine } from './transfer-lines.ts';

/** An edition has some hundred thousand characters. */
const ROWS_A_PAGE = 20;

/**
 * Writes everything that a store keeps as JSON lines: a header, `{"table", "row"}` for each row, and `{"rows"}` with their
 * number as the last line, without which an export is not whole. All of it is of one moment. Does not end the stream;
 * resolves with the number of rows.
 */
export async function exportStore(store: Store, writable: Writable): Promise<number> {
  const { sql } = await import('kysely');
  const write = (line: unknown) =>
    new Promise<void>((resolve, reject) => {
      writable.write(`${JSON.stringify(line)}\n`, (error) => (error ? reject(error) : resolve()));
    });
  // Each write says so by itself where the stream has failed.
  writable.on('error', () => {});
  await write(HEADER);
  const rows = await store.database.readSnapshot(async (transaction) => {
    let count = 0;
    for (const { name, key, json, row: shape } of TRANSFER_TABLES) {
      const columns = Object.keys(shape.shape);
      const keyColumns = sql.join(key.map((column) => sql.ref(column)));
      let last: Readonly<Record<string, unknown>> | undefined;
      do {
        const from = last === undefined ? sql`` : sql`where (${keyColumns}) > (${sql.join(key.map((k) => last?.[k]))})`;
        const page = await sql<Record<string, unknown>>`
          select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(name)} ${from}
          order by ${keyColumns} limit ${sql.lit(ROWS_A_PAGE)}`.execute(transaction);
        for (const row of page.rows) {
          await write({ table: name, row: nest(row, columns, json) });
          count += 1;
        }
        last = page.rows.length < ROWS_A_PAGE ? undefined : page.rows.at(-1);
      } while (last !== undefined);
    }
    return count;
  });
  await write({ rows });
  return rows;
}

/**
 * Reads an export into an empty store: all of it or nothing. Rejects with a `StoreProblem` where the store is not empty,
 * or where a line is broken, with its number. Resolves with the number of rows.
 */
export async function importStore(store: Store, readable: Readable): Promise<number> {
  return store.database.publish(async (transaction) => {
    await refuseUnlessEmpty(transaction, store.database.place);
    const { sql } = await import('kysely');
    let rows = 0;
    let end: Extract<TransferLine, { kind: 'end' }> | undefined;
    for await (const { number, text } of linesOf(readable)) {
      const refuse = (problem: string, cause?: unknown) => {
        throw new StoreProblem(`Line ${number}: ${problem}. Nothing was imported; export again.`, { cause });
      };
      if (number === 1) {
        const problem = problemOfHeader(text);
        if (problem !== undefined) refuse(problem);
        continue;
      }
      if (end !== undefined) refuse('it stands after the last line of the export');
      const line = readTransferLine(text);
      if (line.kind === 'broken') refuse(line.problem);
      if (line.kind === 'end') end = line;
      if (line.kind !== 'row') continue;
      const columns = Object.keys(line.columns);
      await sql`
        insert into ${sql.table(line.table)} (${sql.join(columns.map((column) => sql.ref(column)))})
        values (${sql.join(Object.values(line.columns))})`
        .execute(transaction)
        .catch((error: unknown) => refuse(`in ${line.table}, ${sentenceOf(error)}`, error));
      rows += 1;
    }
    if (end?.rows === rows) return rows;
    throw new StoreProblem(
      `The export is not whole: it has ${rows} rows of ${end?.rows ?? 'an unknown number'}. Nothing was imported; export again.`,
    );
  });
}

async function refuseUnlessEmpty(transaction: Transaction<Tables>, place: string): Promise<void> {
  for (const { name } of TRANSFER_TABLES) {
    const row = await transaction
      .selectFrom(name)
      .select(({ lit }) => lit(1).as('one'))
      .limit(1)
      .executeTakeFirst();
    if (row !== undefined) {
      throw new StoreProblem(
        `${place} is not empty: it has ${name}. Import into a new database, or move this one away. Nothing was imported.`,
      );
    }
  }
}

interface Line {
  readonly number: number;
  readonly text: string;
}

/**
 * Cut at line feeds alone: node:readline also cuts at U+2028, which texts may have. A byte order mark is no part of the
 * first line, and an empty line is none.
 */
async function* linesOf(readable: Readable): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let number = 0;
  let rest = '';
  for await (const chunk of readable) {
    const texts = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    rest = texts.pop() ?? '';
    for (const text of texts) {
      number += 1;
      if (text.trim() !== '') yield { number, text: text.replace(/^\ufeff/, '') };
    }
  }
  const text = rest + decoder.decode();
  if (text.trim() !== '') yield { number: number + 1, text };
}

function sentenceOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}

function nest(
  row: Readonly<Record<string, unknown>>,
  columns: readonly string[],
  json: readonly string[],
): Readonly<Record<string, unknown>> {
  const field = (column: string) => {
    const value = row[column];
    return json.includes(column) && typeof value === 'string' ? JSON.parse(value) : value;
  };
  return Object.fromEntries(columns.map((column) => [column, field(column)]));
}
