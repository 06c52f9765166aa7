import { createDraw, type FaultMixture } from './fault-mixture.ts';
import type { JsonRecord } from './record.ts';

/**
 * What can go wrong with a call, instead of or besides doing it. `unheard` never does it: the connection dies on the way.
 * `lost` does it and never answers, `cut` does it and the connection dies, as when Slack has accepted and nobody learns of
 * it; `http` only says that it failed, though where it `isDone` Slack has accepted. `held` does it once `until` resolves,
 * `slow` after `delayMs`. An `error` has the HTTP status that Slack gives it there unless another is asked for.
 */
export type Fault =
  | { readonly kind: 'error'; readonly error: string; readonly details?: JsonRecord; readonly status?: number }
  | { readonly kind: 'ratelimited'; readonly retryAfterSeconds: number }
  | { readonly kind: 'http'; readonly status: number; readonly isDone?: boolean }
  | { readonly kind: 'unheard' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'slow'; readonly delayMs: number }
  | { readonly kind: 'held'; readonly until: Promise<unknown> };

/** A fault that a call has met. */
export interface MetFault {
  readonly method: string;
  readonly kind: Fault['kind'];
}

/**
 * Faults waiting for calls. A method is a Web API method, `response_url`, `upload` (bytes to an upload URL), `download` (of
 * a private file), or `*` for any.
 */
export function createFaults(mixture?: FaultMixture) {
  let pending: { readonly method: string; readonly fault: Fault; left: number }[] = [];
  let draw = mixture && createDraw(mixture);
  const met: MetFault[] = [];

  const takePending = (method: string): Fault | undefined => {
    const next = pending.find((entry) => entry.method === method || entry.method === '*');
    if (next === undefined) return undefined;
    next.left -= 1;
    if (next.left <= 0) pending = pending.filter((entry) => entry !== next);
    return next.fault;
  };

  return {
    /** The next `times` calls of `method` go wrong; faults of one method are used up in the order they were asked for. */
    add(method: string, fault: Fault, times = 1) {
      pending.push({ method, fault, left: times });
    },
    /** From now on calls go wrong by chance, after what `add` has asked for; `undefined` ends that. */
    mix(next: FaultMixture | undefined) {
      draw = next && createDraw(next);
    },
    clear() {
      pending = [];
      draw = undefined;
    },
    take(method: string): Fault | undefined {
      const fault = takePending(method) ?? draw?.(method);
      if (fault !== undefined) met.push({ method, kind: fault.kind });
      return fault;
    },
    /** Every fault that a call has met, oldest first. */
    met: (): readonly MetFault[] => met,
  };
}

export type Faults = ReturnType<typeof createFaults>;
