import { z } from 'zod';
import type { IndexSources } from './create-index.ts';
import { digestOf, keyOf, PART_NAMES, type SavedPart } from './index-parts.ts';
import { openParts } from './open-parts.ts';
import type { PassageIndex } from './serve-index.ts';

/** Raise it with every change of analysis: a saved index holds terms, and old terms would not be found. */
const VERSION = 7;

const partSchema = z.object({ name: z.enum(PART_NAMES), key: z.string(), digest: z.string() });

/** The first line of a saved index. `key` is of the sources, `digest` of the rest of the header. */
const headerSchema = z.object({
  version: z.literal(VERSION),
  key: z.string(),
  digest: z.string(),
  parts: z.array(partSchema).length(PART_NAMES.length),
});

/** The index as text, for the next start: a header, then a line for each part. `key` is that of the sources (`sourcesKey`). */
export function saveIndex({ saved }: Pick<PassageIndex, 'saved'>, key: string): string {
  return [...savedLines(saved, key)].join('');
}

/** The same bit by bit: a text of some megabytes takes long to write in one go. */
export function* savedLines(saved: readonly SavedPart[], key: string): Generator<string> {
  yield headerOf(saved, key);
  for (const { text } of saved) yield `\n${text}`;
}

/** The first line, by which the others are known to be whole and of the same making. */
export function headerOf(saved: readonly SavedPart[], key: string): string {
  const parts = saved.map(({ text: _, ...part }) => part);
  return JSON.stringify({ version: VERSION, key, digest: keyOf([key, parts]), parts });
}

/** What `saveIndex` gave; `undefined` if it is broken or of another version. */
export function readSaved(text: string): { readonly key: string; readonly parts: readonly SavedPart[] } | undefined {
  const [first = '', ...lines] = text.split('\n');
  const header = readHeader(first);
  if (header === undefined) return undefined;
  const parts = header.parts.map((part, place) => ({ ...part, text: lines[place] ?? '' }));
  const isSound = parts.every(
    ({ name, text: own, digest }, place) => name === PART_NAMES[place] && digest === digestOf(own),
  );
  return isSound ? { key: header.key, parts } : undefined;
}

/** The index that was saved from sources of this very key; `undefined` if it is stale, broken or of another version. */
export function restoreIndex(
  text: string,
  key: string,
  { editions }: Pick<IndexSources, 'editions'>,
): PassageIndex | undefined {
  const saved = readSaved(text);
  return saved?.key === key ? openParts(saved.parts, editions) : undefined;
}

/** What `headerOf` gave; `undefined` if it is broken or of another version. */
export function readHeader(line: string): z.infer<typeof headerSchema> | undefined {
  try {
    const header = headerSchema.safeParse(JSON.parse(line)).data;
    return header?.digest === keyOf([header?.key, header?.parts]) ? header : undefined;
  } catch {
    // Half-written or foreign text: the caller builds anew, which is always right.
    return undefined;
  }
}
