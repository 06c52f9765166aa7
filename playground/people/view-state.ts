import type { Choice } from '../protocol.ts';
import type { FilledIn } from '../protocol-views.ts';
import type { JsonRecord } from '../record.ts';
import { elementsOf } from './blocks-of.ts';
import { emptyStateOf, stateOf } from './element-action.ts';

/** Elements that hold nothing: pressing or choosing in them is over at once, and no state knows of them. */
const stateless = new Set(['button', 'workflow_button', 'icon_button', 'feedback_buttons', 'overflow']);

/** Where an element says what it holds at first, and where its state says what it holds. */
const initialFields = [
  ['initial_option', 'selected_option'],
  ['initial_options', 'selected_options'],
  ['initial_value', 'value'],
  ['initial_user', 'selected_user'],
  ['initial_channel', 'selected_channel'],
  ['initial_conversation', 'selected_conversation'],
  ['initial_date', 'selected_date'],
  ['initial_time', 'selected_time'],
] as const;

const initialState = (element: JsonRecord): JsonRecord => ({
  ...emptyStateOf(element),
  ...Object.fromEntries(
    initialFields.flatMap(([initial, field]) => (element[initial] === undefined ? [] : [[field, element[initial]]])),
  ),
});

const filledState = (element: JsonRecord, choice: Choice): JsonRecord =>
  (Object.keys(choice).length === 0 ? undefined : stateOf(element, choice)) ?? emptyStateOf(element);

/**
 * `state.values` of a view or a message: by block id and action id what every element holds that can hold something, be it
 * in an input block or another (docs.slack.dev, "A full state on view submission and block actions"). What is not filled
 * in keeps what the app gave it.
 */
export function stateValuesOf(blocks: unknown, filledIn: FilledIn = {}): JsonRecord {
  const state: Record<string, Record<string, unknown>> = {};
  for (const { blockId, element } of elementsOf(blocks)) {
    if (stateless.has(String(element.type))) continue;
    const actionId = String(element.action_id);
    const choice = filledIn[blockId]?.[actionId];
    state[blockId] = {
      ...state[blockId],
      [actionId]: choice === undefined ? initialState(element) : filledState(element, choice),
    };
  }
  return state;
}

/** What was filled in, with what is being chosen just now. */
export function withChoice(
  filledIn: FilledIn | undefined,
  { blockId, actionId, choice }: { blockId: string; actionId: string; choice: Choice },
): FilledIn {
  return { ...filledIn, [blockId]: { ...filledIn?.[blockId], [actionId]: choice } };
}
