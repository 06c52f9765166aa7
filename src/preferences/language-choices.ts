import { LRUCache } from 'lru-cache';
import { isLanguage, type Language } from '../reports/language.ts';
import type { PreferenceOwner, Preferences } from './preferences.ts';

const NAME = 'language';

/** An answer waits no longer for a choice that is mostly not there. */
const PATIENCE_MS = 300;
const MAX_REMEMBERED = 10_000;

/** A person, a channel, or both, by the ids of the place they are in. */
export interface Whereabouts {
  readonly team: string;
  readonly user?: string;
  readonly channel?: string;
}

/** The languages that a person and a channel chose to be answered in, where they did. */
export interface ChosenLanguages {
  readonly user?: Language;
  readonly channel?: Language;
}

export interface LanguageChoices {
  /** Never rejects: of a store that is away or slow, what was last known. */
  of(whereabouts: Whereabouts): Promise<ChosenLanguages>;
  /** `undefined` takes the choice back. Rejects where the store cannot be written. */
  choose(owner: PreferenceOwner, language: Language | undefined): Promise<void>;
}

/**
 * Asked anew for each question, so that what one process is told all know at once; a store that fails is reported, and
 * questions go on.
 */
export function createLanguageChoices(
  preferences: Preferences,
  onFailure: (error: unknown) => void,
  patienceMs = PATIENCE_MS,
): LanguageChoices {
  const known = new LRUCache<string, ChosenLanguages>({ max: MAX_REMEMBERED });

  const ask = async (whereabouts: Whereabouts): Promise<ChosenLanguages> => {
    const { team, user, channel } = whereabouts;
    const rows = await preferences.valuesOf(
      team,
      [user, channel].filter((id) => id !== undefined),
      NAME,
    );
    const of = (kind: PreferenceOwner['kind']) => {
      const value = readValue(rows.find((row) => row.kind === kind)?.value);
      return value === undefined ? {} : { [kind]: value };
    };
    const chosen: ChosenLanguages = { ...of('user'), ...of('channel') };
    known.set(keyOf(whereabouts), chosen);
    return chosen;
  };

  return {
    async of(whereabouts) {
      const lastKnown = () => known.get(keyOf(whereabouts)) ?? {};
      const { promise: tooLate, resolve } = Promise.withResolvers<ChosenLanguages>();
      const timer = setTimeout(() => resolve(lastKnown()), patienceMs);
      const asked = ask(whereabouts).catch((error: unknown) => {
        onFailure(error);
        return lastKnown();
      });
      const chosen = await Promise.race([asked, tooLate]);
      clearTimeout(timer);
      return chosen;
    },
    choose: (owner, language) => preferences.set(owner, NAME, language && JSON.stringify(language)),
  };
}

function keyOf({ team, user = '', channel = '' }: Whereabouts): string {
  return `${team} ${user} ${channel}`;
}

/** Undefined for anything that this version did not write. */
function readValue(value: string | undefined): Language | undefined {
  try {
    const language: unknown = JSON.parse(value ?? '');
    return isLanguage(language) ? language : undefined;
  } catch {
    return undefined;
  }
}
