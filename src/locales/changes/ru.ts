import type { ChangeMessages } from './en.ts';

export const ru: ChangeMessages = {};
