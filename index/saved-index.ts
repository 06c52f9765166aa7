import { hash } from 'node:crypto';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../src/reports/language.ts';
import { createNameSegmenter, createSimplifier } from './analysis/chinese.ts';
import type { IndexSources } from './create-index.ts';
import { type SavedConceptIndex, serveConcepts } from './glossary/concept-index.ts';
import { createNames } from './glossary/names.ts';
import { restoreLanguageIndex, type SavedLanguageIndex } from './language-index.ts';
import { listPassages } from './passages.ts';
import { type PassageIndex, serveIndex } from './serve-index.ts';

/** Raise it with every change of analysis: a saved index holds terms, and old terms would not be found. */
const VERSION = 4;

/** The first line of a saved index. `key` is of the sources, `digest` of the lines that follow. */
const headerSchema = z.object({ version: z.literal(VERSION), key: z.string(), digest: z.string() });

type SavedKeys = readonly (readonly [name: string, concepts: readonly number[]])[];

interface SavedNames {
  readonly everywhere: SavedKeys;
  readonly inQuestions: SavedKeys;
}

/**
 * The index as text, for the next start: after the header a line for the concepts, then for each language one for the
 * names of concepts and one for the rest. `key` is that of the sources
 * (`sourcesKey`).
 */
export function saveIndex({ parts }: PassageIndex, key: string): string {
  const lines = [
    parts.concepts.save(),
    ...LANGUAGES.map((language): SavedNames => {
      const { everywhere, inQuestions } = parts.names.tableOf(language);
      return { everywhere: [...everywhere], inQuestions: [...inQuestions] };
    }),
    ...parts.indexes.map((index) => index.save()),
  ].map((part) => JSON.stringify(part));
  const header = { version: VERSION, key, digest: digestOf(lines.join('\n')) };
  return [JSON.stringify(header), ...lines].join('\n');
}

/**
 * The index that was saved from sources of this very key; `undefined` if it is stale, broken or of another version. The
 * part of a language is loaded by the first question that needs it, or by a warm-up.
 */
export function restoreIndex(
  saved: string,
  key: string,
  { editions }: Pick<IndexSources, 'editions'>,
): PassageIndex | undefined {
  const end = saved.indexOf('\n');
  const header = readHeader(saved.slice(0, end));
  const body = saved.slice(end + 1);
  if (header?.key !== key || header.digest !== digestOf(body)) return undefined;
  const lines = body.split('\n');
  // Safe casts: the digest says that these are the lines which `saveIndex` wrote.
  const partAt = (place: number): unknown => JSON.parse(lines[place] ?? '');
  const simplify = createSimplifier();
  const names = createNames(simplify, (language) => {
    const { everywhere, inQuestions } = partAt(1 + placeOf(language)) as SavedNames;
    return { everywhere: new Map(everywhere), inQuestions: new Map(inQuestions) };
  });
  const concepts = serveConcepts(partAt(0) as SavedConceptIndex, names);
  const indexes = LANGUAGES.map((language) =>
    restoreLanguageIndex(
      language,
      names.isExact,
      () => partAt(1 + LANGUAGES.length + placeOf(language)) as SavedLanguageIndex,
    ),
  );
  const passages = listPassages(editions);
  return serveIndex({ passages, indexes, concepts, names, segmenter: createNameSegmenter(simplify, names) });
}

function placeOf(language: Language): number {
  return LANGUAGES.indexOf(language);
}

function readHeader(line: string): z.infer<typeof headerSchema> | undefined {
  try {
    return headerSchema.safeParse(JSON.parse(line)).data;
  } catch {
    // Half-written or foreign text: the caller builds anew, which is always right.
    return undefined;
  }
}

function digestOf(text: string): string {
  return hash('sha256', text);
}
