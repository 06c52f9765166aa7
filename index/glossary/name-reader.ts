import type { Analysis } from '../analysis/analysis.ts';
import { surfacesOf, tokenOf } from '../analysis/token.ts';

/** The smallest piece by which names are compared: the term of a word, or a single Chinese character. */
export interface Atom {
  readonly key: string;
  /** The key without a preposition or conjunction that Arabic writes in one with the word. */
  readonly bareKey: string | undefined;
  /** An acronym as it stands in the text, for names that count in capitals only. */
  readonly acronym: string | undefined;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

/** Reads texts of one language as atoms, without function words. */
export type NameReader = (text: string) => readonly Atom[];

type Piece = Omit<Atom, 'start' | 'end'>;

const HYPHEN = /[-‐‑–]/u;
/** Names and texts repeat their words. */
const MOST_KNOWN = 60_000;

/** `simplify` turns traditional Chinese characters into simplified ones, one for one. */
export function createNameReader(analysis: Analysis, simplify: (text: string) => string): NameReader {
  const known = new Map<string, readonly Piece[]>();
  const piecesOf = (surface: string): readonly Piece[] => {
    const found = known.get(surface) ?? read(surface);
    if (known.size < MOST_KNOWN) known.set(surface, found);
    return found;
  };
  const read = (surface: string): readonly Piece[] => {
    const token = tokenOf(surface);
    if (token.isHan) return [...simplify(surface)].map((key) => ({ key, bareKey: undefined, acronym: undefined }));
    if (token.parts.length > 0 && HYPHEN.test(surface)) {
      const parts = surface.split(HYPHEN).filter((part) => part !== '');
      return parts.map((part) => ({ key: termOf(part), bareKey: undefined, acronym: undefined }));
    }
    const acronym = token.isCapitals ? surface : undefined;
    if (analysis.isFunctionWord(token)) {
      return acronym === undefined ? [] : [{ key: token.form, bareKey: undefined, acronym }];
    }
    const [bare] = token.parts;
    const bareKey = bare === undefined ? undefined : analysis.termOf(bare);
    return [{ key: analysis.termOf(token.word), bareKey, acronym }];
  };
  const termOf = (part: string) => analysis.termOf(tokenOf(part).word);
  return (text) => {
    const atoms: Atom[] = [];
    let from = 0;
    for (const surface of surfacesOf(text)) {
      const start = text.indexOf(surface, from);
      from = start + surface.length;
      const pieces = piecesOf(surface);
      const isHan = pieces.length === surface.length && tokenOf(surface).isHan;
      for (const [at, { key, bareKey, acronym }] of pieces.entries()) {
        const span = isHan ? { start: start + at, end: start + at + 1 } : { start, end: from };
        atoms.push({ key, bareKey, acronym, start: span.start, end: span.end });
      }
    }
    return atoms;
  };
}
