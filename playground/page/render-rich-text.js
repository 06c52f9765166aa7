// @ts-check
/** @import { Json, RenderContext } from './render-context.js' */
import { element } from './element.js';
import { emojiOf } from './emoji.js';
import { renderBroadcast, renderChannelMention, renderLink, renderPersonMention } from './mentions.js';
import { directionOf } from './page-strings.js';
import { formatSlackDate } from './slack-date.js';

/**
 * @param {Json} block a `rich_text` block
 * @param {RenderContext} context
 * @returns {HTMLElement[]}
 */
export function renderRichText(block, context) {
  const parts = /** @type {Json[]} */ (block.elements);
  return parts.map((part) => {
    if (part.type === 'rich_text_list') return renderList(part, context);
    const content = renderRun(part.elements, context);
    if (part.type === 'rich_text_quote')
      return element('blockquote', { dir: 'auto' }, element('p', { dir: 'auto' }, ...content));
    if (part.type === 'rich_text_preformatted')
      return element('pre', { dir: 'auto', tabindex: 0 }, element('code', {}, ...content));
    return element('p', { dir: 'auto' }, ...content);
  });
}

/**
 * @param {Json} list
 * @param {RenderContext} context
 */
function renderList(list, context) {
  const items = /** @type {Json[]} */ (list.elements).map((item) =>
    element('li', { dir: 'auto' }, ...renderRun(item.elements, context)),
  );
  const indent = Math.min(Math.max(Number(list.indent) || 0, 0), 8);
  const attributes = { dir: 'auto', class: indent ? `indent-${indent}` : undefined };
  if (list.style !== 'ordered') return element('ul', attributes, ...items);
  return element('ol', { ...attributes, start: Number(list.offset) ? Number(list.offset) + 1 : undefined }, ...items);
}

/**
 * @param {Json[]} pieces
 * @param {RenderContext} context
 * @returns {Node[]}
 */
function renderRun(pieces, context) {
  return pieces.map((piece) => styled(renderPiece(piece, context), piece.style ?? {}));
}

/**
 * @param {Json} piece
 * @param {RenderContext} context
 * @returns {Node}
 */
function renderPiece(piece, context) {
  switch (piece.type) {
    case 'text':
      return textWithBreaks(String(piece.text));
    case 'link':
      return renderLink(piece.url, String(piece.text ?? piece.url));
    case 'user':
      return renderPersonMention(String(piece.user_id), context);
    case 'channel':
      return renderChannelMention(String(piece.channel_id), undefined, context);
    case 'broadcast':
      return renderBroadcast(String(piece.range));
    case 'usergroup':
      return element('bdi', { class: 'mention' }, `@${piece.usergroup_id}`);
    case 'emoji':
      return document.createTextNode(emojiOf(String(piece.name), piece.unicode));
    case 'date':
      return renderDate(piece, context);
    default:
      return document.createTextNode(String(piece.value ?? piece.fallback ?? ''));
  }
}

/**
 * @param {Json} date
 * @param {RenderContext} context
 */
function renderDate(date, { language, readerTime }) {
  const shown = formatSlackDate(new Date(Number(date.timestamp) * 1_000), String(date.format), readerTime);
  return element('time', { dir: directionOf(language) }, shown);
}

/** @param {string} text */
function textWithBreaks(text) {
  const fragment = document.createDocumentFragment();
  text.split('\n').forEach((line, position) => {
    if (position > 0) fragment.append(element('br'));
    fragment.append(line);
  });
  return fragment;
}

/**
 * @param {Node} node
 * @param {Json} style
 * @returns {Node}
 */
function styled(node, style) {
  const code = style.code ? element('code', {}, node) : node;
  const struck = style.strike ? element('s', {}, code) : code;
  const slanted = style.italic ? element('em', {}, struck) : struck;
  return style.bold ? element('strong', {}, slanted) : slanted;
}
