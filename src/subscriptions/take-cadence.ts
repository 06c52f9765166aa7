import { cut, type Draft } from './subscription-draft.ts';
import type { SubscriptionRequest, Taken } from './subscription-request.ts';
import { DAILY, EVEN_IF_NOTHING, ONLY_IF_SOMETHING, OTHER_CADENCE, WEEKDAYS, WEEKLY } from './subscription-words.ts';

/** How often: a weekday alone is weekly. */
export function takeCadence(draft: Draft): Taken<NonNullable<SubscriptionRequest['cadence']>> {
  let rest = draft;
  const weekdays = WEEKDAYS.flatMap((pattern, at) => {
    const next = cutAll(rest, pattern);
    const isNamed = next !== rest;
    rest = next;
    return isNamed ? [at + 1] : [];
  });
  const [weekday, another] = weekdays;
  const beforeWeekly = rest;
  rest = cutAll(rest, WEEKLY);
  const isWeekly = rest !== beforeWeekly || weekday !== undefined;
  const beforeDaily = rest;
  rest = cutAll(rest, DAILY);
  const isDaily = rest !== beforeDaily;
  if (another !== undefined || (isWeekly && isDaily) || OTHER_CADENCE.test(rest.folded)) {
    return { kind: 'problem', problem: { kind: 'twice', what: 'cadence' } };
  }
  if (isDaily) return { kind: 'taken', draft: rest, value: { every: 'day' } };
  if (!isWeekly) return { kind: 'taken', draft: rest };
  return { kind: 'taken', draft: rest, value: { every: 'week', ...(weekday === undefined ? {} : { weekday }) } };
}

/** Whether a digest is wanted when nothing changed. */
export function takeNothingNew(draft: Draft): { readonly draft: Draft; readonly value?: boolean } {
  const even = cutAll(draft, EVEN_IF_NOTHING);
  if (even !== draft) return { draft: even, value: true };
  const only = cutAll(draft, ONLY_IF_SOMETHING);
  return only === draft ? { draft } : { draft: only, value: false };
}

/** Without all that a pattern finds; the same draft where it finds nothing. */
export function cutAll(draft: Draft, pattern: RegExp): Draft {
  return [...draft.folded.matchAll(pattern)].reduce(
    (rest, { 0: found, index }) => cut(rest, { start: index, end: index + found.length }),
    draft,
  );
}
