import type { HomeMessages } from './en.ts';

/** What the bot says in Arabic on the Home tab. */
export const ar: HomeMessages = {};
