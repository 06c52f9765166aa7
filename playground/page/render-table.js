// @ts-check
/** @import { Json, RenderContext } from './render-context.js' */
import { element } from './element.js';
import { renderRichText } from './render-rich-text.js';

/**
 * A `table` or a `data_table`: the first row names the columns. It scrolls within itself, by keyboard too.
 *
 * @param {Json} block
 * @param {RenderContext} context
 * @returns {HTMLElement}
 */
export function renderTable(block, context) {
  const [head = [], ...rows] = /** @type {Json[][]} */ (block.rows);
  const headerColumn = block.type === 'data_table' ? Number(block.row_header_column_index ?? 0) : -1;
  /** @param {number} column */
  const alignment = (column) => {
    const align = block.column_settings?.[column]?.align;
    return ['center', 'right'].includes(align) ? `align-${align}` : undefined;
  };
  const table = element(
    'table',
    {},
    block.caption && element('caption', { dir: 'auto' }, String(block.caption)),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...head.map((cell, column) => renderCell('th', cell, { scope: 'col', class: alignment(column) }, context)),
      ),
    ),
    element(
      'tbody',
      {},
      ...rows.map((row) =>
        element(
          'tr',
          {},
          ...row.map((cell, column) =>
            column === headerColumn
              ? renderCell('th', cell, { scope: 'row', class: alignment(column) }, context)
              : renderCell('td', cell, { class: alignment(column) }, context),
          ),
        ),
      ),
    ),
  );
  const label = String(block.caption ?? context.strings.table);
  return element('div', { class: 'table-scroll', role: 'group', tabindex: 0, 'aria-label': label }, table);
}

/**
 * @param {'th' | 'td'} tag
 * @param {Json} cell
 * @param {Record<string, string | undefined>} attributes
 * @param {RenderContext} context
 */
function renderCell(tag, cell, attributes, context) {
  const content = cell.type === 'rich_text' ? renderRichText(cell, context) : [String(cell.text ?? cell.value ?? '')];
  return element(tag, { dir: 'auto', ...attributes }, ...content);
}
