// @ts-check
/** @import { Json, RenderContext } from './render-context.js' */

import { createField } from './create-field.js';
import { element } from './element.js';
import { safeAddress } from './mentions.js';
import { fill } from './page-strings.js';
import { plainText } from './render-text.js';

/**
 * Something to press. What cannot be used in a stand-in workspace is shown and disabled.
 *
 * @param {Json} item a block element
 * @param {unknown} blockId of the block that holds it
 * @param {RenderContext} context
 * @returns {HTMLElement}
 */
export function renderActionElement(item, blockId, context) {
  const { fields, strings } = context;
  const field =
    fields && createField(item, { label: plainText(item.placeholder) || strings.choose, strings, fields, blockId });
  if (field) return fields.add(field, { blockId: String(blockId ?? ''), item, isDispatched: true });
  switch (item.type) {
    case 'button':
      return renderButton(item, blockId, context);
    case 'static_select':
      return renderSelect(item, context);
    case 'overflow':
      return renderOverflow(item, context);
    default:
      return element(
        'span',
        { class: 'unsupported' },
        fill(context.strings.unsupportedBlock, { kind: String(item.type) }),
      );
  }
}

/**
 * @param {Json} button
 * @param {unknown} blockId
 * @param {RenderContext} context
 */
function renderButton(button, blockId, { strings, attachmentId, onPress }) {
  const address = safeAddress(button.url);
  const attributes = {
    class: ['primary', 'danger'].includes(button.style) ? `button ${button.style}` : 'button',
    'data-testid': 'button',
    'data-action-id': String(button.action_id ?? ''),
    'data-block-id': String(blockId ?? ''),
    'data-attachment-id': attachmentId,
    'aria-label': button.accessibility_label ? String(button.accessibility_label) : undefined,
  };
  const label = element('bdi', {}, plainText(button.text));
  const made = address
    ? element(
        'a',
        { ...attributes, href: address, target: '_blank', rel: 'noopener noreferrer', title: strings.opensNewTab },
        label,
      )
    : element('button', { ...attributes, type: 'button' }, label);
  made.addEventListener('click', () => {
    if (made.getAttribute('aria-disabled') === 'true') return;
    const actionId = String(button.action_id ?? '');
    onPress({ blockId: String(blockId ?? ''), actionId, label: plainText(button.text), confirm: button.confirm });
  });
  return made;
}

/**
 * Its options can be read, not chosen: a press in `protocol.ts` carries no choice.
 *
 * @param {Json} select
 * @param {RenderContext} context
 */
function renderSelect(select, { strings }) {
  const placeholder = select.placeholder ? plainText(select.placeholder) : strings.choose;
  const groups = /** @type {Json[]} */ (select.option_groups ?? [{ options: select.options ?? [] }]);
  const initial = select.initial_option?.value;
  return element(
    'select',
    { 'aria-label': placeholder, 'data-action-id': String(select.action_id ?? ''), disabled: true },
    element('option', { value: '' }, placeholder),
    ...groups.map((group) => {
      const options = /** @type {Json[]} */ (group.options).map((option) =>
        element('option', { value: option.value, selected: option.value === initial }, plainText(option.text)),
      );
      return group.label ? element('optgroup', { label: plainText(group.label) }, ...options) : fragmentOf(options);
    }),
  );
}

/**
 * @param {Json} overflow
 * @param {RenderContext} context
 */
function renderOverflow(overflow, { strings }) {
  const entries = /** @type {Json[]} */ (overflow.options).map((option) => {
    const address = safeAddress(option.url);
    const label = element('bdi', {}, plainText(option.text));
    return element(
      'li',
      {},
      address
        ? element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, label)
        : element('span', { 'aria-disabled': 'true' }, label),
    );
  });
  return element(
    'details',
    { class: 'overflow', 'data-action-id': String(overflow.action_id ?? '') },
    element('summary', { class: 'button', 'aria-label': strings.moreActions }, '⋯'),
    element('ul', {}, ...entries),
  );
}

/** @param {readonly Node[]} nodes */
function fragmentOf(nodes) {
  const fragment = document.createDocumentFragment();
  fragment.append(...nodes);
  return fragment;
}
