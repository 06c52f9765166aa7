import type { ActionsBlock, Button, KnownBlock, SectionBlock } from '@slack/types';
import { z } from 'zod';
import { say } from '../../src/locales/say.ts';
import { sayMoment } from '../../src/locales/say-date.ts';
import { LANGUAGES, type Language } from '../../src/reports/language.ts';
import type { ListedSubscription, SubscriptionList } from '../../src/subscriptions/desk.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { describeSubscription, echo } from '../../src/subscriptions/wording.ts';
import { bold, channelMention, dateMark, escapeText, join, type Mrkdwn, markup, sectionBlock } from './mrkdwn.ts';
import { fallbackText } from './page.ts';
import type { RenderedMessage } from './render-answer.ts';
import { shorten } from './split-text.ts';

/** What the buttons below a subscription do. */
export const SUBSCRIPTION_ACTIONS = {
  pause: 'subscription_pause',
  resume: 'subscription_resume',
  edit: 'subscription_edit',
  remove: 'subscription_remove',
} as const;

/** What a button carries: which subscription, and in which language its reader reads. */
export interface SubscriptionRef {
  readonly id: string;
  readonly language: Language;
}

const refSchema = z.object({ id: z.string().min(1).max(100), language: z.enum(LANGUAGES) });

/** Undefined for anything that this version did not write. */
export function decodeRef(value: string | undefined): SubscriptionRef | undefined {
  try {
    return refSchema.parse(JSON.parse(value ?? ''));
  } catch {
    return undefined;
  }
}

/** Two blocks each; a message has 50. */
const MOST_LISTED = 20;
/** Characters of a list: what Slack takes less the fallback text. Real ones have half of it; fewer are listed of what swells. */
const MAX_LIST = 10_000;
/** A section holds it with its notes, escaped: names are short, and numbers do not grow. */
const MAX_LINE = 1_500;
/** Characters before escaping, which makes five of one. */
const MAX_HINT = 500;
const MAX_CONFIRM_TEXT = 300;
const MAX_ACCESSIBILITY_LABEL = 75;

/** What a subscription is and when it comes next: `Every day at 09:00 (Africa/Nairobi): section VIII, in French · next: …` */
export function descriptionOf(language: Language, subscription: Subscription): Mrkdwn {
  const { line, notes, next } = describeSubscription(language, subscription, subscription.nextDueAt);
  const due = next === undefined ? [] : [moment(language, next.label, next.at, subscription)];
  return join([shorten(line, MAX_LINE), ...notes].map(escapeText).concat(due), ' · ');
}

/** All subscriptions of a place with what can be done to each; numbers as `edit 2` and `unsubscribe 2` take them. */
export function renderSubscriptions(language: Language, list: SubscriptionList, example: string): RenderedMessage {
  const { here, elsewhere } = list;
  if (here.length + elsewhere.length === 0) {
    const none = sectionBlock(escapeText(shorten(say(language, 'subscriptionsNone', { example }), MAX_HINT)));
    return { text: fallbackText([none]), blocks: [none] };
  }
  for (let most = MOST_LISTED; most > 1; most -= 1) {
    const blocks = listBlocks(language, list, most);
    if (charactersIn(blocks) <= MAX_LIST) return { text: fallbackText(blocks), blocks };
  }
  const blocks = listBlocks(language, list, 1);
  return { text: fallbackText(blocks), blocks };
}

/** Every text in blocks, also that of buttons and of what they ask before they act. */
function charactersIn(blocks: readonly KnownBlock[]): number {
  let count = 0;
  JSON.stringify(blocks, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') count += value.length;
    return value;
  });
  return count;
}

