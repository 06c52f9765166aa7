/** What the bot says in English of links, prompts and workflow steps, as ICU messages; the other languages have the same keys. */
export const en = {} as const;

export type LinkMessages = Readonly<Record<keyof typeof en, string>>;
