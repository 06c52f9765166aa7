import type { LinkMessages } from './en.ts';

/** What the bot says in Arabic of links, prompts and workflow steps. */
export const ar: LinkMessages = {};
