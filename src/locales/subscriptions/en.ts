/** What the bot says in English of subscriptions and in a digest, as ICU messages; the other languages have the same keys. */
export const en = {} as const;

export type SubscriptionMessages = Readonly<Record<keyof typeof en, string>>;
