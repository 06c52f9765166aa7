import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Changes } from '../changes.ts';
import type { StreamEvent } from '../protocol.ts';

export interface StreamOptions {
  readonly changes: Changes;
  readonly heartbeatMs: number;
  /** What a new reader is told first. */
  readonly greeting: () => StreamEvent;
}

/** `GET /playground/stream`: what happens, as server-sent events. */
export function createStream({ changes, heartbeatMs, greeting }: StreamOptions) {
  const open = new Set<ServerResponse>();
  return {
    readers: () => open.size,
    serve(_request: IncomingMessage, response: ServerResponse): void {
      const write = (event: StreamEvent) => response.write(`data: ${JSON.stringify(event)}\n\n`);
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        connection: 'keep-alive',
      });
      response.write('retry: 1000\n\n');
      write(greeting());
      const unsubscribe = changes.subscribe(write);
      const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs).unref();
      open.add(response);
      changes.notify();
      response.on('close', () => {
        clearInterval(heartbeat);
        unsubscribe();
        open.delete(response);
        changes.notify();
      });
    },
    close() {
      for (const response of open) response.end();
    },
  };
}

export type Stream = ReturnType<typeof createStream>;
