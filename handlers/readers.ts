import type { WebClient } from '@slack/web-api';
import { LRUCache } from 'lru-cache';
import { type Language, languageOfLocale } from '../src/reports/language.ts';

/** A person rarely changes Slack's language; an hour later the bot has seen it. */
const MEMORY_MS = 60 * 60 * 1000;
/** After a failure (no scope, Slack slow) not every question waits again. */
const FAILURE_MEMORY_MS = 60 * 1000;
/** An answer is due in well under a second; it does not wait longer for a language that can be guessed. */
const PATIENCE_MS = 700;

/** What Slack tells of a person. `zone` is an IANA name; `isAdmin` is true of owners too. */
export interface Reader {
  /** The official language of their locale, if it is one. */
  readonly language?: Language;
  readonly zone?: string;
  readonly isAdmin?: boolean;
}

/** What Slack tells of a person, remembered; nothing when it does not tell in time. */
export type Readers = (client: WebClient, userId: string, patienceMs?: number) => Promise<Reader>;

export function createReaders(onFailure: (error: unknown) => void): Readers {
  const known = new LRUCache<string, Reader>({ max: 10_000, ttl: MEMORY_MS });
  const asking = new Map<string, Promise<Reader>>();

  const askSlack = async (client: WebClient, userId: string) => {
    try {
      const { user } = await client.users.info({ user: userId, include_locale: true });
      const language = user?.locale === undefined ? undefined : languageOfLocale(user.locale);
      const reader: Reader = {
        ...(language === undefined ? {} : { language }),
        ...(user?.tz === undefined ? {} : { zone: user.tz }),
        isAdmin: user?.is_admin === true || user?.is_owner === true,
      };
      known.set(userId, reader);
      return reader;
    } catch (error) {
      known.set(userId, {}, { ttl: FAILURE_MEMORY_MS });
      onFailure(error);
      return {};
    } finally {
      asking.delete(userId);
    }
  };

  return async (client, userId, patienceMs = PATIENCE_MS) => {
    const remembered = known.get(userId);
    if (remembered !== undefined) return remembered;
    const answer = asking.get(userId) ?? askSlack(client, userId);
    asking.set(userId, answer);
    const { promise: tooLate, resolve } = Promise.withResolvers<Reader>();
    const timer = setTimeout(resolve, patienceMs, {});
    const reader = await Promise.race([answer, tooLate]);
    clearTimeout(timer);
    return reader;
  };
}
