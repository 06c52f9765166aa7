import type { LinkedEntry, QuotedEntry } from './answer.ts';
export function linksOf(
  _library: unknown,
  _entries: readonly QuotedEntry[],
): { readonly lastYear?: LinkedEntry; readonly nextYear?: LinkedEntry } {
  return {};
}
export function linkNeighbours(_library: unknown): void {}
