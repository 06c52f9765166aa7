import type { Language } from '../../reports/language.ts';
import { segmentsOf } from '../../reports/words.ts';
import type { SearchIndex } from '../search-port.ts';

/** A mission or a topic that a text names. `asked` is the name as it stands there. */
export interface NamedConcept {
  readonly asked: string;
  readonly name: string;
  readonly count: number;
  readonly question: string;
  /** A country, a town, a hospital: people speak of those for many reasons. */
  readonly isPlace: boolean;
}

/** Words of a name, and of a text that are looked at: a message, not a report. */
const MOST_WORDS = 6;
const MOST_PLACES = 400;

interface Word {
  readonly start: number;
  readonly end: number;
}

/**
 * The missions and topics that a text names in any language, in order, each once, the longest name at each place. A single
 * everyday word is no topic, whatever the glossary makes of it in a question: "lunch" asks for nothing.
 */
export function findConcepts(
  index: Pick<SearchIndex, 'browse'>,
  text: string,
  language: Language,
): readonly NamedConcept[] {
  const words = wordsIn(text);
  const found = new Map<string, NamedConcept>();
  for (let at = 0; at < words.length; ) {
    const named = longestFrom(index, text, words.slice(at, at + MOST_WORDS), language);
    if (named !== undefined && !found.has(named.concept.name)) found.set(named.concept.name, named.concept);
    at += named?.length ?? 1;
  }
  return [...found.values()];
}

function longestFrom(
  index: Pick<SearchIndex, 'browse'>,
  text: string,
  words: readonly Word[],
  language: Language,
): { readonly concept: NamedConcept; readonly length: number } | undefined {
  const [first] = words;
  if (first === undefined) return undefined;
  for (let length = words.length; length > 0; length -= 1) {
    const asked = text.slice(first.start, words[length - 1]?.end);
    // A name does not reach across the end of a clause.
    if (/[.,;:!?()\n。，；：！？、،؛؟]/u.test(asked.replace(/(?<=\p{L})\.(?=\p{L})/gu, ''))) continue;
    const concept = conceptNamed(index, asked, language);
    if (concept !== undefined) return { concept, length };
  }
  return undefined;
}

/** Official English names of missions, as against those of places; the index knows both under one kind. */
const MISSION_NAME = /\b(?:Mission|Operation|Force|Office|Group|Administration|Organization|Authority|Coordinator)s?\b/;

function conceptNamed(index: Pick<SearchIndex, 'browse'>, asked: string, language: Language): NamedConcept | undefined {
  const isProper = isName(asked);
  if (!isProper && !isTelling(asked)) return undefined;
  const located = index.browse(asked, { language: 'en', only: 'mission' });
  if (located !== undefined && !isProper) return undefined;
  if (located === undefined && !isTelling(asked)) return undefined;
  const listing = index.browse(asked, { language, ...(located === undefined ? {} : { only: 'mission' }) });
  if (listing === undefined || listing.places.length === 0) return undefined;
  return {
    asked,
    name: listing.name,
    count: listing.places.length,
    question: `${located === undefined ? 'topic' : 'mission'} ${asked}`,
    isPlace: located !== undefined && !MISSION_NAME.test(located.name),
  };
}

/** Missions and places are proper names: with a capital, where the script has them. */
function isName(asked: string): boolean {
  return /^\p{Lu}/u.test(asked) || (/^\p{Lo}/u.test(asked) && [...asked].length >= 2);
}

/** Several words, an abbreviation in capitals, or four Chinese characters. */
function isTelling(asked: string): boolean {
  if (/\p{Script=Han}/u.test(asked)) return [...asked].length >= 4;
  return /[\p{L}\p{N}][\s-]+[\p{L}\p{N}]/u.test(asked) || /^\p{Lu}[\p{Lu}\p{N}-]{1,11}$/u.test(asked);
}

function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const segment of segmentsOf(text, /\p{Script=Han}/u.test(text) ? 'zh' : 'en')) {
    if (/[\p{L}\p{N}]/u.test(segment)) words.push({ start: at, end: at + segment.length });
    at += segment.length;
    if (words.length >= MOST_PLACES) break;
  }
  return words;
}
