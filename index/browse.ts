import type { ConceptListing, Place } from '../src/answers/search-port.ts';
import type { Language } from '../src/reports/language.ts';
import type { ConceptIndex } from './glossary/concept-index.ts';
import { CONCEPT_KINDS, type ConceptKind } from './glossary/glossary.ts';
import { inverseFrequency } from './language-index.ts';
import type { PassageList } from './passages.ts';
import { cleanQuestion } from './ranking/query.ts';

/** What `browse` may look for under the name of a mission. */
const MISSION_KINDS: readonly ConceptKind[] = ['mission', 'place'];
/** Everyday words are no topic. */
const TOPIC_KINDS = CONCEPT_KINDS.filter((kind) => kind !== 'word');

/** Listing entries by concept, and entries like another by the concepts that both name. */
export interface ConceptBrowser {
  browse(
    words: string,
    options: { readonly language: Language; readonly only?: 'mission' },
  ): ConceptListing | undefined;
  related(entry: Pick<Place, 'symbol' | 'paragraph'>, limit: number): readonly Pick<Place, 'symbol' | 'paragraph'>[];
}

export function createConceptBrowser(concepts: ConceptIndex, passages: PassageList): ConceptBrowser {
  let profiles: readonly ReadonlyMap<number, number>[] | undefined;
  return {
    browse(words, { language, only }) {
      const question = cleanQuestion(words).trim();
      const [name] = concepts.findIn(question, undefined);
      if (name === undefined || !coversAll(question, name)) return undefined;
      const kinds = only === 'mission' ? MISSION_KINDS : TOPIC_KINDS;
      const found = name.concepts.filter((place) => kinds.includes(concepts.concepts[place]?.kind ?? 'word'));
      const [first] = found;
      const label = first === undefined ? undefined : concepts.concepts[first]?.labels[language];
      if (label === undefined) return undefined;
      const ids = new Set(found.flatMap((place) => [...concepts.passagesOf(place).keys()]));
      return { name: label, places: placesOf(ids, passages) };
    },
    related({ symbol, paragraph }, limit) {
      const entry = passages.entryOf(symbol, paragraph);
      profiles ??= profilesOf(concepts, passages);
      const own = entry === undefined ? undefined : profiles[entry];
      if (own === undefined) return [];
      const others = profiles.map((profile, other) => ({
        other,
        likeness: other === entry ? 0 : cosine(own, profile),
      }));
      return others
        .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
        .sort((a, b) => b.likeness - a.likeness || a.other - b.other)
        .slice(0, limit)
        .flatMap(({ other }) => passages.entries[other] ?? []);
    },
  };
}

/** Below it, two entries share a concept or two by chance. */
const LEAST_LIKENESS = 0.15;

/** Only punctuation may stand round the name. */
function coversAll(question: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return !/[\p{L}\p{N}]/u.test(question.slice(0, start) + question.slice(end));
}

function placesOf(ids: ReadonlySet<number>, passages: PassageList): Place[] {
  const places = new Map<number, Place>();
  for (const { id, entry, symbol, paragraph, place } of passages.all) {
    if (ids.has(id) && !places.has(entry)) places.set(entry, { symbol, paragraph, passage: place });
  }
  return [...places.values()];
}

/**
 * For each entry its concepts, each by how few entries name it. Everyday words say nothing here, nor does the statement
 * that a recommendation is not addressed to the Secretariat.
 */
function profilesOf(
  { concepts, namedIn }: ConceptIndex,
  passages: PassageList,
): readonly ReadonlyMap<number, number>[] {
  const profiles = passages.entries.map(() => new Map<number, number>());
  for (const [place, { kind }] of concepts.entries()) {
    if (kind === 'word') continue;
    const telling = namedIn(place)
      .flatMap((id) => passages.all[id] ?? [])
      .filter((own) => !own.isNotAddressed);
    const entries = new Set(telling.map(({ entry }) => entry));
    const idf = inverseFrequency(entries.size, passages.entries.length);
    for (const entry of entries) profiles[entry]?.set(place, idf);
  }
  return profiles;
}

function cosine(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): number {
  let shared = 0;
  for (const [concept, weight] of one) shared += weight * (other.get(concept) ?? 0);
  return shared === 0 ? 0 : shared / (length(one) * length(other));
}

function length(profile: ReadonlyMap<number, number>): number {
  return Math.hypot(...profile.values());
}
