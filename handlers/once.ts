import type { AllMiddlewareArgs, AnyMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import type { EventLogger } from './bolt-logger.ts';

/** Slack retries an event for an hour at most; a day covers a person who edits a post later. */
const MEMORY_MS = 24 * 60 * 60 * 1000;
const MAX_REMEMBERED = 20_000;

/** Remembers keys for a day, or as long as is said. */
export interface Once {
  /** True the first time a key is claimed, false from then on. */
  claim(key: string, memoryMs?: number): boolean;
  release(key: string): void;
}

export function createOnce(now: () => number): Once {
  const seen = new LRUCache<string, true>({ max: MAX_REMEMBERED, ttl: MEMORY_MS, perf: { now } });
  return {
    claim(key, memoryMs = MEMORY_MS) {
      if (seen.has(key)) return false;
      seen.set(key, true, { ttl: memoryMs });
      return true;
    },
    release: (key) => void seen.delete(key),
  };
}

/**
 * Lets each event through once. Slack delivers the same event again by retry, and at times twice at once with the same
 * id and no retry header (slackapi/bolt-js#2487), so that the id counts and not the header. One post may also arrive
 * as a mention and as a message: the post counts.
 */
export function createOnceMiddleware(once: Once, log: EventLogger) {
  return async (args: AnyMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    const { body, next } = args;
    const keys = 'event_id' in body && 'event' in body ? [`event:${body.event_id}`, ...postKeys(body.event)] : [];
    const isNew = keys.map((key) => once.claim(key)).every(Boolean);
    if (isNew) return next();
    log.info({ event: 'slack.duplicate', id: 'event_id' in body ? body.event_id : undefined });
    // Bolt leaves it to the listener for a step of a workflow, and else has done it.
    if (isStep(args)) await args.ack();
  };
}

function isStep(args: object): args is SlackEventMiddlewareArgs<'function_executed'> {
  return (args as { readonly event?: { readonly type?: string } }).event?.type === 'function_executed';
}

/** A post in a channel that mentions the bot comes as a message, too, which is not what is answered. */
function postKeys(event: object): readonly string[] {
  const { type, channel, ts, subtype, channel_type } = event as Readonly<Record<string, unknown>>;
  const isDirect = channel_type === 'im' || channel_type === undefined;
  const isPost = (type === 'app_mention' || (type === 'message' && isDirect)) && subtype === undefined;
  return isPost && typeof channel === 'string' && typeof ts === 'string' ? [`post:${channel}:${ts}`] : [];
}
