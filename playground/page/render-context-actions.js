// @ts-check
/** @import { IconName } from './render-icon.js' */
/** @import { Json, RenderContext } from './render-context.js' */
import { element } from './element.js';
import { renderIcon } from './render-icon.js';
import { plainText } from './render-text.js';

/** Slack has names for icons; of those that are not drawn here, the words are shown. */
const DRAWN_ICONS = /** @type {const} */ (['trash']);

/**
 * A `context_actions` block: two thumbs, and icons to press.
 *
 * @param {Json} block
 * @param {RenderContext} context
 * @returns {HTMLElement[]}
 */
export function renderContextActions(block, context) {
  const items = /** @type {Json[]} */ (block.elements);
  return items
    .filter((item) => isFor(item, context))
    .map((item) => renderItem(item, String(block.block_id ?? ''), context));
}

/**
 * @param {Json} item
 * @param {RenderContext} context
 */
const isFor = ({ visible_to_user_ids: users }, { viewerId }) => !Array.isArray(users) || users.includes(viewerId);

/**
 * @param {Json} item
 * @param {string} blockId
 * @param {RenderContext} context
 */
function renderItem(item, blockId, context) {
  if (item.type !== 'feedback_buttons') {
    const icon = DRAWN_ICONS.find((name) => name === item.icon);
    return renderPressable(item, { item, blockId, icon }, context);
  }
  const chosen = context.chosenOf?.({ blockId, actionId: String(item.action_id ?? '') });
  return element(
    'div',
    { class: 'feedback', role: 'group', 'aria-label': context.strings.feedback, 'data-testid': 'feedback' },
    .../** @type {const} */ (['positive', 'negative']).map((kind) => {
      const button = /** @type {Json} */ (item[`${kind}_button`]);
      const icon = kind === 'positive' ? 'thumb-up' : 'thumb-down';
      return renderPressable(
        button,
        { item, blockId, icon, isChosen: chosen === button.value, isChoice: true },
        context,
      );
    }),
  );
}

/**
 * @param {Json} button what has the words
 * @param {{ item: Json, blockId: string, icon: IconName | undefined, isChoice?: boolean, isChosen?: boolean }} of the block
 *   element it belongs to; `isChoice` where the element has several buttons
 * @param {RenderContext} context
 */
function renderPressable(
  button,
  { item, blockId, icon, isChoice = false, isChosen = false },
  { onPress, attachmentId },
) {
  const label = plainText(button.text);
  const actionId = String(item.action_id ?? '');
  const made = element(
    'button',
    {
      type: 'button',
      class: icon ? 'icon-button' : 'icon-button has-words',
      title: label,
      'aria-label': button.accessibility_label ? String(button.accessibility_label) : label,
      'aria-pressed': isChoice ? String(isChosen) : undefined,
      'data-testid': isChoice ? 'feedback-button' : 'icon-button',
      'data-action-id': actionId,
      'data-block-id': blockId,
      'data-attachment-id': attachmentId,
      'data-value': isChoice ? String(button.value) : undefined,
    },
    icon ? renderIcon(icon) : element('bdi', {}, label),
  );
  made.addEventListener('click', () => {
    if (made.getAttribute('aria-disabled') === 'true') return;
    const choice = isChoice ? { choice: { value: String(button.value) } } : {};
    onPress({ blockId, actionId, label, confirm: item.confirm, ...choice });
  });
  return made;
}
