import type { Change, RecordedChange } from '../../src/reports/change.ts';
import { compareEditions } from '../../src/reports/compare-editions.ts';
import type { Edition, Entry } from '../../src/reports/edition.ts';

/** Compares revisions as a store does and records what changed, one publication after the other. */
export function record(
  publications: readonly { readonly before: Edition; readonly after: Edition; readonly at: string }[],
): readonly RecordedChange[] {
  return publications
    .flatMap(({ before, after, at }) => compareEditions(before, after).map((change) => recorded(after, change, at)))
    .map((change, at) => ({ ...change, position: at + 1 }));
}

function recorded({ symbol, reference, language, isOfficial }: Edition, change: Change, at: string) {
  return { ...change, symbol, reference, language, isOfficial, publishedAt: Date.parse(at), position: 0 };
}

/** An edition with some of its entries changed; those for which nothing comes back are withdrawn. */
export function edit(edition: Edition, change: (entry: Entry) => Entry | undefined): Edition {
  return { ...edition, entries: edition.entries.flatMap((entry) => change(entry) ?? []) };
}

/** With a sentence more in one paragraph. */
export function amend(edition: Edition, paragraph: number, sentence: string): Edition {
  return edit(edition, (entry) =>
    entry.paragraph === paragraph ? { ...entry, passages: [`${entry.passages[0]} ${sentence}`] } : entry,
  );
}
