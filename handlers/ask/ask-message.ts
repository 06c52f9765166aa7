import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { readExportRequest } from '../../src/answers/question/export-request.ts';
import { questionText } from '../../src/answers/question/parse-question.ts';
import { readSubscriptionCommand } from '../../src/subscriptions/subscription-command.ts';
import type { Context } from '../context.ts';
import { exportFile } from '../files/export-file.ts';
import { isOffered, publishUpload } from '../files/publish-upload.ts';
import { failure, languagesOf, type Reply, reply } from '../reply.ts';
import { slackRefusal } from '../slack-error.ts';
import { answerSubscriptionCommand } from '../subscriptions/answer-command.ts';

/** A post to answer: a mention in a channel, or a message in the direct conversation. */
interface Post {
  readonly team: string;
  readonly user: string | undefined;
  readonly channel: string;
  readonly text: string;
  readonly threadTs: string | undefined;
  readonly place: 'channel' | 'direct';
}

/** A person who edits a mention into a post minutes later asks now; older edits are corrections to what was answered. */
const MAX_EDIT_AGE_S = 10 * 60;

/** `@peacekeeping …` in a channel: answered in the thread of that post. */
export async function askByMention(
  context: Context,
  { event, client, context: { teamId: team = '' } }: SlackEventMiddlewareArgs<'app_mention'> & AllMiddlewareArgs,
): Promise<void> {
  if (isFromBot(event) || isLateEdit(event)) return;
  const { user, channel, text, thread_ts, ts } = event;
  const threadTs = thread_ts ?? ts;
  await answerPost(context, client, { team, user, channel, text: text ?? '', threadTs, place: 'channel' });
}

/** A direct message: answered where it was written. Posts of other channels, edits, joins and bots are not questions. */
export async function askByDirectMessage(
  context: Context,
  { event, client, context: { teamId: team = '' } }: SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs,
): Promise<void> {
  if (!isDirect(event) || !isWritten(event) || isFromBot(event)) return;
  const { user, channel, text, thread_ts } = event;
  const files = 'files' in event ? (event.files ?? []) : [];
  if (isOffered(files, context.isPublisher(user)))
    return publishUpload(context, client, { team, user, channel, threadTs: thread_ts, files });
  await answerPost(context, client, { team, user, channel, text: text ?? '', threadTs: thread_ts, place: 'direct' });
}

async function answerPost(context: Context, client: WebClient, post: Post): Promise<void> {
  const { channel, threadTs } = post;
  try {
    const message = await messageFor(context, client, post);
    if (message === undefined) return;
    await client.chat.postMessage({
      channel,
      ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
      ...message,
    });
  } catch (error) {
    reportUnposted(context, error);
  }
}

async function messageFor(
  context: Context,
  client: WebClient,
  { user, channel, text, place, team, threadTs }: Post,
): Promise<Reply | undefined> {
  const command = user === undefined ? undefined : readSubscriptionCommand(questionText(text));
  if (command !== undefined && user !== undefined) {
    const thread = threadTs === undefined ? {} : { threadTs };
    return answerSubscriptionCommand(context, client, { command, team, channel, user, ...thread });
  }
  const file = user === undefined ? undefined : readExportRequest(questionText(text));
  if (file !== undefined && user !== undefined) {
    return exportFile(context, client, { request: file, team, user, channel, threadTs });
  }
  const isPublic = place === 'channel';
  const reader = user === undefined ? undefined : await context.readers(client, { team, user, channel, isPublic });
  try {
    return reply(context, text, { place, ...languagesOf(reader) });
  } catch (error) {
    return failure(context, reader?.language ?? 'en', place, error);
  }
}

/** Slack's own refusal (archived, not in the channel, token revoked) is the workspace's state and no fault of the bot. */
function reportUnposted({ log }: Context, error: unknown): void {
  const reason = slackRefusal(error);
  if (reason === undefined) log.error({ event: 'answer.unposted', err: error });
  else log.warn({ event: 'answer.refused', reason });
}

/** Slack names the kind of channel; where it does not, the id does: those of direct conversations begin with D. */
function isDirect({ channel_type, channel }: { readonly channel_type?: string; readonly channel?: string }): boolean {
  return channel_type === undefined ? channel?.startsWith('D') === true : channel_type === 'im';
}

/** Words that a person wrote, with or without a file; what other subtypes tell are edits, deletions, joins and the like. */
function isWritten(
  event: SlackEventMiddlewareArgs<'message'>['event'],
): event is Extract<typeof event, { subtype?: 'file_share' | undefined }> {
  return event.subtype === undefined || event.subtype === 'file_share';
}

function isFromBot(event: object): boolean {
  return 'bot_id' in event && event.bot_id !== undefined && event.bot_id !== null;
}

function isLateEdit(event: object): boolean {
  const { edited, ts } = event as { readonly edited?: { readonly ts?: string }; readonly ts?: string };
  return edited !== undefined && Number(edited.ts) - Number(ts) > MAX_EDIT_AGE_S;
}
