import { normaliseText } from '../answers/question/normalise-text.ts';
import { parseSubscription, type SubscriptionContext } from './parse-subscription.ts';
import type { SubscriptionProblem, SubscriptionRequest } from './subscription-request.ts';

/** `number` is that of the subscription in the list that its owner was shown. */
export type ParsedEdit =
  | { readonly kind: 'edit'; readonly number: number; readonly request: SubscriptionRequest }
  | { readonly kind: 'problem'; readonly problem: SubscriptionProblem };

const NUMBER =
  /^\s*(?:(?:subscription|abonnement|suscripción|suscripcion|подписк[ауи]|订阅|الاشتراك|اشتراك)\s*)?(?:#|№|no\.?|第)?\s*(?<number>\d{1,4})(?![\p{L}\d]|[:.]\d)[:.,)]?\s*(?:[项个項]\s*)?(?<rest>.*)$/isu;

/** What stands behind `edit`: `2 at 10:00`, `№ 2 на французском`. */
export function parseEdit(text: string, context: SubscriptionContext): ParsedEdit {
  const { number, rest = '' } = NUMBER.exec(normaliseText(text))?.groups ?? {};
  if (number === undefined) return { kind: 'problem', problem: { kind: 'no-subscription-number' } };
  const parsed = parseSubscription(rest, context);
  if (parsed.kind === 'problem') return parsed;
  if (Object.keys(parsed.request).length === 0) return { kind: 'problem', problem: { kind: 'nothing-to-edit' } };
  return { kind: 'edit', number: Number(number), request: parsed.request };
}
