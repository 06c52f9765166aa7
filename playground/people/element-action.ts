import type { Choice } from '../protocol.ts';
import { isRecord, type JsonRecord } from '../record.ts';
import { type FoundElement, optionsOf } from './blocks-of.ts';

/** A choice as it stands in `view.state` and `actions`, by type of element; `undefined` where there is no such option. */
export function stateOf(element: JsonRecord, choice: Choice): JsonRecord | undefined {
  const pick = (value: string | undefined) => optionsOf(element).find((option) => option.value === value);
  const type = String(element.type);
  switch (type) {
    case 'static_select':
    case 'radio_buttons':
    case 'overflow':
    case 'external_select': {
      const selected = choice.option ?? pick(choice.value);
      return selected && { type, selected_option: selected };
    }
    case 'checkboxes':
    case 'multi_static_select': {
      const selected = (choice.values ?? []).map(pick);
      return selected.every(isRecord) ? { type, selected_options: selected } : undefined;
    }
    case 'users_select':
      return { type, selected_user: choice.input };
    case 'channels_select':
      return { type, selected_channel: choice.input };
    case 'conversations_select':
      return { type, selected_conversation: choice.input };
    case 'datepicker':
      return { type, selected_date: choice.input };
    case 'timepicker':
      return { type, selected_time: choice.input };
    default:
      return { type, value: choice.input ?? choice.value ?? null };
  }
}

/** Where the choice stands in the state of an element, for those that have one; the others have a `value`. */
const chosenFields: Readonly<Record<string, string>> = {
  static_select: 'selected_option',
  external_select: 'selected_option',
  radio_buttons: 'selected_option',
  users_select: 'selected_user',
  channels_select: 'selected_channel',
  conversations_select: 'selected_conversation',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
};

/** The state of an element that a person has left empty or emptied: Slack says `null`, and for several options an empty list. */
export function emptyStateOf({ type }: JsonRecord): JsonRecord {
  const name = String(type);
  if (name === 'checkboxes' || name.startsWith('multi_')) return { type, selected_options: [] };
  return { type, [chosenFields[name] ?? 'value']: null };
}

/** One entry of `actions` in a `block_actions` payload; `undefined` where the person cannot do that. */
export function actionOf({ blockId, element }: FoundElement, choice: Choice, ts: string): JsonRecord | undefined {
  const frame = { action_id: element.action_id, block_id: blockId, action_ts: ts };
  if (element.type === 'button' || element.type === 'workflow_button') {
    return {
      ...frame,
      type: element.type,
      text: element.text,
      ...(element.value !== undefined && { value: element.value }),
      ...(element.style !== undefined && { style: element.style }),
      ...(element.url !== undefined && { url: element.url }),
    };
  }
  if (element.type === 'icon_button') {
    const { type, icon, text, value } = element;
    return { ...frame, type, icon, text, ...(value !== undefined && { value }) };
  }
  if (element.type === 'feedback_buttons') {
    const pressed = [element.positive_button, element.negative_button]
      .filter(isRecord)
      .find(({ value }) => value === choice.value);
    return pressed && { ...frame, type: element.type, text: pressed.text, value: pressed.value };
  }
  // A choice that is taken back is told of as such; in an overflow menu there is nothing to take back.
  const isTakenBack = Object.keys(choice).length === 0 && element.type !== 'overflow';
  const state = isTakenBack ? emptyStateOf(element) : stateOf(element, choice);
  return state && { ...frame, ...state };
}
