// @ts-check
/** @import { SharedFile } from '../protocol.ts' */
/** @import { RenderContext } from './render-context.js' */
import { element } from './element.js';
import { formatBytes } from './format-bytes.js';

/**
 * The files of a message, each to be saved: never shown, whatever is in them.
 *
 * @param {readonly SharedFile[]} files
 * @param {RenderContext} context
 * @returns {HTMLElement}
 */
export function renderFiles(files, { strings, language }) {
  const items = files.map(({ id, name, size: bytes }) => {
    const size = formatBytes(bytes, language);
    return element(
      'li',
      {},
      element(
        'a',
        {
          class: 'file',
          href: `/playground/files/${encodeURIComponent(id)}`,
          download: name,
          'data-testid': 'file',
        },
        element('span', { class: 'visually-hidden' }, `${strings.saveFile} `),
        element('span', { class: 'file-kind', 'aria-hidden': 'true' }, kindOf(name)),
        element('bdi', { class: 'file-name' }, name),
        ' ',
        element('span', { class: 'file-size' }, size),
      ),
    );
  });
  return element('ul', { class: 'files' }, ...items);
}

/** @param {string} name */
const kindOf = (name) => (/\.([\p{L}\p{N}]{1,4})$/u.exec(name)?.[1] ?? '').toUpperCase();
