import SearchableMap from 'minisearch/SearchableMap';

/** Finds the known word nearest to a mistyped one. */
export type NearestWord = (form: string) => string | undefined;

const LEAST_LETTERS = 6;
const LETTERS_FOR_TWO_EDITS = 8;
const MOST_LETTERS = 40;

/**
 * Spelling correction from the texts' own words: `terms` are their forms with the terms they are found by, and the
 * answer is a term. Only long words, with their first letter right: a shorter one is likelier a word that the texts
 * lack (`york` is not `work`). The tree is built at the first question that needs it.
 */
export function createSpelling(terms: ReadonlyMap<string, string>): NearestWord {
  let tree: SearchableMap<string> | undefined;
  return (form) => {
    if (form.length < LEAST_LETTERS || form.length > MOST_LETTERS || /\P{L}/u.test(form)) return undefined;
    tree ??= SearchableMap.from(terms);
    const edits = form.length < LETTERS_FOR_TWO_EDITS ? 1 : 2;
    const near = [...tree.fuzzyGet(form, edits)].filter(([candidate]) => candidate[0] === form[0]);
    near.sort(([a, [, distanceA]], [b, [, distanceB]]) => distanceA - distanceB || (a < b ? -1 : 1));
    return near[0]?.[1][0];
  };
}
