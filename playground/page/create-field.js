// @ts-check
/** @import { Json, RenderContext } from './render-context.js' */
/** @import { Field, ViewFields } from './view-fields.js' */
/** @import { Strings } from './page-strings.js' */
import { createChoiceField } from './choice-field.js';
import { createComboboxField } from './combobox-field.js';
import { createConversationField } from './conversation-field.js';
import { createSelectField } from './select-field.js';
import { createTextField } from './text-field.js';

/**
 * @typedef {object} FieldSurroundings
 * @property {string} [label] what it is called where no label stands beside it
 * @property {Strings} strings
 * @property {ViewFields} fields
 * @property {RenderContext['conversations']} conversations
 * @property {string} conversation the one that the reader is in
 * @property {unknown} blockId
 */

/** @type {Readonly<Record<string, (item: Json, surroundings: FieldSurroundings) => Field>>} */
const CREATORS = {
  plain_text_input: createTextField,
  email_text_input: createTextField,
  url_text_input: createTextField,
  number_input: createTextField,
  datepicker: createTextField,
  timepicker: createTextField,
  static_select: createSelectField,
  external_select: createComboboxField,
  conversations_select: createConversationField,
  checkboxes: createChoiceField,
  radio_buttons: createChoiceField,
  multi_static_select: createChoiceField,
};

/**
 * @param {Json} item a block element
 * @param {FieldSurroundings} surroundings
 * @returns {Field | undefined} nothing for an element that cannot be filled in here
 */
export function createField(item, surroundings) {
  const kind = String(item.type);
  const create = Object.hasOwn(CREATORS, kind) ? CREATORS[kind] : undefined;
  const field = create?.(item, surroundings);
  if (field && surroundings.label) field.control.setAttribute('aria-label', surroundings.label);
  if (!field) return undefined;
  field.control.dataset.actionId = String(item.action_id ?? '');
  field.control.dataset.blockId = String(surroundings.blockId ?? '');
  return field;
}
