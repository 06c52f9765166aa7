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
  /** The list that this was opened from, and to which a press leads back. */
  readonly from?: Pick<View, 'question' | 'page'>;
  /** What stands below the answer beside its buttons: the choice of a language, or thanks for what was said of it. */
  readonly open?: 'languages' | 'helpful' | 'unhelpful';
}

/** Slack's limit for a button's value. */
const MAX_VALUE_LENGTH = 2_000;

const pageSchema = z.int().min(0).max(999);
const viewSchema = z.object({
  q: z.string(),
  l: z.enum(LANGUAGES),
  p: pageSchema,
  f: z.tuple([z.string(), pageSchema]).optional(),
  o: z.enum(['languages', 'helpful', 'unhelpful']).optional(),
});

/** Of a question too long for both, the way back to its list is left out. */
export function encodeView(view: View): string {
  const { question, language, page, from, open } = view;
  const [f, o] = [from === undefined ? undefined : [from.question, from.page], open];
  const value = JSON.stringify({ q: question, l: language, p: page, f, o });
  if (value.length <= MAX_VALUE_LENGTH) return value;
  if (from === undefined) throw new RangeError(`a view of ${value.length} characters does not fit a button`);
  const { from: _, ...rest } = view;
  return encodeView(rest);
}

/** Undefined for anything that this version did not write: a forged value or a button of another age. */
export function decodeView(value: string | undefined): View | undefined {
  try {
    const { q, l, p, f, o } = viewSchema.parse(JSON.parse(value ?? ''));
    return {
      question: q,
      language: l,
      page: p,
      ...(f === undefined ? {} : { from: { question: f[0], page: f[1] } }),
      ...(o === undefined ? {} : { open: o }),
    };
  } catch {
    return undefined;
  }
}
