import { WebClient } from '@slack/web-api';
import type { FindOutcome, Poster, PostOutcome } from '../src/subscriptions/poster.ts';
import type { Subscription } from '../src/subscriptions/subscription.ts';
import { brokenNotice } from '../src/subscriptions/wording.ts';
import { renderDigest } from './blocks/render-digest.ts';
import { createBoltLogger, type EventLogger } from './bolt-logger.ts';
import { FOR_GOOD, readCallFault } from './posting/call-fault.ts';
import { findMarked, type Place, UNREADABLE } from './posting/marked-messages.ts';
import { statement } from './reply.ts';

export interface SlackPosterParts {
  readonly botToken: string;
  readonly slackApiUrl?: string;
  readonly log: EventLogger;
  /** The bot's slash command, to be named in a digest. */
  readonly command: string;
}

/** Of the message of a digest; apps that read the channel see it too. */
const DIGEST_EVENT = 'peacekeeping_digest';

/** Of the direct message to whoever created a subscription that broke. */
const BROKEN_EVENT = 'peacekeeping_subscription_broken';

/** A call that has not been answered by then may have been carried out all the same. */
const TIMEOUT_MS = 10_000;

/**
 * Posts digests by Slack's Web API. Nothing is tried again here: whether that is safe is for the delivery to know, which
 * gets every outcome as a value.
 */
export function createSlackPoster({ botToken, slackApiUrl, command, log }: SlackPosterParts): Poster {
  const client = new WebClient(botToken, {
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
    logger: createBoltLogger(log),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT_MS,
  });

  /** Without the scope for it Slack still takes a person's id for the conversation with them, but shows no history by it. */
  const directWith = async ({ creator }: Subscription): Promise<string> => {
    const opened = await client.conversations.open({ users: creator }).catch((error: unknown) => {
      if (readCallFault(error).word === 'missing_scope') return undefined;
      throw error;
    });
    return opened?.channel?.id ?? creator;
  };
  const find = async (place: Place, eventType: string, deliveryId: string, sinceMs: number): Promise<FindOutcome> => {
    const marked = await findMarked(client, place, eventType, sinceMs);
    const pages = marked.flatMap(({ ts, payload: { delivery_id: id, page } }) =>
      id === deliveryId && typeof page === 'number' ? [{ pageNumber: page, ts }] : [],
    );
    return pages.length === 0 ? { kind: 'none' } : { kind: 'found', pages };
  };

  return {
    async post(subscription, page, { deliveryId, pageNumber, threadTs }) {
      return attempt(() =>
        client.chat.postMessage({
          channel: subscription.channel,
          ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
          metadata: metadataOf(DIGEST_EVENT, deliveryId, pageNumber),
          unfurl_links: false,
          unfurl_media: false,
          ...renderDigest(page, subscription, command),
        }),
      );
    },
    findPosted: ({ channel }, deliveryId, sinceMs, threadTs) =>
      look(() => find({ channel, ...(threadTs === undefined ? {} : { threadTs }) }, DIGEST_EVENT, deliveryId, sinceMs)),
    tellCreator: (subscription, error, deliveryId) =>
      attempt(async () =>
        client.chat.postMessage({
          channel: await directWith(subscription),
          metadata: metadataOf(BROKEN_EVENT, deliveryId, 1),
          ...statement(brokenNotice(subscription.language, subscription, error)),
        }),
      ),
    findTold: (subscription, deliveryId, sinceMs) =>
      look(async () => find({ channel: await directWith(subscription) }, BROKEN_EVENT, deliveryId, sinceMs)),
  };
}

function metadataOf(eventType: string, deliveryId: string, page: number) {
  return { event_type: eventType, event_payload: { delivery_id: deliveryId, page } };
}

async function attempt(post: () => Promise<{ readonly ts?: string }>): Promise<PostOutcome> {
  try {
    const { ts } = await post();
    return ts === undefined ? { kind: 'unknown', error: 'no_ts' } : { kind: 'posted', ts };
  } catch (error) {
    const { word, isSent, retryAfterMs, isRefusal } = readCallFault(error);
    if (retryAfterMs !== undefined) return { kind: 'rate-limited', retryAfterMs };
    if (isRefusal && FOR_GOOD.has(word)) return { kind: 'refused-for-good', error: word };
    return { kind: isSent ? 'unknown' : 'try-again', error: word };
  }
}

async function look(find: () => Promise<FindOutcome>): Promise<FindOutcome> {
  try {
    return await find();
  } catch (error) {
    const { word, retryAfterMs, isRefusal } = readCallFault(error);
    if (isRefusal && UNREADABLE.has(word)) return { kind: 'unreadable', error: word };
    return { kind: 'try-again', error: word, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  }
}
