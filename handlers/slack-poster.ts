import {
  ErrorCode,
  type WebAPICallError,
  type WebAPIHTTPError,
  type WebAPIPlatformError,
  type WebAPIRateLimitedError,
  type WebAPIRequestError,
  WebClient,
} from '@slack/web-api';
import type { FindOutcome, Poster, PostOutcome } from '../src/subscriptions/poster.ts';
import type { Subscription } from '../src/subscriptions/subscription.ts';
import { brokenNotice } from '../src/subscriptions/wording.ts';
import { renderDigest } from './blocks/render-digest.ts';
import { createBoltLogger, type EventLogger } from './bolt-logger.ts';
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

/** Messages looked through for a delivery: what a busy channel takes in within the life of a lease, many times over. */
const PAGE_LENGTH = 200;
const MAX_PAGES = 10;

/** Refusals that no waiting mends (docs.slack.dev, chat.postMessage). */
const FOR_GOOD = new Set([
  'account_inactive',
  'app_missing_action_url',
  'cannot_reply_to_message',
  'channel_not_found',
  'is_archived',
  'messages_tab_disabled',
  'missing_scope',
  'no_permission',
  'not_in_channel',
  'org_login_required',
  'restricted_action',
  'restricted_action_non_threadable_channel',
  'restricted_action_read_only_channel',
  'restricted_action_thread_locked',
  'restricted_action_thread_only_channel',
  'team_access_not_granted',
  'token_expired',
  'token_revoked',
  'user_disabled',
  'user_not_found',
]);

/** With these Slack says itself that it may have done what it was asked. */
const PERHAPS_DONE = new Set(['fatal_error', 'internal_error']);

/** Reading that neither waiting nor trying again makes possible. */
const UNREADABLE = new Set([...FOR_GOOD, 'invalid_auth', 'not_authed', 'thread_not_found']);

/** The request never left this machine. */
const NOT_SENT = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]);

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
      if (readError(error).word === 'missing_scope') return undefined;
      throw error;
    });
    return opened?.channel?.id ?? creator;
  };
  const find = async (
    where: { readonly channel: string; readonly threadTs?: string },
    eventType: string,
    deliveryId: string,
    sinceMs: number,
  ): Promise<FindOutcome> => {
    const pages: { readonly pageNumber: number; readonly ts: string }[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const query = {
        channel: where.channel,
        oldest: (sinceMs / 1_000).toFixed(6),
        include_all_metadata: true,
        limit: PAGE_LENGTH,
        ...(cursor === undefined ? {} : { cursor }),
      };
      const answer =
        where.threadTs === undefined
          ? await client.conversations.history(query)
          : await client.conversations.replies({ ...query, ts: where.threadTs });
      for (const { ts, metadata } of answer.messages ?? []) {
        const { delivery_id: id, page: number } = (metadata?.event_payload ?? {}) as Readonly<Record<string, unknown>>;
        const isOurs = metadata?.event_type === eventType && id === deliveryId;
        if (isOurs && ts !== undefined && typeof number === 'number') pages.push({ pageNumber: number, ts });
      }
      cursor = answer.response_metadata?.next_cursor;
      if (cursor === undefined || cursor === '') break;
    }
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
    const { word, isSent, retryAfterMs, isRefusal } = readError(error);
    if (retryAfterMs !== undefined) return { kind: 'rate-limited', retryAfterMs };
    if (isRefusal && FOR_GOOD.has(word)) return { kind: 'refused-for-good', error: word };
    return { kind: isSent ? 'unknown' : 'try-again', error: word };
  }
}

async function look(find: () => Promise<FindOutcome>): Promise<FindOutcome> {
  try {
    return await find();
  } catch (error) {
    const { word, retryAfterMs, isRefusal } = readError(error);
    if (isRefusal && UNREADABLE.has(word)) return { kind: 'unreadable', error: word };
    return { kind: 'try-again', error: word, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  }
}

interface ReadError {
  readonly word: string;
  /** Whether Slack itself refused, in its own word. */
  readonly isRefusal: boolean;
  /** Whether the call may have been carried out. */
  readonly isSent: boolean;
  readonly retryAfterMs?: number;
}

function readError(error: unknown): ReadError {
  // Safe casts: the code names the class of the error.
  switch ((error as Partial<WebAPICallError>).code) {
    case ErrorCode.RateLimitedError: {
      const { retryAfter } = error as WebAPIRateLimitedError;
      return { word: 'rate_limited', isRefusal: true, isSent: false, retryAfterMs: retryAfter * 1_000 };
    }
    case ErrorCode.PlatformError: {
      const word = (error as WebAPIPlatformError).data.error;
      return { word, isRefusal: true, isSent: PERHAPS_DONE.has(word) };
    }
    case ErrorCode.HTTPError: {
      const { statusCode } = error as WebAPIHTTPError;
      return { word: `http_${statusCode}`, isRefusal: false, isSent: statusCode >= 500 };
    }
    case ErrorCode.RequestError: {
      const word = codeOf((error as WebAPIRequestError).original);
      return { word, isRefusal: false, isSent: !NOT_SENT.has(word) };
    }
    default:
      throw error;
  }
}

/** The system's word for what went wrong, wherever in the chain of causes it stands. */
function codeOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  }
  return error instanceof Error ? error.name : 'unknown';
}
