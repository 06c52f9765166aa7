import { digestOf, type SavedPart } from './index-parts.ts';
import { headerOf, readHeader } from './saved-index.ts';

/** Where an index is left by the bot that built it for those that have the same texts; losing it costs a second or so. */
export interface SharedIndex {
  /**
   * Work that no other bot does for the same key meanwhile. Rejects where it cannot be had or takes too long to get; what was
   * written stays only where the work was done to its end.
   */
  alone(key: string, work: (lines: SharedLines) => Promise<void>): Promise<void>;
}

/** The lines of a saved index: the header and one for each part, by its name. */
export interface SharedLines {
  /** Those of the names that are there. */
  read(names: readonly string[]): Promise<ReadonlyMap<string, string>>;
  write(lines: ReadonlyMap<string, string>): Promise<void>;
}

const HEADER = 'header';

/** What was left for sources of this very key; only the parts that are not `known` are fetched. */
export async function takeShared(
  lines: SharedLines,
  key: string,
  known: readonly SavedPart[],
): Promise<readonly SavedPart[] | undefined> {
  const header = await readSharedHeader(lines);
  if (header?.key !== key) return undefined;
  const atHand = new Map(known.map((part) => [part.digest, part]));
  const missing = header.parts.filter(({ digest }) => !atHand.has(digest));
  const texts = await lines.read(missing.map(({ name }) => name));
  const isWhole = missing.every(({ name, digest }) => digestOf(texts.get(name) ?? '') === digest);
  if (!isWhole) return undefined;
  return header.parts.map((part) => ({ ...part, text: atHand.get(part.digest)?.text ?? texts.get(part.name) ?? '' }));
}

/** Leaves an index in place of the one that is there. */
export async function leaveShared(lines: SharedLines, saved: readonly SavedPart[], key: string): Promise<void> {
  const header = await readSharedHeader(lines);
  // One for the same sources would have been taken, had it been whole.
  const there = new Map(header?.key === key ? [] : header?.parts.map(({ name, digest }) => [name, digest]));
  const changed = saved.filter(({ name, digest }) => there.get(name) !== digest);
  await lines.write(
    new Map([[HEADER, headerOf(saved, key)], ...changed.map(({ name, text }) => [name, text] as const)]),
  );
}

async function readSharedHeader(lines: SharedLines) {
  return readHeader((await lines.read([HEADER])).get(HEADER) ?? '');
}
