import type { Language } from '../reports/language.ts';
import type { Answer } from './answer.ts';
import type { AskOptions } from './ask.ts';
import type { FollowUp } from './question/follow-up.ts';
import { parseQuestion } from './question/parse-question.ts';
import { citation } from './wording.ts';

/** What was asked and shown last in a conversation; `page` from 0. */
export interface Told {
  readonly question: string;
  readonly language: Language;
  readonly page: number;
}

/** Why there is nothing to go on to: no paragraph or page there, or no text in an official language. */
export type End = 'no-next' | 'no-previous' | 'no-more' | 'no-official';

/** How many pages an answer has, as it is shown. */
export type PagesOf = (answer: Answer, told: Told) => number;

/** What is to be shown next, by what was shown last. */
export function continueFrom(
  told: Told,
  followUp: FollowUp,
  { ask, pagesOf }: { readonly ask: (text: string, options: AskOptions) => Answer; readonly pagesOf: PagesOf },
): Told | End {
  const { question, language, page } = told;
  if (followUp.kind === 'reference') return { question: followUp.text, language, page: 0 };
  if (followUp.kind === 'language') return { ...told, language: followUp.language };
  if (followUp.kind === 'also') return { question: widen(question, followUp.words), language, page: 0 };
  const answer = ask(question, { language });
  const turned = (by: 1 | -1, end: End): Told | End => {
    const to = page + by;
    return to < 0 || to >= pagesOf(answer, told) ? end : { ...told, page: to };
  };
  if (followUp.kind === 'more') return turned(1, 'no-more');
  if (followUp.kind === 'official') {
    const entries = answer.kind === 'matches' ? answer.matches : 'entries' in answer ? answer.entries : [];
    const official = entries.find((entry) => !entry.official)?.officialLanguage;
    return official === undefined ? 'no-official' : { ...told, language: official };
  }
  const isNext = followUp.kind === 'next';
  const end: End = isNext ? 'no-next' : 'no-previous';
  if (answer.kind !== 'entries') return turned(isNext ? 1 : -1, end);
  const [entry] = answer.entries;
  const paragraph = isNext ? answer.next : answer.previous;
  if (entry === undefined || paragraph === undefined) return end;
  return { question: citation('en', { ...entry, paragraph }), language, page: 0 };
}

/** The same question of something else: of a search the words are added, a mission takes the place of a mission. */
function widen(question: string, words: string): string {
  if (parseQuestion(words).kind !== 'search') return words;
  const before = parseQuestion(question);
  if (before.kind === 'search') return `${before.words} ${words}`;
  if (before.kind === 'concept') return before.only === 'mission' ? `mission ${words}` : `${before.words} ${words}`;
  return words;
}
