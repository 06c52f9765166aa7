import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface WebServer {
  readonly url: string;
  readonly requests: readonly IncomingMessage[];
}

/** A web server on this machine, which goes with the test. */
export async function serve(handle: RequestListener): Promise<WebServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    handle(request, response);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  // Safe cast: a TCP server that listens has an AddressInfo.
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}
