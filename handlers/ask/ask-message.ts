import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Context } from '../context.ts';
import { isOffered, publishUpload } from '../files/publish-upload.ts';
import { answerFollowUp, answerPost } from './answer-post.ts';

/** A person who edits a mention into a post minutes later asks now; older edits are corrections to what was answered. */
const MAX_EDIT_AGE_S = 10 * 60;

type MessageArgs = SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs;

/** `@peacekeeping …` in a channel: answered in the thread of that post. */
export async function askByMention(
  context: Context,
  args: SlackEventMiddlewareArgs<'app_mention'> & AllMiddlewareArgs,
): Promise<void> {
  const {
    event,
    client,
    context: { botId },
  } = args;
  if (isFromBot(event) || isLateEdit(event)) return;
  const { user, channel, text = '', thread_ts, ts } = event;
  const threadTs = thread_ts ?? ts;
  const isReply = thread_ts !== undefined;
  const team = context.teams.ofEvent(args);
  await answerPost(context, client, { team, user, channel, text, threadTs, place: 'channel', isReply, botId });
}

/**
 * A direct message: answered where it was written. Of the posts in channels, which the bot sees only where it was allowed
 * to, those that go on from an answer in its thread. Edits, joins and bots are not questions.
 */
export async function askByMessage(context: Context, args: MessageArgs): Promise<void> {
  const {
    event,
    client,
    context: { botId, botUserId },
  } = args;
  if (!isWritten(event) || isFromBot(event)) return;
  const { user, channel, text = '' } = event;
  const threadTs = 'thread_ts' in event ? event.thread_ts : undefined;
  const team = context.teams.ofEvent(args);
  const post = { team, user, channel, text, threadTs, botId };
  if (!isDirect(event)) {
    // Whoever names the bot is answered as a mention, and whoever names somebody else speaks to them.
    const isAddressed = botUserId === undefined || /<@[A-Z0-9]+/.test(text);
    if (threadTs !== undefined && !isAddressed) await answerFollowUp(context, client, { ...post, threadTs });
    return;
  }
  const files = 'files' in event ? (event.files ?? []) : [];
  if (isOffered(files, context.isPublisher(user))) {
    return publishUpload(context, client, { team, user, channel, threadTs, files });
  }
  await answerPost(context, client, { ...post, place: 'direct', isReply: true });
}

/** Slack names the kind of channel; where it does not, the id does: those of direct conversations begin with D. */
function isDirect({ channel_type, channel }: { readonly channel_type?: string; readonly channel?: string }): boolean {
  return channel_type === undefined ? channel?.startsWith('D') === true : channel_type === 'im';
}

/**
 * Words that a person wrote, with or without a file or `/me` in front, in a thread also those that are shown outside it;
 * what other subtypes tell are edits, deletions, joins and the like.
 */
function isWritten(
  event: SlackEventMiddlewareArgs<'message'>['event'],
): event is Extract<typeof event, { subtype?: (typeof WRITTEN)[number] }> {
  return (WRITTEN as readonly unknown[]).includes(event.subtype);
}

const WRITTEN = [undefined, 'file_share', 'me_message', 'thread_broadcast'] as const;

function isFromBot(event: object): boolean {
  return 'bot_id' in event && event.bot_id !== undefined && event.bot_id !== null;
}

function isLateEdit(event: object): boolean {
  const { edited, ts } = event as { readonly edited?: { readonly ts?: string }; readonly ts?: string };
  return edited !== undefined && Number(edited.ts) - Number(ts) > MAX_EDIT_AGE_S;
}
