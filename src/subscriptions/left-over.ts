import { isOtherLanguage } from '../answers/question/other-language.ts';
import { FILLER_WORDS, foldWord, LEAD_IN_WORDS, LIST_WORDS } from '../answers/question/reference-words.ts';
import { findZone } from './find-zone.ts';
import { type Draft, type Span, segments, units } from './subscription-draft.ts';
import type { SubscriptionProblem } from './subscription-request.ts';
import { BEFORE_WEEKDAY } from './subscription-words.ts';
import { BEFORE_PLACE } from './take-zone.ts';

/** Words that say nothing that a subscription needs, beside those that say nothing to a question. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  [
    'subscribe subscription subscriptions to for about news changes change updates digest report only any every when as mission topic time send notify tell also',
    "abonnement abonner m'abonner pour sur nouvelles nouveautes modifications changements rapport bulletin heure a",
    'suscripcion suscribir suscribirme sobre cambios noticias novedades informe boletin hora enviar envia avisame tambien a',
    'подписка подписать подписаться подпиши о об новости изменения сводка сводку доклад время присылай присылать сообщай сообщать отправлять также',
    '订 阅 發 发 送 通 知 更 新 变 化 时 间 时间 給 给 于 在 用 以 按 版 本 的 和 及 ',
    'اشتراك اشترك عن اخبار تغييرات التغييرات التقرير لي الى في ب',
  ]
    .join(' ')
    .split(' ')
    .map(foldWord),
);

function isSmall(word: string): boolean {
  return [SMALL_WORDS, FILLER_WORDS, LIST_WORDS, LEAD_IN_WORDS].some((words) => words.has(word));
}

/** The words that nobody took, run by run, without the small words round them. */
export function leftOver(draft: Draft): readonly Span[] {
  return segments(draft).flatMap((segment) => {
    const words = units(draft, segment).filter(({ start, end }) =>
      /[\p{L}\p{N}]/u.test(draft.folded.slice(start, end)),
    );
    const telling = words.filter(({ start, end }) => !isSmall(bare(draft.folded.slice(start, end))));
    const [first, last] = [telling[0], telling.at(-1)];
    return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
  });
}

/** What words that nobody took were probably meant to be, by the word in front of them. */
export function explainLeftOver(draft: Draft, left: Span, isWeekly: boolean, now: number): SubscriptionProblem {
  const value = draft.text.slice(left.start, left.end).replace(/[\s.,;:!?]+$/u, '');
  const name = draft.folded.slice(left.start, left.end).replace(/[\s.,;:!?]+$/u, '');
  const before = bare(
    draft.folded
      .slice(0, left.start)
      .trimEnd()
      .split(/[\s|]+/)
      .at(-1) ?? '',
  );
  const isFirst = before !== '' || /^(?:по-|بال|用|以)/.test(name);
  if (isFirst && isOtherLanguage(name.replace(/^(?:по-|用|以)/, ''))) return { kind: 'unknown-language', value };
  const isDay =
    /^(?:on|every|each|chaque|cada|каждый|каждую|كل|يوم)$/.test(before) || (isWeekly && BEFORE_WEEKDAY.has(before));
  if (isDay && !/\s/.test(name)) return { kind: 'unknown-weekday', value };
  if (BEFORE_PLACE.has(before)) {
    const zone = findZone(name, now);
    return { kind: 'unknown-zone', value, nearest: zone.kind === 'unknown' ? zone.nearest : [] };
  }
  return { kind: 'left-over', value };
}

function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
