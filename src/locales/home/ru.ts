import type { HomeMessages } from './en.ts';

/** What the bot says in Russian on the Home tab. */
export const ru: HomeMessages = {};
