// @ts-check
/** @import { Json } from './render-context.js' */
/** @import { Field } from './view-fields.js' */

/**
 * Follows a field: what is chosen is told of at once; what is typed once Enter is pressed, unless the element says
 * otherwise (docs.slack.dev, "Dispatch action configuration object").
 *
 * @param {Field} field
 * @param {Json} item the block element
 * @param {object} listeners
 * @param {(confirm: Json) => Promise<boolean>} listeners.ask puts the element's confirmation dialog to the reader
 * @param {() => void} listeners.tell
 */
export function followField(field, item, listeners) {
  if (String(item.type).endsWith('_input')) followTyping(field, item, listeners.tell);
  else followChoices(field, item, listeners);
}

/**
 * Where the element wants a choice to be confirmed and it is not, the choice before comes back, and nothing is told.
 *
 * @param {Field} field
 * @param {Json} item
 * @param {Parameters<typeof followField>[2]} listeners
 */
function followChoices(field, { confirm }, { ask, tell }) {
  let kept = field.choice();
  field.node.addEventListener('change', async () => {
    if (confirm && !(await ask(confirm))) {
      field.take(kept);
      return;
    }
    kept = field.choice();
    tell();
  });
}

/**
 * @param {Field} field
 * @param {Json} item
 * @param {() => void} tell
 */
function followTyping({ node }, item, tell) {
  /** @type {readonly string[]} */
  const occasions = item.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  if (occasions.includes('on_character_entered')) node.addEventListener('input', tell);
  if (!occasions.includes('on_enter_pressed')) return;
  node.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    // In a modal Enter would submit it.
    event.preventDefault();
    tell();
  });
}
