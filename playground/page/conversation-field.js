// @ts-check
/** @import { FieldSurroundings } from './create-field.js' */
/** @import { Json } from './render-context.js' */
/** @import { Field } from './view-fields.js' */
import { renderDropDown } from './drop-down.js';
import { element } from './element.js';
import { plainText } from './render-text.js';

/**
 * One of the conversations that the reader sees; at first, where the app wants it so, the one that they are in.
 *
 * @param {Json} item
 * @param {FieldSurroundings} surroundings
 * @returns {Field}
 */
export function createConversationField(item, { fields, strings, conversations, conversation }) {
  const box = element(
    'select',
    { class: 'field-box', id: fields.newId() },
    element('option', { value: '' }, plainText(item.placeholder) || strings.choose),
    // Isolated, so that the sign stays in front of the name in a right-to-left page too.
    ...conversations.map(({ id, name }) => element('option', { value: id, dir: 'auto' }, `\u2066${name}\u2069`)),
  );
  const current = item.default_to_current_conversation === true ? conversation : undefined;
  box.value = String(item.initial_conversation ?? current ?? '');
  return {
    node: renderDropDown(box),
    control: box,
    choice: () => (box.value === '' ? {} : { input: box.value }),
    take({ input = '' }) {
      box.value = input;
    },
  };
}
