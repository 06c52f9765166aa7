import { stemmer } from '@orama/stemmers/arabic';

/** A conjunction before a preposition before the article: و، ف؛ ب، ك؛ ال; and لل, which is ل with the article. */
const CLITICS = /^[وف]?(?:[بك]?ال|لل)(?=\p{L}{2})/u;
const VOWEL_SIGNS = /\p{Mn}/gu;

/**
 * Stems an Arabic word. The Snowball stemmer strips endings well from a definite noun only (البعثات, not بعثات) and
 * keeps a conjunction before the article (والبعثات); so every word is stemmed in its definite form, and then loses
 * its article.
 */
export function stemArabic(word: string): string {
  const bare = word.normalize('NFC').replace(VOWEL_SIGNS, '').replace(CLITICS, '');
  return stemmer(`ال${bare}`).replace(/^ال(?=\p{L}{2})/u, '');
}
