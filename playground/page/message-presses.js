// @ts-check
/** @import { Message } from '../protocol.ts' */
/** @import { MessageList } from './message-list.js' */
/** @import { Outbox } from './outbox.js' */
/** @import { PressedAction, RenderContext } from './render-context.js' */
/** @import { Session } from './session.js' */
/** @import { WorkspaceClient } from './workspace-client.js' */
import { askToConfirm } from './confirm-dialog.js';
import { createGivenFeedback } from './given-feedback.js';
import { sameElement } from './keep-focus.js';
import { contextOf } from './render-context.js';
import { keyOf } from './workspace-view.js';

/**
 * What is pressed in messages, one thing at a time in each.
 *
 * @param {object} options
 * @param {Session} options.session
 * @param {WorkspaceClient} options.client
 * @param {Outbox} options.outbox
 * @param {MessageList} options.messageList
 */
export function createMessagePresses({ session, client, outbox, messageList }) {
  /** @type {{ key: string, button: Element | null } | undefined} what was pressed last, and in which message */
  let last;
  const feedback = createGivenFeedback();

  /**
   * @param {Message} message
   * @returns {RenderContext}
   */
  const contextFor = (message) => ({
    ...contextOf(session),
    viewerId: viewerOf(message),
    onPress: (action) => press(message, action),
    chosenOf: (place) => feedback.valueOf(keyOf(message), viewerOf(message), place),
  });

  /**
   * What only one person sees, only that person can press.
   *
   * @param {Message} message
   */
  const viewerOf = (message) => message.visibleTo ?? session.reader.id;

  /**
   * @param {Message} message
   * @param {PressedAction} action
   */
  async function press(message, action) {
    const key = keyOf(message);
    if (messageList.pending.has(key)) return false;
    if (action.confirm && !(await askToConfirm(action.confirm, contextFor(message)))) return false;
    send(message, action);
    return true;
  }

  /**
   * @param {Message} message
   * @param {PressedAction} action
   */
  async function send(message, { label, confirm: _, choice, ...place }) {
    const key = keyOf(message);
    messageList.pending.add(key, { ...place, ...(choice && { choice }) });
    const user = viewerOf(message);
    last = { key, button: document.activeElement };
    const { channel, ts: messageTs, threadTs } = message;
    const conversation = { channel, ...(threadTs === undefined ? {} : { threadTs }) };
    const outcome = client
      .press({ user, channel, messageTs, ...place, ...choice })
      .finally(() => messageList.pending.remove(key));
    await outbox.tell(outcome, { user, text: label, place: conversation });
    const value = choice?.value;
    if (value !== undefined && (await outcome).ok)
      feedback.add(key, user, { ...place, value }, messageList.nodeOf(key));
  }

  return {
    contextFor,
    /** @returns {HTMLElement | undefined} what was pressed last, also where its message has been drawn again meanwhile */
    lastPressed() {
      const node = last && messageList.nodeOf(last.key);
      return last?.button && node ? sameElement(last.button, node) : undefined;
    },
  };
}
