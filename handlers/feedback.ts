import { ErrorCode } from '@slack/bolt';
import type { Place } from './blocks/render-answer.ts';
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
 * Sends a message that `compose` makes, and where Slack refuses its blocks once more with plain buttons. Rejects as `send`
 * does.
 */
export async function sendWithFeedback<Message extends { readonly blocks: readonly { readonly type: string }[] }>(
  { nativeFeedback, log }: Pick<Context, 'nativeFeedback' | 'log'>,
  compose: () => Message,
  send: (message: Message) => Promise<unknown>,
): Promise<void> {
  const message = compose();
  try {
    await send(message);
  } catch (error) {
    const isNative = message.blocks.some(({ type }) => type === 'context_actions');
    if (!isNative || !isRefusalOfBlocks(error)) throw error;
    nativeFeedback.isTaken = false;
    log.warn({ event: 'feedback.plain', reason: 'invalid_blocks' });
    await send(compose());
  }
}

/** The Web API has a word for it; a response URL answers 400, and something else to whatever is not about the message. */
function isRefusalOfBlocks(error: unknown): boolean {
  const refusal = slackRefusal(error);
  if (refusal !== undefined) return refusal === 'invalid_blocks' || refusal === 'invalid_arguments';
  const { code, statusCode } = error as { readonly code?: string; readonly statusCode?: number };
  return code === ErrorCode.RespondError && statusCode === 400;
}
