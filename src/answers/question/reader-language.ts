import type { Language } from '../../reports/language.ts';
import { languageOfChanges } from './changes-request.ts';
import { languageOfContents, languageOfHelp } from './help-phrase.ts';
import { normaliseText } from './normalise-text.ts';
import type { Question } from './question.ts';
import { languageOfScript, questionLanguage } from './question-language.ts';
import { tokenise } from './question-token.ts';
import { PARAGRAPH_WORDS, SECTION_WORDS } from './reference-words.ts';
import { languageOfView } from './view-request.ts';

/**
 * The language that a question gives away: by its words for paragraph and section where it is a reference
 * (`párrafo 148`), else by its text. Undefined where nothing tells: `148`, `para 148`, `MINUSMA`.
 */
export function languageOfQuestion(question: Question, text: string): Language | undefined {
  const plain = normaliseText(text.slice(0, MAX_TELLING_LENGTH));
  if (question.kind === 'paragraphs' || question.kind === 'sections' || question.kind === 'malformed') {
    const told = tokenise(plain)
      .map((token) => (PARAGRAPH_WORDS.get(token.text) ?? SECTION_WORDS.get(token.text))?.language)
      .find((language) => language !== undefined);
    if (told !== undefined) return told;
  }
  if (question.kind === 'help') return languageOfHelp(plain) ?? languageOfScript(plain);
  if (question.kind === 'all-sections') return languageOfContents(plain) ?? languageOfScript(plain);
  if (question.kind === 'overview' || question.kind === 'timeline') return languageOfView(plain);
  if (question.kind === 'changes' || question.kind === 'history') return languageOfChanges(plain);
  return questionLanguage(plain);
}

/** Characters that are enough to tell a language. */
const MAX_TELLING_LENGTH = 1_000;
