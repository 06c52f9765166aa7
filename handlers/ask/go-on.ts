import type { WebClient } from '@slack/web-api';
import { continueFrom, type End, type Told } from '../../src/answers/follow-up.ts';
import type { FollowUp } from '../../src/answers/question/follow-up.ts';
import type { MessageKey } from '../../src/locales/messages.ts';
import { countPages } from '../blocks/render-answer.ts';
import type { Context } from '../context.ts';
import { type Reply, sentence } from '../reply.ts';
import type { Post } from './answer-post.ts';
import { lastView } from './last-view.ts';

const SENTENCES: Readonly<Record<End, MessageKey>> = {
  'no-next': 'noNext',
  'no-previous': 'noPrevious',
  'no-more': 'noMore',
  'no-official': 'noOfficial',
};

/** What a follow-up leads to from the last answer in its conversation, or that there is nothing more; undefined without an answer. */
export async function goOn(
  context: Context,
  client: WebClient,
  { channel, threadTs, botId }: Post,
  followUp: FollowUp,
): Promise<Told | Reply | undefined> {
  const told = await lastView(context, client, { channel, threadTs }, botId);
  if (told === undefined) return undefined;
  const { command, botName } = context;
  const next = continueFrom(told, followUp, {
    ask: context.ask,
    pagesOf: (answer) => countPages(answer, { view: told, command, botName }),
  });
  return typeof next === 'string' ? sentence(told.language, SENTENCES[next], {}) : next;
}
