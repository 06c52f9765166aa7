import type { WebClient } from '@slack/web-api';
import { LRUCache } from 'lru-cache';
import { type Language, languageOfLocale } from '../src/reports/language.ts';

/** A person rarely changes Slack's language; an hour later the bot has seen it. */
const MEMORY_MS = 60 * 60 * 1000;
/** After a failure (no scope, Slack slow) not every question waits again. */
const FAILURE_MEMORY_MS = 60 * 1000;
/** An answer is due in well under a second; it does not wait longer for a language that can be guessed. */
const PATIENCE_MS = 700;

export type ReaderLocale = (client: WebClient, userId: string) => Promise<Language | undefined>;

/** The official language of a person's Slack locale, remembered; undefined when Slack does not tell in time. */
export function createReaderLocale(onFailure: (error: unknown) => void): ReaderLocale {
  const known = new LRUCache<string, { readonly language: Language | undefined }>({ max: 10_000, ttl: MEMORY_MS });
  const asking = new Map<string, Promise<Language | undefined>>();

  const askSlack = async (client: WebClient, userId: string) => {
    try {
      const { user } = await client.users.info({ user: userId, include_locale: true });
      const language = user?.locale === undefined ? undefined : languageOfLocale(user.locale);
      known.set(userId, { language });
      return language;
    } catch (error) {
      known.set(userId, { language: undefined }, { ttl: FAILURE_MEMORY_MS });
      onFailure(error);
      return undefined;
    } finally {
      asking.delete(userId);
    }
  };

  return async (client, userId) => {
    const remembered = known.get(userId);
    if (remembered !== undefined) return remembered.language;
    const answer = asking.get(userId) ?? askSlack(client, userId);
    asking.set(userId, answer);
    const { promise: tooLate, resolve } = Promise.withResolvers<undefined>();
    const timer = setTimeout(resolve, PATIENCE_MS, undefined);
    const language = await Promise.race([answer, tooLate]);
    clearTimeout(timer);
    return language;
  };
}
