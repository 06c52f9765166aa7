import type { SubscriptionMessages } from './en.ts';

export const ar: SubscriptionMessages = {};
