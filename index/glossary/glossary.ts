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

/**
 * A matter of peacekeeping and its names in the six languages; the first of each is the official term. `broader`
 * names concepts that this one is a kind or a part of. A name that begins with `=` is also a word (SEA): it counts only
 * in capitals.
 */
export interface Concept {
  readonly id: string;
  readonly kind: ConceptKind;
  readonly broader: readonly string[];
  readonly names: Readonly<Record<Language, readonly string[]>>;
}
