import type { RecordedChange } from '../reports/change.ts';
import type { Entry } from '../reports/edition.ts';

/**
 * What happened to one entry of one edition, in order. `origin` names the entry in every language: the number under which
 * it was known before the first change, or under which it was added.
 */
export interface ChangeChain {
  readonly origin: string;
  readonly changes: readonly RecordedChange[];
}

/**
 * The changes of one edition, ascending by position, by the entry that they happened to: an entry that was renumbered is
 * followed to its new number, and one that is added where one was withdrawn is the same. All changes of one publication
 * happen at once: where 10 becomes 11 and 11 becomes 12, two entries move.
 */
export function chainChanges(changes: readonly RecordedChange[]): readonly ChangeChain[] {
  const chains: { readonly origin: string; readonly changes: RecordedChange[] }[] = [];
  const [present, gone] = [new Map<number, number>(), new Map<number, number>()];
  for (const publication of Map.groupBy(changes, ({ publishedAt }) => publishedAt).values()) {
    const links = publication.map((change) => {
      const known = change.before === undefined ? gone.get(change.paragraph) : present.get(change.before.paragraph);
      const chain = known ?? chains.length;
      if (known === undefined) chains.push({ origin: originOf(change, chains), changes: [] });
      chains[chain]?.changes.push(change);
      return { change, chain };
    });
    for (const { change } of links) {
      if (change.before === undefined) gone.delete(change.paragraph);
      else present.delete(change.before.paragraph);
    }
    for (const { change, chain } of links) {
      if (change.after === undefined) gone.set(change.paragraph, chain);
      else present.set(change.after.paragraph, chain);
    }
  }
  return chains;
}

function originOf({ before, paragraph }: RecordedChange, chains: readonly ChangeChain[]): string {
  const origin = before === undefined ? `added ${paragraph}` : `${before.paragraph}`;
  const namesakes = chains.filter((chain) => chain.origin.split('#')[0] === origin).length;
  return namesakes === 0 ? origin : `${origin}#${namesakes}`;
}

/** What the first and the last of some changes of an entry say together; both undefined where it came and went. */
export function netOf(changes: readonly RecordedChange[]): { readonly before?: Entry; readonly after?: Entry } {
  const [before, after] = [changes[0]?.before, changes.at(-1)?.after];
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
