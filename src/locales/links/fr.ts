import type { LinkMessages } from './en.ts';

/** What the bot says in French of links, prompts and workflow steps. */
export const fr: LinkMessages = {};
