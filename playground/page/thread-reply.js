// @ts-check
/** @import { Composer } from './composer.js' */
/** @import { Outbox } from './outbox.js' */
/** @import { Session } from './session.js' */
/** @import { Suggestion } from './suggestion-list.js' */
/** @import { Thread } from './workspace-view.js' */
import { createComposer } from './composer.js';
import { fill } from './page-strings.js';
import { keyOf } from './workspace-view.js';

/**
 * The reply that is being written to a thread: one at a time.
 *
 * @param {object} options
 * @param {Session} options.session
 * @param {Outbox} options.outbox
 * @param {(typed: string) => Suggestion[]} options.suggest
 * @param {() => void} options.onStop the reader has given it up
 */
export function createThreadReply({ session, outbox, suggest, onStop }) {
  /** @type {{ key: string, composer: Composer } | undefined} */
  let open;

  /** @param {Thread} thread */
  const isFor = ({ root }) => open?.key === keyOf(root);

  return {
    isFor,
    stop() {
      open = undefined;
    },
    /**
     * @param {Thread} thread
     * @returns {Composer} where it is written
     */
    start({ root }) {
      const composer = createComposer({
        name: 'reply-composer',
        sent: outbox.sent,
        suggest,
        onSend: (text, file) => outbox.say(text, { threadTs: root.ts, file }),
        onTooLarge: (file) => outbox.refuse(file, { channel: root.channel, threadTs: root.ts }),
        onEscape() {
          open = undefined;
          onStop();
        },
      });
      open = { key: keyOf(root), composer };
      return composer;
    },
    /**
     * @param {Thread} thread that is replied to
     * @returns {HTMLElement}
     */
    boxOf(thread) {
      if (!open || !isFor(thread)) throw new Error('No reply is being written to this thread.');
      const { strings, language } = session;
      const { user } = thread.root;
      const label = fill(strings.replyTo, { name: session.person(user)?.name ?? user });
      open.composer.label({ strings, language, label, placeholder: label });
      return open.composer.node;
    },
    /**
     * @param {string} channel
     * @param {string | undefined} threadTs
     * @returns {HTMLElement | undefined} the box, where it is the reply to this thread
     */
    boxFor: (channel, threadTs) => (open?.key === `${channel}:${threadTs}` ? open.composer.node : undefined),
  };
}
