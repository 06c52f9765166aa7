import type { HomeMessages } from './en.ts';

/** What the bot says in French on the Home tab. */
export const fr: HomeMessages = {};
