// @ts-check
/** @import { RenderContext } from './render-context.js' */
import { element } from './element.js';
import { emojiOf } from './emoji.js';
import { renderBroadcast, renderChannelMention, renderLink, renderPersonMention } from './mentions.js';
import { directionOf } from './page-strings.js';
import { formatSlackDate } from './slack-date.js';

/** @type {Readonly<Record<string, 'strong' | 'em' | 's'>>} */
const EMPHASIS = { '*': 'strong', _: 'em', '~': 's' };

/**
 * What begins something other than text: code, an angle-bracketed object, an emoji code, an emphasis, an address.
 * An emphasis wants no letter or digit outside and no space inside, which is why Slack shows the stars of a Chinese
 * sentence that has them between its characters.
 */
const TOKEN = new RegExp(
  [
    '`(?<code>[^`\\n]+)`',
    '<(?<angle>[^<>\\n]+)>',
    '(?<![\\p{L}\\p{N}:]):(?<emoji>[a-z0-9_+-]{1,40}):',
    '(?<![\\p{L}\\p{N}*_~])(?<mark>[*_~])(?=\\S)(?<inside>[^\\n]*?\\S)\\k<mark>(?![\\p{L}\\p{N}])',
    '(?<address>https?:\\/\\/[^\\s<>|]*[^\\s<>|.,;:!?)\\]])',
  ].join('|'),
  'gu',
);

const ANGLE = /<(?<angle>[^<>\n]+)>/gu;

/**
 * One line of Slack's markup as text nodes and elements.
 *
 * @param {string} source
 * @param {RenderContext} context
 * @param {{ isCode?: boolean }} [options] `isCode`: only angle-bracketed objects mean something
 * @returns {(Node | string)[]}
 */
export function renderInline(source, context, { isCode = false } = {}) {
  /** @type {(Node | string)[]} */
  const nodes = [];
  let position = 0;
  for (const token of source.matchAll(isCode ? ANGLE : TOKEN)) {
    if (token.index > position) nodes.push(unescaped(source.slice(position, token.index)));
    nodes.push(renderToken(token, context));
    position = token.index + token[0].length;
  }
  if (position < source.length) nodes.push(unescaped(source.slice(position)));
  return nodes;
}

/**
 * Slack escapes exactly these three.
 *
 * @param {string} text
 */
export function unescaped(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/**
 * @param {RegExpMatchArray} token
 * @param {RenderContext} context
 * @returns {Node | string}
 */
function renderToken(token, context) {
  const { code, angle, emoji, mark, inside, address } = token.groups ?? {};
  if (code !== undefined) return element('code', {}, ...renderInline(code, context, { isCode: true }));
  if (angle !== undefined) return renderAngle(angle, context) ?? unescaped(token[0]);
  if (emoji !== undefined) return emojiOf(emoji);
  if (address !== undefined) return renderLink(unescaped(address), unescaped(address));
  return element(EMPHASIS[mark ?? ''] ?? 'span', {}, ...renderInline(inside ?? '', context));
}

/**
 * @param {string} content between the angle brackets
 * @param {RenderContext} context
 * @returns {Node | undefined} nothing for what is not one of Slack's objects: it is text then
 */
function renderAngle(content, context) {
  const [target = '', ...labelParts] = content.split('|');
  const label = labelParts.length > 0 ? unescaped(labelParts.join('|')) : undefined;
  if (/^@[UW]\w+$/.test(target)) return renderPersonMention(target.slice(1), context);
  if (/^#C\w+$/.test(target)) return renderChannelMention(target.slice(1), label, context);
  if (/^!(channel|here|everyone)$/.test(target)) return renderBroadcast(target.slice(1));
  if (target.startsWith('!subteam^')) return element('bdi', { class: 'mention' }, label ?? `@${target.slice(9)}`);
  if (target.startsWith('!date^')) return renderDate(target, label, context);
  if (/^(https?:\/\/|mailto:)/i.test(target)) {
    return renderLink(unescaped(target), label ?? unescaped(target.replace(/^mailto:/i, '')));
  }
  return undefined;
}

/**
 * @param {string} target `!date^seconds^template`, perhaps `^link`
 * @param {string | undefined} fallback
 * @param {RenderContext} context
 */
function renderDate(target, fallback, { language, readerTime }) {
  const [, seconds = '', template = '', link] = target.split('^');
  const moment = new Date(Number(seconds) * 1_000);
  if (!seconds || Number.isNaN(moment.getTime())) return element('span', {}, fallback ?? '');
  const shown = formatSlackDate(moment, unescaped(template), readerTime);
  const time = element('time', { datetime: moment.toISOString(), dir: directionOf(language) }, shown);
  return link ? renderLink(unescaped(link), time) : time;
}
