// @ts-check
/** @import { Json, RenderContext } from './render-context.js' */
import { element } from './element.js';
import { emojiOf } from './emoji.js';
import { renderMrkdwn } from './render-mrkdwn.js';

/**
 * @param {Json} text a text object, `mrkdwn` or `plain_text`
 * @param {RenderContext} context
 * @returns {HTMLElement[]}
 */
export function renderText(text, context) {
  if (text.type === 'mrkdwn') return renderMrkdwn(String(text.text), context);
  return [element('p', { class: 'plain', dir: 'auto' }, plainText(text))];
}

/**
 * @param {Json | undefined} text a `plain_text` object
 * @returns {string} with emoji codes resolved
 */
export function plainText(text) {
  const written = String(text?.text ?? '');
  if (text?.emoji === false) return written;
  return written.replace(/(?<![\p{L}\p{N}:]):([a-z0-9_+-]{1,40}):/gu, (_code, /** @type {string} */ name) =>
    emojiOf(name),
  );
}
