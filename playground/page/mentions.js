// @ts-check
/** @import { RenderContext } from './render-context.js' */
import { element } from './element.js';

/**
 * @param {string} userId
 * @param {RenderContext} context
 */
export function renderPersonMention(userId, { nameOfPerson, isReader }) {
  return element(
    'bdi',
    { class: isReader(userId) ? 'mention mention-me' : 'mention' },
    `@${nameOfPerson(userId) ?? userId}`,
  );
}

/**
 * @param {string} channelId
 * @param {string | undefined} label
 * @param {RenderContext} context
 */
export function renderChannelMention(channelId, label, { nameOfChannel }) {
  return element('bdi', { class: 'mention' }, `#${nameOfChannel(channelId) ?? (label || channelId)}`);
}

/** @param {string} range `channel`, `here` or `everyone`: it would ring for many, and has to be seen */
export function renderBroadcast(range) {
  return element('bdi', { class: 'mention mention-all' }, `@${range}`);
}

/**
 * A link that can only lead to the web or to a mail. Anything else is its label as text.
 *
 * @param {string} address
 * @param {...(Node | string)} label
 */
export function renderLink(address, ...label) {
  const href = safeAddress(address);
  if (!href) return element('span', {}, ...label);
  return element('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...label);
}

/**
 * @param {unknown} address
 * @returns {string | undefined} the address, where its scheme is http, https or mailto
 */
export function safeAddress(address) {
  if (typeof address !== 'string' || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : undefined;
}
