import type { Edition } from '../../../src/reports/edition.ts';
import type { Language } from '../../../src/reports/language.ts';
import type { System } from './system.ts';

/** A passage as the engines index it, one document each. `id` counts from 0 within an edition. */
export interface PassageDocument {
  readonly id: number;
  readonly paragraph: number;
  readonly text: string;
}

/** A passage found, with how well it fits: above 0, the higher the better, comparable within one edition only. */
export interface Scored {
  readonly paragraph: number;
  readonly score: number;
}

/** One edition in an engine. */
export type EditionSearch = (query: string) => readonly Scored[] | Promise<readonly Scored[]>;

/**
 * What an entry counts that is found in an edition of another language than the question's. Of 0, 0.3, 0.5, 0.8 and 1 it
 * does best for three of the engines, and within 0.005 of the best for the others.
 */
const OTHER_EDITION = 0.3;

/**
 * One index per edition, for engines have one language per index; a question goes to all of them. Scores are
 * made comparable by the best of each edition; an entry counts by its best passage in any.
 */
export async function mergeEditions(
  { name, setUp }: Pick<System, 'name' | 'setUp'>,
  editions: readonly Edition[],
  createSearch: (language: Language, documents: readonly PassageDocument[]) => EditionSearch | Promise<EditionSearch>,
): Promise<System> {
  const searches = await Promise.all(
    editions.map(async (edition) => ({
      language: edition.language,
      search: await createSearch(edition.language, documentsOf(edition)),
    })),
  );
  return {
    name,
    setUp,
    async find({ query, lang }) {
      const best = new Map<number, number>();
      for (const { language, search } of searches) {
        const found = await search(query);
        const top = Math.max(...found.map(({ score }) => score));
        const weight = language === lang ? 1 : OTHER_EDITION;
        for (const { paragraph, score } of found) {
          best.set(paragraph, Math.max(best.get(paragraph) ?? 0, (score / top) * weight));
        }
      }
      return [...best].toSorted(([, left], [, right]) => right - left).map(([paragraph]) => paragraph);
    },
  };
}

function documentsOf({ entries }: Edition): readonly PassageDocument[] {
  return entries
    .flatMap(({ paragraph, passages }) => passages.map((text) => ({ paragraph, text })))
    .map((passage, id) => ({ id, ...passage }));
}
