import type { Language } from '../../src/reports/language.ts';
import { exactTerm } from '../analysis/term-reader.ts';
import type { Concept } from './glossary.ts';
import type { Atom, NameReader } from './name-reader.ts';

/** The names of all concepts in one language, atoms joined by blanks, to places in the glossary. */
export type NameTable = ReadonlyMap<string, readonly number[]>;

/** A name found in a text: the concepts that bear it, and where it stands. */
export interface FoundName {
  readonly concepts: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** Finds names in texts: the longest first, so that South Sudan is not Sudan. */
export type NameFinder = (atoms: readonly Atom[]) => FoundName[];

/** Marks a name that counts in capitals only. */
const EXACT = '=';

/**
 * Function words of a name are left out of its key, and so "ser casco azul" (how to become one) would be found wherever
 * "casco azul" stands: a key that some name has without loss belongs to the concepts of such names alone.
 */
export function createNameTable(concepts: readonly Concept[], language: Language, read: NameReader): NameTable {
  const whole = new Map<string, number[]>();
  const lossy = new Map<string, number[]>();
  for (const [place, { names }] of concepts.entries()) {
    for (const name of names[language]) {
      const { key, isWhole } = name.startsWith(EXACT) ? { key: name, isWhole: true } : nameKey(name, read);
      if (key === '') continue;
      const table = isWhole ? whole : lossy;
      const bearers = table.get(key);
      if (bearers === undefined) table.set(key, [place]);
      else if (!bearers.includes(place)) bearers.push(place);
    }
  }
  return new Map([...lossy, ...whole]);
}

/** Empty for a name of three words and more of which a single one is left: it would be found wherever that one stands. */
function nameKey(name: string, read: NameReader): { readonly key: string; readonly isWhole: boolean } {
  const atoms = read(name);
  const words = name.split(/[\s'’]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const isTelling = atoms.length > 1 || words < 3;
  return { key: isTelling ? keyOf(atoms) : '', isWhole: atoms.length >= words };
}

function keyOf(atoms: readonly Atom[]): string {
  return atoms.map((atom) => atom.key).join(' ');
}

export function createNameFinder(table: NameTable): NameFinder {
  /** How long names are that begin with these two atoms: most places in a text begin none. */
  const longest = new Map<string, number>();
  for (const key of table.keys()) {
    const atoms = key.split(' ');
    if (atoms.length === 1) continue;
    const two = `${atoms[0]} ${atoms[1]}`;
    longest.set(two, Math.max(longest.get(two) ?? 0, atoms.length));
  }
  const longestFrom = (first: string, atoms: readonly Atom[], at: number) => {
    const single = table.get(first);
    let found = single === undefined ? undefined : { concepts: single, length: 1 };
    let key = `${first} ${atoms[at + 1]?.key}`;
    const most = Math.min(longest.get(key) ?? 0, atoms.length - at);
    for (let length = 2; length <= most; length += 1) {
      if (length > 2) key += ` ${atoms[at + length - 1]?.key}`;
      const concepts = table.get(key);
      if (concepts !== undefined) found = { concepts, length };
    }
    return found;
  };
  const nameAt = (atom: Atom, atoms: readonly Atom[], at: number) => {
    const name = longestFrom(atom.key, atoms, at);
    const bare = atom.bareKey === undefined ? undefined : longestFrom(atom.bareKey, atoms, at);
    const acronym = atom.acronym === undefined ? undefined : table.get(exactTerm(atom.acronym));
    if (bare !== undefined && bare.length > (name?.length ?? 0)) return bare;
    if (acronym !== undefined && (name === undefined || name.length === 1)) return { concepts: acronym, length: 1 };
    return name;
  };
  return (atoms) => {
    const found: FoundName[] = [];
    for (let at = 0; at < atoms.length; ) {
      const atom = atoms[at];
      if (atom === undefined) break;
      const name = nameAt(atom, atoms, at);
      const last = atoms[at + (name?.length ?? 1) - 1];
      if (name !== undefined && last !== undefined) {
        found.push({ concepts: name.concepts, start: atom.start, end: last.end });
      }
      at += name?.length ?? 1;
    }
    return found;
  };
}
