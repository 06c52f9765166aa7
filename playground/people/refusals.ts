import type { Problem } from '../block-kit/problem.ts';
import type { Changes } from '../changes.ts';

/** Something of the app's that Slack would not show, where the app itself is not told why. */
export interface Refusal {
  readonly source: string;
  readonly error: string;
  readonly problems: readonly Problem[];
  readonly payload: unknown;
}

/** Every refusal, oldest first. */
export function createRefusals(changes: Changes) {
  const refusals: Refusal[] = [];
  return {
    all: (): readonly Refusal[] => refusals,
    add(refusal: Refusal) {
      refusals.push(refusal);
      changes.notify();
    },
  };
}

export type Refusals = ReturnType<typeof createRefusals>;
