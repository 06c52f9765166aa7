import type { Report } from '../reports/catalogue.ts';
import { explainLeftOver, leftOver } from './left-over.ts';
import type { Scope } from './subscription.ts';
import { type Draft, draftOf } from './subscription-draft.ts';
import type {
  ParsedSubscription,
  SaidTwice,
  SubscriptionProblem,
  SubscriptionRequest,
} from './subscription-request.ts';
import { takeCadence, takeNothingNew } from './take-cadence.ts';
import { takeLanguage } from './take-language.ts';
import { type FindConcept, takeBareConcept, takeConcepts, takeNumbers, takeWhole } from './take-scope.ts';
import { takeTime } from './take-time.ts';
import { takeZone } from './take-zone.ts';

/** What reading a request needs to know. */
export interface SubscriptionContext {
  /** The newest report; undefined where none is loaded. */
  readonly report: Report | undefined;
  readonly findConcept: FindConcept;
  /** Epoch milliseconds: an offset is explained by zones that have it now. */
  readonly now: number;
}

/** Characters of a request. */
export const MAX_REQUEST_LENGTH = 300;

/**
 * What stands behind `subscribe`, in any of the six languages and in any order, to a request with what was said; or the
 * first thing in it that cannot be. A text without any is a request for nothing in particular.
 */
export function parseSubscription(text: string, context: SubscriptionContext): ParsedSubscription {
  if (text.length > MAX_REQUEST_LENGTH) return problem({ kind: 'too-long', value: String(text.length) });
  if (context.report === undefined) return problem({ kind: 'no-report' });
  const nothingNew = takeNothingNew(draftOf(text));
  const concepts = takeConcepts(nothingNew.draft, context.findConcept);
  const cadence = takeCadence(concepts.draft);
  if (cadence.kind === 'problem') return cadence;
  const time = takeTime(cadence.draft);
  if (time.kind === 'problem') return time;
  const language = takeLanguage(time.draft);
  if (language.kind === 'problem') return language;
  const zone = takeZone(language.draft, context.now);
  if (zone.kind === 'problem') return zone;
  const nameless = concepts.scopes.find((scope) => 'name' in scope && scope.name === '');
  if (nameless !== undefined) return problem(unknownConcept(nameless, zone.draft));
  const whole = takeWhole(zone.draft);
  const numbers = takeNumbers(whole.draft, context.report);
  if (numbers.kind === 'problem') return numbers;
  const scopes = [...concepts.scopes, ...whole.scopes, ...(numbers.value ?? [])];
  const left = leftOver(numbers.draft);
  const bare = scopes.length > 0 ? undefined : takeBareConcept(numbers.draft, left, context.findConcept);
  const [first] = bare === undefined ? left : [];
  if (first !== undefined) {
    return problem(explainLeftOver(numbers.draft, first, cadence.value?.every === 'week', context.now));
  }
  const [scope = bare, another] = scopes;
  if (another !== undefined) return twice('scope');
  const request: SubscriptionRequest = {
    ...(cadence.value === undefined ? {} : { cadence: cadence.value }),
    ...(time.value === undefined ? {} : { time: time.value }),
    ...(zone.value === undefined ? {} : { zone: zone.value }),
    ...(scope === undefined ? {} : { scope }),
    ...(language.value === undefined ? {} : { language: language.value }),
    ...(nothingNew.value === undefined ? {} : { saysNothingNew: nothingNew.value }),
  };
  return { kind: 'request', request };
}

/** The words behind a word for mission or topic that are no name of one, after others have taken theirs. */
function unknownConcept({ kind }: Scope, draft: Draft): SubscriptionProblem {
  const [first] = leftOver(draft);
  const value = first === undefined ? '' : draft.text.slice(first.start, first.end);
  return { kind: kind === 'mission' ? 'unknown-mission' : 'unknown-topic', value };
}

function twice(what: SaidTwice): ParsedSubscription {
  return problem({ kind: 'twice', what });
}

function problem(own: SubscriptionProblem): ParsedSubscription {
  return { kind: 'problem', problem: own };
}
