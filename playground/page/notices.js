// @ts-check
/** @import { Message, Outcome } from '../protocol.ts' */
/** @import { Strings } from './page-strings.js' */
import { fill } from './page-strings.js';

/** Author of what the workspace itself says; nobody has this id. */
export const WORKSPACE_AUTHOR = 'USLACKBOT';

/**
 * What went wrong, as a private message in the conversation it happened in. It exists on this page only.
 *
 * @param {object} failure
 * @param {Outcome & { ok: false }} failure.outcome
 * @param {string} failure.text what was typed or pressed
 * @param {{ bot: string, command: string, mention: string }} failure.bot how it is named, commanded and mentioned
 * @param {Pick<Message, 'channel' | 'threadTs'>} failure.place
 * @param {string} failure.reader
 * @param {readonly Message[]} failure.messages after whose newest it stands
 * @param {Strings} failure.strings
 * @returns {Message}
 */
export function noticeOf({ outcome, text, bot, place, reader, messages, strings }) {
  const shortened = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  const sentence = fill(strings.failures[kindOf(outcome.error)], { ...bot, text: shortened, error: outcome.error });
  return {
    ...place,
    ts: tsAfter(messages),
    user: WORKSPACE_AUTHOR,
    text: escaped(sentence),
    visibleTo: reader,
  };
}

/** Slack's words, and the beginnings of the sentences that it says itself, with what they mean to the reader. */
const KINDS = /** @type {const} */ ([
  [/^(operation_timeout|http_timeout)$/, 'timeout'],
  [/^(dispatch_failed|connection_failed|http_error)$/, 'botUnreachable'],
  [/^workspace_unreachable$/, 'workspaceUnreachable'],
  [/ is not a valid command/, 'unknownCommand'],
  [/ is not supported in threads/, 'commandInThread'],
]);

/** @param {string} error */
function kindOf(error) {
  return KINDS.find(([pattern]) => pattern.test(error))?.[1] ?? 'other';
}

/**
 * A ts of now, or right after the newest where the clocks differ.
 *
 * @param {readonly Message[]} messages
 */
function tsAfter(messages) {
  const newest = messages.reduce((latest, { ts }) => (ts > latest ? ts : latest), '0.000000');
  const now = `${Math.floor(Date.now() / 1_000)}.${String((Date.now() % 1_000) * 1_000).padStart(6, '0')}`;
  if (now > newest) return now;
  const [seconds = '0', micros = '0'] = newest.split('.');
  return `${seconds}.${String(Number(micros) + 1).padStart(6, '0')}`;
}

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
