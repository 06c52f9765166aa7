// @ts-check
/** @import { Message, Outcome, StreamEvent, WorkspaceState } from '../protocol.ts' */
/** @import { Composer } from './composer.js' */
/** @import { PressedAction, RenderContext } from './render-context.js' */
/** @import { Session } from './session.js' */
/** @import { WorkspaceClient } from './workspace-client.js' */
/** @import { Thread } from './workspace-view.js' */
import { renderBeginning } from './beginning.js';
import { createComposer } from './composer.js';
import { askToConfirm } from './confirm-dialog.js';
import { createControlsBar } from './controls-bar.js';
import { drawFrame, titleOf } from './draw-frame.js';
import { createDropZone } from './drop-zone.js';
import { elementById } from './element.js';
import { examplesFor } from './examples.js';
import { sameButton } from './keep-focus.js';
import { createMessageList } from './message-list.js';
import { noticeOf, sentenceOfFailure, WORKSPACE_AUTHOR } from './notices.js';
import { createOpenViews } from './open-views.js';
import { fill } from './page-strings.js';
import { createScrollKeeper } from './scroll-keeper.js';
import { createSidebar } from './sidebar.js';
import { suggest } from './suggest.js';
import { keyOf } from './workspace-view.js';

/** @typedef {ReturnType<typeof createConversation>} Conversation */

/**
 * Draws the session on the page and carries what the reader does to the workspace.
 *
 * @param {Session} session
 * @param {WorkspaceClient} client
 */
