import { LANGUAGES } from '../../src/reports/language.ts';
import { clockAt } from '../../src/subscriptions/local-clock.ts';
import { lastDue } from '../../src/subscriptions/schedule.ts';
import type { Schedule, Scope, Subscription } from '../../src/subscriptions/subscription.ts';
import type { Random } from './random.ts';

const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const ZONES = [
  'UTC',
  'Africa/Nairobi',
  'Africa/Cairo',
  'America/New_York',
  'America/Port-au-Prince',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Asia/Shanghai',
  'Australia/Lord_Howe',
  'Europe/Zurich',
  'Pacific/Apia',
];

const CONCEPT_SCOPES: readonly Scope[] = [
  { kind: 'mission', name: 'MINUSMA', query: 'MINUSMA' },
  { kind: 'topic', name: 'child protection', query: 'child protection' },
  { kind: 'topic', name: 'improvised explosive device', query: 'improvised explosive device' },
];

/** A subscription, and after how many corrigenda it begins. */
export interface PlannedSubscription {
  readonly subscription: Omit<Subscription, 'toldUpTo'>;
  readonly begins: number;
  /** The one time on the day at which it is due, or the last of those that were missed before. */
  readonly dueAt: number;
}

export interface Plan {
  /** Between these the digests of the day are due; epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  /** When the processes come back from days of down-time; nothing is due for hours after it. */
  readonly returnAt: number;
  readonly subscriptions: readonly PlannedSubscription[];
}

export interface PlanRequest {
  readonly count: number;
  readonly lengthMs: number;
  readonly team: string;
  readonly random: Random;
}

/** What a channel is in the drill: a direct conversation, one with several subscriptions, or one of its own. */
export function channelOf(at: number): { readonly channel: string; readonly creator: string } {
  const creator = `U0DRILL${at}`;
  if (at % 10 === 9) return { channel: `D0DRILL${at}`, creator };
  if (at % 10 < 3) return { channel: `C0CROWD${Math.floor(at / 20)}`, creator };
  return { channel: `C0DRILL${at}`, creator };
}

/** A day with subscriptions of every kind that are due on it; some days are those on which clocks are changed. */
export function planDay({ count, lengthMs, team, random }: PlanRequest): Plan {
  const changes = [Date.UTC(2026, 2, 29), Date.UTC(2026, 9, 25), Date.UTC(2026, 2, 8), Date.UTC(2026, 10, 1)];
  const isChange = random.chance(0.4);
  const day = isChange ? random.pick(changes) : Date.UTC(2026, 0, 1) + random.below(365) * DAY_MS;
  const from = day + (isChange ? 20 * MINUTE_MS : random.below(24) * HOUR_MS);
  const to = from + lengthMs;
  const minutes = Math.floor(lengthMs / MINUTE_MS);
  const sharedMinutes = Array.from({ length: Math.ceil(count / 20) }, () => random.below(minutes));
  const subscriptions = Array.from({ length: count }, (_, at): PlannedSubscription => {
    const isTogether = at % 10 < 3 && random.chance(0.7);
    const minute = isTogether ? (sharedMinutes[Math.floor(at / 20)] ?? 0) : random.below(minutes);
    const isOverdue = random.chance(0.15);
    const moment = (isOverdue ? from - 3 * HOUR_MS : from) + minute * MINUTE_MS;
    const schedule = scheduleAt(moment, random);
    const dueAt = lastDue(schedule, moment);
    const begins = isOverdue ? random.below(2) : random.pick([0, 0, 0, 1, minute > 0.5 * minutes ? 2 : 1]);
    return {
      begins,
      dueAt,
      subscription: {
        id: `s${at}`,
        team,
        ...channelOf(at),
        schedule,
        scope: scopeBy(random),
        language: random.pick(LANGUAGES),
        saysNothingNew: random.chance(0.2),
        state: 'active',
        createdAt: from - 9 * DAY_MS + at,
        nextDueAt: isOverdue ? lastDue(schedule, dueAt - (1 + random.below(6)) * DAY_MS) : dueAt,
      },
    };
  });
  return { from, to, returnAt: to + 3 * DAY_MS + HOUR_MS, subscriptions };
}

function scheduleAt(moment: number, random: Random): Schedule {
  const zone = random.pick(ZONES);
  const local = new Date(clockAt(moment, zone));
  const time = local.toISOString().slice(11, 16);
  const weekday = ((local.getUTCDay() + 6) % 7) + 1;
  return { cadence: random.chance(0.7) ? { every: 'day' } : { every: 'week', weekday }, time, zone };
}

function scopeBy(random: Random): Scope {
  const share = random.number();
  if (share < 0.25) return { kind: 'all' };
  if (share < 0.55) {
    const numbers = Array.from({ length: 1 + random.below(3) }, () => 1 + random.below(9));
    return { kind: 'sections', numbers: [...new Set(numbers)].toSorted() };
  }
  if (share < 0.8) {
    const from = 18 + random.below(170);
    return { kind: 'paragraphs', ranges: [{ from, to: from + random.below(30) }] };
  }
  return random.pick(CONCEPT_SCOPES);
}
