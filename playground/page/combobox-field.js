// @ts-check
/** @import { FieldSurroundings } from './create-field.js' */
/** @import { Json } from './render-context.js' */
/** @import { Field } from './view-fields.js' */
import { element } from './element.js';
import { fill } from './page-strings.js';
import { plainText } from './render-text.js';
import { createSuggestionList } from './suggestion-list.js';

/** Slack asks only once so much has been typed, unless the element says otherwise. */
const DEFAULT_MIN_QUERY_LENGTH = 3;

/**
 * One of the options that the app suggests for what is typed. What was typed and not accepted counts for nothing: the
 * option chosen before comes back when the box is left, unless the box was emptied.
 *
 * @param {Json} item
 * @param {FieldSurroundings} surroundings
 * @returns {Field}
 */
export function createComboboxField(item, { fields, strings, blockId }) {
  const id = fields.newId();
  const box = element('input', {
    class: 'field-box',
    id,
    type: 'text',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: plainText(item.placeholder) || strings.typeToSearch,
  });
  const list = createSuggestionList(box, `${id}-suggestions`);
  list.label(strings);
  const none = element('p', { class: 'field-hint', role: 'status' });
  const node = element('div', { class: 'field-combobox' }, box, list.node, none, list.announcement);
  const of = { blockId: String(blockId ?? ''), actionId: String(item.action_id ?? '') };
  const minLength = Number(item.min_query_length ?? DEFAULT_MIN_QUERY_LENGTH);
  /** @type {Json | undefined} */
  let chosen = item.initial_option;
  /** @type {readonly Json[]} */
  let offered = [];
  let askedCount = 0;

  const nameOfChosen = () => (chosen ? plainText(chosen.text) : '');
  function showChosen() {
    box.value = nameOfChosen();
    settle();
    // A long name is read from its beginning.
    box.setSelectionRange(0, 0);
    box.scrollLeft = 0;
  }
  function settle() {
    box.dir = box.value === '' ? '' : 'auto';
  }
  function close() {
    askedCount += 1;
    list.show([]);
    none.textContent = '';
  }
  async function ask() {
    close();
    const asked = askedCount;
    const typed = box.value.trim();
    if (typed.length < minLength) return;
    const outcome = await fields.suggest(of, typed);
    // Something else has been typed, or the box been left, while the app thought.
    if (asked !== askedCount) return;
    offered = outcome.ok ? outcome.options : [];
    list.show(
      offered.map(({ text }, position) => ({
        text: String(position),
        label: plainText(/** @type {Json} */ (text)),
        hint: '',
      })),
    );
    none.textContent = offered.length === 0 ? fill(strings.nothingFound, { text: typed }) : '';
  }

  list.onAccept = (position) => {
    chosen = offered[Number(position)];
    close();
    showChosen();
    box.dispatchEvent(new Event('change', { bubbles: true }));
  };
  box.addEventListener('input', () => {
    settle();
    if (box.value.trim() === '') chosen = undefined;
    ask();
  });
  box.addEventListener('change', (event) => {
    // The browser's own event tells of text that may not have been accepted.
    if (event.isTrusted) event.stopPropagation();
  });
  box.addEventListener('blur', () => {
    close();
    showChosen();
  });
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const isOpen = box.getAttribute('aria-expanded') === 'true';
    if (list.handleKey(event)) event.preventDefault();
    else if (event.key === 'ArrowDown' && !isOpen) {
      event.preventDefault();
      ask();
    } else if (event.key === 'Enter' && box.value !== nameOfChosen()) event.preventDefault();
  });
  showChosen();
  return {
    node,
    control: box,
    choice: () => (chosen ? { option: chosen } : {}),
    take({ option }) {
      chosen = option;
      showChosen();
    },
  };
}
