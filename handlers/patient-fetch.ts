import { setTimeout as pause } from 'node:timers/promises';
import type { EventLogger } from './bolt-logger.ts';

export interface Patience {
  /** For one answer; what it has been waited for before does not count. */
  readonly timeoutMs: number;
  /** How often a call is made again that Slack says comes too fast. */
  readonly tries: number;
  /** Resolves after so many milliseconds. */
  readonly wait?: (ms: number) => Promise<unknown>;
}

/**
 * `fetch` that waits as long as Slack asks where a call comes too fast, and makes it again. Slack's own client would hold
 * every call meanwhile, whatever it is for, and a form can be opened for three seconds only.
 */
export function createPatientFetch(log: EventLogger, { timeoutMs, tries, wait = pause }: Patience): typeof fetch {
  return async (input, init) => {
    for (let left = tries; ; left -= 1) {
      const response = await fetch(input, { ...init, signal: AbortSignal.timeout(timeoutMs) });
      const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
      if (response.status !== 429 || left === 0 || Number.isNaN(seconds)) return response;
      await response.body?.cancel();
      log.warn({ event: 'slack.too-fast', seconds });
      await wait(seconds * 1_000);
    }
  };
}

/**
 * A call that was not answered in time may have been carried out all the same: made again, it would post twice. What Slack
 * refuses and what did not reach it is tried again.
 */
export function stopAtTimeout(error: Error): void {
  const { original } = error as { readonly original?: unknown };
  if (original instanceof Error && original.name === 'TimeoutError') throw error;
}
