import type { HomeMessages } from './en.ts';

/** What the bot says in Chinese on the Home tab. */
export const zh: HomeMessages = {};
