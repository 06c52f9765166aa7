// @ts-check
/** @import { Message, Person } from '../protocol.ts' */
/** @import { MenuItem } from './menu.js' */
/** @import { RenderContext } from './render-context.js' */
import { element } from './element.js';
import { createMenu } from './menu.js';
import { directionOf, fill } from './page-strings.js';
import { proseOf } from './prose.js';
import { renderAttachments } from './render-attachments.js';
import { renderAvatar } from './render-avatar.js';
import { renderBlocks } from './render-blocks.js';
import { renderFiles } from './render-files.js';
import { renderMrkdwn } from './render-mrkdwn.js';
import { formatTime } from './slack-date.js';
import { settleDirections } from './text-direction.js';
import { languageOfText } from './text-language.js';
import { dateOfTs, languageOf } from './workspace-view.js';

/**
 * @typedef {object} MessageSurroundings
 * @property {Person | undefined} author
 * @property {Person | undefined} addressee for whom it was written, where that is known
 * @property {boolean} isContinued the same author has just spoken: no need to say again who
 * @property {readonly MenuItem[]} actions what can be done with it
 * @property {() => void} [onReply] present where one can reply in a thread
 */

/**
 * A message: its blocks where it has some, else its text. Like in Slack, `text` then stands for the blocks where they
 * cannot be seen.
 *
 * @param {Message} message
 * @param {MessageSurroundings} surroundings
 * @param {RenderContext} context
 * @returns {HTMLElement}
 */
export function renderMessage(message, { author, addressee, isContinued, actions, onReply }, context) {
  const { strings, language } = context;
  const name = author?.name ?? message.user;
  const moment = dateOfTs(message.ts);
  const time = element('time', { datetime: moment.toISOString() }, formatTime(moment, context.readerTime));
  const hasBlocks = message.blocks !== undefined && message.blocks.length > 0;
  const writtenFor = addressee ?? author;
  const expectedLanguage = writtenFor ? languageOf(writtenFor) : language;
  const bodyLanguage = languageOfText(proseOf(message), expectedLanguage);
  const content = hasBlocks
    ? renderBlocks(message.blocks ?? [], context)
    : element('div', { class: 'blocks' }, ...renderMrkdwn(message.text, context));
  const body = element('div', { class: 'message-body', lang: bodyLanguage }, content);
  settleDirections(body, directionOf(bodyLanguage));
  const { files = [], attachments = [] } = message;
  const isSilent = !hasBlocks && message.text === '';
  const summary = [hasBlocks ? summaryOf(message.text) : '', ...files.map((file) => file.name)]
    .filter(Boolean)
    .join(' ');
  return element(
    'article',
    {
      class: ['message', isContinued && 'is-continued', message.visibleTo && 'is-ephemeral'].filter(Boolean).join(' '),
      'data-testid': 'message',
      'data-ts': message.ts,
      'aria-label': `${name}, ${time.textContent}: ${summary}`.replace(/: $/, ''),
      tabindex: -1,
    },
    element('div', { class: 'message-side' }, isContinued ? time : renderAvatar(author)),
    element(
      'div',
      { class: 'message-main' },
      message.visibleTo &&
        element('p', { class: 'ephemeral-note', 'data-testid': 'ephemeral-note' }, strings.onlyVisibleToYou),
      !isContinued &&
        element(
          'header',
          { class: 'message-head' },
          element('bdi', { class: 'message-author' }, name),
          author?.isBot && element('span', { class: 'badge' }, strings.app),
          time,
        ),
      !isSilent && body,
      files.length > 0 && renderFiles(files, context),
      ...renderAttachments(attachments, { bot: context.botName, expectedLanguage }, context),
      message.isEdited && element('p', { class: 'edited' }, strings.edited),
    ),
    (onReply || actions.length > 0) &&
      element(
        'div',
        { class: 'message-tools' },
        onReply && renderReplyButton(onReply, fill(strings.replyTo, { name }), strings.reply),
        actions.length > 0 && renderActionsMenu(actions, strings.moreActions),
      ),
  );
}

/**
 * @param {() => void} onReply
 * @param {string} label
 * @param {string} text
 */
function renderReplyButton(onReply, label, text) {
  const button = element(
    'button',
    { type: 'button', class: 'reply-button', 'aria-label': label, 'data-testid': 'reply' },
    text,
  );
  button.addEventListener('click', onReply);
  return button;
}

/**
 * @param {readonly MenuItem[]} actions
 * @param {string} label
 */
function renderActionsMenu(actions, label) {
  const attributes = { 'data-testid': 'more-actions' };
  return createMenu({ icon: 'dots-vertical', label, className: 'more-button', attributes, items: () => actions }).node;
}

/** @param {string} text */
const summaryOf = (text) => text.replace(/<[^<>|]*\|([^<>]*)>|[*_~`]/g, '$1').slice(0, 150);
