import type { Language } from '../reports/language.ts';
import { completeSubscription, editSubscription } from './complete-subscription.ts';
import type { Delivery, DeliveryStore } from './delivery.ts';
import { parseEdit } from './parse-edit.ts';
import { parseSubscription, type SubscriptionContext } from './parse-subscription.ts';
import { nextDue } from './schedule.ts';
import type { Schedule, Subscription, SubscriptionEdit, SubscriptionStore } from './subscription.ts';
import type { SubscriptionProblem, SubscriptionRequest } from './subscription-request.ts';

/** Who asks, and where. `zone` is an IANA name. */
export interface Asker {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly language: Language;
  readonly zone: string | undefined;
}

/** A subscription as its owners see it. `waiting` is a digest that could not be sent yet. */
export interface ListedSubscription {
  readonly subscription: Subscription;
  readonly waiting?: Delivery;
}

/** Those of a place, then those that the asker has elsewhere; they are numbered through from 1. */
export interface SubscriptionList {
  readonly here: readonly ListedSubscription[];
  readonly elsewhere: readonly ListedSubscription[];
}

export type Drafted =
  | { readonly kind: 'draft'; readonly subscription: Subscription }
  | { readonly kind: 'already'; readonly subscription: Subscription }
  | { readonly kind: 'too-many'; readonly limit: number }
  | { readonly kind: 'problem'; readonly problem: SubscriptionProblem };

/** `twin`: another one of the same place is as this one would be, and nothing was stored. */
export type Edited =
  | { readonly kind: 'edited'; readonly subscription: Subscription }
  | { readonly kind: 'twin'; readonly subscription: Subscription }
  | { readonly kind: 'gone' };

export interface Desk {
  /** What would be stored for `subscribe …`; nothing is yet. */
  draft(text: string, asker: Asker): Promise<Drafted>;
  add(subscription: Subscription): Promise<void>;
  find(id: string): Promise<Subscription | undefined>;
  /** In a direct conversation with what the asker has elsewhere. */
  list(asker: Asker, isDirect: boolean): Promise<SubscriptionList>;
  /** `edit 2 at 10:00`: which one, and how. */
  readEdit(text: string, language: Language): ReturnType<typeof parseEdit>;
  /** The part behind `subscribe`, as a request. */
  read(text: string, language: Language): ReturnType<typeof parseSubscription>;
  edit(id: string, request: SubscriptionRequest): Promise<Edited>;
  /** The subscription as it is then; undefined where it is gone. */
  pause(id: string): Promise<Subscription | undefined>;
  resume(id: string): Promise<Subscription | undefined>;
  remove(id: string): Promise<boolean>;
}

export interface DeskParts {
  readonly subscriptions: SubscriptionStore;
  readonly deliveries: Pick<DeliveryStore, 'ofSubscription'>;
  readonly lastPosition: () => Promise<number>;
  /** What reading a request in a language needs to know now. */
  readonly context: (language: Language) => SubscriptionContext;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
}

/** More than anybody reads, and few enough for one list. */
export const MAX_SUBSCRIPTIONS = 20;

