import { say, sayList } from '../locales/say.ts';
import type { Answer, QuotedEntry } from './answer.ts';
import { documentLink } from './links/document-link.ts';
import { citation, explainInvalid, missingNote, noneNote, sourceLabel } from './wording.ts';

/**
 * What an answer quotes, as plain values for whatever has no place for a message: the verbatim text, the reference
 * (`A/75/19, para. 148`), which text it is and how official, and where the United Nations serves the document. Where the
 * answer quotes nothing, or too much, a sentence says so.
 */
export type PlainQuotation =
  | {
      readonly kind: 'quoted';
      readonly text: string;
      readonly reference: string;
      readonly source: string;
      readonly link: string;
    }
  | { readonly kind: 'unquoted'; readonly sentence: string };

/** The entries that were asked for by their numbers, else the best of those found by words; lists quote nothing here. Pure. */
export function composePlainQuotation(answer: Answer): PlainQuotation {
  const { language } = answer;
  switch (answer.kind) {
    case 'entries':
      return quoted(answer, answer.entries);
    case 'matches':
      return quoted(answer, answer.matches.slice(0, 1));
    case 'missing':
      return unquoted(missingNote(language, answer.reference, answer.paragraphs, answer.nearest));
    case 'none':
      return unquoted(noneNote(language, answer));
    case 'invalid':
      return unquoted(explainInvalid(answer));
    case 'related':
    case 'section':
    case 'concept':
    case 'not-addressed':
      return unquoted(say(language, 'quoteList', { count: answer.entries.length }));
    case 'sections':
    case 'changes':
    case 'history':
    case 'overview':
    case 'timeline':
    case 'help':
      return unquoted(say(language, 'quoteNothing'));
  }
}

function quoted({ language }: Answer, entries: readonly QuotedEntry[]): PlainQuotation {
  const [first] = entries;
  if (first === undefined) return unquoted(say(language, 'quoteNothing'));
  const references = entries.map((entry) => citation(language, entry));
  const texts = entries.map(({ passages }) => passages.join('\n\n'));
  return {
    kind: 'quoted',
    // Several texts in a row need to be told apart by their references.
    text: texts.map((text, at) => (texts.length > 1 ? `${references[at]}\n${text}` : text)).join('\n\n'),
    reference: sayList(language, references),
    source: sourceLabel(language, first),
    link: documentLink(first.source, first.language),
  };
}

function unquoted(sentence: string): PlainQuotation {
  return { kind: 'unquoted', sentence };
}
