// @ts-check
/** @import { Choice } from '../protocol.ts' */
/** @import { CustomStep, StepParameter } from '../step-protocol.ts' */
/** @import { Json } from './render-context.js' */
/** @import { Session } from './session.js' */

const ACTION_ID = 'value';

/** @param {string} text */
const plain = (text) => ({ type: 'plain_text', text, emoji: false });

/**
 * What a step takes, as `input` blocks: by the type of each parameter, something to choose or something to type.
 *
 * @param {CustomStep} step
 * @param {Session} session
 * @returns {Json[]}
 */
export function inputBlocksOf({ inputs }, session) {
  return inputs.map((parameter) => ({
    type: 'input',
    block_id: parameter.name,
    label: plain(parameter.title),
    ...(parameter.description && { hint: plain(parameter.description) }),
    optional: parameter.isRequired !== true,
    element: { action_id: ACTION_ID, ...elementFor(parameter, session) },
  }));
}

/**
 * @param {StepParameter} parameter
 * @param {Session} session
 * @returns {Json}
 */
function elementFor({ type, choices }, { state, reader, channel, strings }) {
  /** @param {readonly { value: string, title: string }[]} some */
  const select = (some, initial = '') => {
    const options = some.map(({ value, title }) => ({ text: plain(title), value }));
    const [first] = options.filter(({ value }) => value === initial);
    return { type: 'static_select', options, ...(first && { initial_option: first }) };
  };
  if (choices) return select(choices);
  if (isOfSlack(type, 'user')) {
    const people = state.people.filter(({ isBot }) => !isBot);
    return select(
      people.map(({ id, name }) => ({ value: id, title: name })),
      reader.id,
    );
  }
  if (isOfSlack(type, 'channel')) {
    const channels = state.channels.filter(({ kind, isArchived }) => kind !== 'dm' && !isArchived);
    return select(
      channels.map(({ id, name }) => ({ value: id, title: `#${name}` })),
      channel.id,
    );
  }
  if (type === 'boolean') {
    return select([
      { value: 'true', title: strings.yes },
      { value: 'false', title: strings.no },
    ]);
  }
  if (isNumber(type)) return { type: 'number_input', is_decimal_allowed: type === 'number' };
  return { type: 'plain_text_input' };
}

/**
 * What was filled in, as the step takes it; what was left empty is left out.
 *
 * @param {CustomStep} step
 * @param {Readonly<Record<string, Readonly<Record<string, Choice>>>>} filledIn
 * @returns {Record<string, string | number | boolean>}
 */
export function inputsOf({ inputs }, filledIn) {
  return Object.fromEntries(
    inputs.flatMap(({ name, type }) => {
      const choice = filledIn[name]?.[ACTION_ID] ?? {};
      const given = choice.value ?? choice.input;
      return given === undefined ? [] : [[name, inputFrom(given, type)]];
    }),
  );
}

/**
 * @param {string} given
 * @param {string} type
 */
function inputFrom(given, type) {
  if (type === 'boolean') return given === 'true';
  return isNumber(type) ? Number(given) : given;
}

/** @param {string} type */
const isNumber = (type) => type === 'number' || type === 'integer';

/**
 * Slack has written its own types in two ways: `slack#/types/user_id` and `slack#/reference/objects/user-object_id`.
 *
 * @param {string} type
 * @param {'user' | 'channel'} kind
 */
const isOfSlack = (type, kind) => new RegExp(`^slack#/.*/${kind}(-object)?_id$`).test(type);
