import fc from 'fast-check';
import { LANGUAGES } from '../../src/reports/language.ts';
import type { Scope, Subscription } from '../../src/subscriptions/subscription.ts';
import { hostile } from './hostile.ts';

const language = fc.constantFrom(...LANGUAGES);

/** Epoch milliseconds. */
export const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2100, 0, 1) });
const zone = fc.constantFrom('UTC', 'Africa/Nairobi', 'America/Argentina/ComodRivadavia', 'Asia/Kathmandu');
const ranges = fc.array(
  fc.nat(9_999).map((from) => ({ from, to: from + 1 })),
  { minLength: 1, maxLength: 200 },
);
export const scope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant({ kind: 'all' as const }),
  fc.record({
    kind: fc.constant('sections' as const),
    numbers: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 30 }),
  }),
  fc.record({ kind: fc.constant('paragraphs' as const), ranges }),
  fc.record({ kind: fc.constantFrom('mission' as const, 'topic' as const), name: hostile, query: hostile }),
);
export const subscription: fc.Arbitrary<Subscription> = fc.record(
  {
    id: fc.uuid(),
    team: fc.constant('T0PLAYGROUND'),
    channel: fc.constantFrom('C0GENERAL', '<!channel>', ''),
    creator: fc.constantFrom('U0READEREN', '<!here>'),
    schedule: fc.record({
      cadence: fc.oneof(
        fc.constant({ every: 'day' as const }),
        fc.integer({ min: 1, max: 7 }).map((weekday) => ({ every: 'week' as const, weekday })),
      ),
      time: fc.constantFrom('00:00', '09:00', '23:59'),
      zone,
    }),
    scope,
    language,
    saysNothingNew: fc.boolean(),
    state: fc.constantFrom('active' as const, 'paused' as const, 'broken' as const),
    brokenBy: hostile,
    createdAt: moment,
    toldUpTo: fc.nat(),
    nextDueAt: moment,
    settledAt: moment,
  },
  {
    requiredKeys: [
      'id',
      'team',
      'channel',
      'creator',
      'schedule',
      'scope',
      'language',
      'saysNothingNew',
      'state',
      'createdAt',
      'toldUpTo',
      'nextDueAt',
    ],
  },
);
const waiting = fc.record({
  id: fc.uuid(),
  subscriptionId: fc.uuid(),
  dueAt: moment,
  fromPosition: fc.nat(),
  toPosition: fc.nat(),
  state: fc.constant('waiting' as const),
  owner: fc.constant('one'),
  leaseUntil: moment,
  claimedAt: moment,
  attempts: fc.nat(99),
  pagesPosted: fc.nat(9),
  error: hostile,
});

/** A subscription as a list has it, with names and errors as an enemy would write them. */
export const listed = fc.record({ subscription, waiting }, { requiredKeys: ['subscription'] });
