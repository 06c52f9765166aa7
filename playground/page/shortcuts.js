// @ts-check
/** @import { Message, Shortcut } from '../protocol.ts' */
/** @import { MenuItem } from './menu.js' */
/** @import { Outbox } from './outbox.js' */
/** @import { Session } from './session.js' */
/** @import { WorkspaceClient } from './workspace-client.js' */
import { createMenu } from './menu.js';
import { WORKSPACE_AUTHOR } from './notices.js';

/**
 * The app's shortcuts: those that can be used anywhere in a menu beside the message box, those on a message with the
 * message.
 *
 * @param {object} options
 * @param {Session} options.session
 * @param {WorkspaceClient} options.client
 * @param {Outbox} options.outbox
 */
export function createShortcuts({ session, client, outbox }) {
  const menu = createMenu({
    icon: 'bolt',
    label: session.strings.shortcuts,
    className: 'shortcuts-button',
    attributes: { 'data-testid': 'shortcuts' },
    items: () => named('global').map((shortcut) => ({ label: shortcut.name, onChoose: () => use(shortcut) })),
  });

  /** @param {Shortcut['kind']} kind */
  const named = (kind) => session.state.shortcuts.filter((shortcut) => shortcut.kind === kind);

  /** @param {Shortcut} shortcut */
  function use({ callbackId, name }) {
    const user = session.reader.id;
    const place = { channel: session.channel.id };
    outbox.tell(client.useShortcut({ user, callbackId }), { user, text: name, place });
  }

  /**
   * @param {Shortcut} shortcut
   * @param {Message} message
   */
  function useOn({ callbackId, name }, { channel, ts: messageTs, threadTs }) {
    const user = session.reader.id;
    const place = { channel, ...(threadTs === undefined ? {} : { threadTs }) };
    outbox.tell(client.useMessageShortcut({ user, callbackId, channel, messageTs }), { user, text: name, place });
  }

  return {
    /** The button beside the message box. */
    node: menu.node,
    draw() {
      menu.node.hidden = named('global').length === 0;
      menu.name(session.strings.shortcuts);
    },
    /**
     * @param {Message} message
     * @returns {readonly MenuItem[]} none for what only one person sees, as in Slack, and for what the page itself says
     */
    itemsFor: (message) =>
      message.visibleTo || message.user === WORKSPACE_AUTHOR
        ? []
        : named('message').map((shortcut) => ({ label: shortcut.name, onChoose: () => useOn(shortcut, message) })),
  };
}
