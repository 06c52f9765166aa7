// @ts-check
/** @import { Json, RenderContext } from './render-context.js' */
import { element } from './element.js';
import { renderLink, safeAddress } from './mentions.js';
import { directionOf, fill } from './page-strings.js';
import { proseOf } from './prose.js';
import { renderBlocks } from './render-blocks.js';
import { renderImage } from './render-image.js';
import { renderMrkdwn } from './render-mrkdwn.js';
import { settleDirections } from './text-direction.js';
import { languageOfText } from './text-language.js';

/**
 * What stands below a message behind a quiet bar: what the app shows of a link, or attachments of the message's own.
 *
 * @param {readonly unknown[]} attachments
 * @param {{ bot: string, expectedLanguage: string }} surroundings name of the app, and for whom the message was written
 * @param {RenderContext} context
 * @returns {HTMLElement[]}
 */
export function renderAttachments(attachments, surroundings, context) {
  return attachments.map((attachment) =>
    renderAttachment(/** @type {Json} any property of it may be missing */ (attachment ?? {}), surroundings, context),
  );
}

/**
 * @param {Json} attachment
 * @param {{ bot: string, expectedLanguage: string }} surroundings
 * @param {RenderContext} context
 */
function renderAttachment(attachment, { bot, expectedLanguage }, context) {
  const { strings } = context;
  const source = attachment.is_app_unfurl === true ? fill(strings.addedBy, { bot }) : undefined;
  const inside = Number.isInteger(attachment.id) ? { ...context, ...placedIn(attachment.id, context) } : context;
  const blocks = Array.isArray(attachment.blocks) ? attachment.blocks : undefined;
  const language = languageOfText(proseOf({ text: String(attachment.text ?? ''), blocks }), expectedLanguage);
  const content = blocks ? renderBlocks(blocks, inside) : safely(attachment, inside);
  const body = element('div', { lang: language }, content);
  settleDirections(body, directionOf(language));
  return element(
    'div',
    {
      class: 'attachment',
      role: 'group',
      'data-testid': 'attachment',
      // The bar stands where its text begins, which may be the other side than the page's.
      dir: directionOf(language),
      'aria-label': source,
    },
    body,
    source !== undefined &&
      element('p', { class: 'attachment-source', lang: context.language }, element('bdi', {}, source)),
  );
}

/**
 * @param {number} attachmentId
 * @param {RenderContext} context
 * @returns {Partial<RenderContext>} where what is pressed in it tells which attachment it stands in
 */
function placedIn(attachmentId, { onPress, chosenOf }) {
  return {
    attachmentId,
    onPress: (action) => onPress({ ...action, attachmentId }),
    ...(chosenOf && { chosenOf: (place) => chosenOf({ ...place, attachmentId }) }),
  };
}

/**
 * One that is not as it should be is said to be so in its place, and harms no other.
 *
 * @param {Json} attachment
 * @param {RenderContext} context
 */
function safely(attachment, context) {
  try {
    return renderPlainAttachment(attachment, context);
  } catch (cause) {
    console.warn('An attachment could not be shown', attachment, cause);
    return element('p', { class: 'unsupported' }, fill(context.strings.unsupportedBlock, { kind: 'attachment' }));
  }
}

/**
 * An attachment from before Block Kit, as far as apps still send such.
 *
 * @param {Json} attachment
 * @param {RenderContext} context
 */
function renderPlainAttachment(attachment, context) {
  const { pretext, author_name: author, title, title_link: link, text, image_url: image, footer } = attachment;
  const fields = /** @type {Json[]} */ (Array.isArray(attachment.fields) ? attachment.fields : []);
  const address = safeAddress(link);
  return element(
    'div',
    { class: 'blocks' },
    ...(pretext ? renderMrkdwn(String(pretext), context) : []),
    author && element('p', { class: 'attachment-small', dir: 'auto' }, String(author)),
    title &&
      element(
        'p',
        { class: 'attachment-title', dir: 'auto' },
        address ? renderLink(address, String(title)) : String(title),
      ),
    ...(text ? renderMrkdwn(String(text), context) : []),
    ...fields.flatMap((field) => [
      element('p', { class: 'attachment-title', dir: 'auto' }, String(field.title ?? '')),
      ...renderMrkdwn(String(field.value ?? ''), context),
    ]),
    image && renderImage({ image_url: image, alt_text: String(attachment.fallback ?? title ?? '') }, context),
    footer && element('p', { class: 'attachment-small', dir: 'auto' }, String(footer)),
  );
}
