import { randomUUID } from 'node:crypto';
import { COMMAND } from '../handlers/create-bot.ts';
import { createSlackPoster } from '../handlers/slack-poster.ts';
import type { Library } from '../src/answers/library.ts';
import type { Config } from '../src/config.ts';
import type { Logger } from '../src/logger.ts';
import type { RecordedChange } from '../src/reports/change.ts';
import type { Language } from '../src/reports/language.ts';
import { openStore, type Store } from '../src/storage/open-store.ts';
import { StoreProblem } from '../src/storage/store-problem.ts';
import { composeDigest } from '../src/subscriptions/compose-digest.ts';
import { createDeliverer, type Deliverer, type DelivererParts } from '../src/subscriptions/deliver.ts';
import type { Desk } from '../src/subscriptions/desk.ts';
import { createDesk } from '../src/subscriptions/desk.ts';
import type { Digest } from '../src/subscriptions/digest.ts';
import { createScopeMatcher, placeKey } from '../src/subscriptions/matches-scope.ts';
import type { SubscriptionContext } from '../src/subscriptions/parse-subscription.ts';
import type { Subscription } from '../src/subscriptions/subscription.ts';
import { type Answers, openTerminalAnswers } from './answers.ts';
import type { Clock } from './clock.ts';
import type { Reports } from './reports.ts';

/** How digests are delivered, in milliseconds; see `DelivererParts`. */
export type DeliveryTimes = Pick<DelivererParts, 'leaseMs' | 'settlingMs' | 'pollMs' | 'timer'>;

/** A session of a bot at work: about as long as Slack may take to answer a call and to show what it accepted. */
const DELIVERY_TIMES: DeliveryTimes = {
  leaseMs: 60_000,
  settlingMs: 15_000,
  pollMs: 2_000,
  timer: {
    after(delayMs, run) {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
  },
};

/** Channels that get digests at the same time. */
const DELIVERY_WIDTH = 8;

export interface DigestParts {
  readonly store: Store;
  readonly reports: Reports;
  readonly log: Logger;
  readonly clock: Clock;
  readonly delivery: Partial<DeliveryTimes> | undefined;
}

/** Where digests go. */
export interface DeliveryTarget {
  readonly teams: DelivererParts['teams'];
  readonly botToken: string;
  readonly slackApiUrl: string | undefined;
  readonly onEnded: NonNullable<DelivererParts['onEnded']>;
}

/** The delivery of digests to the workspaces of one token. */
export function createDeliveries(
  { store, reports, log, clock, delivery }: DigestParts,
  { teams, botToken, slackApiUrl, onEnded }: DeliveryTarget,
): Deliverer {
  const { revisions, subscriptions, deliveries } = store;
  return createDeliverer({
    ...DELIVERY_TIMES,
    ...delivery,
    teams,
    subscriptions,
    deliveries,
    changes: (after, upTo) => revisions.changes({ after, upTo }),
    lastPosition: revisions.lastPosition,
    compose: (request) => composeDigest({ ...request, isInScope: scopeOf(reports.answers, request.subscription) }),
    poster: createSlackPoster({
      botToken,
      log,
      command: COMMAND,
      ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
    }),
    now: clock.now,
    random: Math.random,
    owner: randomUUID(),
    width: DELIVERY_WIDTH,
    onEnded,
    log: {
      info: (event) => log.info(event),
      warn: (event) => log.warn(event),
      // A store that is away is told of once, and not by each run.
      error: (event) => {
        if (event.event === 'delivery.run-failed' && event.err instanceof StoreProblem) {
          reports.following.notice(event.err);
        } else log.error(event);
      },
    },
  });
}

/** What people may do with subscriptions. */
export function openDesk({ store, reports, clock }: Pick<DigestParts, 'store' | 'reports' | 'clock'>): Desk {
  return createDesk({
    subscriptions: store.subscriptions,
    deliveries: store.deliveries,
    lastPosition: store.revisions.lastPosition,
    context: (language) => subscriptionContext(reports.answers.library.current(), language, clock.now()),
    now: clock.now,
    newId: randomUUID,
  });
}

function subscriptionContext({ catalogue, index }: Library, language: Language, now: number): SubscriptionContext {
  return {
    report: catalogue.reports[0],
    findConcept: (words, only) => index.browse(words, { language, ...(only === undefined ? {} : { only }) })?.name,
    now,
  };
}

/** Which changes a subscriber wants, by the concepts of the index that serves now. */
function scopeOf({ library }: Answers, { scope, language }: Subscription): (change: RecordedChange) => boolean {
  return createScopeMatcher(scope, (query) => {
    const only = scope.kind === 'mission' ? ({ only: 'mission' } as const) : {};
    const places = library.current().index.browse(query, { language, ...only })?.places ?? [];
    return new Set(places.map(({ symbol, paragraph }) => placeKey(symbol, paragraph)));
  });
}

/** A subscription with the digest that it would get now, and whether one is due. */
export interface PlannedDigest {
  readonly subscription: Subscription;
  readonly digest: Digest;
  readonly isDue: boolean;
}

/** What each subscription that is active would get at a moment, the next due first; nothing is sent and nothing stored. */
export async function planDigests(config: Config, log: Logger, at: number): Promise<readonly PlannedDigest[]> {
  const store = await openStore({ ...config, log });
  try {
    const answers = await openTerminalAnswers(config, log);
    const [toPosition, changes] = [await store.revisions.lastPosition(), await store.revisions.changes({})];
    const active = (await store.subscriptions.all()).filter(({ state }) => state === 'active');
    return active
      .toSorted((left, right) => left.nextDueAt - right.nextDueAt)
      .map((subscription) => {
        const isInScope = scopeOf(answers, subscription);
        const window = { fromPosition: subscription.toldUpTo, toPosition, isInScope };
        const digest = composeDigest({ subscription, changes, ...window });
        return { subscription, digest, isDue: subscription.nextDueAt <= at };
      });
  } finally {
    await store.close();
  }
}
