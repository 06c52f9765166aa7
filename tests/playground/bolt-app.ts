import { type AddressInfo, createServer } from 'node:net';
import { App, type AppOptions, HTTPReceiver, LogLevel } from '@slack/bolt';
import { createWorkspace, type Workspace } from '../../playground/workspace.ts';
import type { Timings, WorkspaceOptions } from '../../playground/workspace-options.ts';

/** A free port of this machine. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Safe: a TCP server that listens has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export interface Rig {
  readonly workspace: Workspace;
  readonly app: App;
  readonly apiUrl: string;
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Retries at once, so that no test waits on a clock. */
export const promptTimings: Partial<Timings> = { retryDelaysMs: [0, 0, 0] };

/** A real Bolt app and a workspace, connected over one of the two transports. */
export async function startRig(
  transport: 'http' | 'socket',
  register: (app: App) => void,
  options: WorkspaceOptions = {},
  appOptions: AppOptions = {},
): Promise<Rig> {
  const workspace = createWorkspace({ timings: promptTimings, ...options });
  const { url, apiUrl } = await workspace.listen();
  const shared: AppOptions = {
    token: workspace.botToken,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 2, minTimeout: 1, maxTimeout: 2 } },
    deferInitialization: true,
    ...appOptions,
  };
  const app =
    transport === 'http'
      ? new App({
          ...shared,
          receiver: new HTTPReceiver({ signingSecret: workspace.signingSecret, logLevel: LogLevel.ERROR }),
        })
      : new App({ ...shared, socketMode: true, appToken: workspace.appToken });
  register(app);
  try {
    await app.init();
  } catch (cause) {
    await workspace.close();
    throw cause;
  }
  if (transport === 'http') {
    const port = await freePort();
    await app.start({ port, host: '127.0.0.1' });
    workspace.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
  } else {
    await app.start();
  }
  return {
    workspace,
    app,
    url,
    apiUrl,
    stop: async () => {
      await app.stop();
      await workspace.close();
    },
  };
}
