import type { RevisionStore } from '../reports/revision.ts';

export interface FollowingParts {
  readonly revisions: Pick<RevisionStore, 'latest'>;
  /** How often the store is asked, in milliseconds. */
  readonly everyMs: number;
  /** Work that waits for the store, such as a file that could not be published while it was away. */
  readonly onReach: () => Promise<void>;
  /** Something was published since the last time, by whatever process. */
  readonly onChange: () => Promise<void>;
  /** The store cannot be reached or used; told once until it can be again. */
  readonly onAway: (error: unknown) => void;
  readonly onBack: () => void;
}

export interface Following {
  /** Why the store cannot be used at this moment; undefined while it can. */
  trouble(): unknown;
  /** Asks now, after what is under way. */
  ask(): Promise<void>;
  stop(): Promise<void>;
}

/** Asks the store again and again whether something was published. A fault costs nothing but the time until the next try. */
export function followStore(parts: FollowingParts): Following {
  const { revisions, everyMs, onReach, onChange, onAway, onBack } = parts;
  let known: number | undefined;
  let trouble: unknown;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let asking: Promise<void> = Promise.resolve();

  const askOnce = async () => {
    try {
      await onReach();
      const latest = await revisions.latest();
      if (latest !== known) await onChange();
      known = latest;
      if (trouble !== undefined) onBack();
      trouble = undefined;
    } catch (error) {
      if (trouble === undefined) onAway(error);
      trouble = error ?? new Error('unknown');
    }
  };
  const ask = () => {
    asking = asking.then(askOnce);
    return asking;
  };
  const plan = () => {
    if (isStopped) return;
    timer = setTimeout(() => void ask().then(plan), everyMs);
    timer.unref();
  };
  plan();
  return {
    trouble: () => trouble,
    ask,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await asking;
    },
  };
}
