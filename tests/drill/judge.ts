import type { PassageIndex } from '../../index/serve-index.ts';
import type { StoredMessage } from '../../playground/message-store.ts';
import { say } from '../../src/locales/say.ts';
import type { RecordedChange } from '../../src/reports/change.ts';
import type { Language } from '../../src/reports/language.ts';
import type { Store } from '../../src/storage/open-store.ts';
import type { Delivery } from '../../src/subscriptions/delivery.ts';
import { createScopeMatcher, placeKey } from '../../src/subscriptions/matches-scope.ts';
import { lastDue } from '../../src/subscriptions/schedule.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { markOf } from './corrigenda.ts';
import type { PlannedSubscription } from './plan.ts';

export interface Findings {
  /** Digests that had to be: one for each subscription and due time, one for all that down-time missed. */
  readonly due: number;
  readonly sent: number;
  readonly empty: number;
  /** Pages and changes that were posted more than once. */
  readonly duplicates: number;
  /** Digests, pages and changes that never came. */
  readonly lost: number;
  /** Claims after the first: of what a dead process left, or after a fault that passed. */
  readonly takeOvers: number;
  /** A sentence for each thing that is not as it must be, duplicates and losses among them. */
  readonly problems: readonly string[];
}

export interface Evidence {
  readonly store: Pick<Store, 'revisions' | 'subscriptions' | 'deliveries'>;
  readonly messages: readonly StoredMessage[];
  readonly begun: readonly { readonly planned: PlannedSubscription; readonly toldUpTo: number }[];
  /** When the processes came back from the down-time. */
  readonly returned: number;
  readonly endOfChanges: readonly number[];
  readonly index: Pick<PassageIndex, 'browse'>;
  readonly troubles: readonly string[];
}

/** A change as a subscriber knows it, in whichever languages: what a corrigendum did to a paragraph. */
interface News {
  readonly paragraph: number;
  readonly mark: string;
  readonly isWithdrawal: boolean;
  /** Of the first of its changes that is in scope. */
  readonly position: number;
}

/**
 * Holds what the workspace has and what the deliveries table says against what the plan and the changes ask for. Where
 * scopes are of a concept, the places are those of the index before any corrigendum, which change no concept.
 */
export async function judge(evidence: Evidence): Promise<Findings> {
  const { store, messages, begun, returned } = evidence;
  const tally = { due: 0, sent: 0, empty: 0, duplicates: 0, lost: 0, takeOvers: 0 };
  const problems: string[] = [...evidence.troubles];
  const note = (kind: 'duplicates' | 'lost' | undefined, sentence: string, count = 1) => {
    if (kind !== undefined) tally[kind] += count;
    problems.push(sentence);
  };
  const changes = await store.revisions.changes({});
  const posted = Map.groupBy(messages, (message) => payloadOf(message).delivery_id ?? '');
  for (const message of posted.get('') ?? []) note(undefined, `a message of no delivery in ${message.channel}`);

  for (const { planned, toldUpTo } of begun) {
    const { id, schedule } = planned.subscription;
    const dueTimes = [...new Set([planned.dueAt, lastDue(schedule, returned)])];
    tally.due += dueTimes.length;
    const deliveries = (await store.deliveries.ofSubscription(id, 1_000)).toReversed();
    const news = newsFor(planned.subscription, toldUpTo, changes, evidence);
    for (const dueAt of dueTimes) {
      if (!deliveries.some((delivery) => delivery.dueAt === dueAt)) note('lost', `${id}@${dueAt} was never claimed`);
    }
    let told = toldUpTo;
    for (const delivery of deliveries) {
      if (!dueTimes.includes(delivery.dueAt)) note('duplicates', `${delivery.id} was not due`);
      if (delivery.fromPosition !== told)
        note(undefined, `${delivery.id} goes on from another change than the last told`);
      const window = news.filter(({ position }) => position > delivery.fromPosition && position <= delivery.toPosition);
      judgeDelivery(delivery, planned.subscription, window, posted.get(delivery.id) ?? []);
      posted.delete(delivery.id);
      told = delivery.toPosition;
    }
    const untold = news.filter(({ position }) => position > told && position <= lastPublishedBy(dueTimes, evidence));
    if (untold.length > 0) note('lost', `${id}: ${untold.length} changes were never told`, untold.length);
    const after = await store.subscriptions.find(id);
    if (after?.state !== 'active') note(undefined, `${id} is ${after?.state ?? 'gone'}`);
    else if (after.toldUpTo !== told) note(undefined, `${id} was told up to ${told} and has ${after.toldUpTo}`);
  }
  for (const [id, own] of posted)
    if (id !== '') note('duplicates', `${own.length} messages of ${id}, which is unknown`);
  return { ...tally, problems };

  function judgeDelivery(
    delivery: Delivery,
    subscription: PlannedSubscription['subscription'],
    news: readonly News[],
    own: readonly StoredMessage[],
  ): void {
    const { id, state, pagesPosted, attempts } = delivery;
    tally.takeOvers += attempts - 1;
    const isSilent = news.length === 0 && !subscription.saysNothingNew;
    const wanted = isSilent ? 'empty' : 'sent';
    if (state === 'claimed' || state === 'waiting') note('lost', `${id} is still ${state}: ${delivery.error ?? ''}`);
    else if (state !== wanted)
      note(state === 'empty' ? 'lost' : undefined, `${id} is ${state} and should be ${wanted}`);
    if (state === 'sent') tally.sent += 1;
    if (state === 'empty') tally.empty += 1;
    if (isSilent && own.length > 0) note('duplicates', `${id} has nothing to tell and posted`, own.length);

    const pages = Map.groupBy(own, (message) => Number(payloadOf(message).page));
    for (const [page, same] of pages) {
      if (same.length > 1) note('duplicates', `page ${page} of ${id} was posted ${same.length} times`, same.length - 1);
    }
    const numbers = Array.from({ length: isSilent ? 0 : Math.max(1, pagesPosted) }, (_, at) => at + 1);
    const missing = numbers.filter((page) => !pages.has(page));
    if (missing.length > 0) note('lost', `page ${missing} of ${id} was never posted`, missing.length);
    if (pages.size > numbers.length) note(undefined, `${id} has ${pages.size} pages, the table says ${pagesPosted}`);
    const first = pages.get(1)?.[0];
    if (first !== undefined && pages.get(1)?.length === 1 && first.ts !== delivery.messageTs) {
      note(undefined, `${id} began with ${first.ts}, the table says ${delivery.messageTs}`);
    }
    const firstTs = new Set(pages.get(1)?.map(({ ts }) => ts));
    for (const message of own) {
      const isFirst = payloadOf(message).page === 1;
      const isInPlace = isFirst ? message.threadTs === undefined : firstTs.has(message.threadTs ?? '');
      if (message.channel !== subscription.channel || !isInPlace)
        note(undefined, `a page of ${id} is in the wrong place`);
    }

    const items = [...pages.values()].flatMap(([page]) =>
      page === undefined ? [] : itemsOf(page, subscription.language),
    );
    const byParagraph = Map.groupBy(items, ({ paragraph }) => paragraph);
    const newsByParagraph = Map.groupBy(news, ({ paragraph }) => paragraph);
    for (const [paragraph, due] of newsByParagraph) {
      const found = byParagraph.get(paragraph) ?? [];
      if (found.length === 0) note('lost', `${id} does not tell para. ${paragraph}`);
      if (found.length > 1)
        note('duplicates', `${id} tells para. ${paragraph} ${found.length} times`, found.length - 1);
      for (const { mark, isWithdrawal } of due) {
        if (found.length > 0 && !isWithdrawal && !found[0]?.text.includes(mark)) {
          note('lost', `${id} does not tell ${mark} of para. ${paragraph}`);
        }
      }
    }
    for (const paragraph of byParagraph.keys()) {
      if (!newsByParagraph.has(paragraph))
        note('duplicates', `${id} tells para. ${paragraph}, out of scope or told before`);
    }
  }
}

