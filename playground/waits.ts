import type { ServerResponse } from 'node:http';

/** Everything the workspace keeps somebody waiting for, so that `close` can end it. */
export function createWaits() {
  const pauses = new Map<NodeJS.Timeout, () => void>();
  const hanging = new Set<ServerResponse>();
  return {
    /** Resolves after `delayMs`, or when the workspace closes. */
    pause(delayMs: number): Promise<void> {
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          pauses.delete(timer);
          resolve();
        }, delayMs);
        pauses.set(timer, resolve);
      });
    },
    /** Leaves an answer unfinished until the other side or the workspace goes away. */
    hang(response: ServerResponse): void {
      hanging.add(response);
      response.on('close', () => hanging.delete(response));
    },
    close() {
      for (const [timer, resolve] of pauses) {
        clearTimeout(timer);
        resolve();
      }
      pauses.clear();
      for (const response of hanging) response.destroy();
    },
  };
}

export type Waits = ReturnType<typeof createWaits>;
