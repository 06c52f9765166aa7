import type { Language } from '../../src/reports/language.ts';

/**
 * What a concept is of. `word`: everyday words that come to the same in questions about peacekeeping ("jail", "prison");
 * `other`: a matter of the United Nations or of the world that is not peacekeeping, so that a question about it is known
 * for what it is.
 */
export const CONCEPT_KINDS = [
  'body',
  'document',
  'equipment',
  'health',
  'mission',
  'other',
  'partner',
  'place',
  'policy',
  'process',
  'role',
  'theme',
  'tool',
  'word',
] as const;

export type ConceptKind = (typeof CONCEPT_KINDS)[number];

/** Marks a name that is also a word (SEA): it counts in capitals only. */
export const EXACT = '=';
/** Marks a name for questions only: a text means something else by it more often than not. */
export const QUESTIONS_ONLY = '?';
const MARKS = /^\??=?/;

/** A name as people write it. */
export function withoutNameMarks(name: string): string {
  return name.replace(MARKS, '');
}

/**
 * A matter of peacekeeping and its names in the six languages; the first of each is the official term. `broader`
 * names concepts that this one is a kind or a part of. A name may begin with
 * a mark or two.
 */
export interface Concept {
  readonly id: string;
  readonly kind: ConceptKind;
  readonly broader: readonly string[];
  readonly names: Readonly<Record<Language, readonly string[]>>;
}
