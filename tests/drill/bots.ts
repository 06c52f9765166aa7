import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type BotOrder, READY } from './bot-child.ts';

const CHILD = fileURLToPath(new URL('bot-child.ts', import.meta.url));

/** Slack's client tells of every call that fails, also where that is awaited. */
const SLACK_CLIENT_SAYS = /^\[WARN\] {2}web-api:/;

export interface Bots {
  /** Starts every process that does not run. */
  startAll(): void;
  /** Processes that are up, by their slots. */
  ready(): readonly number[];
  /** Kills a process, which is started anew after a while; false where it does not run. */
  kill(slot: number, downMs: number): boolean;
  /** Asks a process to stop, which is started anew then. */
  restart(slot: number): void;
  /** Kills all; none is started anew. Resolves when they are gone. */
  killAll(): Promise<void>;
  /** Asks all to stop; none is started anew. Rejects where one does not within the time. */
  stopAll(patienceMs: number): Promise<void>;
  /** Ends that nobody asked for. */
  crashes(): readonly string[];
  /** Errors in the logs and on standard error: of a store that was away on a busy machine, or of worse. */
  remarks(): readonly string[];
}

interface Slot {
  child?: ChildProcessByStdio<Writable, Readable, Readable>;
  ended: Promise<unknown>;
  isAskedToEnd: boolean;
  isReady: boolean;
  again?: NodeJS.Timeout;
}

/** The processes of a drill, each in its slot. `orderOf` tells a process that starts now what it needs. */
export function createBots(count: number, orderOf: (slot: number) => BotOrder): Bots {
  const slots = Array.from(
    { length: count },
    (): Slot => ({ ended: Promise.resolve(), isAskedToEnd: false, isReady: false }),
  );
  const crashes: string[] = [];
  const remarks: string[] = [];
  let isOn = false;

  const start = (number: number) => {
    const slot = slots[number];
    if (!isOn || slot === undefined || slot.child !== undefined) return;
    const child = spawn(process.execPath, [CHILD, JSON.stringify(orderOf(number))], {
      // A group of its own: with the process goes what it started, and no key of the terminal reaches it.
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH ?? '', NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? 'data/compiled' },
    });
    slot.child = child;
    slot.isAskedToEnd = false;
    slot.isReady = false;
    child.stdin.on('error', () => {});
    createInterface({ input: child.stdout }).on('line', (line) => hear(line, slot));
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (!SLACK_CLIENT_SAYS.test(line)) remarks.push(line);
    });
    slot.ended = once(child, 'close').then(([code, signal]) => {
      delete slot.child;
      if (!slot.isAskedToEnd) crashes.push(`a process ended by itself with ${signal ?? code}`);
    });
  };

  const hear = (line: string, slot: Slot) => {
    if (!line.endsWith('}')) return;
    const { event, level, ...others } = JSON.parse(line) as { readonly event?: string; readonly level?: string };
    if (event === READY) slot.isReady = true;
    if (level === 'error' || level === 'fatal') remarks.push(`${event} ${JSON.stringify(others)}`);
  };

  const end = (slot: Slot) => {
    const pid = slot.child?.pid;
    if (pid === undefined || slot.isAskedToEnd) return false;
    slot.isAskedToEnd = true;
    killGroup(pid);
    return true;
  };

  const startAgain = (number: number, slot: Slot, downMs: number) => {
    void slot.ended.then(() => {
      if (!isOn) return;
      slot.again = setTimeout(() => start(number), downMs);
    });
  };

  const turnOff = () => {
    isOn = false;
    for (const { again } of slots) clearTimeout(again);
  };

  return {
    startAll() {
      isOn = true;
      for (const number of slots.keys()) start(number);
    },
    ready: () => [...slots.keys()].filter((number) => slots[number]?.isReady && !slots[number]?.isAskedToEnd),
    kill(number, downMs) {
      const slot = slots[number];
      if (slot === undefined || !end(slot)) return false;
      startAgain(number, slot, downMs);
      return true;
    },
    restart(number) {
      const slot = slots[number];
      if (slot?.child === undefined || slot.isAskedToEnd) return;
      slot.isAskedToEnd = true;
      slot.child.stdin.end();
      startAgain(number, slot, 0);
    },
    async killAll() {
      turnOff();
      for (const slot of slots) {
        if (slot.child?.pid !== undefined) killGroup(slot.child.pid);
        slot.isAskedToEnd = true;
      }
      await Promise.all(slots.map(({ ended }) => ended));
    },
    async stopAll(patienceMs) {
      turnOff();
      for (const slot of slots) {
        slot.isAskedToEnd = true;
        slot.child?.stdin.end();
      }
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('a process did not stop in time')), patienceMs);
      });
      await Promise.race([Promise.all(slots.map(({ ended }) => ended)), late]).finally(() => clearTimeout(timer));
    },
    crashes: () => crashes,
    remarks: () => remarks,
  };
}

/** The group is that of a process which this one started and has not yet seen end. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
