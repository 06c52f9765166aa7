import type { SubscriptionMessages } from './en.ts';

export const es: SubscriptionMessages = {};
