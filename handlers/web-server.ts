import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** Whether the bot can answer at this moment, and what keeps it from it. */
export interface Readiness {
  readonly isReady: boolean;
  readonly checks: Readonly<Record<string, string | number | boolean>>;
}

export type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface WebServerOptions {
  readonly readiness: () => Readiness;
  /** Slack's requests, in HTTP mode. */
  readonly handleSlack: () => Handle | undefined;
  /** Everything else, where something else is served; tells whether the request was its own. */
  readonly handleOther?: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  readonly upgrade?: ((request: IncomingMessage, socket: Duplex, head: Buffer) => boolean) | undefined;
  readonly onError: (error: unknown) => void;
}

export interface WebServer {
  /** Resolves with the port taken; rejects where it cannot be had (EADDRINUSE, EACCES). */
  listen(port: number, host?: string): Promise<number>;
  /** Takes no new connections and resolves when those at work are done. */
  close(): Promise<void>;
}

export const SLACK_PATH = '/slack/events';

/** A client that sends its headers or its body slower than this holds no connection. */
const REQUEST_TIMEOUT_MS = 15_000;

/** `/healthz`, `/readyz`, Slack's requests, and what else is mounted, on one port. */
export function createWebServer({
  readiness,
  handleSlack,
  handleOther,
  upgrade,
  onError,
}: WebServerOptions): WebServer {
  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (path === '/healthz') return answerJson(response, 200, { alive: true });
    if (path === '/readyz') {
      const { isReady, checks } = readiness();
      return answerJson(response, isReady ? 200 : 503, { ready: isReady, ...checks });
    }
    if (path === SLACK_PATH) {
      const handle = handleSlack();
      if (handle !== undefined) return void (await handle(request, response));
    }
    if (handleOther?.(request, response) !== true)
      answerJson(response, 404, { ok: false, error: 'there is nothing at this address' });
  };

  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: REQUEST_TIMEOUT_MS },
    (request, response) => {
      route(request, response).catch((error: unknown) => {
        // A sender that hangs up in the middle of its own request is no fault of ours.
        if (!request.complete) return void response.destroy();
        onError(error);
        if (!response.headersSent) answerJson(response, 500, { ok: false, error: 'this request failed' });
      });
    },
  );
  server.on('upgrade', (request, socket, head) => {
    if (upgrade?.(request, socket, head) !== true) socket.destroy();
  });

  return {
    listen(port, host) {
      const { promise, resolve, reject } = Promise.withResolvers<number>();
      server.once('error', reject);
      // Safe cast: a TCP server that listens has an AddressInfo.
      server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
      return promise;
    },
    close() {
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      server.closeIdleConnections();
      return promise;
    },
  };
}

function answerJson(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));
}
