import {
  also,
  anything,
  boolean,
  type Check,
  type Fields,
  integer,
  list,
  object,
  oneOfFields,
  string,
  word,
} from './check.ts';
import {
  anyUrl,
  choiceOption,
  confirm,
  conversationFilter,
  distinctValues,
  menuOption,
  menuOptions,
  optionGroups,
  optionsOrGroups,
  overflowOption,
  plainText,
  slackFile,
  style,
  webUrl,
} from './composition-objects.ts';
import { limits } from './limits.ts';

/** Block elements (docs.slack.dev/reference/block-kit/block-elements), by type. */

const actionId = string({ max: limits.id });
const date = string({ pattern: /^\d{4}-\d{2}-\d{2}$/u });
const time = string({ pattern: /^([01]\d|2[0-3]):[0-5]\d$/u });
const seconds = integer({ min: 1_000_000_000, max: 9_999_999_999 });
const numeric = string({ pattern: /^-?\d+(\.\d+)?$/u });
const anyCount = integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const label = string({ max: limits.button.label });
const dispatch = object({
  trigger_actions_on: list(word('on_enter_pressed', 'on_character_entered'), { min: 1, max: 2 }),
});

const actionable: Fields = { action_id: actionId };
const confirmable: Fields = { ...actionable, confirm };
const focusable: Fields = { ...confirmable, focus_on_load: boolean };
const menu: Fields = { ...focusable, placeholder: plainText(limits.placeholder) };
const multi: Fields = { ...menu, max_selected_items: anyCount };
const typed: Fields = {
  ...actionable,
  focus_on_load: boolean,
  placeholder: plainText(limits.placeholder),
  dispatch_action_config: dispatch,
};

const element = (type: string, required: Fields, optional: Fields, ...then: readonly Check[]): Check =>
  also(object({ type: word(type), ...required }, optional), ...then);

const choices: Check = also(list(choiceOption, { min: 1, max: limits.choices }), distinctValues);
const someOptions: Check = list(menuOption, { min: 1, max: limits.options });
const someIds: Check = list(string(), { max: limits.options });
const staticOptions: Fields = { options: menuOptions, option_groups: optionGroups };
const minQueryLength: Fields = { min_query_length: integer({ min: 0, max: Number.MAX_SAFE_INTEGER }) };
const conversations: Fields = { default_to_current_conversation: boolean, filter: conversationFilter };
const feedback = object(
  { text: plainText(limits.button.text), value: string({ max: limits.button.value }) },
  { accessibility_label: label },
);

export const imageFields: { required: Fields; optional: Fields } = {
  required: { alt_text: string({ max: limits.image.alt }) },
  optional: { image_url: webUrl, slack_file: slackFile },
};
export const imageSource: Check = oneOfFields(['image_url', 'slack_file'], { exactly: true });
export const image: Check = element('image', imageFields.required, imageFields.optional, imageSource);

export const button: Check = element(
  'button',
  { text: plainText(limits.button.text) },
  { ...confirmable, value: string({ max: limits.button.value }), url: anyUrl, style, accessibility_label: label },
);

export const contextActionsElements: Fields = {
  feedback_buttons: element('feedback_buttons', { positive_button: feedback, negative_button: feedback }, actionable),
  icon_button: element(
    'icon_button',
    { icon: string(), text: plainText(limits.button.text) },
    {
      ...confirmable,
      value: string({ max: limits.button.value }),
      accessibility_label: label,
      visible_to_user_ids: someIds,
    },
  ),
};

const selects: Fields = {
  static_select: element(
    'static_select',
    {},
    { ...menu, ...staticOptions, initial_option: menuOption },
    optionsOrGroups,
  ),
  external_select: element('external_select', {}, { ...menu, ...minQueryLength, initial_option: menuOption }),
  users_select: element('users_select', {}, { ...menu, initial_user: string() }),
  channels_select: element(
    'channels_select',
    {},
    { ...menu, initial_channel: string(), response_url_enabled: boolean },
  ),
  conversations_select: element(
    'conversations_select',
    {},
    { ...menu, ...conversations, initial_conversation: string(), response_url_enabled: boolean },
  ),
  multi_static_select: element(
    'multi_static_select',
    {},
    { ...multi, ...staticOptions, initial_options: someOptions },
    optionsOrGroups,
  ),
  multi_external_select: element(
    'multi_external_select',
    {},
    { ...multi, ...minQueryLength, initial_options: someOptions },
  ),
  multi_users_select: element('multi_users_select', {}, { ...multi, initial_users: someIds }),
  multi_channels_select: element('multi_channels_select', {}, { ...multi, initial_channels: someIds }),
  multi_conversations_select: element(
    'multi_conversations_select',
    {},
    { ...multi, ...conversations, initial_conversations: someIds },
  ),
};

const pickers: Fields = {
  checkboxes: element('checkboxes', { options: choices }, { ...focusable, initial_options: choices }),
  radio_buttons: element('radio_buttons', { options: choices }, { ...focusable, initial_option: choiceOption }),
  datepicker: element('datepicker', {}, { ...menu, initial_date: date }),
  timepicker: element('timepicker', {}, { ...menu, initial_time: time, timezone: string() }),
};

const datetimepicker: Fields = {
  datetimepicker: element('datetimepicker', {}, { ...focusable, initial_date_time: seconds }),
};

const pressable: Fields = {
  button,
  overflow: element('overflow', { options: list(overflowOption, { min: 1, max: limits.overflow }) }, confirmable),
  workflow_button: element(
    'workflow_button',
    { text: plainText(limits.button.text), workflow: anything },
    { ...actionable, style, accessibility_label: label },
  ),
};

const richTextInput: Fields = {
  rich_text_input: element(
    'rich_text_input',
    {},
    {
      ...typed,
      initial_value: anything,
      min_lines: integer({ min: 1, max: 100 }),
      max_lines: integer({ min: 1, max: 100 }),
    },
  ),
};

export const accessories: Fields = { ...pressable, ...selects, ...pickers, image };

export const actionsElements: Fields = { ...pressable, ...selects, ...pickers, ...datetimepicker, ...richTextInput };

export const inputElements: Fields = {
  ...selects,
  ...pickers,
  ...datetimepicker,
  ...richTextInput,
  plain_text_input: element(
    'plain_text_input',
    {},
    {
      ...typed,
      initial_value: string({ min: 0, max: limits.plainTextInput }),
      multiline: boolean,
      min_length: integer({ min: 0, max: limits.plainTextInput }),
      max_length: integer({ min: 1, max: limits.plainTextInput }),
    },
  ),
  email_text_input: element('email_text_input', {}, { ...typed, initial_value: string() }),
  url_text_input: element('url_text_input', {}, { ...typed, initial_value: anyUrl }),
  number_input: element(
    'number_input',
    { is_decimal_allowed: boolean },
    { ...typed, initial_value: numeric, min_value: numeric, max_value: numeric },
  ),
  file_input: element(
    'file_input',
    {},
    { ...actionable, filetypes: list(string(), { max: 100 }), max_files: integer({ min: 1, max: 10 }) },
  ),
};
