import { normaliseText } from '../answers/question/normalise-text.ts';
import { foldPhrase } from '../answers/question/reference-words.ts';

/** What a person wants of subscriptions; `rest` is what they said of it, `number` that of the list they were shown. */
export type SubscriptionCommand =
  | { readonly kind: 'subscribe'; readonly rest: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'edit'; readonly rest: string }
  | { readonly kind: 'unsubscribe' | 'pause' | 'resume'; readonly number: number | undefined };

type Verb = SubscriptionCommand['kind'];

/** Beginnings of such a text in six languages, folded; of two that fit the longer counts. */
const VERBS: readonly (readonly [Verb, string])[] = [
  ['subscribe', 'subscribe me to|subscribe us to|subscribe me|subscribe to|subscribe'],
  ['subscribe', "s'abonner à|s'abonner|abonne-moi à|abonne-moi|abonnez-moi|abonner|abonnement à"],
  ['subscribe', 'suscribirse a|suscribirse|suscribirme a|suscribirme|suscríbeme a|suscríbeme|suscríbame|suscribir'],
  ['subscribe', 'подписаться на|подписаться|подпиши меня на|подпиши меня|подпишите|подпиши|подписка на'],
  ['subscribe', '订阅|訂閱'],
  ['subscribe', 'اشترك في|اشترك|اشتراك في|الاشتراك في'],
  ['list', 'list subscriptions|my subscriptions|subscriptions|subscription'],
  ['list', 'mes abonnements|abonnements|abonnement'],
  ['list', 'mis suscripciones|suscripciones|suscripción'],
  ['list', 'мои подписки|подписки|подписка'],
  ['list', '我的订阅|我的訂閱|订阅列表|查看订阅|訂閱列表'],
  ['list', 'اشتراكاتي|الاشتراكات|اشتراكات|اشتراك'],
  ['unsubscribe', 'unsubscribe from|unsubscribe|cancel subscription|end subscription'],
  ['unsubscribe', "se désabonner|désabonner|désabonne-moi|résilier l'abonnement|annuler l'abonnement"],
  ['unsubscribe', 'cancelar la suscripción|cancelar suscripción|anular la suscripción|darse de baja|desuscribirse'],
  ['unsubscribe', 'отписаться|отпиши меня|отпишите меня|отменить подписку|отмени подписку'],
  ['unsubscribe', '取消订阅|退订|取消訂閱|退訂'],
  ['unsubscribe', 'إلغاء الاشتراك|ألغ الاشتراك|الغ الاشتراك'],
  ['edit', 'edit subscription|change subscription|edit|modifier l’abonnement|modifier|editar la suscripción|editar'],
  ['edit', 'изменить подписку|изменить|修改订阅|修改|تعديل الاشتراك|تعديل|عدّل'],
  ['pause', 'pause subscription|pause|suspendre|pausar|приостановить|暂停订阅|暂停|إيقاف مؤقت|أوقف'],
  ['resume', 'resume subscription|resume|reprendre|reanudar|возобновить|恢复订阅|恢复|استئناف'],
];

const BEGINNINGS = VERBS.flatMap(([verb, words]) =>
  words.split('|').map((beginning) => ({ verb, beginning: foldPhrase(beginning) })),
).toSorted((left, right) => right.beginning.length - left.beginning.length);

/** These begin questions too, and are commands only behind a word for subscriptions, or before a number and nothing else. */
const WEAK = new Set<Verb>(['edit', 'pause', 'resume']);

/** `#2`, `№ 2`, `第 2 项` */
const NUMBER = /^(?:#|№|no\.?|n°|第)?\s*(\d{1,4})\s*(?:[项个項])?[.!]?$/iu;

/** A text that is about subscriptions; undefined for everything else, which is a question. */
export function readSubscriptionCommand(text: string): SubscriptionCommand | undefined {
  const first = beginningOf(normaliseText(text).trim());
  if (first === undefined) return undefined;
  const inner = first.verb === 'list' ? beginningOf(first.rest) : undefined;
  const { verb, rest } = inner ?? first;
  if (verb === 'subscribe') return { kind: 'subscribe', rest };
  if (verb === 'list') return rest === '' ? { kind: 'list' } : undefined;
  const number = NUMBER.exec(rest)?.[1];
  if (verb === 'edit') return inner === undefined ? undefined : { kind: 'edit', rest };
  if (WEAK.has(verb) && inner === undefined && number === undefined) return undefined;
  if (rest !== '' && number === undefined)
    return verb === 'unsubscribe' ? { kind: verb, number: undefined } : undefined;
  return { kind: verb, number: number === undefined ? undefined : Number(number) };
}

function beginningOf(text: string): { readonly verb: Verb; readonly rest: string } | undefined {
  const folded = foldPhrase(text);
  const found = BEGINNINGS.find(({ beginning }) => folded.startsWith(beginning) && isEnd(folded, beginning.length));
  if (found === undefined) return undefined;
  return {
    verb: found.verb,
    rest:
      folded.length === text.length
        ? text.slice(found.beginning.length).trim()
        : folded.slice(found.beginning.length).trim(),
  };
}

/** Chinese has no space behind a word. */
function isEnd(text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at]];
  return !/[\p{L}\p{N}]/u.test(after) || /\p{Script=Han}/u.test(before);
}
