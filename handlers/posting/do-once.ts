import type { EventLogger } from '../bolt-logger.ts';
import { type CallFault, readCallFault } from './call-fault.ts';
import { UNREADABLE } from './marked-messages.ts';

/** A call that must not be carried out twice. */
export interface Deed<Done> {
  readonly act: () => Promise<Done>;
  /** What is there of it, if anything; rejects with what Slack said. */
  readonly look: () => Promise<Done | undefined>;
}

export interface OnceParts {
  readonly log: EventLogger;
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<unknown>;
}

/** Before each further try. */
const PAUSES_MS: readonly number[] = [300, 900, 2_700];

/** What Slack has taken shows by then: after an answer that says it failed, or broke off, and after none at all. */
const SETTLING_MS = { failed: 1_000, silent: 5_000 } as const;

/** What stands between here and Slack lets only some methods through. */
const NOT_LET_THROUGH = /^http_40[345]$/;

/**
 * Does something at Slack once: what surely was not done is tried again, and where nobody knows, it is looked for first.
 * Rejects with what Slack said, or the way there, where it could not be done or nobody can learn whether it was.
 */
export function doOnce<Done>({ act, look }: Deed<Done>, { log, wait }: OnceParts): Promise<Done> {
  const see = async (): Promise<Sight<Done>> => {
    try {
      const done = await look();
      return done === undefined ? { kind: 'none' } : { kind: 'found', done };
    } catch (error) {
      const { isRefusal, word } = readCallFault(error);
      if (isRefusal ? UNREADABLE.has(word) : NOT_LET_THROUGH.test(word)) return { kind: 'unreadable' };
      throw error;
    }
  };
  const attempt = async (pausesMs: readonly number[], isRepeatedUnseen: boolean): Promise<Done> => {
    try {
      return await act();
    } catch (error) {
      const fault = readCallFault(error);
      const [pauseMs, ...laterMs] = pausesMs;
      if (isFinal(fault) || (pauseMs === undefined && !fault.isSent)) throw error;
      await wait(Math.max(pauseMs ?? 0, fault.retryAfterMs ?? 0, settlingOf(fault)));
      const sight: Sight<Done> = fault.isSent ? await see() : { kind: 'none' };
      if (fault.isSent) log.warn({ event: 'post.doubtful', reason: fault.word, sight: sight.kind });
      if (sight.kind === 'found') return sight.done;
      const isUnseen = sight.kind === 'unreadable';
      if (pauseMs === undefined || (isUnseen && (isRepeatedUnseen || !mayRepeatUnseen(fault)))) throw error;
      return attempt(laterMs, isUnseen);
    }
  };
  return attempt(PAUSES_MS, false);
}

type Sight<Done> = { readonly kind: 'found'; readonly done: Done } | { readonly kind: 'none' | 'unreadable' };

/** What Slack refuses, it refuses again; that it comes too fast, it does not say for long. */
function isFinal({ isRefusal, isSent, retryAfterMs }: CallFault): boolean {
  return isRefusal && !isSent && retryAfterMs === undefined;
}

function settlingOf({ isSent, isTimeout }: CallFault): number {
  if (!isSent) return 0;
  return isTimeout ? SETTLING_MS.silent : SETTLING_MS.failed;
}

/**
 * Where the conversation may not be read, as in channels of an app without `channels:history`. A call that Slack says failed,
 * or that broke off, was most often not carried out: whoever asked, in private or in the thread of their own mention, would
 * wait for nothing, while a second copy stands below the first for those alone who follow that thread. So it is posted once
 * more, and no further. A slow Slack mostly does in the end what it was asked: after silence it is not posted again.
 */
function mayRepeatUnseen({ isTimeout }: CallFault): boolean {
  return !isTimeout;
}
