import type { ChangeKind, RecordedChange } from '../reports/change.ts';
import { comparableText } from '../reports/comparable-text.ts';
import type { Entry } from '../reports/edition.ts';
import { LANGUAGES, type Language } from '../reports/language.ts';
import { compareSymbolsNewestFirst } from '../reports/symbol.ts';
import { chainChanges, netOf } from './change-chains.ts';
import type { Digest, DigestGroup, DigestItem } from './digest.ts';
import type { Subscription } from './subscription.ts';
import { type TellingWindow, untoldChanges } from './untold-changes.ts';

export interface DigestRequest extends TellingWindow {
  readonly subscription: Pick<Subscription, 'language' | 'scope'>;
  /** All changes recorded up to `toPosition`, also those that were told: they tell what is a translation. */
  readonly changes: readonly RecordedChange[];
}

/**
 * The news of a window for a subscription: one item for each entry that changed, from its oldest text to its newest, in
 * whichever languages. An entry that is again what it was is no news. The text shown is the subscriber's language's where
 * that edition changed, else an official one, else English, else any; but not one that lacks a change which an official
 * text has: when it follows it is a translation and not told again. The same request gives the same digest, byte for byte,
 * in whatever order the changes come.
 */
export function composeDigest(request: DigestRequest): Digest {
  const { language, scope } = request.subscription;
  const untold = new Set(untoldChanges(request.changes, request));
  const inWindow = request.changes
    .filter(({ position }) => position > request.fromPosition && position <= request.toPosition)
    .toSorted((left, right) => left.position - right.position);
  const editions = Map.groupBy(inWindow, (change) => `${change.symbol} ${change.language}`);
  const versions = [...editions.values()].flatMap((changes) =>
    chainChanges(changes).flatMap(({ origin, changes: chain }) =>
      versionOf(
        origin,
        chain.filter((change) => untold.has(change)),
      ),
    ),
  );
  const entries = Map.groupBy(versions, ({ last, origin }) => `${last.symbol} ${origin}`);
  const items = [...entries.values()]
    .filter((same) => same.some(({ changes }) => changes.some(request.isInScope)))
    .flatMap((same) => itemOf(same, language))
    .toSorted(inReportOrder);
  const groups = groupItems(items, language);
  return { kind: items.length === 0 ? 'empty' : 'digest', language, scope, count: items.length, groups };
}

/** What happened to an entry in one language. */
interface Version {
  readonly origin: string;
  readonly changes: readonly RecordedChange[];
  readonly last: RecordedChange;
  readonly before?: Entry;
  readonly after?: Entry;
}

function versionOf(origin: string, changes: readonly RecordedChange[]): readonly Version[] {
  const last = changes.at(-1);
  const net = netOf(changes);
  return last === undefined || isSame(net.before, net.after) ? [] : [{ origin, changes, last, ...net }];
}

function isSame(before: Entry | undefined, after: Entry | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  return (
    before.paragraph === after.paragraph &&
    before.section.number === after.section.number &&
    comparableText(before.passages.join('\n')) === comparableText(after.passages.join('\n'))
  );
}

function itemOf(versions: readonly Version[], reader: Language): readonly DigestItem[] {
  const official = Math.max(0, ...versions.flatMap(({ last, changes }) => (last.isOfficial ? changes.length : [])));
  const isBehind = ({ changes }: Version) => Number(changes.length < official);
  const ranked = versions.toSorted(
    (left, right) => isBehind(left) - isBehind(right) || rankOf(left, reader) - rankOf(right, reader),
  );
  const [{ last, before, after } = {}, ...others] = ranked;
  const shown = after ?? before;
  if (last === undefined || shown === undefined) return [];
  const alsoIn = LANGUAGES.filter((language) => others.some((other) => other.last.language === language));
  const { symbol, reference, language, isOfficial, publishedAt } = last;
  return [
    {
      kind: kindOf(before, after),
      symbol,
      reference,
      paragraph: shown.paragraph,
      section: shown.section,
      language,
      isOfficial,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      alsoIn,
      publishedAt,
    },
  ];
}

/** The subscriber's language first, then official ones, then English, then the others in the order of LANGUAGES. */
function rankOf({ last }: Version, reader: Language): number {
  if (last.language === reader) return 0;
  const rank = 2 + LANGUAGES.indexOf(last.language);
  if (last.isOfficial) return rank;
  return last.language === 'en' ? 10 : 10 + rank;
}

function kindOf(before: Entry | undefined, after: Entry | undefined): ChangeKind {
  if (before === undefined) return 'added';
  if (after === undefined) return 'withdrawn';
  return before.paragraph === after.paragraph ? 'amended' : 'renumbered';
}

const KIND_ORDER: readonly ChangeKind[] = ['withdrawn', 'renumbered', 'amended', 'added'];

function inReportOrder(left: DigestItem, right: DigestItem): number {
  return (
    compareSymbolsNewestFirst(left.symbol, right.symbol) ||
    left.section.number - right.section.number ||
    left.paragraph - right.paragraph ||
    KIND_ORDER.indexOf(left.kind) - KIND_ORDER.indexOf(right.kind) ||
    (left.before?.paragraph ?? 0) - (right.before?.paragraph ?? 0) ||
    LANGUAGES.indexOf(left.language) - LANGUAGES.indexOf(right.language)
  );
}

/** A section is called as in the subscriber's language where an item of it is, else as in its first item. */
function groupItems(items: readonly DigestItem[], language: Language): readonly DigestGroup[] {
  const groups = Map.groupBy(items, ({ symbol, section }) => `${symbol} ${section.number}`);
  return [...groups.values()].flatMap((own) => {
    const first = own.find((item) => item.language === language) ?? own[0];
    if (first === undefined) return [];
    return [{ symbol: first.symbol, reference: first.reference, section: first.section, items: own }];
  });
}
