import type { LookUpMessages } from './en.ts';

/** What the bot says in Spanish in the look-up form and of shortcuts. */
export const es: LookUpMessages = {};
