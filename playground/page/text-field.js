// @ts-check
/** @import { FieldSurroundings } from './create-field.js' */
/** @import { Json } from './render-context.js' */
/** @import { Field } from './view-fields.js' */
import { element } from './element.js';
import { plainText } from './render-text.js';

/** @type {Readonly<Record<string, string>>} */
const INPUT_TYPES = {
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
  datepicker: 'date',
  timepicker: 'time',
};

/**
 * Something to type: a text, a number, a date or a time.
 *
 * @param {Json} item
 * @param {FieldSurroundings} surroundings
 * @returns {Field}
 */
export function createTextField(item, { fields }) {
  const type = INPUT_TYPES[item.type] ?? 'text';
  const attributes = {
    class: 'field-box',
    id: fields.newId(),
    placeholder: plainText(item.placeholder) || undefined,
    maxlength: item.max_length,
    autocomplete: 'off',
  };
  const box = item.multiline
    ? element('textarea', { ...attributes, rows: 4 })
    : element('input', {
        ...attributes,
        type,
        min: item.min_value,
        max: item.max_value,
        step: item.is_decimal_allowed ? 'any' : undefined,
      });
  box.value = String(item.initial_value ?? item.initial_date ?? item.initial_time ?? '');
  // An empty box has the page's direction, and with it the placeholder; what is typed has its own.
  const settle = () => {
    box.dir = type === 'text' && box.value !== '' ? 'auto' : '';
  };
  box.addEventListener('input', settle);
  settle();
  return {
    node: box,
    control: box,
    choice: () => (box.value.trim() === '' ? {} : { input: box.value }),
    take({ input = '' }) {
      box.value = input;
      settle();
    },
  };
}
