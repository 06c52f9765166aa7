import type { Problem } from './problem.ts';
export function validateBlocks(_blocks: unknown, _surface: 'message'): Problem[] {
  return [];
}
