/** What the bot says in English in the look-up form and of shortcuts, as ICU messages; the other languages have the same keys. */
export const en = {} as const;

export type LookUpMessages = Readonly<Record<keyof typeof en, string>>;
