// @ts-check

const UNITS = /** @type {const} */ (['byte', 'kilobyte', 'megabyte', 'gigabyte']);

/**
 * A file's size in the reader's language, such as “1.4 MB”. A kilobyte has 1,024 bytes, as in most file managers.
 *
 * @param {number} bytes
 * @param {string} language
 */
export function formatBytes(bytes, language) {
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), UNITS.length - 1);
  const shown = new Intl.NumberFormat(`${language}-u-nu-latn`, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: bytes / 1_024 ** power < 10 ? 1 : 0,
  });
  return shown.format(bytes / 1_024 ** power);
}
