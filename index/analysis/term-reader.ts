import type { Analysis } from './analysis.ts';
import type { Segmenter } from './chinese.ts';
import { surfacesOf, tokenOf } from './token.ts';

/** Reads texts of one language as terms, and remembers the term of every form that it meets. */
export interface TermReader {
  /** The terms of a text in order, without stop words; a compound is followed by its parts. */
  readonly read: (text: string) => string[];
  readonly terms: ReadonlyMap<string, string>;
}

/** The term of an acronym that is a word as well: SEA is not the sea. */
export function exactTerm(acronym: string): string {
  return `=${acronym}`;
}

/** A text repeats most of its words, so each is analysed once. */
export function createTermReader(
  analysis: Analysis,
  segmenter: Segmenter,
  isExact: (word: string) => boolean = () => false,
): TermReader {
  const terms = new Map<string, string>();
  const termOf = (form: string, word: string, isCapitals: boolean): string[] => {
    if (analysis.isStopWord({ form, isCapitals })) return [];
    const term = terms.get(form) ?? analysis.termOf(word);
    terms.set(form, term);
    return [term];
  };
  const seen = new Map<string, readonly string[]>();
  const read = (text: string) =>
    surfacesOf(text).flatMap((surface) => {
      let known = seen.get(surface);
      if (known === undefined) {
        const token = tokenOf(surface);
        if (token.isCapitals && isExact(surface)) {
          const exact = exactTerm(surface);
          terms.set(exact, exact);
          seen.set(surface, [exact]);
          return [exact];
        }
        const words = token.isHan ? segmenter.cutWithParts(surface) : token.parts;
        known = [
          ...(token.isHan ? [] : termOf(token.form, token.word, token.isCapitals)),
          ...words.flatMap((word) => termOf(word, word, token.isCapitals)),
        ];
        seen.set(surface, known);
      }
      return known;
    });
  return { read, terms };
}
