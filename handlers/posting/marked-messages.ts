import type { ConversationsHistoryResponse, WebClient } from '@slack/web-api';
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

type Message = NonNullable<ConversationsHistoryResponse['messages']>[number];

/** Messages posted since a moment (epoch milliseconds). Rejects with what Slack said. */
export async function findMessages(
  client: WebClient,
  { channel, threadTs }: Place,
  sinceMs: number,
): Promise<readonly Pick<Message, 'ts' | 'metadata' | 'files'>[]> {
  const found: Pick<Message, 'ts' | 'metadata' | 'files'>[] = [];
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
    found.push(...(answer.messages ?? []));
    cursor = answer.response_metadata?.next_cursor;
    if (cursor === undefined || cursor === '') break;
  }
  return found;
}

/** As `findMessages`, those with metadata of an event type; apps that read the conversation see it too. */
export async function findMarked(
  client: WebClient,
  place: Place,
  eventType: string,
  sinceMs: number,
): Promise<readonly MarkedMessage[]> {
  const messages = await findMessages(client, place, sinceMs);
  return messages.flatMap(({ ts, metadata }) => {
    if (metadata?.event_type !== eventType || ts === undefined) return [];
    return [{ ts, payload: (metadata.event_payload ?? {}) as MarkedMessage['payload'] }];
  });
}
