import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Edition } from '../src/reports/edition.ts';
import { LANGUAGES } from '../src/reports/language.ts';
import { createSegmenter } from './chinese.ts';
import { type IndexOptions, type PassageIndex, serveIndex } from './create-index.ts';
import { restoreLanguageIndex, type SavedLanguageIndex } from './language-index.ts';
import { listPassages } from './passages.ts';

/** Raise it with every change of analysis: a saved index holds terms, and old terms would not be found. */
const VERSION = 2;

/** The first line of a saved index; a line for each language follows. `key` is of the texts, `digest` of those lines. */
const headerSchema = z.object({
  version: z.literal(VERSION),
  key: z.string(),
  digest: z.string(),
  languages: z.array(z.enum(LANGUAGES)),
});

/** The index as text, for the next start. */
export function saveIndex(index: PassageIndex, editions: readonly Edition[], options: IndexOptions = {}): string {
  const lines = index.languageIndexes.map((own) => JSON.stringify(own.save()));
  const languages = index.languageIndexes.map(({ language }) => language);
  const header = {
    version: VERSION,
    key: contentKey(editions, options),
    digest: digestOf(lines.join('\n')),
    languages,
  };
  return [JSON.stringify(header), ...lines].join('\n');
}

/**
 * The index that was saved for these very editions and terms; `undefined` if it is stale, broken or of another version.
 * The part of a language is loaded by the first question that needs it, or by `warm`: all six take 60 ms.
 */
export function restoreIndex(
  saved: string,
  editions: readonly Edition[],
  options: IndexOptions = {},
): PassageIndex | undefined {
  const end = saved.indexOf('\n');
  const header = readHeader(saved.slice(0, end));
  const body = saved.slice(end + 1);
  if (header?.key !== contentKey(editions, options) || header.digest !== digestOf(body)) return undefined;
  const lines = body.split('\n');
  const indexes = header.languages.map((language, at) =>
    // Safe cast: the digest says that these are the lines which `saveIndex` wrote.
    restoreLanguageIndex(language, () => JSON.parse(lines[at] ?? '') as SavedLanguageIndex),
  );
  return serveIndex(listPassages(editions), indexes, createSegmenter(options.terms ?? []));
}

function readHeader(line: string): z.infer<typeof headerSchema> | undefined {
  try {
    return headerSchema.safeParse(JSON.parse(line)).data;
  } catch {
    // Half-written or foreign text: the caller builds anew, which is always right.
    return undefined;
  }
}

function contentKey(editions: readonly Edition[], { terms = [] }: IndexOptions): string {
  return digestOf(JSON.stringify([editions, terms]));
}

function digestOf(text: string): string {
  return hash('sha256', text);
}
