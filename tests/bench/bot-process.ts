import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Workspace } from '../../playground/workspace.ts';

export interface BotProcess {
  readonly url: string;
  /** From the moment it was started until it said that it is ready. */
  readonly readyMs: number;
  /** Resident memory in MB, now and at its highest; undefined where the system does not tell. */
  memory(): { readonly now: number; readonly highest: number } | undefined;
  stop(): Promise<void>;
}

/** A start that takes longer than this has failed. */
const PATIENCE_MS = 20_000;

/** Starts `app.ts` or the baseline as a process of its own, pointed at the stand-in workspace. */
export async function startBotProcess(
  file: string,
  workspace: Workspace,
  apiUrl: string,
  dataDir: string,
): Promise<BotProcess> {
  const start = performance.now();
  const isOurs = file === 'app.ts';
  const child = spawn(process.execPath, [...(isOurs ? ['--import', './preload.js'] : []), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH ?? '',
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_SIGNING_SECRET: workspace.signingSecret,
      SLACK_API_URL: apiUrl,
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'info',
    },
  });
  const stop = () => end(child);
  let output = '';
  child.stdout.setEncoding('utf8');
  while (!/"event":"app\.ready".*\n/.test(output)) {
    const [text] = await once(child.stdout, 'data', { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
      async (error: unknown) => {
        await stop();
        throw new Error(`${file} did not become ready:\n${output}`, { cause: error });
      },
    );
    output += text;
  }
  const readyMs = performance.now() - start;
  child.stdout.resume();
  const port = /"event":"app\.ready".*"port":(\d+)/.exec(output)?.[1];
  return { url: `http://127.0.0.1:${port}/slack/events`, readyMs, memory: () => memoryOf(child.pid), stop };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'close');
}

function memoryOf(pid: number | undefined): { readonly now: number; readonly highest: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
    return { now: megabytes('VmRSS'), highest: megabytes('VmHWM') };
  } catch {
    return undefined;
  }
}
