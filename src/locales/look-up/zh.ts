import type { LookUpMessages } from './en.ts';

/** What the bot says in Chinese in the look-up form and of shortcuts. */
export const zh: LookUpMessages = {};
