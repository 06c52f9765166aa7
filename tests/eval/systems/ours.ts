import { createIndex, type IndexSources } from '../../../index/create-index.ts';
import type { Answer } from '../../../src/answers/answer.ts';
import { ask } from '../../../src/answers/ask.ts';
import { createCatalogue } from '../../../src/reports/catalogue.ts';
import type { System } from './system.ts';

/** The bot as a person meets it, without Slack: a question that reads as a reference is answered from the catalogue. */
export function createOurs(sources: IndexSources, name = 'ours'): System {
  const index = createIndex(sources);
  for (const warmUp of index.warmUps) warmUp();
  const library = { catalogue: createCatalogue(sources.editions), index };
  return {
    name,
    setUp: 'the whole way from a question to an answer, as npm start and npm run ask go it',
    find: ({ query, lang }) => paragraphsOf(ask(library, query, { locale: lang })),
  };
}

/** What an answer quotes; an answer that quotes nothing is none. */
export function paragraphsOf(answer: Answer): readonly number[] {
  if ('matches' in answer) return answer.matches.map(({ paragraph }) => paragraph);
  if ('entries' in answer) return answer.entries.map(({ paragraph }) => paragraph);
  return [];
}
