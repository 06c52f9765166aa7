/** What the bot says in English on the buttons of answers, of languages and of follow-ups, as ICU messages; the other languages have the same keys. */
export const en = {} as const;

export type CardMessages = Readonly<Record<keyof typeof en, string>>;
