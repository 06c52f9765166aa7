import type { Language } from '../../src/reports/language.ts';
import { exactTerm } from '../analysis/term-reader.ts';
import { type Concept, EXACT, QUESTIONS_ONLY } from './glossary.ts';
import type { Atom, NameReader } from './name-reader.ts';

/** Names, atoms joined by blanks, to places in the glossary. */
export type NameKeys = ReadonlyMap<string, readonly number[]>;

/** The names of all concepts in one language. */
export interface NameTable {
  readonly everywhere: NameKeys;
  /** Names for questions only. Where a text may have the same key, its bearers are here as well, in front. */
  readonly inQuestions: NameKeys;
}

/** A name found in a text: the concepts that bear it, and where it stands. */
export interface FoundName {
  readonly concepts: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** Finds names in texts: the longest first, so that South Sudan is not Sudan. */
export type NameFinder = (atoms: readonly Atom[]) => FoundName[];

/**
 * Function words of a name are left out of its key, and so "ser casco azul" (how to become one) would be found wherever
 * "casco azul" stands: a key that some name has without loss belongs to the concepts of such names alone.
 */
export function createNameTable(concepts: readonly Concept[], language: Language, read: NameReader): NameTable {
  const whole = new Map<string, number[]>();
  const lossy = new Map<string, number[]>();
  const asked = new Map<string, number[]>();
  for (const [place, { names }] of concepts.entries()) {
    for (const marked of names[language]) {
      const isAsked = marked.startsWith(QUESTIONS_ONLY);
      const name = isAsked ? marked.slice(QUESTIONS_ONLY.length) : marked;
      const { key, isWhole } = name.startsWith(EXACT) ? { key: name, isWhole: true } : nameKey(name, read);
      if (key !== '') addBearer(isAsked ? asked : isWhole ? whole : lossy, key, place);
    }
  }
  const everywhere: NameKeys = new Map([...lossy, ...whole]);
  const inQuestions = [...asked].map(
    ([key, bearers]) => [key, [...new Set([...(everywhere.get(key) ?? []), ...bearers])]] as const,
  );
  return { everywhere, inQuestions: new Map(inQuestions) };
}

function addBearer(table: Map<string, number[]>, key: string, place: number): void {
  const bearers = table.get(key);
  if (bearers === undefined) table.set(key, [place]);
  else if (!bearers.includes(place)) bearers.push(place);
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

/** How to look names up. */
interface Lookup {
  readonly get: (key: string) => readonly number[] | undefined;
  /** How long names are that begin with these two atoms: most places in a text begin none. */
  readonly longest: (two: string) => number;
}

/** One finder for texts and one for questions, which have names of their own besides. */
export function createNameFinders({ everywhere, inQuestions }: NameTable): {
  readonly inText: NameFinder;
  readonly inQuestion: NameFinder;
} {
  const texts = lookupIn(everywhere);
  const asked = lookupIn(inQuestions);
  const both: Lookup = {
    get: (key) => asked.get(key) ?? texts.get(key),
    longest: (two) => Math.max(asked.longest(two), texts.longest(two)),
  };
  return { inText: createNameFinder(texts), inQuestion: createNameFinder(both) };
}

function lookupIn(keys: NameKeys): Lookup {
  const longest = new Map<string, number>();
  for (const key of keys.keys()) {
    const atoms = key.split(' ');
    if (atoms.length === 1) continue;
    const two = `${atoms[0]} ${atoms[1]}`;
    longest.set(two, Math.max(longest.get(two) ?? 0, atoms.length));
  }
  return { get: (key) => keys.get(key), longest: (two) => longest.get(two) ?? 0 };
}

function createNameFinder({ get, longest }: Lookup): NameFinder {
  const longestFrom = (first: string, atoms: readonly Atom[], at: number) => {
    const single = get(first);
    let found = single === undefined ? undefined : { concepts: single, length: 1 };
    let key = `${first} ${atoms[at + 1]?.key}`;
    const most = Math.min(longest(key), atoms.length - at);
    for (let length = 2; length <= most; length += 1) {
      if (length > 2) key += ` ${atoms[at + length - 1]?.key}`;
      const concepts = get(key);
      if (concepts !== undefined) found = { concepts, length };
    }
    return found;
  };
  const nameAt = (atom: Atom, atoms: readonly Atom[], at: number) => {
    const name = longestFrom(atom.key, atoms, at);
    const bare = atom.bareKey === undefined ? undefined : longestFrom(atom.bareKey, atoms, at);
    const acronym = atom.acronym === undefined ? undefined : get(exactTerm(atom.acronym));
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
