import { z } from 'zod';
import { LANGUAGES, type Language } from '../reports/language.ts';

/** A line of a batch: a question with the id under which its answer is wanted. */
export interface BatchLine {
  readonly id: string | number;
  readonly text: string;
  readonly language?: Language;
}

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  language: z.enum(LANGUAGES).optional(),
});

/** One line of the file, or why it is none. */
export function readBatchLine(line: string): BatchLine | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { problem: 'it is not JSON' };
  }
  const result = lineSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    return { problem: `${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'is not valid'}` };
  }
  const { id, text, language } = result.data;
  return { id, text, ...(language === undefined ? {} : { language }) };
}
