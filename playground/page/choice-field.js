// @ts-check
/** @import { FieldSurroundings } from './create-field.js' */
/** @import { Json } from './render-context.js' */
/** @import { Field } from './view-fields.js' */
import { element } from './element.js';
import { plainText } from './render-text.js';

/**
 * Options that all stand there, of which one or several are chosen.
 *
 * @param {Json} item
 * @param {FieldSurroundings} surroundings
 * @returns {Field}
 */
export function createChoiceField(item, { fields }) {
  const isOne = item.type === 'radio_buttons';
  const name = fields.newId();
  const groups = /** @type {Json[]} */ (item.option_groups ?? []);
  const options = [item.options, ...groups.map((group) => group.options)].flatMap(
    (some) => /** @type {Json[]} */ (some ?? []),
  );
  const initial = new Set([item.initial_option, ...(item.initial_options ?? [])].map((option) => option?.value));
  const boxes = options.map((option) =>
    element('input', {
      type: isOne ? 'radio' : 'checkbox',
      id: fields.newId(),
      name,
      value: String(option.value),
      checked: initial.has(option.value),
    }),
  );
  const control = element(
    'fieldset',
    { class: 'field-choices' },
    ...boxes.map((box, position) => renderOption(box, options[position] ?? {}, fields.newId())),
  );
  return {
    node: control,
    control,
    choice() {
      const values = boxes.filter((box) => box.checked).map((box) => box.value);
      if (!isOne) return { values };
      return values[0] === undefined ? {} : { value: values[0] };
    },
    take({ value, values = [value] }) {
      for (const box of boxes) box.checked = values.includes(box.value);
    },
  };
}

/**
 * @param {HTMLInputElement} box
 * @param {Json} option
 * @param {string} descriptionId
 */
function renderOption(box, option, descriptionId) {
  if (option.description) box.setAttribute('aria-describedby', descriptionId);
  return element(
    'div',
    { class: 'field-choice' },
    box,
    element('label', { for: box.id, dir: 'auto' }, plainText(option.text)),
    option.description &&
      element('p', { class: 'field-hint', id: descriptionId, dir: 'auto' }, plainText(option.description)),
  );
}
