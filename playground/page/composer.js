// @ts-check

import { createAttachment } from './attachment.js';
import { element } from './element.js';
import { createSuggestionList } from './suggestion-list.js';
/** @import { Suggestion } from './suggestion-list.js' */
/** @import { Strings } from './page-strings.js' */

/**
 * @typedef {object} ComposerLabels
 * @property {Strings} strings
 * @property {string} label
 * @property {string} placeholder
 * @property {string} language
 */

/**
 * @typedef {object} Composer
 * @property {HTMLElement} node
 * @property {(labels: ComposerLabels) => void} label
 * @property {() => void} focus
 * @property {(file: File) => void} attach
 */

/**
 * A box to write in: Enter sends, Shift + Enter breaks the line, arrow up in an empty box brings back what was sent. A file
 * may go with it, or by itself.
 *
 * @param {object} options
 * @param {string} options.name distinguishes its parts from those of other composers on the page
 * @param {(text: string, file?: File) => void} options.onSend
 * @param {(file: File) => void} options.onTooLarge a file was chosen that is larger than the workspace takes
 * @param {(typed: string) => Suggestion[]} options.suggest what the text before the caret may become
 * @param {readonly string[]} options.sent what has been sent so far, oldest first
 * @param {() => void} [options.onEscape]
 * @param {readonly HTMLElement[]} [options.tools] that stand beside the choice of a file
 * @returns {Composer}
 */
export function createComposer({ name, onSend, onTooLarge, suggest, sent, onEscape, tools = [] }) {
  const box = element('textarea', {
    class: 'composer-box',
    rows: 1,
    enterkeyhint: 'send',
    autocomplete: 'off',
    spellcheck: 'false',
    'data-testid': name,
    'aria-autocomplete': 'list',
    'aria-describedby': `${name}-hint`,
  });
  const send = element('button', {
    type: 'submit',
    class: 'send',
    'data-testid': name === 'composer' ? 'send' : `${name}-send`,
  });
  const hint = element('p', { class: 'composer-hint', id: `${name}-hint` });
  const list = createSuggestionList(box, `${name}-suggestions`);
  const attachment = createAttachment({
    name,
    onTooLarge,
    onChange: () => {
      changed();
      box.focus();
    },
  });
  const node = element(
    'form',
    { class: 'composer' },
    list.node,
    box,
    ...attachment.parts,
    element('div', { class: 'composer-foot' }, attachment.button, ...tools, hint, send),
    list.announcement,
  );
  let recalled = sent.length;

  function change(/** @type {string} */ text) {
    box.value = text;
    box.setSelectionRange(text.length, text.length);
    changed();
  }
  function changed() {
    // An empty box has the page's direction, and with it the placeholder; what is typed has its own.
    box.dir = box.value === '' ? '' : 'auto';
    send.setAttribute('aria-disabled', String(box.value.trim() === '' && !attachment.file));
    list.show(box.selectionStart === box.value.length ? suggest(box.value) : []);
  }
  function submit() {
    const text = box.value.trim();
    const { file } = attachment;
    if (text === '' && !file) return;
    if (file) attachment.take(undefined);
    change('');
    onSend(text, file);
    recalled = sent.length;
  }
  /** @param {-1 | 1} step */
  function recall(step) {
    const isOwn = box.value === '' || box.value === sent[recalled];
    const next = box.value === '' ? sent.length + step : recalled + step;
    if (!isOwn || next < 0 || next > sent.length || (box.value === '' && step > 0)) return false;
    recalled = next;
    change(sent[next] ?? '');
    list.show([]);
    return true;
  }

  box.addEventListener('input', changed);
  box.addEventListener('blur', () => list.show([]));
  list.onAccept = (text) => {
    change(text);
    box.focus();
  };
  box.addEventListener('keydown', (event) => {
    // While an input method composes (Chinese, for one), Enter and the arrows belong to it.
    if (event.isComposing) return;
    if (list.handleKey(event)) event.preventDefault();
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      submit();
    } else if (event.key === 'ArrowUp' && recall(-1)) event.preventDefault();
    else if (event.key === 'ArrowDown' && recall(1)) event.preventDefault();
    else if (event.key === 'Escape') onEscape?.();
  });
  node.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
    box.focus();
  });
  send.setAttribute('aria-disabled', 'true');

  return {
    node,
    label({ strings, label, placeholder, language }) {
      box.setAttribute('aria-label', label);
      box.placeholder = placeholder;
      send.textContent = strings.send;
      hint.textContent = strings.keysHint;
      list.label(strings);
      attachment.label(strings, language);
    },
    focus: () => box.focus(),
    attach: attachment.take,
  };
}
