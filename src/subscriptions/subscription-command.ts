import { behind, cut, type Phrased, phrased, phrases, without } from '../answers/question/command-words.ts';
import { normaliseText } from '../answers/question/normalise-text.ts';

/**
 * What a person wants of subscriptions; `rest` is what they said of it, `number` that of the list they were shown. An
 * `unsubscribe` with a rest but no number names something else than a place in the list.
 */
export type SubscriptionCommand =
  | { readonly kind: 'subscribe' | 'edit'; readonly rest: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'unsubscribe'; readonly number: number | undefined; readonly rest: string }
  | { readonly kind: 'pause' | 'resume'; readonly number: number | undefined };

const POLITE = phrases(
  "please|can you|could you|i want to|i would like to|i'd like to",
  "s'il te plait|s'il vous plait|je veux|je voudrais|merci de|por favor|quiero|quisiera|deseo",
  'пожалуйста|хочу|я хочу|请|我要|我想|帮我|من فضلك|رجاء|أريد|اريد أن',
);

const SUBSCRIBE = phrases(
  'subscribe me to|subscribe us to|subscribe me|subscribe us|subscribe to|subscribe|sign me up for|sign us up for',
  "s'abonner à|s'abonner|m'abonner à|m'abonner|nous abonner à|abonne-moi à|abonne-moi|abonnez-moi à|abonnez-moi",
  'abonnez-nous à|abonnez-nous|abonne-nous à|abonne-nous|abonner|abonnement à|abonnement pour',
  'suscribirse a|suscribirse|suscribirme a|suscribirme|suscribirnos a|suscribirnos|suscríbeme a|suscríbeme',
  'suscríbame a|suscríbame|suscríbanos a|suscríbanos|suscribir|suscripción a',
  'подписаться на|подписаться|подпиши меня на|подпиши меня|подпиши нас на|подпиши нас|подпишите меня на',
  'подпишите меня|подпишите нас на|подпишите нас|подпишите|подпиши|подписка на',
  '订阅|訂閱|اشترك في|اشترك|أشترك في|أشترك|اشتراك في|الاشتراك في|اشتركوا في',
);

const UNSUBSCRIBE = phrases(
  'unsubscribe',
  'se désabonner|me désabonner|désabonner|désabonne-moi|désabonnez-moi|désabonne-nous|désabonnez-nous',
  'darse de baja|darme de baja|dame de baja|desuscribirse|desuscribirme',
  'отписаться|отпиши меня|отпишите меня|отпишите нас|отписать|退订|取消订阅|退訂|取消訂閱',
);

/** Behind these may stand small words that say nothing more. */
const HERE = phrases(
  'me|us|from this channel|this channel|from here|here|from|de ce canal|de|de este canal|от|اشتراكي من|من',
);

const SHOW = phrases(
  'list|show|show me|see|view|what are|affiche|afficher|montre|montre-moi|liste des|liste de|voir',
  'muestra|mostrar|muéstrame|lista de|ver|покажи|показать|список|查看|显示|列出|اعرض|عرض|قائمة',
);
const END = phrases(
  'cancel|end|delete|remove|stop|drop|annuler|annule|supprimer|supprime|résilier|arrêter|cancelar|cancela|anular',
  'eliminar|elimina|borrar|отменить|отмени|удалить|удали|取消|删除|刪除|إلغاء|ألغ|الغ|حذف|احذف',
);
const EDIT = phrases(
  'edit|change|modify|modifier|modifie|changer|editar|edita|modificar|cambiar|изменить|измени|修改|更改|تعديل|عدّل|تغيير',
);
const PAUSE = phrases(
  'pause|suspend|suspendre|suspends|pausar|pausa|suspender|приостановить|приостанови|暂停|إيقاف مؤقت|إيقاف|أوقف',
);
const RESUME = phrases('resume|reprendre|reprends|reanudar|reanuda|возобновить|возобнови|恢复|استئناف|استأنف');

const VERBS = [
  ['list', SHOW],
  ['unsubscribe', END],
  ['unsubscribe', UNSUBSCRIBE],
  ['edit', EDIT],
  ['pause', PAUSE],
  ['resume', RESUME],
] as const;

