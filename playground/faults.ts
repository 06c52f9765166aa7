import type { JsonRecord } from './record.ts';

/**
 * What can go wrong with a call, instead of or besides doing it. `lost` does it and never answers, as when the connection
 * dies after Slack has accepted; `held` does it once `until` resolves, `slow` after `delayMs`.
 */
export type Fault =
  | { readonly kind: 'error'; readonly error: string; readonly details?: JsonRecord }
  | { readonly kind: 'ratelimited'; readonly retryAfterSeconds: number }
  | { readonly kind: 'http'; readonly status: number }
  | { readonly kind: 'lost' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'slow'; readonly delayMs: number }
  | { readonly kind: 'held'; readonly until: Promise<unknown> };

/** Faults waiting for calls. A method is a Web API method, `response_url`, or `*` for any. */
export function createFaults() {
  let pending: { readonly method: string; readonly fault: Fault; left: number }[] = [];
  return {
    /** The next `times` calls of `method` go wrong; faults of one method are used up in the order they were asked for. */
    add(method: string, fault: Fault, times = 1) {
      pending.push({ method, fault, left: times });
    },
    clear() {
      pending = [];
    },
    take(method: string): Fault | undefined {
      const next = pending.find((entry) => entry.method === method || entry.method === '*');
      if (next === undefined) return undefined;
      next.left -= 1;
      if (next.left <= 0) pending = pending.filter((entry) => entry !== next);
      return next.fault;
    },
  };
}

export type Faults = ReturnType<typeof createFaults>;
