import type { HomeMessages } from './en.ts';

/** What the bot says in Spanish on the Home tab. */
export const es: HomeMessages = {};
