import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { EventLogger } from '../bolt-logger.ts';
import type { Reply } from '../reply.ts';
import { type CallFault, readCallFault } from './call-fault.ts';
import { findMarked, type Place, UNREADABLE } from './marked-messages.ts';

export interface PostingParts {
  /** Posts, and tries nothing again by itself. */
  readonly sender: WebClient;
  /** Reads, as patiently as may be. */
  readonly reader: WebClient;
  readonly log: EventLogger;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Resolves after so many milliseconds. */
  readonly wait?: (ms: number) => Promise<unknown>;
}

/**
 * Posts a message once and gives its `ts`, as far as Slack tells it. Rejects with what Slack said, or the way there, where
 * it could not be posted or nobody can learn whether it was.
 */
export type Posting = (place: Place, message: Reply) => Promise<Posted>;

export interface Posted {
  readonly ts?: string;
}

/** Of every message that is no digest; apps that read the conversation see it too. */
const POST_EVENT = 'peacekeeping_post';

/** Before each further try. */
const PAUSES_MS: readonly number[] = [300, 900, 2_700];

/** What Slack has taken shows by then: after an answer that says it failed, or broke off, and after none at all. */
const SETTLING_MS = { failed: 1_000, silent: 5_000 } as const;

/** By which the clocks here and at Slack may differ. */
const CLOCK_DIFFERENCE_MS = 5 * 60_000;

type Sight = { readonly kind: 'found'; readonly ts: string } | { readonly kind: 'none' | 'unreadable' };

/**
 * Posting that says nothing twice. Slack has no key that makes a post happen once, so that every post carries an id in its
 * metadata, and after an answer that never came, or says that something failed at Slack, the conversation is read for that
 * id before the message is posted again. What surely was not done is simply tried again.
 */
export function createPosting({ sender, reader, log, now, wait = pause }: PostingParts): Posting {
  const look = async (place: Place, id: string, sinceMs: number): Promise<Sight> => {
    try {
      const marked = await findMarked(reader, place, POST_EVENT, sinceMs - CLOCK_DIFFERENCE_MS);
      const own = marked.find(({ payload }) => payload.post_id === id);
      return own === undefined ? { kind: 'none' } : { kind: 'found', ts: own.ts };
    } catch (error) {
      const { isRefusal, word } = readCallFault(error);
      if (isRefusal && UNREADABLE.has(word)) return { kind: 'unreadable' };
      throw error;
    }
  };

  return (place, message) => {
    const { channel, threadTs } = place;
    const id = randomUUID();
    const sinceMs = now();
    const send = async (): Promise<Posted> => {
      const { ts } = await sender.chat.postMessage({
        channel,
        ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
        metadata: { event_type: POST_EVENT, event_payload: { post_id: id } },
        ...message,
      });
      return ts === undefined ? {} : { ts };
    };
    const attempt = async (pausesMs: readonly number[], isRepeatedUnseen: boolean): Promise<Posted> => {
      try {
        return await send();
      } catch (error) {
        const fault = readCallFault(error);
        const [pauseMs, ...laterMs] = pausesMs;
        if (isFinal(fault) || (pauseMs === undefined && !fault.isSent)) throw error;
        await wait(Math.max(pauseMs ?? 0, fault.retryAfterMs ?? 0, settlingOf(fault)));
        const sight: Sight = fault.isSent ? await look(place, id, sinceMs) : { kind: 'none' };
        if (fault.isSent) log.warn({ event: 'post.doubtful', reason: fault.word, sight: sight.kind });
        if (sight.kind === 'found') return { ts: sight.ts };
        const isUnseen = sight.kind === 'unreadable';
        if (pauseMs === undefined || (isUnseen && (isRepeatedUnseen || !mayRepeatUnseen(fault)))) throw error;
        return attempt(laterMs, isUnseen);
      }
    };
    return attempt(PAUSES_MS, false);
  };
}

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
