import type { Problem } from './problem.ts';
export function validateView(_view: unknown): Problem[] {
  return [];
}
