import type { SectionBlock } from '@slack/types';
import type { QuotedEntry } from '../../src/answers/answer.ts';
import { citation } from '../../src/answers/wording.ts';
import { say } from '../../src/locales/say.ts';
import type { Language } from '../../src/reports/language.ts';
import { ACTIONS, button } from './button.ts';
import { type Mrkdwn, sectionBlock } from './mrkdwn.ts';
import type { View } from './view.ts';

/** A line of a list with a button that opens the whole entry. */
export function listItem(language: Language, entry: QuotedEntry, text: Mrkdwn, view: View): SectionBlock {
  const name = citation(language, entry);
  return readable(language, text, { question: citation('en', entry), id: String(entry.paragraph), name }, view);
}

/**
 * A text with a button that answers a question, from where a press leads back to `view`; `name` says to a screen reader
 * what it opens.
 */
export function readable(
  language: Language,
  text: Mrkdwn,
  { question, id, name }: { readonly question: string; readonly id: string; readonly name: string },
  { question: list, page }: View,
): SectionBlock {
  const from = { question: list, page };
  const read = button(`${ACTIONS.show}:${id}`, say(language, 'read'), { question, language, page: 0, from });
  return {
    ...sectionBlock(text),
    accessory: { ...read, accessibility_label: `${say(language, 'read')}: ${name}`.slice(0, 75) },
  };
}
