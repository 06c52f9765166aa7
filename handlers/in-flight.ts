import type { AllMiddlewareArgs } from '@slack/bolt';

/** What is being worked on: Bolt's own `stop` returns at once and leaves handlers to their fate. */
export interface InFlight {
  /** Bolt middleware that counts a request until its listeners are done; while stopping, new ones are not taken. */
  middleware(args: Pick<AllMiddlewareArgs, 'next'>): Promise<void>;
  /** Takes no new work and resolves when none is left, or after `timeoutMs`; true when all was finished. */
  drain(timeoutMs: number): Promise<boolean>;
  isStopping(): boolean;
}

export function createInFlight(): InFlight {
  let running = 0;
  let isStopping = false;
  let onIdle: (() => void) | undefined;
  return {
    async middleware({ next }) {
      // Unacknowledged, so that Slack gives it to another connection or comes again.
      if (isStopping) return;
      running += 1;
      try {
        await next();
      } finally {
        running -= 1;
        if (running === 0) onIdle?.();
      }
    },
    async drain(timeoutMs) {
      isStopping = true;
      if (running === 0) return true;
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const timer = setTimeout(resolve, timeoutMs, false);
      onIdle = () => resolve(true);
      const isDone = await promise;
      clearTimeout(timer);
      return isDone;
    },
    isStopping: () => isStopping,
  };
}
