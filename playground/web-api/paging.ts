import { type JsonRecord, text } from '../record.ts';
import { count } from './method.ts';

/** Cursors are opaque to apps; here they hold the key of the item to go on from. */
const toCursor = (key: string) => Buffer.from(`next:${key}`).toString('base64');
const fromCursor = (cursor: string) => /^next:(.+)$/su.exec(Buffer.from(cursor, 'base64').toString())?.[1];

export interface Page<T> {
  readonly items: readonly T[];
  /** Empty on the last page. */
  readonly nextCursor: string;
}

/** The page that `cursor` and `limit` (100 unless said, at most 999) ask for; `undefined` where the cursor is none. */
export function pageOf<T>(all: readonly T[], input: JsonRecord, keyOf: (item: T) => string): Page<T> | undefined {
  const cursor = text(input.cursor);
  const start = cursor === undefined ? 0 : all.findIndex((item) => keyOf(item) === fromCursor(cursor));
  if (start < 0) return undefined;
  const end = start + count(input.limit, { fallback: 100, max: 999 });
  const next = all[end];
  return { items: all.slice(start, end), nextCursor: next === undefined ? '' : toCursor(keyOf(next)) };
}
