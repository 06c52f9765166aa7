import type { SubscriptionMessages } from './en.ts';

export const ru: SubscriptionMessages = {};
