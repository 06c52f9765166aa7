import type { KnownBlock } from '@slack/types';
import { say } from '../../src/locales/say.ts';
import type { Language } from '../../src/reports/language.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { bold, channelMention, contextBlock, escapeText, type Mrkdwn, markup, sectionBlock } from '../blocks/mrkdwn.ts';
import { subscriptionBlocks } from '../blocks/render-subscriptions.ts';
import { freshId, lineStart } from './elements.ts';
import type { HomeContents } from './home-contents.ts';

/** Two blocks each. */
const MOST_SHOWN = 20;

/** All that a person subscribed to, each with its place and what can be done to it, or how to subscribe. */
export function renderOwnSubscriptions(contents: HomeContents): readonly KnownBlock[] {
  const { language, subscriptions, command } = contents;
  if (subscriptions === undefined) return [contextBlock(escapeText(say(language, 'storeAway')))];
  if (subscriptions.length === 0) {
    const example = say(language, 'subscribeExample');
    return [sectionBlock(escapeText(say(language, 'homeSubscribe', { command, example })))];
  }
  const count = Math.max(0, subscriptions.length - MOST_SHOWN);
  return [
    ...subscriptions.slice(0, MOST_SHOWN).flatMap((listed, at) => {
      const { id } = listed.subscription;
      const [text, buttons] = subscriptionBlocks(language, listed, {
        opening: markup`${lineStart(language)}${placeOf(language, listed.subscription)} · `,
        number: at + 1,
      });
      return [text, { ...buttons, block_id: freshId(id, contents) }];
    }),
    ...(count === 0 ? [] : [contextBlock(escapeText(say(language, 'homeMoreSubscriptions', { count, command })))]),
  ];
}

/** Slack shows no mention of a direct conversation. */
function placeOf(language: Language, { channel }: Subscription): Mrkdwn {
  return channel.startsWith('D') ? bold(say(language, 'homeDirect')) : channelMention(channel);
}
