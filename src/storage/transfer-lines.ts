import { z } from 'zod';
import { LANGUAGES } from '../reports/language.ts';
import type { Tables } from './tables.ts';

/** The first line of an export. A new version is for a program that could not read the one before. */
export const HEADER = { export: 'peacekeeping', version: 1 } as const;

const whole = z.int();
const text = z.string();
const flag = z.union([z.literal(0), z.literal(1)]);
const language = z.enum(LANGUAGES);

const section = z.looseObject({ number: whole, title: text });
const entry = z.looseObject({ paragraph: whole, section, passages: z.array(text).min(1) });
const edition = z.looseObject({
  symbol: text,
  reference: text,
  language,
  isOfficial: z.boolean(),
  title: text,
  sections: z.array(section),
  entries: z.array(entry),
});
const schedule = z.looseObject({ cadence: z.looseObject({ every: text }), time: text, zone: text });
const scope = z.looseObject({ kind: text });

interface TransferTable {
  readonly name: keyof Tables;
  /** What rows are ordered by. */
  readonly key: readonly string[];
  /** Columns whose JSON stands in a line as it is. */
  readonly json: readonly string[];
  readonly row: z.ZodObject;
}

/** What each table's lines hold, in the order in which rows may refer to others. */
export const TRANSFER_TABLES: readonly TransferTable[] = [
  {
    name: 'revisions',
    key: ['number'],
    json: ['edition'],
    row: z.strictObject({
      number: whole,
      symbol: text,
      language,
      origin: text,
      published_at: whole,
      hash: text.nullable(),
      edition: edition.nullable(),
      reference: text.nullable(),
      is_official: flag.nullable(),
    }),
  },
  {
    name: 'offered_texts',
    key: ['symbol', 'language', 'origin', 'hash'],
    json: [],
    row: z.strictObject({ symbol: text, language, origin: text, hash: text }),
  },
  {
    name: 'changes',
    key: ['position'],
    json: ['before_entry', 'after_entry'],
    row: z.strictObject({
      position: whole,
      revision: whole,
      kind: z.enum(['added', 'amended', 'withdrawn', 'renumbered']),
      paragraph: whole,
      previous_paragraph: whole.nullable(),
      before_entry: entry.nullable(),
      after_entry: entry.nullable(),
    }),
  },
  {
    name: 'subscriptions',
    key: ['id'],
    json: ['schedule', 'scope'],
    row: z.strictObject({
      id: text,
      team: text,
      channel: text,
      creator: text,
      schedule,
      scope,
      language,
      says_nothing_new: flag,
      state: z.enum(['active', 'paused', 'broken']),
      broken_by: text.nullable(),
      created_at: whole,
      told_up_to: whole,
      next_due_at: whole,
      settled_at: whole.nullable(),
    }),
  },
  {
    name: 'deliveries',
    key: ['id'],
    json: [],
    row: z.strictObject({
      id: text,
      subscription_id: text,
      due_at: whole,
      from_position: whole,
      to_position: whole,
      state: z.enum(['claimed', 'waiting', 'sent', 'empty', 'failed']),
      owner: text,
      lease_until: whole,
      claimed_at: whole,
      attempts: whole,
      retry_at: whole.nullable(),
      error: text.nullable(),
      message_ts: text.nullable(),
      pages_posted: whole,
      settled_at: whole.nullable(),
    }),
  },
  {
    name: 'preferences',
    key: ['team', 'kind', 'id', 'name'],
    json: [],
    row: z.strictObject({ team: text, kind: z.enum(['user', 'channel']), id: text, name: text, value: text }),
  },
  {
    name: 'sources',
    key: ['name'],
    json: [],
    row: z.strictObject({
      name: text,
      etag: text.nullable(),
      last_modified: text.nullable(),
      hash: text.nullable(),
      checked_at: whole,
    }),
  },
];

const rowLine = z.strictObject({ table: z.string(), row: z.record(z.string(), z.unknown()) });
const endLine = z.strictObject({ rows: whole });

/** A line of an export after the first, or why it is none. A row has what its columns hold. */
export type TransferLine =
  | { readonly kind: 'row'; readonly table: keyof Tables; readonly columns: Readonly<Record<string, unknown>> }
  | { readonly kind: 'end'; readonly rows: number }
  | { readonly kind: 'broken'; readonly problem: string };

export function readTransferLine(line: string): TransferLine {
  const value = parse(line);
  if (value === undefined) return { kind: 'broken', problem: 'it is not JSON, or was cut off' };
  const end = endLine.safeParse(value);
  if (end.success) return { kind: 'end', rows: end.data.rows };
  const { data } = rowLine.safeParse(value);
  const table = TRANSFER_TABLES.find(({ name }) => name === data?.table);
  if (data === undefined || table === undefined) return { kind: 'broken', problem: 'it names no table of ours' };
  const checked = table.row.safeParse(data.row);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return { kind: 'broken', problem: `${issue?.path.join('.') || 'its row'}: ${issue?.message ?? 'is not valid'}` };
  }
  // The row as it came: checking it puts keys into another order, and an export of the import would differ.
  const isJson = (column: string) => table.json.includes(column);
  const columns = Object.entries(data.row).map(([column, field]) => [
    column,
    isJson(column) && field !== null ? JSON.stringify(field) : field,
  ]);
  return { kind: 'row', table: table.name, columns: Object.fromEntries(columns) };
}

/** Why a first line is not that of an export that can be read; undefined where it is. */
export function problemOfHeader(line: string): string | undefined {
  const header = z.looseObject({ export: z.literal(HEADER.export), version: whole }).safeParse(parse(line));
  if (!header.success) return 'it is not the first line of an export';
  if (header.data.version === HEADER.version) return undefined;
  return `the export has version ${header.data.version} and this program reads version ${HEADER.version}`;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
