import type { SubscriptionMessages } from './en.ts';

export const zh: SubscriptionMessages = {};
