import { z } from 'zod';
import { LANGUAGES } from '../../src/reports/language.ts';

const returnSchema = z.object({
  id: z.string().min(1).max(100),
  language: z.enum(LANGUAGES),
  channel: z.string().max(30),
  responseUrl: z.url().max(500).optional(),
  isHome: z.boolean().optional(),
});

/** What the form carries: the subscription, and the list that it was opened from, to be shown anew afterwards. */
export type ListReturn = z.infer<typeof returnSchema>;

export function encodeReturn(value: ListReturn): string {
  return JSON.stringify(value);
}

/** Undefined for anything that this version did not write. */
export function decodeReturn(text: string): ListReturn | undefined {
  try {
    return returnSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
