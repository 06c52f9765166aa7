import type { WebClient } from '@slack/web-api';
import { LRUCache } from 'lru-cache';
import type { LanguageChoices, Whereabouts } from '../src/preferences/language-choices.ts';
import { type Language, languageOfLocale } from '../src/reports/language.ts';

/** A person rarely changes Slack's language; an hour later the bot has seen it. */
const MEMORY_MS = 60 * 60 * 1000;
/** After a failure (no scope, Slack slow) not every question waits again. */
const FAILURE_MEMORY_MS = 60 * 1000;
/** An answer is due in well under a second; it does not wait longer for a language that can be guessed. */
const PATIENCE_MS = 700;

/** What Slack tells of a person. `zone` is an IANA name; `isAdmin` is true of owners too. */
interface Person {
  /** The official language of their locale, if it is one. */
  readonly locale?: Language;
  readonly zone?: string;
  readonly isAdmin?: boolean;
}

/** Who reads an answer, as far as that is known. */
export interface Reader extends Person {
  /** What they chose, or those chose who read with them; it counts more than the language of a question. */
  readonly chosen?: Language;
  /** In which to speak to them: `chosen`, else `locale`, else English. */
  readonly language: Language;
}

/** A person in a workspace, and where they are. In public the channel's choice counts before their own. */
export interface Addressee extends Whereabouts {
  readonly user: string;
  readonly isPublic?: boolean;
}

/** What is known of who reads an answer; nothing that Slack does not tell in time. Never rejects. */
export type Readers = (client: WebClient, addressee: Addressee, patienceMs?: number) => Promise<Reader>;

export function createReaders(choices: Pick<LanguageChoices, 'of'>, onFailure: (error: unknown) => void): Readers {
  const askPerson = createPeople(onFailure);
  return async (client, { isPublic = false, ...whereabouts }, patienceMs = PATIENCE_MS) => {
    const [person, chose] = await Promise.all([
      askPerson(client, whereabouts.user, patienceMs),
      choices.of(whereabouts),
    ]);
    const chosen = isPublic ? (chose.channel ?? chose.user) : (chose.user ?? chose.channel);
    const language = chosen ?? person.locale ?? 'en';
    return { ...person, ...(chosen === undefined ? {} : { chosen }), language };
  };
}

/** What Slack tells of people, remembered. */
function createPeople(
  onFailure: (error: unknown) => void,
): (client: WebClient, userId: string, patienceMs: number) => Promise<Person> {
  const known = new LRUCache<string, Person>({ max: 10_000, ttl: MEMORY_MS });
  const asking = new Map<string, Promise<Person>>();

  const askSlack = async (client: WebClient, userId: string) => {
    try {
      const { user } = await client.users.info({ user: userId, include_locale: true });
      const locale = user?.locale === undefined ? undefined : languageOfLocale(user.locale);
      const person: Person = {
        ...(locale === undefined ? {} : { locale }),
        ...(user?.tz === undefined ? {} : { zone: user.tz }),
        isAdmin: user?.is_admin === true || user?.is_owner === true,
      };
      known.set(userId, person);
      return person;
    } catch (error) {
      known.set(userId, {}, { ttl: FAILURE_MEMORY_MS });
      onFailure(error);
      return {};
    } finally {
      asking.delete(userId);
    }
  };

  return async (client, userId, patienceMs) => {
    const remembered = known.get(userId);
    if (remembered !== undefined) return remembered;
    const answer = asking.get(userId) ?? askSlack(client, userId);
    asking.set(userId, answer);
    const { promise: tooLate, resolve } = Promise.withResolvers<Person>();
    const timer = setTimeout(resolve, patienceMs, {});
    const person = await Promise.race([answer, tooLate]);
    clearTimeout(timer);
    return person;
  };
}
