// @ts-check
/** @import { Strings } from './page-strings.js' */
import { element } from './element.js';
import { fill } from './page-strings.js';

/**
 * @typedef {object} Suggestion
 * @property {string} text what the box holds once it is accepted
 * @property {string} label
 * @property {string} hint
 */

/**
 * The list above a text box: arrow keys choose, Enter or Tab accepts, Escape closes. The focus stays in the box.
 *
 * @param {HTMLTextAreaElement | HTMLInputElement} box
 * @param {string} id
 */
export function createSuggestionList(box, id) {
  const node = element('div', { class: 'suggestions', id, role: 'listbox', hidden: true, 'data-testid': id });
  const announcement = element('p', { class: 'visually-hidden', role: 'status' });
  /** @type {Suggestion[]} */
  let shown = [];
  let active = 0;
  let announced = '';

  function draw() {
    node.hidden = shown.length === 0;
    node.replaceChildren(...shown.map(renderOption));
    if (shown.length > 0) {
      box.setAttribute('aria-controls', id);
      box.setAttribute('aria-activedescendant', `${id}-${active}`);
    } else {
      box.removeAttribute('aria-controls');
      box.removeAttribute('aria-activedescendant');
    }
    if (box.getAttribute('role') === 'combobox') box.setAttribute('aria-expanded', String(shown.length > 0));
    node.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    announcement.textContent = shown.length > 0 ? fill(announced, { count: shown.length }) : '';
  }

  /**
   * @param {Suggestion} suggestion
   * @param {number} position
   */
  function renderOption({ text, label, hint }, position) {
    const option = element(
      'div',
      { role: 'option', id: `${id}-${position}`, class: 'suggestion', 'aria-selected': String(position === active) },
      element('bdi', { class: 'suggestion-label' }, label),
      element('span', { class: 'suggestion-hint' }, hint),
    );
    // The press must not take the focus from the box: losing it would close the list before the click.
    option.addEventListener('mousedown', (event) => event.preventDefault());
    option.addEventListener('click', () => list.onAccept(text));
    return option;
  }

  const list = {
    node,
    announcement,
    /** @type {(text: string) => void} */
    onAccept: () => {},
    /** @param {Suggestion[]} suggestions */
    show(suggestions) {
      shown = suggestions;
      active = 0;
      draw();
    },
    /**
     * @param {KeyboardEvent} event
     * @returns {boolean} whether the key was for the list
     */
    handleKey(event) {
      const chosen = shown[active];
      if (!chosen || event.shiftKey) return false;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        active = (active + (event.key === 'ArrowDown' ? 1 : -1) + shown.length) % shown.length;
        draw();
      } else if (event.key === 'Enter' || event.key === 'Tab') list.onAccept(chosen.text);
      else if (event.key === 'Escape') list.show([]);
      else return false;
      return true;
    },
    /** @param {Strings} strings */
    label(strings) {
      node.setAttribute('aria-label', strings.suggestions);
      announced = strings.suggestionsFound;
    },
  };
  return list;
}
