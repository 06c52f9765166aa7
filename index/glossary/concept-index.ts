import { LANGUAGES, type Language } from '../../src/reports/language.ts';
import { SCRIPTS } from '../analysis/scripts.ts';
import type { PassageList } from '../passages.ts';
import type { LanguageTexts } from '../read-language.ts';
import { type Concept, type ConceptKind, withoutNameMarks } from './glossary.ts';
import type { FoundName } from './name-table.ts';
import { byLanguage, type Names } from './names.ts';

/** A concept as searched: known by its place in the glossary. */
export interface IndexedConcept {
  readonly id: string;
  readonly kind: ConceptKind;
  /** Its first name in each language. */
  readonly labels: Readonly<Record<Language, string>>;
  /** Places of the concepts that are kinds or parts of this one. */
  readonly narrower: readonly number[];
}

/** By number of passage or entry, how much it is about a concept. */
export type Mentions = ReadonlyMap<number, number>;

/**
 * What is kept on disk of the texts in one language: the concepts that each passage names, and each entry's phrases. The
 * `key` is of the text and the glossary: what was found in a text before need not be looked for again.
 */
export interface SavedMentions {
  readonly passages: readonly (readonly [passage: string, concepts: readonly number[], key: string])[];
  readonly asked: readonly (readonly [
    entry: string,
    counts: readonly (readonly [concept: number, phrases: number])[],
    key: string,
  ])[];
}

/** What texts in all languages mention, concept by concept. */
export interface ConceptMentions {
  /** Numbers of the passages that name each concept, ascending. */
  readonly passages: readonly (readonly number[])[];
  readonly asked: readonly (readonly (readonly [entry: number, phrases: number])[])[];
}

/** Which passages and which entries name which concept, in any language and by whatever name. */
export interface ConceptIndex {
  readonly concepts: readonly IndexedConcept[];
  /** Passages that name the concept (1) or a narrower one (less). */
  readonly passagesOf: (concept: number) => Mentions;
  /** The concept and all that are kinds or parts of it. */
  readonly withNarrower: (concept: number) => ReadonlySet<number>;
  /** How much of what a passage says is about a concept that it names: 1, less where it names others of a listed kind. */
  readonly shareOf: (concept: number, passage: number) => number;
  /** Passages that name the concept itself. */
  readonly namedIn: (concept: number) => readonly number[];
  /** Entries that people ask for by the concept's names, with the number of phrases that do. */
  readonly askedOf: (concept: number) => readonly (readonly [entry: number, phrases: number])[];
  /**
   * The names in a question, none across another, the longest first. A question known to be in one language has names of
   * others only in capitals: MINUSMA, Bangui.
   */
  readonly findIn: (question: string, language: Language | undefined) => FoundName[];
}

/** What a passage says about a concept that it names by a narrower one; for each step down. */
const NARROWER = 0.5;

/** Kinds of which texts give lists: a passage that names five missions says less about each than one about a single one. */
const LISTED: readonly ConceptKind[] = ['mission', 'place'];
const EACH_FURTHER = 0.5;

/** Finds the names of all concepts in the texts of one language; `before` is what was found in earlier ones. */
export function findMentions(
  { passages, asked }: LanguageTexts,
  language: Language,
  names: Names,
  keyOf: (text: unknown) => string,
  before: SavedMentions = { passages: [], asked: [] },
): SavedMentions {
  const conceptsIn = (found: readonly FoundName[]) => [...new Set(found.flatMap(({ concepts }) => concepts))];
  const countIn = (phrases: readonly string[]) => {
    const counts = new Map<number, number>();
    for (const concept of phrases.flatMap((phrase) => conceptsIn(names.findInQuestion(phrase, language)))) {
      counts.set(concept, (counts.get(concept) ?? 0) + 1);
    }
    return [...counts];
  };
  const inPassages = new Map(before.passages.map(([, concepts, key]) => [key, concepts]));
  const inPhrases = new Map(before.asked.map(([, counts, key]) => [key, counts]));
  return {
    passages: passages.map(({ name, text }) => {
      const key = keyOf(text);
      return [name, inPassages.get(key) ?? conceptsIn(names.findIn(text, language)), key];
    }),
    asked: asked.map(({ entry, phrases }) => {
      const key = keyOf(phrases);
      return [entry, inPhrases.get(key) ?? countIn(phrases), key];
    }),
  };
}

