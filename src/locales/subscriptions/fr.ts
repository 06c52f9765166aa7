import type { SubscriptionMessages } from './en.ts';

export const fr: SubscriptionMessages = {};