/** Subscribing and what follows, as the stores keep it. Every method that reads or writes them rejects where they fail. */
export function createDesk(parts: DeskParts): Desk {
  const { subscriptions, deliveries, lastPosition, context, now, newId } = parts;

  /** What is already so stays untouched: a second press must not move what is due. */
  const change = async (id: string, edit: (before: Subscription) => SubscriptionEdit | undefined) => {
    const before = await subscriptions.find(id);
    const wanted = before === undefined ? undefined : edit(before);
    return wanted === undefined ? before : subscriptions.edit(id, wanted);
  };
  /** Another subscription of the place that is as this one would be. One that changes nothing of that may go on as it was. */
  const twinOf = async (before: Subscription, after: SubscriptionEdit) => {
    const wanted = { ...before, ...after };
    if (isSame(before, wanted)) return undefined;
    const there = await subscriptions.ofChannel(before.team, before.channel);
    return there.find((other) => other.id !== before.id && isSame(other, wanted));
  };
  const listed = async (subscription: Subscription): Promise<ListedSubscription> => {
    const [last] = await deliveries.ofSubscription(subscription.id, 1);
    return { subscription, ...(last?.state === 'waiting' && last.error !== undefined ? { waiting: last } : {}) };
  };

  return {
    read: (text, language) => parseSubscription(text, context(language)),
    readEdit: (text, language) => parseEdit(text, context(language)),
    find: (id) => subscriptions.find(id),
    async draft(text, { team, channel, user, language, zone }) {
      const parsed = parseSubscription(text, context(language));
      if (parsed.kind === 'problem') return parsed;
      const asked = completeSubscription(parsed.request, { zone, language, now: now() });
      const there = await subscriptions.ofChannel(team, channel);
      const twin = there.find((other) => isSame(other, asked));
      if (twin !== undefined) return { kind: 'already', subscription: twin };
      if (there.length >= MAX_SUBSCRIPTIONS) return { kind: 'too-many', limit: MAX_SUBSCRIPTIONS };
      const subscription: Subscription = {
        ...asked,
        id: newId(),
        team,
        channel,
        creator: user,
        state: 'active',
        createdAt: now(),
        toldUpTo: await lastPosition(),
      };
      return { kind: 'draft', subscription };
    },
    add: (subscription) => subscriptions.add(subscription),
    async list({ team, channel, user }, isDirect) {
      const here = await subscriptions.ofChannel(team, channel);
      const own = isDirect ? await subscriptions.ofCreator(team, user) : [];
      const elsewhere = own.filter((subscription) => subscription.channel !== channel);
      return { here: await Promise.all(here.map(listed)), elsewhere: await Promise.all(elsewhere.map(listed)) };
    },
    async edit(id, request) {
      const before = await subscriptions.find(id);
      if (before === undefined) return { kind: 'gone' };
      const wanted = newIn(before, editSubscription(before, request, now()));
      if (wanted === undefined) return { kind: 'edited', subscription: before };
      const twin = await twinOf(before, wanted);
      if (twin !== undefined) return { kind: 'twin', subscription: twin };
      const subscription = await subscriptions.edit(id, wanted);
      return subscription === undefined ? { kind: 'gone' } : { kind: 'edited', subscription };
    },
    /** A broken one stays so, with the reason. */
    pause: (id) => change(id, ({ state }) => (state === 'active' ? { state: 'paused' } : undefined)),
    /** A broken one is tried again; the next digest tells all that changed since the last. */
    resume: (id) =>
      change(id, ({ state, schedule }) =>
        state === 'active' ? undefined : { state: 'active', nextDueAt: nextDue(schedule, now()) },
      ),
    remove: (id) => subscriptions.remove(id),
  };
}

/** A form sends the whole schedule: where that is the same, a digest that is due stays due. */
function newIn({ schedule }: Subscription, edit: SubscriptionEdit): SubscriptionEdit | undefined {
  const { schedule: wanted, nextDueAt: _, ...others } = edit;
  const isOther = wanted !== undefined && scheduleKey(wanted) !== scheduleKey(schedule);
  if (isOther) return edit;
  return Object.keys(others).length === 0 ? undefined : others;
}

function isSame(
  one: Pick<Subscription, 'schedule' | 'scope' | 'language'>,
  other: Pick<Subscription, 'schedule' | 'scope' | 'language'>,
): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf({ schedule, scope, language }: Pick<Subscription, 'schedule' | 'scope' | 'language'>): string {
  const about = [
    scope.kind,
    'numbers' in scope ? scope.numbers : [],
    'ranges' in scope ? scope.ranges.map(({ from, to }) => [from, to]) : [],
    'name' in scope ? scope.name : '',
  ];
  return JSON.stringify([scheduleKey(schedule), language, about]);
}

function scheduleKey({ cadence, time, zone }: Schedule): string {
  return JSON.stringify([cadence.every === 'week' ? cadence.weekday : 0, time, zone]);
}
