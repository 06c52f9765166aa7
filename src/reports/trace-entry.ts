import type { RecordedChange } from './change.ts';

/**
 * The changes of the entry that has a paragraph's number now, or had it last, through all its renumberings. `changes` are
 * those of one report and ascend by position; so do those that come out. Each edition is traced by itself.
 */
export function traceEntry(changes: readonly RecordedChange[], paragraph: number): readonly RecordedChange[] {
  const editions = Map.groupBy(changes, ({ language }) => language);
  return [...editions.values()]
    .flatMap((own) => traceEdition(own, paragraph))
    .toSorted((left, right) => left.position - right.position);
}

function traceEdition(changes: readonly RecordedChange[], paragraph: number): readonly RecordedChange[] {
  const publications = [...Map.groupBy(changes, ({ publishedAt }) => publishedAt).values()];
  const last = publications.findLastIndex((all) => all.some((change) => touches(change, paragraph)));
  const departure = publications[last]?.find((change) => isDeparture(change, paragraph));
  const hasStayed = publications[last]?.some((change) => isArrival(change, paragraph)) ?? false;
  const past = traceBack(publications.slice(0, last + 1), paragraph, departure !== undefined && !hasStayed);
  if (departure?.kind !== 'renumbered' || hasStayed) return past;
  return [...past, ...traceOn(publications.slice(last + 1), departure.paragraph)];
}

/** From the newest publication on, for as long as the number is the entry's own. */
function traceBack(
  publications: readonly (readonly RecordedChange[])[],
  paragraph: number,
  isGone: boolean,
): readonly RecordedChange[] {
  const found: RecordedChange[] = [];
  let number = paragraph;
  let isLast = isGone;
  for (const publication of publications.toReversed()) {
    const departure = publication.find((change) => isDeparture(change, number));
    const arrival = publication.find((change) => isArrival(change, number));
    const own = isLast ? departure : (arrival ?? departure);
    isLast = false;
    if (own === undefined) continue;
    // The number was another entry's until that one left it.
    if (own === departure && own.kind === 'renumbered' && found.length > 0) break;
    found.unshift(own);
    if (own === arrival && own.kind === 'renumbered') number = own.before?.paragraph ?? number;
    else if (own.kind === 'added' && departure?.kind === 'renumbered') break;
  }
  return found;
}

function traceOn(publications: readonly (readonly RecordedChange[])[], paragraph: number): readonly RecordedChange[] {
  const found: RecordedChange[] = [];
  let number = paragraph;
  for (const publication of publications) {
    const departure = publication.find((change) => isDeparture(change, number));
    const own = departure ?? publication.find((change) => isArrival(change, number));
    if (own === undefined) continue;
    found.push(own);
    if (own.kind === 'withdrawn') break;
    number = own.paragraph;
  }
  return found;
}

function touches(change: RecordedChange, paragraph: number): boolean {
  return isArrival(change, paragraph) || isDeparture(change, paragraph);
}

/** After it the number is that of the entry: added, amended, or renumbered to it. */
function isArrival({ kind, paragraph }: RecordedChange, number: number): boolean {
  return paragraph === number && kind !== 'withdrawn';
}

/** After it the entry has the number no more. */
function isDeparture({ kind, paragraph, before }: RecordedChange, number: number): boolean {
  if (kind === 'withdrawn') return paragraph === number;
  return kind === 'renumbered' && before?.paragraph === number && paragraph !== number;
}