function listBlocks(language: Language, { here, elsewhere }: SubscriptionList, most: number): KnownBlock[] {
  const numbered = [...here, ...elsewhere].map((listed, at) => ({ listed, number: at + 1 })).slice(0, most);
  const blocksOf = (from: readonly ListedSubscription[], isElsewhere: boolean): readonly KnownBlock[] =>
    numbered
      .filter(({ listed }) => from.includes(listed))
      .flatMap(({ listed, number }) => listedBlocks(language, listed, number, isElsewhere));
  return [
    ...(here.length === 0 ? [] : [sectionBlock(bold(say(language, 'subscriptionsHere', { count: here.length })))]),
    ...blocksOf(here, false),
    ...(elsewhere.length === 0 ? [] : [sectionBlock(bold(say(language, 'subscriptionsElsewhere')))]),
    ...blocksOf(elsewhere, true),
  ];
}

function listedBlocks(
  language: Language,
  listed: ListedSubscription,
  number: number,
  isElsewhere: boolean,
): readonly KnownBlock[] {
  const place = isElsewhere ? markup`${channelMention(listed.subscription.channel)} · ` : markup``;
  return subscriptionBlocks(language, listed, { opening: markup`${bold(`${number}.`)} ${place}`, number });
}

/**
 * What a subscription is, when it comes and how it stands, behind an opening, and the buttons for it; `number` is by which a
 * screen reader tells them from those of others.
 */
export function subscriptionBlocks(
  language: Language,
  { subscription, waiting }: ListedSubscription,
  { opening, number }: { readonly opening: Mrkdwn; readonly number: number },
): readonly [SectionBlock, ActionsBlock] {
  const { settledAt } = subscription;
  const health = [
    ...(settledAt === undefined ? [] : [moment(language, say(language, 'lastDigest'), settledAt, subscription)]),
    ...(waiting === undefined
      ? []
      : [escapeText(say(language, 'digestWaiting', { error: echo(waiting.error ?? '') }))]),
  ];
  const lines = [
    markup`${opening}${descriptionOf(language, subscription)}`,
    ...(health.length === 0 ? [] : [join(health, ' · ')]),
  ];
  return [sectionBlock(join(lines, '\n')), buttonsOf(language, subscription, number)];
}

/** `next: 24 November, 09:00`; each reader sees their own clock, and in a notification that of the subscription's zone. */
function moment(language: Language, label: string, at: number, { schedule: { zone } }: Subscription): Mrkdwn {
  return join([escapeText(label), dateMark(at, `${sayMoment(language, at, zone)} (${zone})`)], ' ');
}

/** A screen reader says of each button to which of the list it belongs. */
function buttonsOf(language: Language, subscription: Subscription, number: number): ActionsBlock {
  const { id, state } = subscription;
  const value = JSON.stringify({ id, language } satisfies SubscriptionRef);
  const button = (actionId: string, text: string): Button => ({
    type: 'button',
    action_id: actionId,
    text: { type: 'plain_text', text, emoji: false },
    value,
    accessibility_label: shorten(`${text} ${number}. ${line}`, MAX_ACCESSIBILITY_LABEL),
  });
  const { line } = describeSubscription(language, subscription);
  const plain = (text: string, limit = 100) => ({
    type: 'plain_text' as const,
    text: shorten(text, limit),
    emoji: false,
  });
  return {
    type: 'actions',
    elements: [
      state === 'active'
        ? button(SUBSCRIPTION_ACTIONS.pause, say(language, 'pauseButton'))
        : button(SUBSCRIPTION_ACTIONS.resume, say(language, 'resumeButton')),
      button(SUBSCRIPTION_ACTIONS.edit, say(language, 'editButton')),
      {
        ...button(SUBSCRIPTION_ACTIONS.remove, say(language, 'removeButton')),
        confirm: {
          title: plain(say(language, 'removeTitle')),
          text: plain(say(language, 'removeText', { description: line }), MAX_CONFIRM_TEXT),
          confirm: plain(say(language, 'removeButton'), 30),
          style: 'danger',
          deny: plain(say(language, 'keepButton'), 30),
        },
      },
    ],
  };
}
