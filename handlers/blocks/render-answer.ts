import type { ContextBlock, KnownBlock } from '@slack/types';
import type { Answer, FoundEntry } from '../../src/answers/answer.ts';
import { noEditionNote, sourceLabel } from '../../src/answers/wording.ts';
import { say } from '../../src/locales/say.ts';
import { rowsOf } from './answer-rows.ts';
import { contextBlock, escapeText, personMention, sayMarkup } from './mrkdwn.ts';
import { fallbackText, pageOf } from './page.ts';
import { type BodyOptions, renderBody } from './render-body.ts';
import { shownEntries, shownTexts } from './shown-entries.ts';
import type { View } from './view.ts';

/** Sources of one answer are told apart below it; more than these no answer mixes in earnest. */
const MAX_LABELS = 4;

/** Where an answer stands: only its reader sees it, or all of a channel, or the two of a direct conversation; or in a form. */
export type Place = 'private' | 'channel' | 'direct' | 'modal';

export interface RenderOptions {
  readonly view: View;
  readonly place: Place;
  /** The bot's slash command, to be named in help. */
  readonly command: string;
  readonly botName: string;
  /** The person who shared a private answer with the channel. */
  readonly sharedBy?: string;
  /** How readers can say whether it helped: by Slack's own buttons, by plain ones, or not. */
  readonly feedback?: 'native' | 'plain';
  /** Where a single entry was found by words, which words and where. */
  readonly found?: Pick<FoundEntry, 'passage' | 'words'>;
}

export interface RenderedMessage {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** An answer to one message inside Slack's limits: body, sources, buttons. Pure; the same view gives the same message. */
export function renderAnswer(answer: Answer, options: RenderOptions): RenderedMessage {
  const { page, pages, blocks } = pageOf(renderBody(answer, options), options.view.page);
  const body = [...blocks, ...footer(answer, page, pages, options.sharedBy)];
  const view = { ...options.view, language: answer.language, page };
  return { text: fallbackText(blocks), blocks: [...body, ...rowsOf(answer, { ...options, view }, pages)] };
}

/** How many messages an answer would take. */
export function countPages(answer: Answer, options: BodyOptions): number {
  return pageOf(renderBody(answer, options), 0).pages;
}

function footer(answer: Answer, page: number, pages: number, sharedBy: string | undefined): readonly ContextBlock[] {
  const { language } = answer;
  const sources = new Map(
    [...shownEntries(answer), ...shownTexts(answer)].map((shown) => [
      `${shown.source} ${shown.language} ${shown.official}`,
      shown,
    ]),
  );
  const labels = [...sources.values()].slice(0, MAX_LABELS).map((entry) => escapeText(sourceLabel(language, entry)));
  const foreign = noEditionNote(language, shownEntries(answer));
  const notes = [
    ...(foreign === undefined ? [] : [escapeText(foreign)]),
    ...labels,
    ...(pages > 1 ? [escapeText(say(language, 'pageOf', { page: page + 1, pages }))] : []),
    ...(sharedBy === undefined ? [] : [sayMarkup(language, 'sharedBy', { person: personMention(sharedBy) })]),
  ];
  return notes.map(contextBlock);
}
