import type { ContextBlock, SectionBlock } from '@slack/types';
import type { MessageKey } from '../../src/locales/messages.ts';
import { say } from '../../src/locales/say.ts';
import type { Language } from '../../src/reports/language.ts';

/** Text in Slack's mrkdwn whose foreign parts are escaped. Only this file makes one, so nothing else can reach a block. */
export type Mrkdwn = string & { readonly isEscaped: true };

/**
 * The one escapeText function: Slack gives meaning to these three characters and to nothing else in angle brackets, so
 * that `<!channel>` in a report or a question stays text and pings nobody.
 */
export function escapeText(text: string): Mrkdwn {
  // Safe cast: every character that can begin a token or an entity has been replaced.
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') as Mrkdwn;
}

export function bold(text: string): Mrkdwn {
  return markup`*${escapeText(text)}*`;
}

/** Names a person without a way for them to be pinged by name: Slack shows the mention, ids hold letters and digits only. */
export function personMention(userId: string): Mrkdwn {
  // Safe cast: an id of any other form is dropped.
  return (/^[A-Z0-9]+$/.test(userId) ? `<@${userId}>` : '') as Mrkdwn;
}

export function channelMention(channelId: string): Mrkdwn {
  // Safe cast: as in `personMention`.
  return (/^[A-Z0-9]+$/.test(channelId) ? `<#${channelId}>` : '') as Mrkdwn;
}

/** A template whose fixed parts are ours and whose values are escaped already. */
export function markup(fixed: TemplateStringsArray, ...values: readonly Mrkdwn[]): Mrkdwn {
  // Safe cast: literals of this repository joined with escaped values.
  return fixed.map((part, at) => part + (values[at] ?? '')).join('') as Mrkdwn;
}

export function join(parts: readonly Mrkdwn[], separator: string): Mrkdwn {
  // Safe cast: as in `markup`.
  return parts.filter((part) => part !== '').join(separator) as Mrkdwn;
}

/** A moment as Slack shows it to each reader in their own zone and language; `fallback` where it cannot. */
export function dateMark(epochMs: number, fallback: string): Mrkdwn {
  return momentMark(epochMs, '{date_short_pretty} {time}', fallback);
}

/** The day of a moment, as `dateMark` does it. */
export function dayMark(epochMs: number, fallback: string): Mrkdwn {
  return momentMark(epochMs, '{date_pretty}', fallback);
}

function momentMark(epochMs: number, format: string, fallback: string): Mrkdwn {
  const seconds = Math.floor(epochMs / 1_000);
  // Safe cast: a number, a fixed form and escaped text without the sign that would end the token.
  return `<!date^${seconds}^${format}|${escapeText(fallback.replaceAll('|', ' '))}>` as Mrkdwn;
}

/** A message whose values are markup already; everything round them is escaped. */
export function sayMarkup(language: Language, key: MessageKey, values: Readonly<Record<string, Mrkdwn>>): Mrkdwn {
  const named = Object.entries(values).map(([name, value], at) => ({
    name,
    value,
    mark: String.fromCharCode(MARKS + at),
  }));
  const said = say(language, key, Object.fromEntries(named.map(({ name, mark }) => [name, mark])));
  // Safe cast: escaped text in which characters that mean nothing gave way to escaped values.
  return named.reduce(
    (text, { value, mark }) => text.replaceAll(mark, () => value),
    escapeText(said) as string,
  ) as Mrkdwn;
}

/** Characters for private use, which no message has. */
const MARKS = 0xe000;

/** `verbatim` keeps Slack from turning names and addresses in a quotation into links. */
export function sectionBlock(text: Mrkdwn): SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } };
}

export function contextBlock(text: Mrkdwn): ContextBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] };
}
