import type { Logger } from '../src/logger.ts';
import { createLanguageChoices, type LanguageChoices } from '../src/preferences/language-choices.ts';
import type { Store } from '../src/storage/open-store.ts';
import { StoreProblem } from '../src/storage/store-problem.ts';
import type { Reports } from './reports.ts';

/** The languages that people and channels chose; a store that is away is told of once. */
export function openLanguages({
  store,
  reports,
  log,
}: {
  readonly store: Pick<Store, 'preferences'>;
  readonly reports: Pick<Reports, 'following'>;
  readonly log: Pick<Logger, 'error'>;
}): LanguageChoices {
  return createLanguageChoices(store.preferences, (error) => {
    if (error instanceof StoreProblem) reports.following.notice(error);
    else log.error({ event: 'languages.unread', err: error });
  });
}
