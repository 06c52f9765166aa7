// @ts-check
/** @import { Message, Outcome } from '../protocol.ts' */
/** @import { Strings } from './page-strings.js' */
/** @import { ReaderTime } from './slack-date.js' */
import { MAX_UPLOAD_BYTES } from './attachment.js';
import { formatBytes } from './format-bytes.js';
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
 * @param {ReaderTime} failure.readerTime
 * @returns {Message}
 */
export function noticeOf({ outcome, text, bot, place, reader, messages, strings, readerTime }) {
  const sentence = sentenceOfFailure({ error: outcome.error, text, bot, strings, language: readerTime.language });
  return {
    ...place,
    ts: tsAfter(messages, readerTime.now),
    user: WORKSPACE_AUTHOR,
    text: escaped(sentence),
    visibleTo: reader,
  };
}

/**
 * What went wrong, in the reader's words.
 *
 * @param {object} failure
 * @param {string} failure.error a word of Slack's, or a sentence
 * @param {string} failure.text what was typed or pressed
 * @param {{ bot: string, command: string, mention: string }} failure.bot how it is named, commanded and mentioned
 * @param {Strings} failure.strings
 * @param {string} failure.language
 * @returns {string}
 */
export function sentenceOfFailure({ error, text, bot, strings, language }) {
  const shortened = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  const limit = formatBytes(MAX_UPLOAD_BYTES, language);
  return fill(strings.failures[kindOf(error)], { ...bot, text: shortened, error, limit });
}

/** Slack's words, and the beginnings of the sentences that it says itself, with what they mean to the reader. */
const KINDS = /** @type {const} */ ([
  [/^(operation_timeout|http_timeout)$/, 'timeout'],
  [/^(dispatch_failed|connection_failed|http_error)$/, 'botUnreachable'],
  [/^function_timeout$/, 'stepTimeout'],
  [/^workspace_unreachable$/, 'workspaceUnreachable'],
  [/^file_too_large$/, 'fileTooLarge'],
  [/^is_archived$/, 'archived'],
  [/ is not a valid command/, 'unknownCommand'],
  [/ is not supported in threads/, 'commandInThread'],
]);

/**
 * @param {string} error
 * @returns {boolean} whether the page knows it for a word of Slack's or of the workspace's: what the app says is its own
 */
export const isFailureOfWorkspace = (error) => kindOf(error) !== 'other';

/** @param {string} error */
function kindOf(error) {
  return KINDS.find(([pattern]) => pattern.test(error))?.[1] ?? 'other';
}

/**
 * A ts of now, or right after the newest where the clocks differ.
 *
 * @param {readonly Message[]} messages
 * @param {number} nowMs
 */
function tsAfter(messages, nowMs) {
  const newest = messages.reduce((latest, { ts }) => (ts > latest ? ts : latest), '0.000000');
  const now = `${Math.floor(nowMs / 1_000)}.${String((nowMs % 1_000) * 1_000).padStart(6, '0')}`;
  if (now > newest) return now;
  const [seconds = '0', micros = '0'] = newest.split('.');
  return `${seconds}.${String(Number(micros) + 1).padStart(6, '0')}`;
}

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
