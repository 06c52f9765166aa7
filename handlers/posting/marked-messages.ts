import type { WebClient } from '@slack/web-api';
import { FOR_GOOD } from './call-fault.ts';

/** A conversation, or a thread in one. */
export interface Place {
  readonly channel: string;
  readonly threadTs?: string | undefined;
}

/** A message and what its metadata says. */
export interface MarkedMessage {
  readonly ts: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Messages looked through: what a busy channel takes in within the life of a lease, many times over. */
const PAGE_LENGTH = 200;
const MAX_PAGES = 10;

/** Reading that neither waiting nor trying again makes possible. */
export const UNREADABLE: ReadonlySet<string> = new Set([
  ...FOR_GOOD,
  'invalid_auth',
  'not_allowed_token_type',
  'not_authed',
  'thread_not_found',
  'unknown_method',
]);

/**
 * Messages with metadata of an event type, posted since a moment (epoch milliseconds). Apps that read the conversation see
 * the metadata, too. Rejects with what Slack said.
 */
export async function findMarked(
  client: WebClient,
  { channel, threadTs }: Place,
  eventType: string,
  sinceMs: number,
): Promise<readonly MarkedMessage[]> {
  const found: MarkedMessage[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const query = {
      channel,
      oldest: (sinceMs / 1_000).toFixed(6),
      include_all_metadata: true,
      limit: PAGE_LENGTH,
      ...(cursor === undefined ? {} : { cursor }),
    };
    const answer =
      threadTs === undefined
        ? await client.conversations.history(query)
        : await client.conversations.replies({ ...query, ts: threadTs });
    for (const { ts, metadata } of answer.messages ?? []) {
      if (metadata?.event_type !== eventType || ts === undefined) continue;
      found.push({ ts, payload: (metadata.event_payload ?? {}) as MarkedMessage['payload'] });
    }
    cursor = answer.response_metadata?.next_cursor;
    if (cursor === undefined || cursor === '') break;
  }
  return found;
}
