import type { LinkMessages } from './en.ts';

/** What the bot says in Chinese of links, prompts and workflow steps. */
export const zh: LinkMessages = {};
