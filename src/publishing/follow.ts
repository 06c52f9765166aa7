import { setTimeout as pause } from 'node:timers/promises';
import type { RevisionStore } from '../reports/revision.ts';

export interface FollowingParts {
  readonly revisions: Pick<RevisionStore, 'latest'>;
  /** How often the store is asked, in milliseconds. */
  readonly everyMs: number;
  /** How long nothing must be published for what others publish together to count as whole, in milliseconds. */
  readonly settleMs: number;
  /** Work that waits for the store, such as a file that could not be published while it was away. */
  readonly onReach: () => Promise<void>;
  /** Something was published since the last time, by whatever process. */
  readonly onChange: () => Promise<void>;
  /** A small write: whether somebody else's, which failed, would work again. */
  readonly tryWrite: () => Promise<void>;
  /** The store cannot be reached or used; told once until it can be again. */
  readonly onAway: (error: unknown) => void;
  readonly onBack: () => void;
}

export interface Following {
  /** Why the store cannot be used at this moment; undefined while it can. */
  trouble(): unknown;
  /** Somebody else's work failed in the store: it counts as away until a write works. */
  notice(error: unknown): void;
  /** Asks now, after what is under way: this process has published something, and all of it. */
  ask(): Promise<void>;
  stop(): Promise<void>;
}

/** Within two seconds of a publication its words are to be found. */
const MOST_LOOKS = 5;

/**
 * Asks the store again and again whether something was published. A fault costs nothing but the time until the next try;
 * what can be read is followed also while nothing can be written.
 */
export function followStore(parts: FollowingParts): Following {
  const { revisions, everyMs, settleMs, onReach, onChange, tryWrite, onAway, onBack } = parts;
  let known: number | undefined;
  let trouble: { readonly error: unknown } | undefined;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let asking: Promise<void> = Promise.resolve();

  const notice = (error: unknown) => {
    if (trouble === undefined) onAway(error);
    trouble = { error };
  };
  /** What others publish one after another is read once, unless they go on and on. */
  const settle = async (first: number) => {
    let latest = first;
    for (let looks = 0; looks < MOST_LOOKS && !isStopped; looks += 1) {
      await pause(settleMs);
      const next = await revisions.latest();
      if (next === latest) break;
      latest = next;
    }
    return latest;
  };
  const followOnce = async (isOwn: boolean) => {
    let latest = await revisions.latest();
    if (latest === known) return;
    if (!isOwn) latest = await settle(latest);
    await onChange();
    known = latest;
  };
  const askOnce = async (isOwn: boolean) => {
    const failures: unknown[] = [];
    const attempt = (work: () => Promise<void>) => work().catch((error: unknown) => void failures.push(error));
    await attempt(onReach);
    await attempt(() => followOnce(isOwn));
    if (trouble !== undefined && failures.length === 0) await attempt(tryWrite);
    if (failures.length > 0) return notice(failures[0]);
    if (trouble === undefined) return;
    trouble = undefined;
    onBack();
  };
  const ask = (isOwn: boolean) => {
    asking = asking.then(() => askOnce(isOwn));
    return asking;
  };
  const plan = () => {
    if (isStopped) return;
    timer = setTimeout(() => void ask(false).then(plan), everyMs);
    timer.unref();
  };
  plan();
  return {
    trouble: () => trouble?.error,
    notice,
    ask: () => ask(true),
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await asking;
    },
  };
}
