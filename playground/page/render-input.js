// @ts-check
/** @import { Json, RenderContext } from './render-context.js' */
import { createField } from './create-field.js';
import { element } from './element.js';
import { fill } from './page-strings.js';
import { plainText, renderText } from './render-text.js';

/**
 * An `input` block: label, field, hint, and room for what is wrong with it.
 *
 * @param {Json} block
 * @param {RenderContext} context
 * @returns {HTMLElement[]}
 */
export function renderInput(block, { fields, strings, conversations, conversation }) {
  const kept = fields?.keep(block);
  if (kept) return kept;
  const item = /** @type {Json} */ (block.element);
  const field = fields && createField(item, { strings, fields, conversations, conversation, blockId: block.block_id });
  if (!field) {
    const sentence = fill(strings.unsupportedBlock, { kind: String(item.type) });
    return [element('p', { class: 'unsupported', role: 'note' }, sentence)];
  }
  const { control, node } = field;
  const name = [
    element('span', { dir: 'auto' }, plainText(block.label)),
    block.optional && element('span', { class: 'field-optional' }, ` ${strings.optional}`),
  ];
  const hint =
    block.hint && element('p', { class: 'field-hint', id: fields.newId(), dir: 'auto' }, plainText(block.hint));
  const error = element('p', { class: 'field-error', id: fields.newId(), dir: 'auto', hidden: true });
  /** @param {string} sentence */
  const complain = (sentence) => {
    error.textContent = sentence;
    error.hidden = sentence === '';
    if (sentence === '') control.removeAttribute('aria-invalid');
    else control.setAttribute('aria-invalid', 'true');
    const described = [sentence !== '' && error.id, hint?.id].filter(Boolean).join(' ');
    if (described) control.setAttribute('aria-describedby', described);
    else control.removeAttribute('aria-describedby');
  };
  complain('');
  const after = [...(hint ? [hint] : []), error];
  const isGroup = control instanceof HTMLFieldSetElement;
  if (isGroup) control.prepend(element('legend', { class: 'field-label' }, ...name));
  else if (!block.optional) control.setAttribute('aria-required', 'true');
  const nodes = isGroup
    ? [node, ...after]
    : [element('label', { class: 'field-label', for: control.id }, ...name), node, ...after];
  fields.add(field, {
    block,
    nodes,
    blockId: String(block.block_id ?? ''),
    item,
    isNeeded: !block.optional,
    isDispatched: block.dispatch_action === true,
    complain,
  });
  return nodes;
}

/**
 * An `alert` block.
 *
 * @param {Json} block
 * @param {RenderContext} context
 */
export function renderAlert(block, context) {
  return element('div', { class: 'alert' }, ...renderText(block.text, context));
}
