// @ts-check
/** @import { Message, Person } from '../protocol.ts' */
/** @import { MenuItem } from './menu.js' */
/** @import { Action } from './pending-presses.js' */
/** @import { RenderContext } from './render-context.js' */
/** @import { Thread } from './workspace-view.js' */

import { arrange, element } from './element.js';
import { keepFocus } from './keep-focus.js';
import { fill } from './page-strings.js';
import { createPendingPresses } from './pending-presses.js';
import { renderMessage } from './render-message.js';
import { formatDay, isoDay } from './slack-date.js';
import { dateOfTs, keyOf } from './workspace-view.js';

/** A message within this time of the same author's last needs no new head. */
const CONTINUED_MS = 5 * 60_000;

/**
 * @typedef {object} MessageListView
 * @property {readonly Thread[]} threads
 * @property {(id: string) => Person | undefined} person
 * @property {(message: Message) => RenderContext} contextOf
 * @property {(message: Message) => readonly MenuItem[]} actionsFor
 * @property {(thread: Thread) => Element} replyBoxOf shown while somebody replies to the thread
 * @property {(thread: Thread) => boolean} canReply
 * @property {(thread: Thread) => boolean} isReplying
 * @property {(thread: Thread) => void} onReply
 * @property {RenderContext['strings']} strings
 * @property {import('./slack-date.js').ReaderTime} readerTime
 */

/**
 * The messages of a channel, each drawn again only when it has changed.
 *
 * @param {HTMLElement} container
 */
export function createMessageList(container) {
  /** @type {Map<string, { signature: string, node: HTMLElement }>} */
  const drawn = new Map();
  /** @type {Map<string, { node: HTMLElement, replies: HTMLElement }>} */
  const threadNodes = new Map();
  const pending = createPendingPresses();

  /**
   * @param {Message} message
   * @param {boolean} isContinued
   * @param {Thread} thread
   * @param {MessageListView} view
   */
  function messageNode(message, isContinued, thread, view) {
    const key = keyOf(message);
    const author = view.person(message.user);
    const addressee = message.visibleTo ? view.person(message.visibleTo) : repliedTo(message, thread, view);
    const canReply = message === thread.root && thread.replies.length === 0 && view.canReply(thread);
    const actions = view.actionsFor(message);
    const signature = JSON.stringify([
      message,
      isContinued,
      canReply,
      view.readerTime.language,
      today(view),
      author,
      addressee,
      actions.map(({ label }) => label),
    ]);
    const before = drawn.get(key);
    if (before?.signature === signature) return before.node;
    const onReply = canReply ? () => view.onReply(thread) : undefined;
    const node = renderMessage(message, { author, addressee, isContinued, actions, onReply }, view.contextOf(message));
    pending.mark(key, node);
    drawn.set(key, { signature, node });
    if (before) keepFocus(before.node, node);
    return node;
  }

  /**
   * @param {Thread} thread
   * @param {boolean} isContinued
   * @param {MessageListView} view
   */
  function threadNode(thread, isContinued, view) {
    const key = keyOf(thread.root);
    const known = threadNodes.get(key) ?? { node: element('div', { class: 'thread' }), replies: element('div') };
    threadNodes.set(key, known);
    const { node, replies } = known;
    replies.className = 'replies';
    replies.setAttribute('role', 'group');
    replies.setAttribute('aria-label', fill(view.strings.replies, { count: thread.replies.length }));
    const messages = thread.replies.map((reply, position) =>
      messageNode(reply, continues(thread.replies[position - 1], reply), thread, view),
    );
    const end = view.isReplying(thread)
      ? view.replyBoxOf(thread)
      : messages.length > 0 && replyOffer(replies, thread, view);
    arrange(replies, end ? [...messages, end] : messages);
    arrange(node, [messageNode(thread.root, isContinued, thread, view), ...(end ? [replies] : [])]);
    return node;
  }

  return {
    pending: {
      has: pending.has,
      /**
       * @param {string} key
       * @param {Action} action
       */
      add(key, action) {
        pending.add(key, action);
        this.mark(key);
      },
      /** @param {string} key */
      remove(key) {
        pending.remove(key);
        this.mark(key);
      },
      /** @param {string} key */
      mark(key) {
        const entry = drawn.get(key);
        if (entry) pending.mark(key, entry.node);
      },
    },
    /**
     * @param {MessageListView} view
     * @param {HTMLElement} beginning what stands above the first message
     */
    draw(view, beginning) {
      const { threads, readerTime } = view;
      /** @param {Message} message */
      const dayOf = ({ ts }) => isoDay(dateOfTs(ts), readerTime.zone);
      const nodes = threads.flatMap((thread, position) => {
        const previous = threads[position - 1];
        const startsDay = !previous || dayOf(previous.root) !== dayOf(thread.root);
        const isContinued = !startsDay && previous.replies.length === 0 && continues(previous.root, thread.root);
        const node = threadNode(thread, isContinued, view);
        return startsDay ? [dayNode(container, thread.root, readerTime), node] : [node];
      });
      arrange(container, [beginning, ...nodes]);
    },
    /** @param {string} key */
    nodeOf: (key) => drawn.get(key)?.node,
  };
}

/** @typedef {ReturnType<typeof createMessageList>} MessageList */

/**
 * @param {Message | undefined} previous
 * @param {Message} message
 */
function continues(previous, message) {
  return (
    previous !== undefined &&
    previous.user === message.user &&
    !previous.visibleTo === !message.visibleTo &&
    !message.visibleTo &&
    dateOfTs(message.ts).getTime() - dateOfTs(previous.ts).getTime() < CONTINUED_MS
  );
}

/**
 * Whom a bot's reply in a thread is for: the one who spoke last before it.
 *
 * @param {Message} message
 * @param {Thread} thread
 * @param {MessageListView} view
 */
function repliedTo(message, thread, view) {
  const earlier = [thread.root, ...thread.replies].filter(({ ts }) => ts < message.ts).reverse();
  return earlier.map(({ user }) => view.person(user)).find((person) => person && !person.isBot);
}

/**
 * @param {HTMLElement} replies
 * @param {Thread} thread
 * @param {MessageListView} view
 */
function replyOffer(replies, thread, view) {
  const offer =
    replies.querySelector(':scope > .reply-offer') ??
    element('button', { type: 'button', class: 'reply-offer', 'data-testid': 'reply' });
  offer.textContent = view.strings.reply;
  /** @type {HTMLElement} */ (offer).onclick = () => view.onReply(thread);
  return offer;
}

/** @param {MessageListView} view */
const today = ({ readerTime: { now, zone } }) => isoDay(new Date(now), zone);

/**
 * @param {HTMLElement} container
 * @param {Message} message
 * @param {import('./slack-date.js').ReaderTime} readerTime
 */
function dayNode(container, message, readerTime) {
  const day = isoDay(dateOfTs(message.ts), readerTime.zone);
  const node =
    [...container.querySelectorAll('.day')].find((known) => known.getAttribute('data-day') === day) ??
    element('p', { class: 'day', 'data-day': day });
  const shown = formatDay(dateOfTs(message.ts), readerTime);
  if (node.textContent !== shown) node.replaceChildren(element('span', {}, shown));
  return node;
}
