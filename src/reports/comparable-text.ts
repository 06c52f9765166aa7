/** Blocks in which Unicode has punctuation in other widths: vertical, small, half and full width forms. */
const OTHER_WIDTHS = /[\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uffef]/u;

/**
 * A text without what is no change of it. Two texts are the same where these are equal:
 *
 * - White space goes, of every kind and wherever it stands: extracted tables break and join words at will, and Chinese
 *   sets numbers off or does not. Characters that nobody can see go with it.
 * - Punctuation has one width, but letters, digits and symbols keep theirs.
 * - Every quotation mark or apostrophe is one, and so is every run of dashes, hyphens or minus signs.
 * - Accents are composed.
 */
export function comparableText(text: string): string {
  return text
    .replace(/[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Bidi_Control}]+/gu, '')
    .replace(/\p{P}/gu, (mark) => (OTHER_WIDTHS.test(mark) ? mark.normalize('NFKC') : mark))
    .replace(/\p{Quotation_Mark}/gu, "'")
    .replace(/[\p{Pd}\u2043\u2212]+/gu, '-')
    .normalize('NFC');
}
