import type { Language } from '../reports/language.ts';
import { isZone } from './find-zone.ts';
import { nextDue } from './schedule.ts';
import type { Cadence, Schedule, Subscription, SubscriptionEdit } from './subscription.ts';
import type { SubscriptionRequest } from './subscription-request.ts';

/** What holds where a request says nothing: the person's zone and language in Slack. `now` in epoch milliseconds. */
export interface SubscriptionDefaults {
  readonly zone: string | undefined;
  readonly language: Language;
  readonly now: number;
}

const DAILY: Cadence = { every: 'day' };
const MORNING = '09:00';
const MONDAY = 1;

/** A request with everything that it leaves open: daily, at 09:00 of the person's clock, on the whole report. */
export function completeSubscription(
  {
    cadence = DAILY,
    time = MORNING,
    zone,
    scope = { kind: 'all' },
    language,
    saysNothingNew = false,
  }: SubscriptionRequest,
  defaults: SubscriptionDefaults,
): Pick<Subscription, 'schedule' | 'scope' | 'language' | 'saysNothingNew' | 'nextDueAt'> {
  const usual = defaults.zone !== undefined && isZone(defaults.zone) ? defaults.zone : 'UTC';
  const schedule: Schedule = { cadence: withWeekday(cadence, MONDAY), time, zone: zone ?? usual };
  const nextDueAt = nextDue(schedule, defaults.now);
  return { schedule, scope, language: language ?? defaults.language, saysNothingNew, nextDueAt };
}

/** What a request changes of a subscription; a week keeps its weekday. When it is due next follows where that changed. */
export function editSubscription(
  { schedule: before }: Pick<Subscription, 'schedule'>,
  { cadence, time, zone, scope, language, saysNothingNew }: SubscriptionRequest,
  now: number,
): SubscriptionEdit {
  const weekday = before.cadence.every === 'week' ? before.cadence.weekday : MONDAY;
  const schedule: Schedule = {
    cadence: cadence === undefined ? before.cadence : withWeekday(cadence, weekday),
    time: time ?? before.time,
    zone: zone ?? before.zone,
  };
  const isOther = cadence !== undefined || time !== undefined || zone !== undefined;
  return {
    ...(isOther ? { schedule, nextDueAt: nextDue(schedule, now) } : {}),
    ...(scope === undefined ? {} : { scope }),
    ...(language === undefined ? {} : { language }),
    ...(saysNothingNew === undefined ? {} : { saysNothingNew }),
  };
}

function withWeekday(cadence: NonNullable<SubscriptionRequest['cadence']>, usual: number): Cadence {
  return cadence.every === 'day' ? cadence : { every: 'week', weekday: cadence.weekday ?? usual };
}
