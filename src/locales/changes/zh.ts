import type { ChangeMessages } from './en.ts';

export const zh: ChangeMessages = {};
