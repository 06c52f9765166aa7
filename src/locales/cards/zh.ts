import type { CardMessages } from './en.ts';

/** What the bot says in Chinese on the buttons of answers, of languages and of follow-ups. */
export const zh: CardMessages = {};
