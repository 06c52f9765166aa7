// @ts-check
/** @import { Channel, Message, Person, StreamEvent, WorkspaceState } from '../protocol.ts' */

/**
 * A message of the channel with the replies under it.
 *
 * @typedef {object} Thread
 * @property {Message} root
 * @property {readonly Message[]} replies
 */

/** @param {Pick<Message, 'channel' | 'ts'>} message */
export const keyOf = (message) => `${message.channel}:${message.ts}`;

/**
 * The workspace after an event. Applying an event twice changes nothing the second time.
 *
 * @param {WorkspaceState} state
 * @param {StreamEvent} event
 * @returns {WorkspaceState}
 */
export function withEvent(state, event) {
  if (event.type === 'bot_status' || event.type === 'views_changed' || event.type === 'home_published') return state;
  if (event.type === 'prompts_changed') {
    const others = state.prompts.filter(({ channel }) => channel !== event.prompts.channel);
    return { ...state, prompts: [...others, event.prompts] };
  }
  if (event.type === 'controls') return { ...state, controls: event.controls, clock: event.clock };
  if (event.type === 'message_deleted') {
    const remaining = state.messages.filter(({ channel, ts }) => channel !== event.channel || ts !== event.ts);
    return { ...state, messages: remaining };
  }
  const { message } = event;
  const known = state.messages.some((other) => keyOf(other) === keyOf(message));
  const messages = known
    ? state.messages.map((other) => (keyOf(other) === keyOf(message) ? message : other))
    : [...state.messages, message];
  return { ...state, messages };
}

/**
 * The channel's threads, oldest first. A reply whose parent is gone stands for itself, so that nothing is hidden.
 *
 * Messages for one reader only are there for all: the six readers are one person in front of one screen.
 *
 * @param {readonly Message[]} messages
 * @param {string} channelId
 * @returns {Thread[]}
 */
export function threadsOf(messages, channelId) {
  const here = messages.filter(({ channel }) => channel === channelId).sort((a, b) => compareTs(a.ts, b.ts));
  const present = new Set(here.map(({ ts }) => ts));
  /** @param {Message} message */
  const isReply = ({ threadTs, ts }) => threadTs !== undefined && threadTs !== ts && present.has(threadTs);
  return here
    .filter((message) => !isReply(message))
    .map((root) => ({ root, replies: here.filter((message) => isReply(message) && message.threadTs === root.ts) }));
}

/**
 * @param {WorkspaceState} state
 * @param {string} readerId
 * @returns {Channel[]} the channels that are in use, and the reader's own direct conversation
 */
export function channelsOf(state, readerId) {
  return state.channels.filter(({ kind, dmWith, isArchived }) => !isArchived && (kind !== 'dm' || dmWith === readerId));
}

/**
 * @param {Pick<Person, 'locale'>} person
 * @returns {string} `fr` of `fr-FR`
 */
export function languageOf(person) {
  return person.locale.toLowerCase().split(/[-_]/)[0] ?? 'en';
}

/**
 * @param {string} ts
 * @returns {Date}
 */
export function dateOfTs(ts) {
  return new Date(Number(ts) * 1_000);
}

/**
 * Numbers, then the strings: a double cannot hold all the digits of a ts.
 *
 * @param {string} a
 * @param {string} b
 */
function compareTs(a, b) {
  const [aSeconds = '0', aRest = ''] = a.split('.');
  const [bSeconds = '0', bRest = ''] = b.split('.');
  return Number(aSeconds) - Number(bSeconds) || aRest.padEnd(6, '0').localeCompare(bRest.padEnd(6, '0'));
}