/** Puts together what the languages mention, by the numbers that passages and entries have in `passages`. */
export function joinMentions(
  concepts: readonly IndexedConcept[],
  mentions: readonly SavedMentions[],
  { passageNamed, entryNamed }: Pick<PassageList, 'passageNamed' | 'entryNamed'>,
): ConceptMentions {
  const inPassages = concepts.map(() => new Set<number>());
  const asked = concepts.map(() => new Map<number, number>());
  for (const { passages, asked: askedHere } of mentions) {
    for (const [name, found] of passages) {
      const id = passageNamed(name);
      if (id !== undefined) for (const concept of found) inPassages[concept]?.add(id);
    }
    for (const [name, counts] of askedHere) {
      const entry = entryNamed(name);
      if (entry === undefined) continue;
      for (const [concept, count] of counts) asked[concept]?.set(entry, (asked[concept].get(entry) ?? 0) + count);
    }
  }
  return {
    passages: inPassages.map((ids) => [...ids].sort((a, b) => a - b)),
    asked: asked.map((counts) => [...counts]),
  };
}

export function indexConcepts(glossary: readonly Concept[]): IndexedConcept[] {
  const places = new Map(glossary.map(({ id }, place) => [id, place]));
  const narrower = glossary.map((): number[] => []);
  for (const [place, { broader }] of glossary.entries()) {
    for (const id of broader) narrower[places.get(id) ?? -1]?.push(place);
  }
  return glossary.map(({ id, kind, names }, place) => ({
    id,
    kind,
    labels: byLanguage((language) => withoutNameMarks(names[language][0] ?? id)),
    narrower: narrower[place] ?? [],
  }));
}

/** How many concepts of a kind each passage names. */
function countListed(
  concepts: readonly IndexedConcept[],
  { passages }: ConceptMentions,
  kind: ConceptKind,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const [place, own] of concepts.entries()) {
    if (own.kind !== kind) continue;
    for (const id of passages[place] ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function isCapital(character = ''): boolean {
  return /[\p{Lu}\p{N}]/u.test(character);
}

export function serveConcepts(
  concepts: readonly IndexedConcept[],
  mentions: ConceptMentions,
  names: Names,
): ConceptIndex {
  const known = new Map<number, Mentions>();
  const mentionsOf = (concept: number): Mentions => {
    const strengths = new Map<number, number>();
    for (const [place, strength] of levelsBelow(concept)) {
      for (const id of mentions.passages[place] ?? []) strengths.set(id, Math.max(strengths.get(id) ?? 0, strength));
    }
    return strengths;
  };
  /** The concept and what is below it, each with its strength. */
  const levelsBelow = (concept: number): ReadonlyMap<number, number> => {
    const below = new Map<number, number>();
    let strength = 1;
    for (let level = [concept]; level.length > 0; strength *= NARROWER) {
      for (const place of level) below.set(place, strength);
      level = level.flatMap((place) => concepts[place]?.narrower ?? []).filter((place) => !below.has(place));
    }
    return below;
  };
  const listed = new Map(LISTED.map((kind) => [kind, countListed(concepts, mentions, kind)]));
  return {
    concepts,
    withNarrower: (concept) => new Set(levelsBelow(concept).keys()),
    shareOf(concept, passage) {
      const count = listed.get(concepts[concept]?.kind ?? 'other')?.get(passage) ?? 1;
      return 1 / (1 + EACH_FURTHER * (count - 1));
    },
    passagesOf(concept) {
      const strengths = known.get(concept) ?? mentionsOf(concept);
      known.set(concept, strengths);
      return strengths;
    },
    namedIn: (concept) => mentions.passages[concept] ?? [],
    askedOf: (concept) => mentions.asked[concept] ?? [],
    findIn(question, language) {
      const languages = LANGUAGES.filter((candidate) => SCRIPTS[candidate].test(question));
      const all = languages.flatMap((candidate) =>
        names
          .findInQuestion(question, candidate)
          .filter(({ start }) => language === undefined || candidate === language || isCapital(question[start]))
          .map((name) => ({ ...name, isForeign: candidate !== language })),
      );
      all.sort((a, b) => b.end - b.start - (a.end - a.start) || Number(a.isForeign) - Number(b.isForeign));
      const found: FoundName[] = [];
      for (const { concepts: bearers, start, end } of all) {
        if (!found.some((other) => start < other.end && other.start < end)) {
          found.push({ concepts: bearers, start, end });
        }
      }
      return found.sort((a, b) => a.start - b.start);
    },
  };
}
