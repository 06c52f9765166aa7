import type { CardMessages } from './en.ts';

/** What the bot says in Spanish on the buttons of answers, of languages and of follow-ups. */
export const es: CardMessages = {};
