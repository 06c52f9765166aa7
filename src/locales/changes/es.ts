import type { ChangeMessages } from './en.ts';

export const es: ChangeMessages = {};
