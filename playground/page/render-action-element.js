// @ts-check
/** @import { Json, RenderContext } from './render-context.js' */

import { createField } from './create-field.js';
import { renderDropDown } from './drop-down.js';
import { element } from './element.js';
import { safeAddress } from './mentions.js';
import { createMenu } from './menu.js';
import { fill } from './page-strings.js';
import { plainText } from './render-text.js';

/**
 * Something to press or to choose. What a stand-in workspace does not know is said to be so.
 *
 * @param {Json} item a block element
 * @param {unknown} blockId of the block that holds it
 * @param {RenderContext} context
 * @returns {HTMLElement}
 */
export function renderActionElement(item, blockId, context) {
  const { fields, strings, conversations, conversation } = context;
  const label = plainText(item.placeholder) || strings.choose;
  const field = fields && createField(item, { label, strings, fields, conversations, conversation, blockId });
  if (field) return fields.add(field, { blockId: String(blockId ?? ''), item, isDispatched: true });
  switch (item.type) {
    case 'button':
      return renderButton(item, blockId, context);
    case 'static_select':
      return renderSelect(item, blockId, context);
    case 'overflow':
      return renderOverflow(item, blockId, context);
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
  made.addEventListener('click', async (event) => {
    if (made.getAttribute('aria-disabled') === 'true') return;
    const { confirm } = button;
    if (confirm) event.preventDefault();
    const isSent = await onPress({ ...placeOf(button, blockId), label: plainText(button.text), confirm });
    if (isSent && confirm && address) openAddress(address);
  });
  return made;
}

/**
 * In a message: what is chosen goes to the app at once.
 *
 * @param {Json} select
 * @param {unknown} blockId
 * @param {RenderContext} context
 */
function renderSelect(select, blockId, { strings, attachmentId, onPress }) {
  const placeholder = select.placeholder ? plainText(select.placeholder) : strings.choose;
  /** @param {Json} option */
  const optionNode = (option) => element('option', { value: String(option.value) }, plainText(option.text));
  const box = element(
    'select',
    {
      'aria-label': placeholder,
      'data-action-id': String(select.action_id ?? ''),
      'data-block-id': String(blockId ?? ''),
      'data-attachment-id': attachmentId,
    },
    element('option', { value: '' }, placeholder),
    .../** @type {Json[]} */ (select.options ?? []).map(optionNode),
    .../** @type {Json[]} */ (select.option_groups ?? []).map((group) =>
      element('optgroup', { label: plainText(group.label) }, .../** @type {Json[]} */ (group.options).map(optionNode)),
    ),
  );
  let kept = String(select.initial_option?.value ?? '');
  box.value = kept;
  box.addEventListener('change', async () => {
    const { value } = box;
    const isSent = await onPress({
      ...placeOf(select, blockId),
      label: box.selectedOptions[0]?.textContent ?? placeholder,
      confirm: select.confirm,
      choice: value === '' ? {} : { value },
    });
    if (isSent) kept = value;
    else box.value = kept;
  });
  return renderDropDown(box);
}

/**
 * @param {Json} overflow
 * @param {unknown} blockId
 * @param {RenderContext} context
 */
function renderOverflow(overflow, blockId, { strings, attachmentId, onPress }) {
  const { node } = createMenu({
    icon: 'dots-horizontal',
    label: strings.moreActions,
    className: 'button',
    attributes: {
      'data-action-id': String(overflow.action_id ?? ''),
      'data-block-id': String(blockId ?? ''),
      'data-attachment-id': attachmentId,
    },
    items: () =>
      /** @type {Json[]} */ (overflow.options).map((option) => {
        const address = safeAddress(option.url);
        const { confirm } = overflow;
        const label = plainText(option.text);
        return {
          label,
          address: confirm ? undefined : address,
          async onChoose() {
            const choice = { value: String(option.value) };
            const isSent = await onPress({ ...placeOf(overflow, blockId), label, confirm, choice });
            if (isSent && confirm && address) openAddress(address);
          },
        };
      }),
  });
  return node;
}

/**
 * Where a link leads that had to be confirmed first, and opened nothing by itself: another tab, which cannot reach this one.
 *
 * @param {string} address
 */
const openAddress = (address) => window.open(address, '_blank', 'noopener,noreferrer');

/**
 * @param {Json} item
 * @param {unknown} blockId
 */
const placeOf = (item, blockId) => ({ blockId: String(blockId ?? ''), actionId: String(item.action_id ?? '') });
