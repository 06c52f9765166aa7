import { randomBytes } from 'node:crypto';
import type { Answer, FoundEntry } from '../src/answers/answer.ts';
import type { AskOptions } from '../src/answers/ask.ts';
import { questionText } from '../src/answers/question/parse-question.ts';
import { MAX_QUESTION_LENGTH } from '../src/answers/question/question.ts';
import type { MessageKey } from '../src/locales/messages.ts';
import { say } from '../src/locales/say.ts';
import type { Language } from '../src/reports/language.ts';
import { escapeText, type Mrkdwn, sectionBlock } from './blocks/mrkdwn.ts';
import { LIMITS } from './blocks/page.ts';
import { type Place, type RenderedMessage, renderAnswer } from './blocks/render-answer.ts';
import { shorten } from './blocks/split-text.ts';
import type { View } from './blocks/view.ts';
import type { Context } from './context.ts';
import { type Feedback, feedbackFor } from './feedback.ts';
import type { Reader } from './readers.ts';

/** No message of this bot unfolds previews of the documents it names. */
const NO_UNFURLS = { unfurl_links: false, unfurl_media: false } as const;

/** A message ready to be sent, whichever way it goes. */
export type Reply = RenderedMessage & typeof NO_UNFURLS;

/** Where and how an answer is shown; what is not said of it is as on its first showing. */
export interface Showing extends Pick<View, 'from' | 'open'> {
  readonly place: Place;
  readonly page?: number;
  readonly sharedBy?: string;
  readonly feedback?: Feedback;
}

export interface ReplyOptions extends AskOptions, Showing {}

/** In which languages a reader may be answered. */
export function languagesOf({ chosen, locale }: Partial<Reader> = {}): Pick<AskOptions, 'chosen' | 'locale'> {
  return { ...(chosen === undefined ? {} : { chosen }), ...(locale === undefined ? {} : { locale }) };
}

/** A text typed in Slack to the message that answers it, with one log event that tells what kind it was and how long it took. */
export function reply(context: Context, text: string, options: ReplyOptions): Reply {
  const start = context.now();
  const { language, chosen, locale, ...showing } = options;
  const answer = context.ask(text, {
    ...(language === undefined ? {} : { language }),
    ...languagesOf({ ...(chosen && { chosen }), ...(locale && { locale }) }),
  });
  const message = replyToAnswer(context, answer, text, showing);
  context.log.info({
    event: 'answer.composed',
    kind: answer.kind,
    language: answer.language,
    place: showing.place,
    ms: round(context.now() - start),
  });
  return message;
}

/** The message of an answer that is there already; its buttons ask `text` again. */
export function replyToAnswer(
  context: Context,
  answer: Answer,
  text: string,
  { place, page = 0, from, open, sharedBy, feedback = feedbackFor(context, place) }: Showing,
): Reply {
  const { command, botName } = context;
  const { language } = answer;
  const question = questionText(text).slice(0, MAX_QUESTION_LENGTH);
  const view: View = { question, language, page, ...(from && { from }), ...(open && { open }) };
  const found = from === undefined ? undefined : findMarks(context, answer, from.question);
  const options = { view, place, command, botName, ...(feedback && { feedback }), ...(found && { found }) };
  return replyWith(renderAnswer(answer, { ...options, ...(sharedBy === undefined ? {} : { sharedBy }) }));
}

/** The words and the passage by which the list that a single entry was opened from has found it. */
function findMarks(context: Context, answer: Answer, list: string): FoundEntry | undefined {
  const [entry, ...others] = answer.kind === 'entries' ? answer.entries : [];
  if (entry === undefined || others.length > 0) return undefined;
  const from = context.ask(list, { language: answer.language });
  const found = from.kind === 'matches' ? from.matches : from.kind === 'concept' ? from.entries : [];
  return found.find(
    ({ source, paragraph, language }) =>
      source === entry.source && paragraph === entry.paragraph && language === entry.language,
  );
}

export function replyWith(message: RenderedMessage): Reply {
  return { ...NO_UNFURLS, ...message };
}

/** A sentence of the bot's own, in blocks like every other message. */
export function sentence(
  language: Language,
  key: MessageKey,
  values: Readonly<Record<string, string | number>>,
): Reply {
  return statement(say(language, key, values));
}

/** As `sentence`, for what is said already. */
export function statement(said: string): Reply {
  const text = escapeText(shorten(said, LIMITS.fallbackCharacters / 2));
  return { ...NO_UNFURLS, text, blocks: [sectionBlock(text)] };
}

/** As `statement`, for what is markup already. */
export function said(text: Mrkdwn): Reply {
  return replyWith({ text, blocks: [sectionBlock(text)] });
}

/**
 * What a person reads when something failed that nobody expected: a plain sentence and a number, under which the log
 * has the cause.
 */
export function failure(context: Context, language: Language, where: string, error: unknown): Reply {
  const incident = randomBytes(4).toString('hex');
  context.log.error({ event: 'answer.failed', where, incident, err: error });
  return sentence(language, 'failed', { incident });
}

function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}
