// @ts-check
/** @import { Channel, Message, Person, StreamEvent, WorkspaceState } from '../protocol.ts' */
import { WORKSPACE_AUTHOR } from './notices.js';
import { stringsIn } from './page-strings.js';
import { chosenChannel, chosenReader, chosenTab, rememberChoice } from './reader-choice.js';
import { channelsOf, languageOf, threadsOf, withEvent } from './workspace-view.js';

/** @typedef {'home' | 'messages'} Tab of the conversation with the bot; other channels have messages alone */

/** Nearer to the machine's time than this, the workspace's is the same. */
const MOVED_MS = 60_000;

/**
 * What the page knows and where the visitor is in it: the workspace, the reader, the channel, what is unread, and the
 * notices that exist on this page only.
 *
 * @param {WorkspaceState} firstState
 */
export function createSession(firstState) {
  let state = firstState;
  let reader = chosenReader(state.readers);
  let channel = channelNamed(chosenChannel());
  let tabOfBot = chosenTab();
  let isBotConnected = /** @type {boolean | undefined} unknown until the workspace says so */ (undefined);
  /** @type {Message[]} */
  const notices = [];
  /** @type {Set<string>} */
  const unread = new Set();

  /**
   * @param {string | null} wish id, name or `dm`
   * @returns {Channel} the one meant, else the channel where newcomers are expected
   */
  function channelNamed(wish) {
    const mine = channelsOf(state, reader.id);
    const found =
      mine.find(({ id, name, kind }) =>
        wish === 'dm' ? kind === 'dm' : id === wish || (kind !== 'dm' && name === wish),
      ) ??
      mine.find(({ kind, name }) => kind === 'channel' && name === state.bot.name) ??
      mine[0];
    if (!found) throw new Error('The workspace has no channels.');
    return found;
  }

  /** @param {string} id */
  function goTo(id) {
    channel = channelNamed(id);
    arrive();
  }

  function arrive() {
    if (tab() === 'messages') unread.delete(channel.id);
    rememberChoice(reader, channel.kind === 'dm' ? 'dm' : channel.name, tab());
  }

  /** @returns {Tab} */
  const tab = () => (channel.kind === 'dm' ? tabOfBot : 'messages');

  /** @returns {Message[]} */
  const messages = () => [...state.messages, ...notices];

  return {
    get state() {
      return state;
    },
    get reader() {
      return reader;
    },
    get channel() {
      return channel;
    },
    get tab() {
      return tab();
    },
    get language() {
      return languageOf(reader);
    },
    get strings() {
      return stringsIn(languageOf(reader));
    },
    /** What the reader's words for a moment depend on. */
    get readerTime() {
      return { language: languageOf(reader), zone: reader.tz, now: Date.now() + state.clock.aheadMs };
    },
    get isClockMoved() {
      return Math.abs(state.clock.aheadMs) >= MOVED_MS;
    },
    get isBotConnected() {
      return isBotConnected;
    },
    /** @type {ReadonlySet<string>} */
    unread,
    messages,
    threads: () => threadsOf(messages(), channel.id),
    /** What the bot suggests to say here. */
    get prompts() {
      return state.prompts.find((suggested) => suggested.channel === channel.id);
    },
    goTo,
    /** @param {Tab} wanted */
    openTab(wanted) {
      tabOfBot = wanted;
      arrive();
    },
    /** @param {string} id */
    readAs(id) {
      reader = state.readers.find((candidate) => candidate.id === id) ?? reader;
      goTo(channel.kind === 'dm' ? 'dm' : channel.id);
    },
    /** @param {WorkspaceState} fresh */
    replaceState(fresh) {
      state = fresh;
      channel = channelNamed(channel.id);
    },
    /** @param {StreamEvent} event */
    apply(event) {
      state = withEvent(state, event);
      if (event.type === 'bot_status') isBotConnected = event.isConnected;
      if (event.type !== 'message') return;
      if (event.message.channel !== channel.id || tab() !== 'messages') unread.add(event.message.channel);
    },
    /** @param {Message} notice */
    addNotice: (notice) => notices.push(notice),
    /**
     * @param {string} id
     * @returns {Person | undefined}
     */
    person(id) {
      if (id === WORKSPACE_AUTHOR)
        return { id, name: stringsIn(languageOf(reader)).workspace, isBot: false, locale: 'und', tz: 'UTC' };
      if (id === state.bot.id) return { id, name: state.bot.name, isBot: true, locale: reader.locale, tz: 'UTC' };
      return state.people.find((person) => person.id === id) ?? state.readers.find((person) => person.id === id);
    },
  };
}

/** @typedef {ReturnType<typeof createSession>} Session */
