import type { Language } from '../../reports/language.ts';
import { CONTENTS_PHRASES, foldPhrase, HELP_PHRASES, POLITE_PHRASES } from './reference-words.ts';

/** Whether a text asks what the bot can do, greets or thanks it; an empty one does too. Pictures alone are a search. */
export function asksForHelp(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return !/\p{Extended_Pictographic}/u.test(text);
  return forms(text).some((phrase) => HELP_PHRASES.has(phrase));
}

/** The language that a request for help gives away: `aide`, `hello`; `help` is typed in every language. */
export function languageOfHelp(text: string): Language | undefined {
  return languageIn(HELP_PHRASES, text);
}

function languageIn(phrases: ReadonlyMap<string, Language | undefined>, text: string): Language | undefined {
  return forms(text)
    .map((phrase) => phrases.get(phrase))
    .find((language) => language !== undefined);
}

/** Whether a text asks which sections the report has. */
export function asksForSections(text: string): boolean {
  return forms(text).some((phrase) => CONTENTS_PHRASES.has(phrase));
}

/** The language that such a request gives away. */
export function languageOfContents(text: string): Language | undefined {
  return languageIn(CONTENTS_PHRASES, text);
}

/** A phrase as it is, and without the politeness round it. */
function forms(text: string): readonly string[] {
  const whole = bare(text);
  let rest = whole;
  for (const polite of POLITE_PHRASES) {
    if (rest.startsWith(polite)) rest = bare(rest.slice(polite.length));
    if (rest.endsWith(polite)) rest = bare(rest.slice(0, -polite.length));
  }
  return rest === '' ? [whole] : [whole, rest];
}

/** Folded, without the marks at its ends and the commas inside. */
function bare(text: string): string {
  return foldPhrase(text.replace(/^[\s¿¡/,，،:-]+|[\s.!?？！。؟¿¡,，،:]+$/gu, '').replace(/[,，،]/g, ''));
}
