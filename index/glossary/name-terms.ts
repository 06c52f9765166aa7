import type { Language } from '../../src/reports/language.ts';
import type { TermReader } from '../analysis/term-reader.ts';
import type { Concept } from './glossary.ts';

/** The words of all names in one language: each form once, its term, and the places of the concepts that have it in a name. */
export type SavedNameTerms = readonly (readonly [form: string, term: string, concepts: readonly number[]])[];

/** Comes of the glossary alone, so that it is made once for all texts: names have more words than these. */
export function readNameTerms(concepts: readonly Concept[], language: Language, reader: TermReader): SavedNameTerms {
  const byForm = new Map<string, number[]>();
  for (const [place, { names }] of concepts.entries()) {
    for (const form of new Set(names[language].flatMap((name) => reader.formsOf(name)))) {
      const bearers = byForm.get(form);
      if (bearers === undefined) byForm.set(form, [place]);
      else bearers.push(place);
    }
  }
  return [...byForm].map(([form, bearers]) => [form, reader.terms.get(form) ?? form, bearers]);
}

/**
 * The words of texts and of names together. Words that differ in accents alone are one form with one term: that of the
 * texts where they have it.
 */
export function joinNameTerms(ofTexts: readonly (readonly [form: string, term: string])[], ofNames: SavedNameTerms) {
  const terms = new Map(ofTexts);
  const conceptsByTerm = new Map<string, readonly number[]>();
  for (const [form, own, concepts] of ofNames) {
    const term = terms.get(form) ?? own;
    terms.set(form, term);
    const others = conceptsByTerm.get(term);
    conceptsByTerm.set(term, others === undefined ? concepts : inOrder([...others, ...concepts]));
  }
  return { terms, conceptsByTerm } as const;
}

function inOrder(places: readonly number[]): readonly number[] {
  return [...new Set(places)].sort((left, right) => left - right);
}
