import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Workspace } from '../../playground/workspace.ts';

export interface BotProcess {
  readonly url: string;
  /** From the moment it was started until it said that it is ready. */
  readonly readyMs: number;
  /** What it has logged so far, and from now on. */
  readonly log: BotLog;
  /** Resident memory in MB, now and at its highest; undefined where the system does not tell. */
  memory(): { readonly now: number; readonly highest: number } | undefined;
  stop(): Promise<void>;
}

export type LogLine = Readonly<Record<string, unknown>> & { readonly time: string };

export interface BotLog {
  readonly lines: readonly LogLine[];
  /** The first line that fits, of those after the first `from`; rejects when none comes in 20 seconds. */
  next(from: number, fits: (line: LogLine) => boolean): Promise<LogLine>;
}

export interface BotProcessOptions {
  /** `app.ts` or the baseline. */
  readonly file: string;
  /** Whether `preload.js` goes first, by which compiled code is kept from one start to the next. */
  readonly isPreloaded: boolean;
  readonly workspace: Workspace;
  readonly apiUrl: string;
  readonly dataDir: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/** A start or an end that takes longer than this has failed. */
const PATIENCE_MS = 20_000;

/** Starts a bot as a process of its own, pointed at the stand-in workspace. */
export async function startBotProcess(options: BotProcessOptions): Promise<BotProcess> {
  const { file, isPreloaded, workspace, apiUrl, dataDir, settings } = options;
  const start = performance.now();
  const child = spawn(process.execPath, [...(isPreloaded ? ['--import', './preload.js'] : []), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH ?? '',
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_SIGNING_SECRET: workspace.signingSecret,
      SLACK_API_URL: apiUrl,
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'info',
      ...settings,
    },
  });
  const stop = () => end(child);
  const log = follow(child.stdout);
  const { port } = await log
    .next(0, ({ event }) => event === 'app.ready')
    .catch(async (error: unknown) => {
      await stop();
      throw new Error(`${file} did not become ready:\n${JSON.stringify(log.lines)}`, { cause: error });
    });
  const readyMs = performance.now() - start;
  const url = `http://127.0.0.1:${port}/slack/events`;
  await settle(url).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url, readyMs, log, memory: () => memoryOf(child.pid), stop };
}

function follow(output: Readable): BotLog {
  const lines: LogLine[] = [];
  const arrivals = new EventEmitter();
  createInterface({ input: output }).on('line', (line) => {
    // Bolt's own logger writes plain lines.
    if (!line.startsWith('{')) return;
    lines.push(JSON.parse(line));
    arrivals.emit('line');
  });
  return {
    lines,
    async next(from, fits) {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      for (;;) {
        const found = lines.slice(from).find(fits);
        if (found !== undefined) return found;
        await once(arrivals, 'line', { signal });
      }
    },
  };
}

/** Any answer tells that what follows the ready line is done: compiled code is written, signals are heard. */
async function settle(url: string): Promise<void> {
  const response = await fetch(new URL('/healthz', url), { signal: AbortSignal.timeout(PATIENCE_MS) });
  await response.arrayBuffer();
}

/** As a service ends: asked first, so that what it keeps for the next start is written; killed where it does not listen. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  child.kill('SIGTERM');
  await closed;
  clearTimeout(timer);
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
