import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { EventLogger } from '../bolt-logger.ts';
import type { Reply } from '../reply.ts';
import { doOnce, type OnceParts } from './do-once.ts';
import { findMarked, findMessages, type Place } from './marked-messages.ts';

export interface PostingParts {
  /** Posts, and tries nothing again by itself. */
  readonly sender: WebClient;
  /** Reads, as patiently as may be. */
  readonly reader: WebClient;
  readonly log: EventLogger;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly wait?: OnceParts['wait'];
}

/** A message as it stands there; its `ts` as far as Slack tells it. */
export interface Posted {
  readonly ts?: string;
}

/** A file whose bytes Slack has, to be shown with a comment. */
export interface UploadedFile {
  readonly id: string;
  readonly title: string;
  readonly comment: string;
}

/**
 * Posting that says nothing twice. Slack has no key that makes a post happen once, so that every post carries an id in its
 * metadata, and after an answer that never came, or says that something failed at Slack, the conversation is read for that
 * id before the message is posted again. A file has an id of its own.
 */
export interface Posting {
  /** Rejects as `doOnce` does. */
  readonly post: (place: Place, message: Reply) => Promise<Posted>;
  /** Rejects as `doOnce` does. */
  readonly shareFile: (place: Place, file: UploadedFile) => Promise<void>;
}

/** Of every message that is no digest; apps that read the conversation see it too. */
const POST_EVENT = 'peacekeeping_post';

/** By which the clocks here and at Slack may differ. */
const CLOCK_DIFFERENCE_MS = 5 * 60_000;

/** Slack posts to a person's id as to the direct conversation with them, but shows nothing by it. */
async function placeToRead(client: WebClient, place: Place): Promise<Place> {
  if (!/^[UW]/.test(place.channel)) return place;
  const { channel } = await client.conversations.open({ users: place.channel });
  return { ...place, channel: channel?.id ?? place.channel };
}

export function createPosting({ sender, reader, log, now, wait = pause }: PostingParts): Posting {
  return {
    post(place, message) {
      const { channel, threadTs } = place;
      const id = randomUUID();
      const sinceMs = now() - CLOCK_DIFFERENCE_MS;
      const act = async (): Promise<Posted> => {
        const { ts } = await sender.chat.postMessage({
          channel,
          ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
          metadata: { event_type: POST_EVENT, event_payload: { post_id: id } },
          ...message,
        });
        return ts === undefined ? {} : { ts };
      };
      const look = async (): Promise<Posted | undefined> => {
        const marked = await findMarked(reader, await placeToRead(reader, place), POST_EVENT, sinceMs);
        const own = marked.find(({ payload }) => payload.post_id === id);
        return own && { ts: own.ts };
      };
      return doOnce({ act, look }, { log, wait });
    },
    async shareFile(place, { id, title, comment }) {
      const { channel, threadTs } = place;
      const sinceMs = now() - CLOCK_DIFFERENCE_MS;
      const act = async () => {
        await sender.files.completeUploadExternal({
          files: [{ id, title }],
          initial_comment: comment,
          ...(threadTs === undefined ? { channel_id: channel } : { channel_id: channel, thread_ts: threadTs }),
        });
        return 'shared' as const;
      };
      const look = async () => {
        const messages = await findMessages(reader, await placeToRead(reader, place), sinceMs);
        return messages.some(({ files = [] }) => files.some((file) => file.id === id)) ? 'shared' : undefined;
      };
      await doOnce({ act, look }, { log, wait });
    },
  };
}
