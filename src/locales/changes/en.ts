/** What the bot says in English of changes between revisions, as ICU messages; the other languages have the same keys. */
export const en = {} as const;

export type ChangeMessages = Readonly<Record<keyof typeof en, string>>;
