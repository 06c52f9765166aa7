import type { WebClient } from '@slack/web-api';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import type { Context } from '../context.ts';

/** Who acts, and in which conversation. */
export interface Actor {
  readonly user: string;
  readonly channel: string;
}

/** Members of a channel looked through; beyond them an admin or the creator must do it. */
const MAX_PAGES = 10;
const PAGE_LENGTH = 1_000;

/**
 * Whether a person may change a subscription: who created it, who is in its channel, or who administers the workspace. One
 * that sends to a direct conversation is its creator's alone.
 */
export async function mayChange(
  context: Context,
  client: WebClient,
  subscription: Subscription,
  { user, channel }: Actor,
): Promise<boolean> {
  if (subscription.creator === user) return true;
  if (subscription.channel.startsWith('D')) return false;
  // Slack let this person act there.
  if (subscription.channel === channel) return true;
  const { isAdmin = false } = await context.readers(client, { team: subscription.team, user, channel });
  return isAdmin || isMember(client, subscription.channel, user);
}

/** Without the scope for it, or of a conversation that the bot does not see, Slack tells nothing. */
async function isMember(client: WebClient, channel: string, user: string): Promise<boolean> {
  let cursor: string | undefined;
  try {
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const answer = await client.conversations.members({ channel, limit: PAGE_LENGTH, ...(cursor ? { cursor } : {}) });
      if (answer.members?.includes(user)) return true;
      cursor = answer.response_metadata?.next_cursor;
      if (!cursor) return false;
    }
  } catch {
    return false;
  }
  return false;
}
