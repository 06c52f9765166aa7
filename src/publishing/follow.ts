import type { RevisionStore } from '../reports/revision.ts';

export interface FollowingParts {
  readonly revisions: Pick<RevisionStore, 'latest'>;
  /** How often the store is asked, in milliseconds. */
  readonly everyMs: number;
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
  /** Asks now, after what is under way. */
  ask(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Asks the store again and again whether something was published. A fault costs nothing but the time until the next try;
 * what can be read is followed also while nothing can be written.
 */
export function followStore(parts: FollowingParts): Following {
  const { revisions, everyMs, onReach, onChange, tryWrite, onAway, onBack } = parts;
  let known: number | undefined;
  let trouble: { readonly error: unknown } | undefined;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let asking: Promise<void> = Promise.resolve();

  const notice = (error: unknown) => {
    if (trouble === undefined) onAway(error);
    trouble = { error };
  };
  const followOnce = async () => {
    const latest = await revisions.latest();
    if (latest !== known) await onChange();
    known = latest;
  };
  const askOnce = async () => {
    const failures: unknown[] = [];
    const attempt = (work: () => Promise<void>) => work().catch((error: unknown) => void failures.push(error));
    await attempt(onReach);
    await attempt(followOnce);
    if (trouble !== undefined && failures.length === 0) await attempt(tryWrite);
    if (failures.length > 0) return notice(failures[0]);
    if (trouble === undefined) return;
    trouble = undefined;
    onBack();
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
    trouble: () => trouble?.error,
    notice,
    ask,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await asking;
    },
  };
}
