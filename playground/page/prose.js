// @ts-check

/**
 * The words of a message or attachment, to tell its language by: all strings called `text` in its blocks, or its text
 * where it has none.
 *
 * @param {{ text: string, blocks?: readonly unknown[] | undefined }} said
 * @returns {string}
 */
export function proseOf({ text, blocks }) {
  /** @type {string[]} */
  const found = [];
  JSON.stringify(blocks ?? [], (key, value) => {
    if (key === 'text' && typeof value === 'string') found.push(value);
    return value;
  });
  return found.length > 0 ? found.join(' ') : text;
}
