import type { IndexSources } from '../../index/create-index.ts';
import { restrictSources } from '../../index/restrict-sources.ts';
import { LANGUAGES, type Language } from '../../src/reports/language.ts';
import { createOurs } from './systems/ours.ts';
import type { System } from './systems/system.ts';

/** Ours with a part taken out, built when it is its turn. */
export interface Variant {
  readonly name: string;
  readonly create: () => System;
}

/** What there is to take out of these sources. */
export function listVariants(sources: IndexSources): readonly Variant[] {
  const variant = (name: string, setUp: string, of: () => System): Variant => ({
    name,
    create: () => ({ ...of(), name, setUp }),
  });
  const has = { glossary: sources.glossary?.length !== 0, asked: sources.asked?.length !== 0 };
  const withoutGlossary = { withoutGlossary: true };
  const withoutAsked = { withoutAsked: true };
  const without = (restriction: Parameters<typeof restrictSources>[1]) => () =>
    createOurs(restrictSources(sources, restriction));
  return [
    ...(has.glossary
      ? [variant('without glossary', 'no concept is known by another name or language', without(withoutGlossary))]
      : []),
    ...(has.asked
      ? [variant('without asked-as', 'no predicted question leads to an entry', without(withoutAsked))]
      : []),
    ...(has.glossary && has.asked
      ? [
          variant(
            'without both',
            'the texts alone, in all editions that are loaded',
            without({ ...withoutGlossary, ...withoutAsked }),
          ),
        ]
      : []),
    variant(
      'without fusion',
      'only the edition in the language of the question, with the glossary and the phrases of that language',
      () => createOneLanguageEach(sources),
    ),
  ];
}

/** Six bots that know one language each. */
function createOneLanguageEach(sources: IndexSources): System {
  const bots = new Map<Language, System>();
  for (const language of LANGUAGES) bots.set(language, createOurs(inOneLanguage(sources, language)));
  return { name: '', setUp: '', find: (question) => bots.get(question.lang)?.find(question) ?? [] };
}

function inOneLanguage({ editions, glossary = [], asked = [] }: IndexSources, language: Language): IndexSources {
  const nameless = { ar: [], zh: [], en: [], fr: [], ru: [], es: [] };
  return {
    editions: editions.filter((edition) => edition.language === language),
    glossary: glossary.map((concept) => ({ ...concept, names: { ...nameless, [language]: concept.names[language] } })),
    asked: asked.filter((phrases) => phrases.language === language),
  };
}
