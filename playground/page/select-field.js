// @ts-check
/** @import { FieldSurroundings } from './create-field.js' */
/** @import { Json } from './render-context.js' */
/** @import { Field } from './view-fields.js' */
import { renderDropDown } from './drop-down.js';
import { element } from './element.js';
import { plainText } from './render-text.js';

/**
 * One of several options, in a menu.
 *
 * @param {Json} item
 * @param {FieldSurroundings} surroundings
 * @returns {Field}
 */
export function createSelectField(item, { fields, strings }) {
  /** @param {Json} option */
  const optionNode = (option) =>
    element('option', { value: String(option.value), dir: 'auto' }, plainText(option.text));
  const box = element(
    'select',
    { class: 'field-box', id: fields.newId() },
    element('option', { value: '' }, plainText(item.placeholder) || strings.choose),
    .../** @type {Json[]} */ (item.options ?? []).map(optionNode),
    .../** @type {Json[]} */ (item.option_groups ?? []).map((group) =>
      element('optgroup', { label: plainText(group.label) }, .../** @type {Json[]} */ (group.options).map(optionNode)),
    ),
  );
  box.value = String(item.initial_option?.value ?? '');
  return {
    node: renderDropDown(box),
    control: box,
    choice: () => (box.value === '' ? {} : { value: box.value }),
    take({ value = '' }) {
      box.value = value;
    },
  };
}
