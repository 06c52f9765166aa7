import type { PassageIndex } from '../../index/serve-index.ts';
import type { StoredMessage } from '../../playground/message-store.ts';
import type { RevisionStore } from '../../src/reports/revision.ts';
import type { Delivery, DeliveryStore } from '../../src/subscriptions/delivery.ts';
import { lastDue } from '../../src/subscriptions/schedule.ts';
import type { SubscriptionStore } from '../../src/subscriptions/subscription.ts';
import { itemsOf, payloadOf } from './digest-messages.ts';
import { type News, newsFor } from './news.ts';
import type { PlannedSubscription } from './plan.ts';
import { createTally, type Findings, type Tally } from './tally.ts';

export type { Findings };

/** A subscription as it began. */
export interface Begun {
  readonly planned: PlannedSubscription;
  readonly toldUpTo: number;
}

export interface Evidence {
  readonly store: {
    readonly revisions: Pick<RevisionStore, 'changes'>;
    readonly subscriptions: Pick<SubscriptionStore, 'find'>;
    readonly deliveries: Pick<DeliveryStore, 'ofSubscription'>;
  };
  readonly messages: readonly StoredMessage[];
  readonly begun: readonly Begun[];
  /** When the processes came back from the down-time, in epoch milliseconds. */
  readonly returnedAt: number;
  /** Times past the plan, on a machine so slow that what is due on the next day came up. */
  readonly overruns: readonly (readonly [from: number, to: number])[];
  /** Position of the last change of each corrigendum. */
  readonly endOfChanges: readonly number[];
  /** Before any corrigendum. */
  readonly index: Pick<PassageIndex, 'browse'>;
  /** Ends of processes that nobody asked for. */
  readonly crashes: readonly string[];
}

/** So long after it was published, in simulated milliseconds, a change is seen by every claim. */
const VISIBLE_MS = 30 * 60_000;

/** Holds what the workspace has and what the deliveries table says against what the plan and the changes ask for. */
export async function judge(evidence: Evidence): Promise<Findings> {
  const { store, messages, begun, returnedAt } = evidence;
  const tally = createTally();
  for (const crash of evidence.crashes) tally.note('wrong', crash);
  const changes = await store.revisions.changes({});
  const posted = Map.groupBy(messages, (message) => payloadOf(message).delivery_id ?? '');
  for (const { planned, toldUpTo } of begun) {
    const { id, schedule } = planned.subscription;
    const dueTimes = [...new Set([planned.dueAt, lastDue(schedule, returnedAt)])];
    const deliveries = (await store.deliveries.ofSubscription(id, 1_000)).toReversed();
    const news = newsFor(planned.subscription, toldUpTo, { ...evidence, changes });
    tally.add('due', dueTimes.length);
    for (const dueAt of dueTimes) {
      if (!deliveries.some((delivery) => delivery.dueAt === dueAt))
        tally.note('lost', `${id}@${dueAt} was never claimed`);
    }
    let told = toldUpTo;
    for (const delivery of deliveries) {
      const { fromPosition, toPosition, claimedAt } = delivery;
      const { dueAt } = delivery;
      const isOverrun = evidence.overruns.some(([from, to]) => dueAt > from && dueAt <= to);
      if (isOverrun && !dueTimes.includes(dueAt) && lastDue(schedule, dueAt) === dueAt) tally.add('due', 1);
      else if (!dueTimes.includes(dueAt)) tally.note('duplicates', `${delivery.id} was not due`);
      if (fromPosition !== told)
        tally.note('wrong', `${delivery.id} begins after ${fromPosition}, and ${told} was told`);
      const seen = changes.findLast(({ publishedAt }) => publishedAt + VISIBLE_MS <= claimedAt)?.position ?? 0;
      if (toPosition < seen) tally.note('lost', `${delivery.id} ends at ${toPosition}, and ${seen} was published`);
      const window = news.filter(({ position }) => position > fromPosition && position <= toPosition);
      judgeDelivery(delivery, planned.subscription, { news: window, messages: posted.get(delivery.id) ?? [], tally });
      posted.delete(delivery.id);
      told = toPosition;
    }
    const after = await store.subscriptions.find(id);
    if (after?.state !== 'active') tally.note('wrong', `${id} is ${after?.state ?? 'gone'}`);
    else if (after.toldUpTo !== told) tally.note('wrong', `${id} was told up to ${told} and has ${after.toldUpTo}`);
  }
  for (const [id, own] of posted)
    tally.note('duplicates', `a message of ${id || 'nothing'}, which was not due`, own.length);
  return tally.findings();
}

