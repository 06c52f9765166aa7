import { ErrorCode } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
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

/** Whether Slack may refuse a message for its table, so that it must go where that is heard of. */
export function hasTable({ blocks }: { readonly blocks: readonly KnownBlock[] }): boolean {
  return blocks.some(({ type }) => type === 'table');
}

/**
 * Sends a message that `compose` makes, and where Slack refuses its blocks once more with plain buttons and its table as
 * lines of text. `send` gives what Slack answered, of which a response URL may say that it refuses. Rejects as `send` does,
 * and where that answer is another refusal.
 */
export async function sendWithFeedback<Message extends { readonly blocks: readonly KnownBlock[] }>(
  { nativeFeedback, log }: Pick<Context, 'nativeFeedback' | 'log'>,
  compose: () => Message,
  send: (message: Message | PlainMessage<Message>) => Promise<unknown>,
): Promise<void> {
  const message = compose();
  const sendHeard = async (made: Message | PlainMessage<Message>) => {
    const refusal = await refusalIn(await send(made));
    if (refusal !== undefined) throw new ResponseRefusal(refusal);
  };
  try {
    await sendHeard(message);
  } catch (error) {
    const isNative = message.blocks.some(({ type }) => type === 'context_actions');
    if (!(isNative || hasTable(message)) || !isRefusalOfBlocks(error)) throw error;
    if (isNative) nativeFeedback.isTaken = false;
    log.warn({ event: 'blocks.plain', reason: 'invalid_blocks' });
    await sendHeard(hasTable(message) ? withPlainTables(compose()) : compose());
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

/** What Slack calls blocks that it does not take. */
const REFUSALS_OF_BLOCKS: readonly string[] = ['invalid_blocks', 'invalid_blocks_format', 'invalid_arguments'];

/** A response URL has refused a message in so many words, though with a status as if all were well. */
class ResponseRefusal extends Error {
  readonly refusal: string;

  constructor(refusal: string) {
    super(`Slack refused the message at its response URL (${refusal}).`);
    this.refusal = refusal;
  }
}

const refusalSchema = z.object({ ok: z.literal(false), error: z.string().default('unknown') });

/** The word with which a response URL refuses, bare or as the Web API would; undefined for every other answer. */
async function refusalIn(answer: unknown): Promise<string | undefined> {
  if (!(answer instanceof Response)) return undefined;
  const text = (await answer.text().catch(() => '')).trim();
  if (REFUSALS_OF_BLOCKS.includes(text)) return text;
  if (!text.startsWith('{')) return undefined;
  try {
    return refusalSchema.safeParse(JSON.parse(text)).data?.error;
  } catch {
    return undefined;
  }
}

/** The Web API has a word for it; a response URL answers 400, and something else to whatever is not about the message. */
function isRefusalOfBlocks(error: unknown): boolean {
  const refusal = error instanceof ResponseRefusal ? error.refusal : slackRefusal(error);
  if (refusal !== undefined) return REFUSALS_OF_BLOCKS.includes(refusal);
  const { code, statusCode } = error as { readonly code?: string; readonly statusCode?: number };
  return code === ErrorCode.RespondError && statusCode === 400;
}
