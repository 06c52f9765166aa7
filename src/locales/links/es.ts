import type { LinkMessages } from './en.ts';

/** What the bot says in Spanish of links, prompts and workflow steps. */
export const es: LinkMessages = {};