interface Delivered {
  /** Of the delivery's window. */
  readonly news: readonly News[];
  /** Those with the delivery's id. */
  readonly messages: readonly StoredMessage[];
  readonly tally: Tally;
}

type Subscribed = PlannedSubscription['subscription'];

function judgeDelivery(delivery: Delivery, subscription: Subscribed, delivered: Delivered): void {
  const { id, state, attempts } = delivery;
  const { news, messages, tally } = delivered;
  const isSilent = news.length === 0 && !subscription.saysNothingNew;
  const wanted = isSilent ? 'empty' : 'sent';
  tally.add('takeOvers', attempts - 1);
  if (state === 'sent' || state === 'empty') tally.add(state, 1);
  if (state === 'claimed' || state === 'waiting')
    tally.note('lost', `${id} is still ${state}: ${delivery.error ?? ''}`);
  else if (state !== wanted) tally.note(state === 'sent' ? 'wrong' : 'lost', `${id} is ${state}, not ${wanted}`);
  if (!isSilent) judgePages(delivery, subscription, delivered);
  else if (messages.length > 0) tally.note('duplicates', `${id} has nothing to tell and posted`, messages.length);
}

/** Each page once, the first where the table says, the others in its thread; then what they tell. */
function judgePages(delivery: Delivery, subscription: Subscribed, delivered: Delivered): void {
  const { id, pagesPosted, messageTs } = delivery;
  const { messages, tally } = delivered;
  const pages = Map.groupBy(messages, (message) => Number(payloadOf(message).page));
  for (const [page, same] of pages) {
    if (same.length > 1) tally.note('duplicates', `page ${page} of ${id} stands ${same.length} times`, same.length - 1);
  }
  for (let page = 1; page <= Math.max(1, pagesPosted); page += 1) {
    if (!pages.has(page)) tally.note('lost', `page ${page} of ${id} was never posted`);
  }
  if (pages.size > pagesPosted) tally.note('wrong', `${id} has ${pages.size} pages, the table says ${pagesPosted}`);
  const firsts = (pages.get(1) ?? []).map(({ ts }) => ts);
  if (!firsts.includes(messageTs ?? ''))
    tally.note('wrong', `${id} does not begin with ${messageTs}, as the table says`);
  for (const message of messages) {
    const isFirst = payloadOf(message).page === 1;
    const isInThread = isFirst ? message.threadTs === undefined : firsts.includes(message.threadTs ?? '');
    if (message.channel !== subscription.channel || !isInThread) tally.note('wrong', `a page of ${id} is elsewhere`);
  }
  const items = [...pages.values()].flatMap(([page]) =>
    page === undefined ? [] : itemsOf(page, subscription.language),
  );
  judgeItems(id, items, delivered);
}

/** Each paragraph with news once, with the text that every corrigendum gave it; and no other. */
function judgeItems(id: string, items: ReturnType<typeof itemsOf>, { news, tally }: Delivered): void {
  const told = Map.groupBy(items, ({ paragraph }) => paragraph);
  for (const [paragraph, due] of Map.groupBy(news, (one) => one.paragraph)) {
    const [first, ...others] = told.get(paragraph) ?? [];
    if (others.length > 0) tally.note('duplicates', `${id} tells para. ${paragraph} again`, others.length);
    for (const { mark, isWithdrawal } of due) {
      const isTold = first !== undefined && (isWithdrawal || first.text.includes(mark));
      if (!isTold) tally.note('lost', `${id} does not tell ${mark} of para. ${paragraph}`);
    }
    told.delete(paragraph);
  }
  for (const paragraph of told.keys()) {
    tally.note('duplicates', `${id} tells para. ${paragraph}, which is out of scope or was told`);
  }
}
