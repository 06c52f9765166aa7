// @ts-check
/** @import { Json, RenderContext } from './render-context.js' */
import { element } from './element.js';
import { fill } from './page-strings.js';
import { renderActionElement } from './render-action-element.js';
import { renderContextActions } from './render-context-actions.js';
import { renderImage } from './render-image.js';
import { renderAlert, renderInput } from './render-input.js';
import { renderMarkdown } from './render-markdown.js';
import { renderMrkdwn } from './render-mrkdwn.js';
import { renderRichText } from './render-rich-text.js';
import { renderTable } from './render-table.js';
import { plainText, renderText } from './render-text.js';

/** @typedef {(block: Json, context: RenderContext) => HTMLElement | HTMLElement[]} BlockRenderer */

/** @type {Readonly<Record<string, BlockRenderer>>} */
const RENDERERS = {
  section: renderSection,
  header: (block) => element('h3', { class: 'heading', dir: 'auto' }, plainText(block.text)),
  context: renderContextBlock,
  actions: renderActions,
  context_actions: renderContextActions,
  divider: () => element('hr'),
  rich_text: renderRichText,
  image: renderImage,
  markdown: (block) => renderMarkdown(String(block.text)),
  table: renderTable,
  data_table: renderTable,
  input: renderInput,
  alert: renderAlert,
};

/**
 * Block Kit as elements, in order. A block of an unknown kind, or one that is not as it should be, is said to be so in
 * its place and harms no other.
 *
 * @param {readonly unknown[]} blocks
 * @param {RenderContext} context
 * @returns {HTMLElement}
 */
export function renderBlocks(blocks, context) {
  return element(
    'div',
    { class: 'blocks', 'data-testid': 'message-blocks' },
    ...blocks.map((block) => renderBlock(/** @type {Json} any property of it may be missing */ (block ?? {}), context)),
  );
}

/**
 * @param {Json} block
 * @param {RenderContext} context
 */
function renderBlock(block, context) {
  const kind = String(block.type);
  const attributes = { class: `block block-${kind.replace(/\W/g, '')}`, 'data-block-id': block.block_id };
  const renderer = Object.hasOwn(RENDERERS, kind) ? RENDERERS[kind] : undefined;
  try {
    if (renderer) return element('div', attributes, ...[renderer(block, context)].flat());
  } catch (cause) {
    console.warn('A block could not be shown', block, cause);
  }
  const { strings } = context;
  return element('div', { class: 'block block-unsupported', role: 'note' }, fill(strings.unsupportedBlock, { kind }));
}

/** @type {BlockRenderer} */
function renderSection(block, context) {
  const fields = /** @type {Json[]} */ (block.fields ?? []);
  const body = element(
    'div',
    { class: 'section-body' },
    ...(block.text ? renderText(block.text, context) : []),
    fields.length > 0 &&
      element('div', { class: 'fields' }, ...fields.map((field) => element('div', {}, ...renderText(field, context)))),
  );
  if (!block.accessory) return body;
  const accessory = /** @type {Json} */ (block.accessory);
  const rendered =
    accessory.type === 'image'
      ? renderImage(accessory, context)
      : renderActionElement(accessory, block.block_id, context);
  return [body, element('div', { class: 'accessory' }, rendered)];
}

/** @type {BlockRenderer} */
function renderContextBlock(block, context) {
  return /** @type {Json[]} */ (block.elements).map((item) =>
    item.type === 'image'
      ? renderImage(item, context)
      : element(
          'div',
          { class: 'context-text' },
          ...(item.type === 'mrkdwn' ? renderMrkdwn(item.text, context) : renderText(item, context)),
        ),
  );
}

/** @type {BlockRenderer} */
function renderActions(block, context) {
  return /** @type {Json[]} */ (block.elements).flatMap((item) =>
    item.type === 'feedback_buttons'
      ? [item.positive_button, item.negative_button].map((button) =>
          renderActionElement({ ...button, type: 'button', action_id: item.action_id }, block.block_id, context),
        )
      : renderActionElement(item, block.block_id, context),
  );
}
