import type { Change } from './change.ts';
import { comparableText } from './comparable-text.ts';
import type { Edition } from './edition.ts';
import { pairLikeEntries } from './pair-like-entries.ts';
import { type Renumbering, take, type Unmatched } from './unmatched.ts';

/**
 * What happened between two revisions of an edition, in ascending order of paragraph; at one paragraph what was withdrawn
 * comes first. Whatever `comparableText` takes away is no change, nor is the title of a section.
 *
 * An entry is the same under the same number with the same text. Next, a text that stands once in both editions was
 * renumbered wherever it went; one that stands more often (“not addressed to the Secretariat”) only between numbers that
 * the other edition has not got, the nearest first. Then, an entry whose text is nearly that of a single other one was
 * renumbered and amended, which is told as renumbered. What is left was amended where both have the number, else added
 * or withdrawn.
 */
export function compareEditions(before: Edition, after: Edition): readonly Change[] {
  const [older, newer] = [byParagraph(before), byParagraph(after)];
  const repeated = repeatedTexts(older, newer);
  const amended = takeSameNumbers(older, newer);
  const renumbered = [
    ...takeSingleTexts(older, newer, repeated),
    ...takeRepeatedTexts(older, newer),
    ...pairLikeEntries(older, newer, { language: before.language, repeated }),
  ];
  const changes: Change[] = [...amended];
  for (const own of renumbered) changes.push({ kind: 'renumbered', paragraph: own.after.paragraph, ...own });
  for (const [paragraph, { entry }] of older) {
    const successor = newer.get(paragraph);
    if (successor === undefined) changes.push({ kind: 'withdrawn', paragraph, before: entry });
    else changes.push({ kind: 'amended', paragraph, before: entry, after: successor.entry });
  }
  for (const [paragraph, { entry }] of newer) {
    if (!older.has(paragraph)) changes.push({ kind: 'added', paragraph, after: entry });
  }
  return changes.toSorted((left, right) => left.paragraph - right.paragraph || rankOf(left) - rankOf(right));
}

function rankOf({ kind }: Change): number {
  return kind === 'withdrawn' ? 0 : 1;
}

function byParagraph({ entries }: Edition): Unmatched {
  const ascending = entries.toSorted((left, right) => left.paragraph - right.paragraph);
  return new Map(
    ascending.map((entry) => [entry.paragraph, { entry, text: comparableText(entry.passages.join('\n')) }]),
  );
}

function repeatedTexts(...editions: readonly Unmatched[]): ReadonlySet<string> {
  const repeated = new Set<string>();
  for (const edition of editions) {
    const seen = new Set<string>();
    for (const { text } of edition.values()) {
      if (seen.has(text)) repeated.add(text);
      seen.add(text);
    }
  }
  return repeated;
}

/** Takes what has the same number and text; amended is only what stands in another section now. */
function takeSameNumbers(older: Unmatched, newer: Unmatched): readonly Change[] {
  const amended: Change[] = [];
  for (const [paragraph, { entry: before, text }] of [...older]) {
    const own = newer.get(paragraph);
    if (own === undefined || own.text !== text) continue;
    const after = own.entry;
    if (before.section.number !== after.section.number) amended.push({ kind: 'amended', paragraph, before, after });
    older.delete(paragraph);
    newer.delete(paragraph);
  }
  return amended;
}

function takeSingleTexts(older: Unmatched, newer: Unmatched, repeated: ReadonlySet<string>): readonly Renumbering[] {
  const places = new Map([...newer.values()].map((own) => [own.text, own.entry]));
  return [...older.values()].flatMap(({ entry: before, text }) => {
    const after = repeated.has(text) ? undefined : places.get(text);
    return after === undefined ? [] : [take(older, newer, { before, after })];
  });
}

function takeRepeatedTexts(older: Unmatched, newer: Unmatched): readonly Renumbering[] {
  const gone = [...older.values()].filter(({ entry }) => !newer.has(entry.paragraph));
  const come = Map.groupBy(
    [...newer.values()].filter(({ entry }) => !older.has(entry.paragraph)),
    ({ text }) => text,
  );
  const pairs = gone.flatMap(({ entry: before, text }) =>
    (come.get(text) ?? []).map(({ entry: after }) => ({ before, after })),
  );
  return pairs
    .toSorted((left, right) => distance(left) - distance(right) || left.before.paragraph - right.before.paragraph)
    .flatMap((pair) => {
      const isFree = older.has(pair.before.paragraph) && newer.has(pair.after.paragraph);
      return isFree ? [take(older, newer, pair)] : [];
    });
}

function distance({ before, after }: Renumbering): number {
  return Math.abs(before.paragraph - after.paragraph);
}
