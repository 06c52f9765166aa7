import type { LookUpMessages } from './en.ts';

/** What the bot says in French in the look-up form and of shortcuts. */
export const fr: LookUpMessages = {};