/** Everything published before a digest is in it; the last corrigendum before the return only where something is due then. */
function lastPublishedBy(dueTimes: readonly number[], { endOfChanges }: Evidence): number {
  return (dueTimes.length > 1 ? endOfChanges.at(-1) : 0) ?? 0;
}

function newsFor(
  { scope, language }: Pick<Subscription, 'scope' | 'language'>,
  toldUpTo: number,
  changes: readonly RecordedChange[],
  { endOfChanges, index }: Evidence,
): readonly News[] {
  const isInScope = createScopeMatcher(scope, (query) => {
    const only = scope.kind === 'mission' ? ({ only: 'mission' } as const) : {};
    const places = index.browse(query, { language, ...only })?.places ?? [];
    return new Set(places.map(({ symbol, paragraph }) => placeKey(symbol, paragraph)));
  });
  const known = new Map<string, News>();
  for (const change of changes) {
    if (change.position <= toldUpTo || !isInScope(change)) continue;
    const mark = markOf({ number: 1 + endOfChanges.findIndex((end) => change.position <= end) });
    const { paragraph, position, kind } = change;
    const key = `${paragraph} ${mark}`;
    if (!known.has(key)) known.set(key, { paragraph, mark, position, isWithdrawal: kind === 'withdrawn' });
  }
  return [...known.values()];
}

/** What a message tells, read as its reader does: a paragraph in each heading, and what stands below it. */
function itemsOf(
  message: StoredMessage,
  language: Language,
): readonly { readonly paragraph: number; readonly text: string }[] {
  const [before = '', after = ''] = say(language, 'citation', { reference: 'A/75/19', paragraph: '#' }).split('#');
  const items: { readonly paragraph: number; text: string }[] = [];
  for (const block of message.blocks ?? []) {
    const text = textOf(block);
    const isHeading = text.startsWith(`*${before}`);
    const paragraph = isHeading ? Number(text.slice(before.length + 1).split(`${after}*`)[0]) : Number.NaN;
    if (!Number.isNaN(paragraph)) items.push({ paragraph, text: '' });
    const item = items.at(-1);
    if (item !== undefined) item.text += text;
  }
  return items;
}

/** All text in a block, in order. */
function textOf(block: unknown): string {
  if (Array.isArray(block)) return block.map(textOf).join('');
  if (typeof block !== 'object' || block === null) return '';
  const { text, elements } = block as { readonly text?: unknown; readonly elements?: unknown };
  return `${typeof text === 'string' ? text : textOf(text)}${textOf(elements)}`;
}

function payloadOf({ metadata }: StoredMessage): { readonly delivery_id?: string; readonly page?: number } {
  // Safe cast: what the bot posts as metadata, of which nothing is taken for granted.
  return (
    (metadata as { readonly event_payload?: { readonly delivery_id?: string; readonly page?: number } })
      ?.event_payload ?? {}
  );
}
