/** What the bot says in English on the Home tab, as ICU messages; the other languages have the same keys. */
export const en = {} as const;

export type HomeMessages = Readonly<Record<keyof typeof en, string>>;
