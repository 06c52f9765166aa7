import { ErrorCode } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { escapeText, sectionBlock } from './blocks/mrkdwn.ts';
import { LIMITS } from './blocks/page.ts';
import type { Place } from './blocks/render-answer.ts';
import { splitText } from './blocks/split-text.ts';
import { textOfTable } from './blocks/table.ts';
import type { Context } from './context.ts';
import { slackRefusal } from './slack-error.ts';

/** How readers can say whether an answer helped: by Slack's own buttons, or by plain ones. */
export type Feedback = 'native' | 'plain';

/** Whether this Slack takes its own buttons for that, as far as it has shown. */
export interface NativeFeedback {
  isTaken: boolean;
}

/**
 * Slack's own buttons stand in messages; private ones, of which an app never hears whether Slack took them, have plain
 * ones, and so has everything once Slack refused.
 */
export function feedbackFor({ nativeFeedback }: Pick<Context, 'nativeFeedback'>, place: Place): Feedback | undefined {
  if (place === 'modal') return undefined;
  return place === 'private' || !nativeFeedback.isTaken ? 'plain' : 'native';
}

/**
 * Sends a message that `compose` makes, and where Slack refuses its blocks once more with plain buttons and its table as
 * lines of text. Rejects as `send` does.
 */
export async function sendWithFeedback<Message extends { readonly blocks: readonly KnownBlock[] }>(
  { nativeFeedback, log }: Pick<Context, 'nativeFeedback' | 'log'>,
  compose: () => Message,
  send: (message: Message | PlainMessage<Message>) => Promise<unknown>,
): Promise<void> {
  const message = compose();
  const has = (wanted: KnownBlock['type']) => message.blocks.some(({ type }) => type === wanted);
  try {
    await send(message);
  } catch (error) {
    const isNative = has('context_actions');
    if (!(isNative || has('table')) || !isRefusalOfBlocks(error)) throw error;
    if (isNative) nativeFeedback.isTaken = false;
    log.warn({ event: 'blocks.plain', reason: 'invalid_blocks' });
    await send(has('table') ? withPlainTables(compose()) : compose());
  }
}

type PlainMessage<Message> = Omit<Message, 'blocks'> & { readonly blocks: KnownBlock[] };

function withPlainTables<Message extends { readonly blocks: readonly KnownBlock[] }>(
  message: Message,
): PlainMessage<Message> {
  const blocks = message.blocks.flatMap((block) =>
    block.type === 'table'
      ? splitText(textOfTable(block), LIMITS.sectionCharacters).map((text) => sectionBlock(escapeText(text)))
      : [block],
  );
  return { ...message, blocks };
}

/** The Web API has a word for it; a response URL answers 400, and something else to whatever is not about the message. */
function isRefusalOfBlocks(error: unknown): boolean {
  const refusal = slackRefusal(error);
  if (refusal !== undefined) return refusal === 'invalid_blocks' || refusal === 'invalid_arguments';
  const { code, statusCode } = error as { readonly code?: string; readonly statusCode?: number };
  return code === ErrorCode.RespondError && statusCode === 400;
}
