import { z } from 'zod';
import { LANGUAGES, type Language } from '../../src/reports/language.ts';

/**
 * What a message shows: the question as asked, the edition, and which part of a long answer. Buttons carry it in their
 * value, so that they work on any old message after a restart, without anything being stored.
 */
export interface View {
  readonly question: string;
  readonly language: Language;
  /** From 0. */
  readonly page: number;
}

/** Slack's limit for a button's value. */
const MAX_VALUE_LENGTH = 2_000;

const viewSchema = z.object({ q: z.string(), l: z.enum(LANGUAGES), p: z.int().min(0).max(999) });

export function encodeView({ question, language, page }: View): string {
  const value = JSON.stringify({ q: question, l: language, p: page });
  if (value.length > MAX_VALUE_LENGTH)
    throw new RangeError(`a view of ${value.length} characters does not fit a button`);
  return value;
}

/** Undefined for anything that this version did not write: a forged value or a button of another age. */
export function decodeView(value: string | undefined): View | undefined {
  try {
    const { q, l, p } = viewSchema.parse(JSON.parse(value ?? ''));
    return { question: q, language: l, page: p };
  } catch {
    return undefined;
  }
}
