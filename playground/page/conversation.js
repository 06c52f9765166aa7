// @ts-check
/** @import { Message, StreamEvent, WorkspaceState } from '../protocol.ts' */
/** @import { Session } from './session.js' */
/** @import { WorkspaceClient } from './workspace-client.js' */
/** @import { Thread } from './workspace-view.js' */
import { renderBeginning } from './beginning.js';
import { botNamesOf } from './bot-names.js';
import { createComposer } from './composer.js';
import { createControlsBar } from './controls-bar.js';
import { drawFrame, titleOf } from './draw-frame.js';
import { createDropZone } from './drop-zone.js';
import { elementById } from './element.js';
import { examplesFor } from './examples.js';
import { createHomeTab } from './home-tab.js';
import { createMessageList } from './message-list.js';
import { createMessagePresses } from './message-presses.js';
import { sentenceOfFailure, WORKSPACE_AUTHOR } from './notices.js';
import { createOpenViews } from './open-views.js';
import { createOutbox } from './outbox.js';
import { fill } from './page-strings.js';
import { createPromptBar } from './prompts.js';
import { contextOf } from './render-context.js';
import { createScrollKeeper } from './scroll-keeper.js';
import { createShortcuts } from './shortcuts.js';
import { createSidebar } from './sidebar.js';
import { suggest } from './suggest.js';
import { createTabs } from './tabs.js';
import { createThreadReply } from './thread-reply.js';
import { createWorkflowSteps } from './workflow-steps.js';
import { keyOf } from './workspace-view.js';

/** @typedef {ReturnType<typeof createConversation>} Conversation */

/**
 * Draws the session on the page.
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
  const outbox = createOutbox({
    session,
    client,
    onWaiting: () => drawPending(),
    onNotice(notice) {
      draw();
      comeIntoView(notice);
    },
  });
  const presses = createMessagePresses({ session, client, outbox, messageList });
  const reply = createThreadReply({
    session,
    outbox,
    suggest: (typed) => suggestions(typed, true),
    onStop() {
      draw();
      composer.focus();
    },
  });
  const shortcuts = createShortcuts({ session, client, outbox });
  const composer = createComposer({
    name: 'composer',
    tools: [shortcuts.node],
    sent: outbox.sent,
    suggest: (typed) => suggestions(typed, false),
    onSend: say,
    onTooLarge: (file) => outbox.refuse(file, { channel: session.channel.id }),
  });
  elementById('composer').append(composer.node);
  createDropZone(composer.node.closest('main') ?? composer.node, (file) => {
    if (session.tab === 'home') move(() => session.openTab('messages'));
    composer.attach(file);
  });
  const promptBar = createPromptBar(say);
  const tabs = createTabs(session, (tab) => move(() => session.openTab(tab)));
  const homeTab = createHomeTab({ session, client, failure: (error) => failure(error, session.strings.tabHome) });
  const controlsBar = createControlsBar(session, (id) => client.useControl({ id, user: session.reader.id }));
  const workflowSteps = createWorkflowSteps(session, client);
  const openViews = createOpenViews({
    client,
    user: () => outbox.actor,
    context: () => contextOf(session),
    failure,
    onGone: returnFocus,
  });
  /** @type {{ of: string, node: HTMLElement } | undefined} */
  let beginning;

  /**
   * @param {string} typed
   * @param {boolean} isThread
   */
  function suggestions(typed, isThread) {
    return suggest(typed, { ...botNamesOf(session), isThread, strings: session.strings });
  }

  /**
   * @param {string} error
   * @param {string} text what was used
   */
  function failure(error, text) {
    const { strings, language } = session;
    return sentenceOfFailure({ error, text, bot: botNamesOf(session), strings, language });
  }

  /** @param {() => void} change of the reader, the channel or the tab */
  function move(change) {
    change();
    reply.stop();
    outbox.startAgain();
    homeTab.clear();
    arrive();
  }

  /** Where the reader is now. The app is told of each visit, as in Slack, and that it does not answer is no news. */
  function arrive() {
    const { channel, reader, tab } = session;
    draw();
    scrollKeeper.toEnd();
    openViews.look();
    if (channel.kind === 'dm') client.openHome({ user: reader.id, tab });
    if (tab === 'home') homeTab.look();
  }

  /**
   * @param {string} text
   * @param {File} [file]
   */
  function say(text, file) {
    scrollKeeper.toEnd();
    outbox.say(text, { file });
  }

  /** To the button that opened what is closed now. */
  function returnFocus() {
    if (document.activeElement && document.activeElement !== document.body) return;
    (presses.lastPressed() ?? (session.tab === 'home' ? tabs : composer)).focus();
  }

  /** @param {Thread} thread */
  function startReply(thread) {
    const box = reply.start(thread);
    draw();
    box.focus();
    scrollKeeper.stayAt(box.node);
  }

  function draw() {
    const { state, channel, reader, strings, language } = session;
    drawFrame(session);
    tabs.draw();
    drawPending();
    shortcuts.draw();
    promptBar.draw(session.prompts, strings);
    controlsBar.draw();
    workflowSteps.draw();
    sidebar.draw({ state, reader, channel, unread: session.unread, strings, readerTime: session.readerTime });
    const examples = examplesFor({ language, isConversation: channel.kind === 'dm', ...botNamesOf(session) });
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
      beginning = { of, node: renderBeginning({ state, channel, strings, examples, onExample: say }) };
    messageList.draw(
      {
        threads: session.threads(),
        strings,
        readerTime: session.readerTime,
        person: session.person,
        contextOf: presses.contextFor,
        canReply: ({ root }) => !root.visibleTo && root.user !== WORKSPACE_AUTHOR,
        isReplying: reply.isFor,
        onReply: startReply,
        replyBoxOf: reply.boxOf,
        actionsFor: shortcuts.itemsFor,
      },
      beginning.node,
    );
  }

  /** @param {Message} message that has just come */
  function comeIntoView(message) {
    if (message.channel !== session.channel.id) return;
    const node = messageList.nodeOf(keyOf(message));
    const replyBox = reply.boxFor(message.channel, message.threadTs);
    if (node && replyBox) scrollKeeper.stayAt(message.user === session.reader.id ? replyBox : node);
    else scrollKeeper.afterChange(node);
  }

  function drawPending() {
    const { state, strings } = session;
    elementById('pending').textContent = outbox.isWaiting ? fill(strings.waiting, { bot: state.bot.name }) : '';
  }

  arrive();
  if (session.tab === 'home') tabs.focus();
  else composer.focus();

  return {
    /** @param {WorkspaceState} state */
    replaceState(state) {
      session.replaceState(state);
      draw();
      scrollKeeper.afterChange(undefined);
      openViews.look();
      if (session.tab === 'home') homeTab.look();
    },
    /** @param {StreamEvent} event */
    apply(event) {
      if (event.type === 'views_changed') {
        if (event.user === outbox.actor) openViews.look();
        return;
      }
      if (event.type === 'home_published') {
        if (event.user === session.reader.id && session.tab === 'home') homeTab.look();
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
