import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { Context } from '../context.ts';
import { failure, replyWith } from '../reply.ts';
import { messageText } from './message-text.ts';
import { renderMentions } from './render-mentions.ts';

type MessageArgs = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

/** Tells the person who asks, and nobody else, what a message refers to; of a reply in a thread it is told in that thread. */
export async function findParagraphs(context: Context, args: MessageArgs): Promise<void> {
  const { ack, shortcut, client, respond } = args;
  await ack();
  const { message, channel, user } = shortcut;
  const reader = await context.readers(client, {
    team: context.teams.ofInteraction(shortcut),
    user: user.id,
    channel: channel.id,
  });
  const { language } = reader;
  // Slack's own field, which its types leave open.
  const thread: unknown = message.thread_ts;
  const isReply = typeof thread === 'string' && thread !== message.ts;
  try {
    await respond({
      response_type: 'ephemeral',
      replace_original: false,
      ...(isReply ? { thread_ts: thread } : {}),
      ...compose(),
    });
  } catch (error) {
    context.log.warn({ event: 'mentions.untold', reason: error instanceof Error ? error.message : String(error) });
  }

  function compose() {
    const start = context.now();
    try {
      const text = messageText(message);
      const mentions = context.findMentions(text, { language });
      const ms = Math.round((context.now() - start) * 100) / 100;
      context.log.info({ event: 'mentions.found', count: mentions.mentions.length, ms });
      return replyWith(renderMentions(language, mentions, message.text ?? text));
    } catch (error) {
      return failure(context, language, 'message shortcut', error);
    }
  }
}