export function createConversation(session, client) {
  const messageList = createMessageList(elementById('messages'));
  const scrollKeeper = createScrollKeeper(elementById('log'), elementById('messages'), elementById('back-to-newest'));
  const sidebar = createSidebar({
    onChannel: (id) => move(() => session.goTo(id)),
    onReader: (id) => move(() => session.readAs(id)),
  });
  /** @type {string[]} what was sent from any composer, for the arrow keys */
  const sent = [];
  /** @type {{ key: string, composer: Composer } | undefined} the thread that is being replied to */
  let reply;
  /** @type {{ of: string, node: HTMLElement } | undefined} */
  let beginning;
  /** @type {{ key: string, button: Element | null } | undefined} what was pressed last, and in which message */
  let pressed;
  let waitingCount = 0;
  /** Before whom modals lie: the reader, or the one whose private message was pressed in. */
  let presser = session.reader.id;

  const composer = createComposer({
    name: 'composer',
    sent,
    suggest: (typed) => suggestions(typed, false),
    onSend: (text, file) => say(text, { file }),
    onTooLarge: (file) => refuse(file, { channel: session.channel.id }),
  });
  elementById('composer').append(composer.node);
  createDropZone(composer.node.closest('main') ?? composer.node, composer.attach);
  const controlsBar = createControlsBar(session, (id) => client.useControl({ id, user: session.reader.id }));

  const openViews = createOpenViews({
    client,
    user: () => presser,
    context: renderContext,
    failure: (error, text) => sentenceOfFailure({ error, text, bot: botNames(), ...wording() }),
    onGone: returnFocus,
  });

  const command = () => `/${session.state.bot.command.replace(/^\//, '')}`;
  const mention = () => `@${session.state.bot.name}`;
  const botNames = () => ({ bot: session.state.bot.name, command: command(), mention: mention() });
  const wording = () => ({ strings: session.strings, language: session.language });

  /**
   * @param {string} typed
   * @param {boolean} isThread
   */
  function suggestions(typed, isThread) {
    return suggest(typed, { command: command(), mention: mention(), isThread, strings: session.strings });
  }

  /** @param {() => void} change of the reader or the channel */
  function move(change) {
    change();
    reply = undefined;
    presser = session.reader.id;
    draw();
    scrollKeeper.toEnd();
    openViews.look();
  }

  /**
   * @param {string} text
   * @param {{ threadTs?: string, file?: File | undefined }} [options]
   */
  async function say(text, { threadTs, file } = {}) {
    if (text !== '') sent.push(text);
    const place = { channel: session.channel.id, ...(threadTs === undefined ? {} : { threadTs }) };
    const user = session.reader.id;
    presser = user;
    if (threadTs === undefined) scrollKeeper.toEnd();
    const spoken = file
      ? client.upload(file, { ...place, user, name: file.name, ...(text && { text }), ...mimetypeOf(file) })
      : client.say({ user, text, ...place });
    const outcome = await waitingFor(spoken);
    if (!outcome.ok) addNotice(outcome, text || (file?.name ?? ''), place, user);
  }

  /**
   * @param {File} file that is too large
   * @param {Pick<Message, 'channel' | 'threadTs'>} place
   */
  const refuse = (file, place) =>
    addNotice({ ok: false, error: 'file_too_large' }, file.name, place, session.reader.id);

  /**
   * @param {Message} message
   * @param {PressedAction} action
   */
  async function press(message, { blockId, actionId, label, confirm }) {
    const key = keyOf(message);
    if (messageList.pending.has(key)) return;
    if (confirm && !(await askToConfirm(confirm, contextOf(message)))) return;
    messageList.pending.add(key, { blockId, actionId });
    // What only one person sees, only that person can press.
    const user = message.visibleTo ?? session.reader.id;
    presser = user;
    pressed = { key, button: document.activeElement };
    const { channel, ts: messageTs, threadTs } = message;
    const outcome = await waitingFor(client.press({ user, channel, messageTs, blockId, actionId }));
    messageList.pending.remove(key);
    if (!outcome.ok) addNotice(outcome, label, { channel, ...(threadTs === undefined ? {} : { threadTs }) }, user);
  }

  /**
   * @param {Promise<Outcome>} outcome
   * @returns {Promise<Outcome>}
   */
  async function waitingFor(outcome) {
    waitingCount += 1;
    drawPending();
    try {
      return await outcome;
    } finally {
      waitingCount -= 1;
      drawPending();
    }
  }

  /**
   * @param {Outcome & { ok: false }} outcome
   * @param {string} text
   * @param {Pick<Message, 'channel' | 'threadTs'>} place
   * @param {string} reader
   */
  function addNotice(outcome, text, place, reader) {
    const notice = noticeOf({
      outcome,
      text,
      bot: botNames(),
      place,
      reader,
      messages: session.messages(),
      strings: session.strings,
      readerTime: session.readerTime,
    });
    session.addNotice(notice);
    draw();
    comeIntoView(notice);
  }

  /** @param {Message} message */
  const contextOf = (message) => ({
    ...renderContext(),
    onPress: (/** @type {PressedAction} */ action) => press(message, action),
  });

  /** @returns {Omit<RenderContext, 'onPress'>} */
  function renderContext() {
    return {
      language: session.language,
      readerTime: session.readerTime,
      strings: session.strings,
      nameOfPerson: (id) => session.person(id)?.name,
      nameOfChannel: (id) => session.state.channels.find((channel) => channel.id === id)?.name,
      isReader: (id) => session.state.readers.some((person) => person.id === id),
    };
  }

  /** To the button that opened what is closed now, also where its message has been drawn again meanwhile. */
  function returnFocus() {
    if (document.activeElement && document.activeElement !== document.body) return;
    const node = pressed && messageList.nodeOf(pressed.key);
    const button = pressed?.button && node && sameButton(pressed.button, node);
    if (button) button.focus();
    else composer.focus();
  }

  /** @param {Thread} thread */
  function startReply({ root }) {
    const stop = () => {
      reply = undefined;
      draw();
      composer.focus();
    };
    const replyComposer = createComposer({
      name: 'reply-composer',
      sent,
      suggest: (typed) => suggestions(typed, true),
      onSend: (text, file) => say(text, { threadTs: root.ts, file }),
      onTooLarge: (file) => refuse(file, { channel: root.channel, threadTs: root.ts }),
      onEscape: stop,
    });
    reply = { key: keyOf(root), composer: replyComposer };
    draw();
    replyComposer.focus();
    scrollKeeper.stayAt(replyComposer.node);
  }

  function draw() {
    const { state, channel, reader, strings, language } = session;
    drawFrame(session);
    drawPending();
    controlsBar.draw();
    sidebar.draw({ state, reader, channel, unread: session.unread, strings, readerTime: session.readerTime });
    const examples = examplesFor({
      language,
      isConversation: channel.kind === 'dm',
      command: command(),
      mention: mention(),
    });
    composer.label({
      strings,
      language,
      label: fill(strings.messageBox, { channel: titleOf(session) }),
      placeholder: fill(strings.placeholder, { example: examples[0] }),
    });
    drawMessages(examples);
  }

  /** @param {readonly string[]} examples */
  function drawMessages(examples) {
    const { state, channel, strings, language } = session;
    const of = `${channel.id} ${language}`;
    if (beginning?.of !== of)
      beginning = { of, node: renderBeginning({ state, channel, strings, examples, onExample: (text) => say(text) }) };
    messageList.draw(
      {
        threads: session.threads(),
        strings,
        readerTime: session.readerTime,
        person: session.person,
        contextOf,
        canReply: ({ root }) => !root.visibleTo && root.user !== WORKSPACE_AUTHOR,
        isReplying: ({ root }) => reply?.key === keyOf(root),
        onReply: startReply,
        replyBoxOf: ({ root }) => {
          if (reply?.key !== keyOf(root)) throw new Error('No reply is being written to this thread.');
          const name = session.person(root.user)?.name ?? root.user;
          const label = fill(strings.replyTo, { name });
          reply.composer.label({ strings, language, label, placeholder: label });
          return reply.composer.node;
        },
      },
      beginning.node,
    );
  }

  /** @param {Message} message that has just come */
  function comeIntoView(message) {
    if (message.channel !== session.channel.id) return;
    const node = messageList.nodeOf(keyOf(message));
    const openReply = reply?.key === `${message.channel}:${message.threadTs}` ? reply : undefined;
    if (node && openReply) scrollKeeper.stayAt(message.user === session.reader.id ? openReply.composer.node : node);
    else scrollKeeper.afterChange(node);
  }

  function drawPending() {
    const { state, strings } = session;
    elementById('pending').textContent = waitingCount > 0 ? fill(strings.waiting, { bot: state.bot.name }) : '';
  }

  draw();
  scrollKeeper.toEnd();
  composer.focus();
  openViews.look();

  return {
    /** @param {WorkspaceState} state */
    replaceState(state) {
      session.replaceState(state);
      draw();
      scrollKeeper.afterChange(undefined);
      openViews.look();
    },
    /** @param {StreamEvent} event */
    apply(event) {
      if (event.type === 'views_changed') {
        if (event.user === presser) openViews.look();
        return;
      }
      const hadFocus =
        event.type === 'message_deleted' && messageList.nodeOf(keyOf(event))?.contains(document.activeElement);
      session.apply(event);
      draw();
      if (hadFocus) composer.focus();
      if (event.type === 'message') comeIntoView(event.message);
      else scrollKeeper.afterChange(undefined);
    },
  };
}

/**
 * @param {File} file
 * @returns {{ mimetype?: string }} nothing where the browser does not know, or says more than the type
 */
const mimetypeOf = ({ type }) => (/^[\w.+-]+\/[\w.+-]+$/.test(type) ? { mimetype: type } : {});
