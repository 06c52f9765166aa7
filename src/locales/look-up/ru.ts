import type { LookUpMessages } from './en.ts';

/** What the bot says in Russian in the look-up form and of shortcuts. */
export const ru: LookUpMessages = {};