const WHOSE = phrases(
  "my|our|the|all|l'|le|les|mes|mon|nos|notre|la|las|mis|mi|nuestras|мои|мою|наши|нашу|我的|我们的",
);
const SUBSCRIPTION = phrases(
  'subscriptions|subscription|abonnements|abonnement|suscripciones|suscripción',
  'подписки|подписка|подписку|подписок|подпиской|订阅列表|订阅|訂閱列表|訂閱',
  'اشتراكاتي|اشتراكي|الاشتراكات|الاشتراك|اشتراكات|اشتراك',
);

/** Begins with the Chinese for subscribing. */
const LIST_NOUN = phrases('订阅列表|訂閱列表');

/** `#2`, `№ 2`, `第 2 项` */
const NUMBER = /^(?:#|№|no\.?|n°|number|numero|номер|رقم|第)?\s*(\d{1,4})(?!\d)\s*[项个項]?/iu;

/** A text that is about subscriptions; undefined for everything else, which is a question. */
export function readSubscriptionCommand(text: string): SubscriptionCommand | undefined {
  const plain = normaliseText(text)
    .trim()
    .replace(/[.!?؟。？！]+$/u, '');
  const asked = without(phrased(plain.trimEnd()), POLITE);
  return readVerb(asked) ?? readSubscribe(asked) ?? readNoun(asked);
}

function readSubscribe(asked: Phrased): SubscriptionCommand | undefined {
  const rest = behind(asked, LIST_NOUN) === undefined ? behind(asked, SUBSCRIBE) : undefined;
  return rest === undefined ? undefined : { kind: 'subscribe', rest: rest.text };
}

/** `subscriptions`, `subscriptions pause 2` */
function readNoun(asked: Phrased): SubscriptionCommand | undefined {
  const rest = behindNoun(asked);
  if (rest === undefined) return undefined;
  if (rest.text === '') return { kind: 'list' };
  for (const [kind, verb] of VERBS) {
    const object = behind(rest, verb);
    if (object !== undefined) return commandOf(kind, object);
  }
  return undefined;
}

/**
 * `pause subscription 2`, `unsubscribe`. All but the last word begin questions too: they are commands only before a word
 * for subscriptions, or before a number, with nothing behind it unless something is to be edited.
 */
function readVerb(asked: Phrased): SubscriptionCommand | undefined {
  const left = behind(asked, UNSUBSCRIBE);
  if (left !== undefined) return commandOf('unsubscribe', left);
  for (const [kind, verb] of VERBS) {
    const rest = behind(asked, verb);
    if (rest === undefined) continue;
    const object = behindNoun(rest);
    if (object !== undefined) return commandOf(kind, object);
    const { number, after } = numberOf(rest);
    if (number === undefined) continue;
    const isNoun = after.text !== '' && behindNoun(after)?.text === '';
    if (isNoun) return commandOf(kind, { ...rest, text: String(number), folded: String(number) });
    if (verb === END || verb === SHOW) continue;
    if ((kind === 'edit') === (after.text !== '')) return commandOf(kind, rest);
  }
  return undefined;
}

function behindNoun(from: Phrased): Phrased | undefined {
  return behind(without(from, WHOSE), SUBSCRIPTION);
}

function numberOf(from: Phrased): { readonly number: number | undefined; readonly after: Phrased } {
  const [found = '', digits] = NUMBER.exec(from.folded) ?? [];
  return { number: digits === undefined ? undefined : Number(digits), after: cut(from, found.length) };
}

function commandOf(kind: (typeof VERBS)[number][0], object: Phrased): SubscriptionCommand | undefined {
  if (kind === 'edit') return { kind, rest: object.text };
  const rest = kind === 'unsubscribe' ? without(object, HERE) : object;
  const { number, after } = numberOf(rest);
  if (kind === 'list') return rest.text === '' ? { kind } : undefined;
  if (kind === 'unsubscribe') {
    return after.text === '' ? { kind, number, rest: '' } : { kind, number: undefined, rest: rest.text };
  }
  return after.text === '' ? { kind, number } : undefined;
}
