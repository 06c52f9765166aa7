// @ts-check
/** @import { Strings } from './page-strings.js' */
import { element } from './element.js';
import { formatBytes } from './format-bytes.js';
import { fill } from './page-strings.js';
import { renderIcon } from './render-icon.js';

/** As `maxUploadBytes` of protocol.ts says. */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

/**
 * The file that goes with what is written, if one does: a button that opens the browser's choice, and what was chosen.
 *
 * @param {object} options
 * @param {string} options.name of the composer that it belongs to
 * @param {() => void} options.onChange a file was taken or put back
 * @param {(file: File) => void} options.onTooLarge
 */
export function createAttachment({ name, onChange, onTooLarge }) {
  const input = element('input', { type: 'file', hidden: true, 'data-testid': `${name}-file`, tabindex: -1 });
  const label = element('span', { class: 'attach-label' });
  const button = element(
    'button',
    { type: 'button', class: 'attach', 'data-testid': `${name}-attach` },
    renderIcon('plus'),
    label,
  );
  const told = element('span', {});
  const remove = element('button', { type: 'button', class: 'attached-remove' }, renderIcon('cross'));
  const chip = element('div', { class: 'attached', hidden: true }, told, remove);
  const announcement = element('p', { class: 'visually-hidden', role: 'status' });
  /** @type {File | undefined} */
  let file;
  /** @type {{ strings: Strings, language: string } | undefined} */
  let words;

  function draw() {
    chip.hidden = file === undefined;
    announcement.textContent = '';
    if (!file || !words) return;
    const size = formatBytes(file.size, words.language);
    told.replaceChildren(element('bdi', { class: 'file-name' }, file.name), ` ${size}`);
    remove.setAttribute('aria-label', fill(words.strings.removeFile, { name: file.name }));
    announcement.textContent = fill(words.strings.fileAttached, { name: file.name, size });
  }

  /** @param {File | undefined} next */
  function take(next) {
    if (next && next.size > MAX_UPLOAD_BYTES) {
      onTooLarge(next);
      return;
    }
    file = next;
    // The same file can be chosen again after it was put back.
    input.value = '';
    draw();
    onChange();
  }

  button.addEventListener('click', () => input.click());
  input.addEventListener('change', () => input.files?.[0] && take(input.files[0]));
  remove.addEventListener('click', () => take(undefined));

  return {
    parts: [input, chip, announcement],
    button,
    take,
    get file() {
      return file;
    },
    /**
     * @param {Strings} strings
     * @param {string} language
     */
    label(strings, language) {
      words = { strings, language };
      label.textContent = strings.attach;
      button.setAttribute('aria-label', strings.attach);
      draw();
    },
  };
}
