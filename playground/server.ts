import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type SocketMode, socketPath } from './delivery/socket-mode.ts';
import { goesOn } from './fault-answer.ts';
import type { Faults } from './faults.ts';
import type { FileRoutes } from './files/file-routes.ts';
import { answerJson } from './http-answer.ts';
import type { PageApi } from './page-api/page-api.ts';
import { isRecord } from './record.ts';
import { parseJson, readBody } from './request-body.ts';
import { type ResponseUrls, responsePath } from './response-urls.ts';
import type { Waits } from './waits.ts';
import type { CallLog } from './web-api/call-log.ts';
import { failure } from './web-api/method.ts';

export interface ServerOptions {
  readonly handleCall: (method: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly responseUrls: ResponseUrls;
  readonly pageApi: PageApi;
  readonly fileRoutes: FileRoutes;
  readonly socketMode: SocketMode;
  readonly calls: CallLog;
  readonly faults: Faults;
  readonly waits: Waits;
  readonly onError: (error: unknown) => void;
}

export interface Address {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** What the app's `SLACK_API_URL` must be, with the slash at its end. */
  readonly apiUrl: string;
}

const apiPath = '/api/';
const maxBodyBytes = 4 * 1024 * 1024;

/** The workspace's routes, to be mounted on a server (`handle`, `upgrade`) or listened to by themselves (`listen`). */
export function createWorkspaceServer(options: ServerOptions) {
  const { responseUrls, pageApi, socketMode, calls, faults, waits } = options;
  let server: Server | undefined;

  const handleResponseUrl = async (id: string, request: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(request, maxBodyBytes);
    const input = body.kind === 'body' ? parseJson(body.text) : undefined;
    const act = () => {
      const answer = responseUrls.use(id, isRecord(input) ? input : undefined);
      calls.add('response_url', isRecord(input) ? input : {}, answer.result, answer.status);
      return answer;
    };
    if (!(await goesOn(faults.take('response_url'), { response, waits, act, errorStatus: 404 }))) return;
    const { status, result } = act();
    answerJson(response, status, result);
  };

  const routeOf = (path: string) => {
    if (path.startsWith(apiPath)) return options.handleCall.bind(undefined, path.slice(apiPath.length));
    if (path.startsWith(responsePath)) return handleResponseUrl.bind(undefined, path.slice(responsePath.length));
    return options.fileRoutes.routeOf(path) ?? (pageApi.owns(path) ? pageApi.handle.bind(undefined, path) : undefined);
  };

  /** Answers a request that is the workspace's own, and tells whether it was. */
  const handle = (request: IncomingMessage, response: ServerResponse): boolean => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const route = routeOf(path);
    if (route === undefined) return false;
    route(request, response).catch((error: unknown) => {
      if (request.destroyed && !request.complete) return;
      options.onError(error);
      answerJson(response, 500, failure('internal_error'));
    });
    return true;
  };

  /** Takes over an upgrade that is for Socket Mode, and tells whether it was. */
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): boolean => {
    if (!(request.url ?? '').startsWith(socketPath)) return false;
    socketMode.upgrade(request, socket, head);
    return true;
  };

  return {
    handle,
    upgrade,
    /** Listens by itself; port 0 takes any that is free. */
    listen({ port = 0, host = '127.0.0.1' }: { port?: number; host?: string } = {}): Promise<Address> {
      const listening = createServer((request, response) => {
        if (!handle(request, response)) {
          answerJson(response, 404, { ok: false, error: 'There is nothing at this address.' });
        }
      });
      listening.on('upgrade', (request, socket, head) => {
        if (!upgrade(request, socket, head)) socket.destroy();
      });
      server = listening;
      return new Promise((resolve, reject) => {
        listening.once('error', reject);
        listening.listen(port, host, () => {
          // Safe: a TCP server that listens has an AddressInfo.
          const { port: taken } = listening.address() as AddressInfo;
          const url = `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
          resolve({ url, apiUrl: `${url}${apiPath}` });
        });
      });
    },
    close(): Promise<void> {
      return new Promise((resolve) => {
        if (server === undefined) return resolve();
        server.close(() => resolve());
        server.closeAllConnections();
        server = undefined;
      });
    },
  };
}
