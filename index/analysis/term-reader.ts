import type { Analysis } from './analysis.ts';
import type { Segmenter } from './chinese.ts';
import { surfacesOf, tokenOf } from './token.ts';

/** Reads texts of one language as terms, and remembers the term of every form that it meets. */
export interface TermReader {
  /** The terms of a text in order, without stop words; a compound is followed by its parts. */
  readonly read: (text: string) => string[];
  /** The forms that these are the terms of. */
  readonly formsOf: (text: string) => string[];
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
  const learn = (form: string, word: string, isCapitals: boolean): string[] => {
    if (analysis.isStopWord({ form, isCapitals })) return [];
    if (!terms.has(form)) terms.set(form, analysis.termOf(word));
    return [form];
  };
  const readSurface = (surface: string): readonly string[] => {
    const token = tokenOf(surface);
    if (token.isCapitals && isExact(surface)) {
      const exact = exactTerm(surface);
      terms.set(exact, exact);
      return [exact];
    }
    const words = token.isHan ? segmenter.cutWithParts(surface) : token.parts;
    return [
      ...(token.isHan ? [] : learn(token.form, token.word, token.isCapitals)),
      ...words.flatMap((word) => learn(word, word, token.isCapitals)),
    ];
  };
  const seen = new Map<string, readonly string[]>();
  const formsOf = (text: string): string[] => {
    const forms: string[] = [];
    for (const surface of surfacesOf(text)) {
      let known = seen.get(surface);
      if (known === undefined) {
        known = readSurface(surface);
        seen.set(surface, known);
      }
      forms.push(...known);
    }
    return forms;
  };
  return { formsOf, read: (text) => formsOf(text).map((form) => terms.get(form) ?? form), terms };
}
