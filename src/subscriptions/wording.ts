import { numbersOf } from '../answers/question/paragraph-range.ts';
import { citation, sectionName, sectionNumeral } from '../answers/wording.ts';
import { languageName, say, sayList, sayNumbers } from '../locales/say.ts';
import type { Language } from '../reports/language.ts';
import type { Digest, DigestItem } from './digest.ts';
import type { PageGroup } from './digest-pages.ts';
import type { Scope, Subscription } from './subscription.ts';

/** Names that a person gave or a concept has, at the length that a line can bear. */
const MAX_NAME_LENGTH = 100;

/** What a subscription is, in parts; `at` is in epoch milliseconds, for whoever shows it in the reader's own time. */
export interface SubscriptionDescription {
  /** `Every day at 09:00 (Africa/Nairobi): section VIII, in French` */
  readonly line: string;
  /** `also when nothing has changed`, `paused`, … */
  readonly notes: readonly string[];
  /** `next:` and when; not there where nothing will come. */
  readonly next?: { readonly label: string; readonly at: number };
}

export function describeSubscription(
  language: Language,
  subscription: Pick<Subscription, 'schedule' | 'scope' | 'language' | 'saysNothingNew'> &
    Partial<Pick<Subscription, 'state' | 'brokenBy'>>,
  nextDueAt?: number,
): SubscriptionDescription {
  const { state = 'active', brokenBy = '' } = subscription;
  const line = say(language, 'subscriptionLine', {
    schedule: describeSchedule(language, subscription.schedule),
    scope: describeScope(language, subscription.scope),
    language: languageName(language, subscription.language),
  });
  const notes = [
    ...(subscription.saysNothingNew ? [say(language, 'evenIfNothingChanged')] : []),
    ...(state === 'paused' ? [say(language, 'subscriptionPaused')] : []),
    ...(state === 'broken' ? [say(language, 'subscriptionBroken', { error: echo(brokenBy) })] : []),
  ];
  if (state !== 'active' || nextDueAt === undefined) return { line, notes };
  return { line, notes, next: { label: say(language, 'nextDigest'), at: nextDueAt } };
}

/** `Every Monday at 09:00 (Africa/Nairobi)` */
export function describeSchedule(language: Language, { cadence, time, zone }: Subscription['schedule']): string {
  if (cadence.every === 'day') return say(language, 'everyDay', { time, zone });
  return say(language, 'everyWeek', { weekday: weekdayName(language, cadence.weekday), time, zone });
}

/** `sections VII and VIII`, `paras 148–150`, `topic “child protection”` */
export function describeScope(language: Language, scope: Scope): string {
  switch (scope.kind) {
    case 'all':
      return say(language, 'scopeAll');
    case 'sections': {
      const numerals = scope.numbers.map((number) => sectionNumeral(language, number));
      return say(language, 'scopeSections', { count: numerals.length, numbers: sayList(language, numerals) });
    }
    case 'paragraphs': {
      const numbers = [...new Set(scope.ranges.flatMap(numbersOf))].toSorted((left, right) => left - right);
      return say(language, 'scopeParagraphs', { count: numbers.length, numbers: sayNumbers(language, numbers) });
    }
    case 'mission':
      return say(language, 'scopeMission', { name: echo(scope.name) });
    case 'topic':
      return say(language, 'scopeTopic', { name: echo(scope.name) });
  }
}

/** What whoever created a subscription is told when Slack refused it for good, with Slack's word. */
export function brokenNotice(language: Language, subscription: Subscription, error: string): string {
  const { line } = describeSubscription(language, { ...subscription, state: 'active' });
  return say(language, 'brokenNotice', { error, description: line });
}

/** `3 changes in A/76/505/Add.1 · section VIII` */
export function digestSummary({ kind, language, scope, count, groups }: Digest): string {
  const sources = [...new Set(groups.map(({ symbol }) => symbol))].join(', ');
  const news = kind === 'empty' ? say(language, 'digestEmpty') : say(language, 'digestSummary', { count, sources });
  return scope.kind === 'all' ? news : `${news} · ${describeScope(language, scope)}`;
}

/** `Section VIII. Safety and security`, and whether it goes on from the page before. */
export function groupHeading(language: Language, { section, isContinued }: PageGroup): string {
  const name = sectionName(language, section);
  return isContinued ? say(language, 'digestContinued', { section: name }) : name;
}

/** What stands round the texts of an item: `A/75/19, para. 148`, `amended`, `Before`, `Now`, and which text is shown. */
export interface ItemWording {
  readonly citation: string;
  readonly kind: string;
  readonly before: string;
  readonly after: string;
  readonly notes: readonly string[];
}

export function describeItem(language: Language, item: DigestItem): ItemWording {
  const shown = languageName(language, item.language);
  const others = item.alsoIn.map((other) => languageName(language, other));
  const wanted = languageName(language, language);
  const isNothingNew = item.language !== language && !item.alsoIn.includes(language);
  return {
    citation: citation(language, item),
    kind: describeKind(language, item),
    before: say(language, 'digestBefore'),
    after: say(language, 'digestAfter'),
    notes: [
      ...(isNothingNew ? [say(language, 'digestOtherLanguage', { language: shown, wanted })] : []),
      ...(others.length > 0 ? [say(language, 'digestAlsoIn', { languages: sayList(language, others) })] : []),
    ],
  };
}

function describeKind(language: Language, { kind, before }: DigestItem): string {
  switch (kind) {
    case 'added':
      return say(language, 'digestAdded');
    case 'amended':
      return say(language, 'digestAmended');
    case 'withdrawn':
      return say(language, 'digestWithdrawn');
    case 'renumbered':
      return say(language, 'digestRenumbered', { former: String(before?.paragraph ?? '') });
  }
}

/** 1 January 2024 was a Monday. */
export function weekdayName(language: Language, weekday: number): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday));
}

export function echo(text: string): string {
  return text.length <= MAX_NAME_LENGTH ? text : `${[...text.slice(0, MAX_NAME_LENGTH - 1)].join('')}…`;
}
