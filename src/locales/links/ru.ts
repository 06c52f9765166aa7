import type { LinkMessages } from './en.ts';

/** What the bot says in Russian of links, prompts and workflow steps. */
export const ru: LinkMessages = {};
