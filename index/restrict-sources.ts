import type { Language } from '../src/reports/language.ts';
import type { IndexSources } from './create-index.ts';

/** What is left aside of what the seeds folder has, to see how the rest does by itself. */
export interface Restriction {
  /** The languages whose editions are kept. */
  readonly languages?: readonly Language[] | undefined;
  readonly withoutAsked?: boolean;
  readonly withoutGlossary?: boolean;
}

export function restrictSources(
  { editions, glossary = [], glossaryKey, asked = [] }: IndexSources,
  { languages, withoutAsked = false, withoutGlossary = false }: Restriction,
): IndexSources {
  return {
    editions: editions.filter(({ language }) => languages?.includes(language) ?? true),
    ...(withoutGlossary ? {} : { glossary, glossaryKey }),
    asked: withoutAsked ? [] : asked,
  };
}
