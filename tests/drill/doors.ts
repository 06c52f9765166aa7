import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Workspace } from '../../playground/workspace.ts';

const LOOKS = /^\/api\/conversations\.(?:history|replies)\b/;

export interface Doors {
  /** Base URLs of the Web API, one for each process. */
  readonly apiUrls: readonly string[];
  /** Whose call the workspace is carrying out at this moment. */
  caller(): number | undefined;
  close(): Promise<void>;
}

/** A door of its own for each process into one workspace, so that it is known who posted a message while it is posted. */
export async function openDoors(
  workspace: Pick<Workspace, 'handle'>,
  { count, hasLook }: { readonly count: number; readonly hasLook: boolean },
): Promise<Doors> {
  const callers = new AsyncLocalStorage<number>();
  const open = async (caller: number) => {
    const server = createServer((request, response) => {
      if (!hasLook && LOOKS.test(request.url ?? '')) showNothing(request, response);
      else callers.run(caller, () => workspace.handle(request, response));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return server;
  };
  const servers = await Promise.all(Array.from({ length: count }, (_, caller) => open(caller)));
  return {
    // Safe cast: a TCP server that listens has an AddressInfo.
    apiUrls: servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`),
    caller: () => callers.getStore(),
    async close() {
      const closed = servers.map((server) => once(server.close(), 'close'));
      for (const server of servers) server.closeAllConnections();
      await Promise.all(closed);
    },
  };
}

function showNothing(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: true, messages: [], has_more: false }));
}
