import type { PlainTextElement } from '@slack/types';
import { MAX_QUESTION_LENGTH } from '../../src/answers/question/question.ts';
import type { Language } from '../../src/reports/language.ts';
import { escapeText, type Mrkdwn } from '../blocks/mrkdwn.ts';
import { shorten } from '../blocks/split-text.ts';
import type { HomeContents } from './home-contents.ts';

/** What can be done in Home beside the buttons of subscriptions; a number behind a colon keeps ids apart. */
export const HOME_ACTIONS = {
  search: 'home_search',
  lookUp: 'home_look_up',
  read: 'home_read',
  changes: 'home_changes',
  section: 'home_section',
  language: 'home_language',
} as const;

/** The block whose field keeps what is typed in it while Home is published again. */
export const SEARCH_BLOCK = 'home_search';

/** Slack's limits. */
export const MAX_PLACEHOLDER = 150;
export const MAX_OPTION = 75;

export function plainText(text: string, limit: number): PlainTextElement {
  return { type: 'plain_text', text: shorten(text, limit), emoji: false };
}

/** A question in the reader's words as they would type it; isolates are for texts that are only read. */
export function plainQuestion(text: string): string {
  return text.replaceAll(/[\u2068\u2069]/g, '').slice(0, MAX_QUESTION_LENGTH);
}

/**
 * Goes before a line that a symbol or the name of a channel begins: the first letter gives a line its direction, also one
 * inside an isolate (HTML, `dir=auto`), and the right-to-left mark counts as one.
 */
export function lineStart(language: Language): Mrkdwn {
  return escapeText(language === 'ar' ? '\u200f' : '');
}

/**
 * Slack keeps what was chosen in a block of the same id and shows that instead of what is published (slackapi/bolt-python
 * #629), so each publication has ids of its own.
 */
export function freshId(name: string, { at }: Pick<HomeContents, 'at'>): string {
  return `${name}:${Math.floor(at)}`;
}
