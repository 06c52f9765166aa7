import type { LookUpMessages } from './en.ts';

/** What the bot says in Arabic in the look-up form and of shortcuts. */
export const ar: LookUpMessages = {};
