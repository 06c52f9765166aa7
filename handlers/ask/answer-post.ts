import type { WebClient } from '@slack/web-api';
import type { Told } from '../../src/answers/follow-up.ts';
import { readExportRequest } from '../../src/answers/question/export-request.ts';
import { readFollowUp } from '../../src/answers/question/follow-up.ts';
import { questionText } from '../../src/answers/question/parse-question.ts';
import { readLanguageCommand } from '../../src/preferences/language-command.ts';
import { readSubscriptionCommand } from '../../src/subscriptions/subscription-command.ts';
import type { Context } from '../context.ts';
import { sendWithFeedback } from '../feedback.ts';
import { exportFile } from '../files/export-file.ts';
import { answerLanguageCommand } from '../languages/answer-command.ts';
import { failure, languagesOf, type Reply, reply } from '../reply.ts';
import { slackFault } from '../slack-error.ts';
import { answerSubscriptionCommand } from '../subscriptions/answer-command.ts';
import { goOn } from './go-on.ts';
import { rememberView } from './last-view.ts';

/** A post to answer: a mention in a channel, or a message in the direct conversation. */
export interface Post {
  readonly team: string;
  readonly user: string | undefined;
  readonly channel: string;
  readonly text: string;
  /** The thread in which it is answered. */
  readonly threadTs: string | undefined;
  readonly place: 'channel' | 'direct';
  /** Whether an answer may stand before it. */
  readonly isReply: boolean;
  /** The bot's own id, by which its answers are known. */
  readonly botId: string | undefined;
}

/** Answers a post where it stands. */
export async function answerPost(context: Context, client: WebClient, post: Post): Promise<void> {
  await send(context, post, async () => {
    const command = await obey(context, client, post);
    if (command === undefined) return answerTo(context, client, post);
    const { reply: told } = command;
    return told && (() => told);
  });
}

/** Answers a post in a thread of a channel that nobody asked the bot in, if it goes on from the bot's answer there. */
export async function answerFollowUp(
  context: Context,
  client: WebClient,
  post: Omit<Post, 'place' | 'isReply'> & { readonly threadTs: string },
): Promise<void> {
  const followUp = readFollowUp(questionText(post.text));
  if (followUp === undefined) return;
  const asked: Post = { ...post, place: 'channel', isReply: true };
  await send(context, asked, async () => {
    const next = await goOn(context, client, asked, followUp);
    if (next === undefined || !('question' in next)) return next && (() => next);
    // A number that is no paragraph is something that people say to each other.
    const isKnown =
      followUp.kind !== 'reference' || context.ask(next.question, { language: next.language }).kind === 'entries';
    return isKnown ? () => show(context, asked, next) : undefined;
  });
}

type Composed = (() => Reply) | undefined;

async function send(context: Context, { channel, threadTs }: Post, compose: () => Promise<Composed>): Promise<void> {
  try {
    const message = await compose();
    if (message === undefined) return;
    await sendWithFeedback(context, message, (made) => context.posting.post({ channel, threadTs }, made));
  } catch (error) {
    reportUnposted(context, error);
  }
}

/** What is no question: subscriptions, the language of answers, files. Without a reply where the channel was told already. */
async function obey(
  context: Context,
  client: WebClient,
  post: Post,
): Promise<{ readonly reply: Reply | undefined } | undefined> {
  const { user, channel, team, threadTs } = post;
  if (user === undefined) return undefined;
  const text = questionText(post.text);
  const thread = threadTs === undefined ? {} : { threadTs };
  const command = readSubscriptionCommand(text);
  if (command !== undefined) {
    return { reply: await answerSubscriptionCommand(context, client, { command, team, channel, user, ...thread }) };
  }
  const language = readLanguageCommand(text);
  if (language !== undefined) {
    return answerLanguageCommand(context, client, { command: language, team, channel, user });
  }
  const request = readExportRequest(text);
  if (request === undefined) return undefined;
  return { reply: await exportFile(context, client, { request, team, user, channel, threadTs }) };
}

async function answerTo(context: Context, client: WebClient, post: Post): Promise<Composed> {
  const { user, channel, text, place, team, isReply, threadTs } = post;
  const followUp = isReply ? readFollowUp(questionText(text)) : undefined;
  if (followUp !== undefined && followUp.kind !== 'reference') {
    const next = await goOn(context, client, post, followUp);
    if (next !== undefined) return () => ('question' in next ? show(context, post, next) : next);
  }
  const isPublic = place === 'channel';
  const reader = user === undefined ? undefined : await context.readers(client, { team, user, channel, isPublic });
  return () => {
    try {
      const languages = languagesOf(reader);
      const { language } = context.ask(text, languages);
      rememberView(context, { channel, threadTs }, { question: questionText(text), language, page: 0 });
      return reply(context, text, { place, ...languages });
    } catch (error) {
      return failure(context, reader?.language ?? 'en', place, error);
    }
  };
}

function show(context: Context, { channel, threadTs, place }: Post, told: Told): Reply {
  const { question, ...shown } = told;
  try {
    rememberView(context, { channel, threadTs }, told);
    return reply(context, question, { place, ...shown });
  } catch (error) {
    return failure(context, told.language, place, error);
  }
}

/** What Slack refuses (archived, not in the channel, token revoked), and that it is away, is no fault of the bot. */
function reportUnposted({ log }: Context, error: unknown): void {
  const reason = slackFault(error);
  if (reason === undefined) log.error({ event: 'answer.unposted', err: error });
  else log.warn({ event: 'answer.refused', reason });
}
