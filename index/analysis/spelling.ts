import SearchableMap from 'minisearch/SearchableMap';

/** Finds the known word nearest to a mistyped one. */
export type NearestWord = (form: string) => string | undefined;

const LEAST_LETTERS = 6;
const LETTERS_FOR_TWO_EDITS = 10;
const MOST_LETTERS = 40;

/**
 * Spelling correction from the texts' own words: `terms` are their forms with the terms they are found by, and the
 * answer is a term. Only long words, with their first letter right: a shorter one is likelier a word that the texts
 * lack (`york` is not `work`). A letter's tree is built at the first question that needs it.
 */
export function createSpelling(terms: ReadonlyMap<string, string>): NearestWord {
  const trees = new Map<string, SearchableMap<string>>();
  let byLetter: ReadonlyMap<string, [form: string, term: string][]> | undefined;
  const treeOf = (first: string): SearchableMap<string> | undefined => {
    byLetter ??= Map.groupBy(terms, ([form]) => form[0] ?? '');
    const forms = byLetter.get(first);
    const tree = trees.get(first) ?? (forms === undefined ? undefined : SearchableMap.from(forms));
    if (tree !== undefined) trees.set(first, tree);
    return tree;
  };
  return (form) => {
    const first = form[0];
    if (first === undefined || form.length < LEAST_LETTERS || form.length > MOST_LETTERS || /\P{L}/u.test(form)) return;
    const edits = form.length < LETTERS_FOR_TWO_EDITS ? 1 : 2;
    let nearest: { readonly form: string; readonly term: string; readonly distance: number } | undefined;
    for (const [candidate, [term, distance]] of treeOf(first)?.fuzzyGet(form, edits) ?? []) {
      const isNearer = nearest === undefined || distance < nearest.distance;
      const isEarlier = distance === nearest?.distance && candidate < nearest.form;
      if (isNearer || isEarlier) nearest = { form: candidate, term, distance };
    }
    return nearest?.term;
  };
}
