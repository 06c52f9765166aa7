import { hash } from 'node:crypto';
import { LANGUAGES, type Language } from '../src/reports/language.ts';
import type { IndexedConcept } from './glossary/concept-index.ts';
import type { NameTable } from './glossary/name-table.ts';

/**
 * What an index is saved as: the concepts of the glossary, and for each language their names, the words of these (`terms`),
 * where its texts mention them (`mentions`), its words, and what people ask (`asked`). Each is JSON, made of sources of its own.
 */
export const PART_NAMES = [
  'concepts',
  ...LANGUAGES.flatMap((language) =>
    (['names', 'terms', 'mentions', 'words', 'asked'] as const).map((kind) => partName(kind, language)),
  ),
] as const;

export type PartName = 'concepts' | `${PartKind}.${Language}`;
type PartKind = 'names' | 'terms' | 'mentions' | 'words' | 'asked';

export function partName<Kind extends PartKind>(kind: Kind, language: Language): `${Kind}.${Language}` {
  return `${kind}.${language}`;
}

/** `key` is of all that a part is made of: a part with the same key is the same part. */
export interface PartKey {
  readonly name: PartName;
  readonly key: string;
}

export interface SavedPart extends PartKey {
  readonly text: string;
  /** Of the text. */
  readonly digest: string;
}

/** The part `concepts`. */
export interface SavedConcepts {
  readonly concepts: readonly IndexedConcept[];
  /** As `listExact` gives them. */
  readonly exact: readonly string[];
}

/** A part `names`. */
export interface SavedNames {
  readonly everywhere: readonly (readonly [name: string, concepts: readonly number[]])[];
  readonly inQuestions: SavedNames['everywhere'];
}

export function saveNames({ everywhere, inQuestions }: NameTable): SavedNames {
  return { everywhere: [...everywhere], inQuestions: [...inQuestions] };
}

export function restoreNames({ everywhere, inQuestions }: SavedNames): NameTable {
  return { everywhere: new Map(everywhere), inQuestions: new Map(inQuestions) };
}

/** Whether the next index is built on the text of a part, and not on its key alone. */
export function isBuiltOn(name: PartName): boolean {
  return name === 'concepts' || name.startsWith('names.') || name.startsWith('mentions.');
}

/** The same for the same value. */
export function keyOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value));
}

export function digestOf(text: string): string {
  return hash('sha256', text);
}
