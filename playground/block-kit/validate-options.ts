import type { Problem } from './problem.ts';
export function validateOptions(_answer: unknown): Problem[] {
  return [];
}
