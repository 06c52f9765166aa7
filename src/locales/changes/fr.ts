import type { ChangeMessages } from './en.ts';

export const fr: ChangeMessages = {};
