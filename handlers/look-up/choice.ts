import type { PlainTextOption } from '@slack/types';
import type { Suggestion, Suggestions } from '../../src/answers/suggest/suggest.ts';
import { citation, sectionName } from '../../src/answers/wording.ts';
import { say } from '../../src/locales/say.ts';
import { isLanguage, type Language } from '../../src/reports/language.ts';
import { shorten } from '../blocks/split-text.ts';
import type { View } from '../blocks/view.ts';

/** Slack's limit for an option's text, description and value (docs.slack.dev, option object). */
const MAX_LENGTH = 75;

/** What a person chose to see, as it stands in an option's value: `en A/75/19, para. 148`. */
export type Choice = Pick<View, 'question' | 'language'>;

/** What a menu offers for what was typed, each at most once; what does not fit an option's value is left out. */
export function optionsFor({ language, suggestions }: Suggestions): readonly PlainTextOption[] {
  const entries = suggestions.filter((suggestion) => suggestion.kind === 'entry');
  const isOneReport = new Set(entries.map(({ reference }) => reference)).size <= 1;
  const options = suggestions.flatMap((suggestion) => {
    const option = optionOf(language, suggestion);
    // Where two reports are at hand, the number alone does not say of which.
    if (suggestion.kind !== 'entry' || isOneReport) return option;
    return option.map((own) => ({ ...own, description: plain(citation(language, suggestion)) }));
  });
  return options.filter(({ value }, at) => options.findIndex((other) => other.value === value) === at);
}

function optionOf(language: Language, suggestion: Suggestion): readonly PlainTextOption[] {
  const asked = suggestion.question.trim();
  const question = suggestion.kind === 'search' ? shorten(asked, MAX_LENGTH - 3) : asked;
  const value = `${language} ${question}`;
  if (question === '' || value.length > MAX_LENGTH) return [];
  return [{ text: plain(labelOf(language, { ...suggestion, question })), value }];
}

/** `148 · IED threat: the Secretariat has …` */
function labelOf(language: Language, suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'entry': {
      const paragraph = String(suggestion.paragraph);
      return fitText(suggestion.text, (text) => say(language, 'lookUpEntry', { paragraph, text }));
    }
    case 'section':
      return sectionName(language, suggestion.section);
    case 'concept': {
      const { asked, name, count } = suggestion;
      if (asked.toLowerCase() === name.toLowerCase()) return say(language, 'lookUpConcept', { name: asked, count });
      const known = shorten(asked, MAX_LENGTH / 3);
      return fitText(name, (text) => say(language, 'lookUpConceptNamed', { asked: known, name: text, count }));
    }
    case 'search':
      return fitText(suggestion.question, (words) => say(language, 'lookUpSearch', { words }));
  }
}

/** A sentence round a text that is shortened to what the sentence leaves it. */
function fitText(text: string, compose: (text: string) => string): string {
  const frame = compose('x').length - 1;
  return compose(shorten(text, MAX_LENGTH - frame));
}

/** What the menu has chosen when something was opened in another way; nothing where nothing was asked. */
export function optionShowing({ question, language }: Choice): PlainTextOption | undefined {
  if (question.trim() === '') return undefined;
  return { text: plain(question), value: shorten(`${language} ${question}`, MAX_LENGTH) };
}

/** Undefined for what no version of this bot offers. */
export function readChoice(value: string | undefined): Choice | undefined {
  const language = value?.slice(0, 2);
  const question = value?.slice(3).trim() ?? '';
  if (!isLanguage(language) || value?.[2] !== ' ' || question === '') return undefined;
  return { language, question };
}

function plain(text: string): PlainTextOption['text'] {
  return { type: 'plain_text', text: shorten(text, MAX_LENGTH), emoji: false };
}
