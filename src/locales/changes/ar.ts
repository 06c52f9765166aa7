import type { ChangeMessages } from './en.ts';

export const ar: ChangeMessages = {};
