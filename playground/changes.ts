import type { StreamEvent } from './protocol.ts';

/** Raised by `waitFor` when its condition has not come true in time. */
export class WaitedInVain extends Error {
  override readonly name = 'WaitedInVain';
}

/** Where everything that happens in the workspace is announced: to the page's stream, and to whoever waits for a condition. */
export function createChanges() {
  const readers = new Set<(event: StreamEvent) => void>();
  const watchers = new Set<() => void>();

  const notify = () => {
    for (const watch of [...watchers]) watch();
  };

  return {
    /** Something that `waitFor` conditions may depend on has happened. */
    notify,
    /** Something that the page shows has happened. */
    publish(event: StreamEvent) {
      for (const read of [...readers]) read(event);
      notify();
    },
    /** Calls back for every published event, until the returned function is called. */
    subscribe(read: (event: StreamEvent) => void): () => void {
      readers.add(read);
      return () => readers.delete(read);
    },
    /**
     * Resolves with the first value of `look` that is neither `undefined`, `null` nor `false`; it is asked again after each
     * change, never on a clock. Rejects with `WaitedInVain` after `timeoutMs` (5 seconds unless said).
     */
    waitFor<T>(
      look: () => T | undefined | null | false,
      { timeoutMs = 5_000, what = 'the condition' }: { timeoutMs?: number; what?: string } = {},
    ): Promise<T> {
      return new Promise((resolve, reject) => {
        const stop = () => {
          clearTimeout(timer);
          watchers.delete(check);
        };
        const check = () => {
          try {
            const found = look();
            if (found === undefined || found === null || found === false) return;
            stop();
            resolve(found);
          } catch (cause) {
            stop();
            reject(cause);
          }
        };
        const timer = setTimeout(() => {
          stop();
          reject(new WaitedInVain(`Waited ${timeoutMs} ms for ${what}, and it did not come.`));
        }, timeoutMs);
        watchers.add(check);
        check();
      });
    },
  };
}

export type Changes = ReturnType<typeof createChanges>;
