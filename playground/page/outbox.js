// @ts-check
/** @import { Message, Outcome } from '../protocol.ts' */
/** @import { Session } from './session.js' */
/** @import { WorkspaceClient } from './workspace-client.js' */
import { botNamesOf } from './bot-names.js';
import { noticeOf } from './notices.js';

/**
 * What somebody does, and what is said where it fails.
 *
 * @typedef {object} Deed
 * @property {string} user in whose name
 * @property {string} text what was typed or pressed
 * @property {Pick<Message, 'channel' | 'threadTs'>} place where a failure is told of
 */

/**
 * Carries what the readers do to the workspace, and tells them where it did not arrive.
 *
 * @param {object} options
 * @param {Session} options.session
 * @param {WorkspaceClient} options.client
 * @param {(isWaiting: boolean) => void} options.onWaiting
 * @param {(notice: Message) => void} options.onNotice
 */
export function createOutbox({ session, client, onWaiting, onNotice }) {
  /** @type {string[]} what was sent from any composer, oldest first, for the arrow keys */
  const sent = [];
  let waitingCount = 0;
  let actor = session.reader.id;

  /**
   * @param {Outcome & { ok: false }} outcome
   * @param {Deed} deed
   */
  function complain(outcome, { user, text, place }) {
    const { strings, readerTime } = session;
    const bot = botNamesOf(session);
    const messages = session.messages();
    const notice = noticeOf({ outcome, text, bot, place, reader: user, messages, strings, readerTime });
    session.addNotice(notice);
    onNotice(notice);
  }

  /**
   * @param {Promise<Outcome>} outcome
   * @param {Deed} deed
   */
  async function tell(outcome, deed) {
    actor = deed.user;
    waitingCount += 1;
    onWaiting(true);
    const settled = await outcome;
    waitingCount -= 1;
    onWaiting(waitingCount > 0);
    if (!settled.ok) complain(settled, deed);
  }

  return {
    sent,
    tell,
    /** Who did something last, before whom modals lie therefore: the reader, or the one whose private message it was in. */
    get actor() {
      return actor;
    },
    get isWaiting() {
      return waitingCount > 0;
    },
    /** The reader has changed, or gone elsewhere. */
    startAgain() {
      actor = session.reader.id;
    },
    /**
     * @param {string} text
     * @param {{ threadTs?: string, file?: File | undefined }} [options]
     */
    async say(text, { threadTs, file } = {}) {
      if (text !== '') sent.push(text);
      const place = { channel: session.channel.id, ...(threadTs === undefined ? {} : { threadTs }) };
      const user = session.reader.id;
      const spoken = file
        ? client.upload(file, { ...place, user, name: file.name, ...(text && { text }), ...mimetypeOf(file) })
        : client.say({ user, text, ...place });
      await tell(spoken, { user, text: text || (file?.name ?? ''), place });
    },
    /**
     * @param {File} file that is too large
     * @param {Pick<Message, 'channel' | 'threadTs'>} place
     */
    refuse: (file, place) =>
      complain({ ok: false, error: 'file_too_large' }, { user: session.reader.id, text: file.name, place }),
  };
}

/** @typedef {ReturnType<typeof createOutbox>} Outbox */

/**
 * @param {File} file
 * @returns {{ mimetype?: string }} nothing where the browser does not know, or says more than the type
 */
const mimetypeOf = ({ type }) => (/^[\w.+-]+\/[\w.+-]+$/.test(type) ? { mimetype: type } : {});
