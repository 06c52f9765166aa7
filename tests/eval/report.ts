import { LANGUAGES, type Language } from '../../src/reports/language.ts';
import { isInScope, ndcg, type Outcome, type Summary, summarise } from './metrics.ts';
import type { System } from './systems/system.ts';

/** One line of table 1 or 3. */
export interface SystemReport {
  readonly name: string;
  readonly setUp: string;
  readonly ndcgByLanguage: Readonly<Record<Language, number | undefined>>;
  /** Of the questions in a language whose edition is not loaded. */
  readonly ndcgInOtherLanguages: number | undefined;
  readonly ndcgOfHard: number | undefined;
  readonly all: Summary;
}

/** All that is printed. */
export interface EvalReport {
  readonly questions: string;
  /** What was left out, a sentence each. */
  readonly remarks: readonly string[];
  /** The languages of the editions that are loaded. */
  readonly loaded: readonly Language[];
  readonly systems: readonly SystemReport[];
  readonly kinds: readonly { readonly kind: string; readonly summary: Summary }[];
  readonly ablation: readonly SystemReport[];
  readonly worst: readonly WorstQuestion[];
}

export interface WorstQuestion {
  readonly id: string;
  readonly lang: Language;
  readonly query: string;
  readonly ndcg: number;
  readonly relevant: Readonly<Record<string, number>>;
  /** The first five. */
  readonly found: readonly number[];
}

const WORST = 5;
const SHOWN = 5;

export function reportSystem(
  { name, setUp }: System,
  outcomes: readonly Outcome[],
  loaded: readonly Language[],
): SystemReport {
  const ndcgOf = (belongs: (outcome: Outcome) => boolean) => summarise(outcomes.filter(belongs)).ndcg;
  const inLanguage = (language: Language) => ndcgOf(({ question }) => question.lang === language);
  return {
    name,
    setUp,
    ndcgByLanguage: {
      ar: inLanguage('ar'),
      zh: inLanguage('zh'),
      en: inLanguage('en'),
      fr: inLanguage('fr'),
      ru: inLanguage('ru'),
      es: inLanguage('es'),
    },
    ndcgInOtherLanguages: ndcgOf(({ question }) => !loaded.includes(question.lang)),
    ndcgOfHard: ndcgOf(({ question }) => question.hard),
    all: summarise(outcomes),
  };
}

export function reportKinds(outcomes: readonly Outcome[]): EvalReport['kinds'] {
  return [...Map.groupBy(outcomes, ({ question }) => question.kind)]
    .map(([kind, own]) => ({ kind, summary: summarise(own) }))
    .toSorted((left, right) => right.summary.questions - left.summary.questions);
}

/** Questions in scope, the worst first, in the order of the file where they are equally bad. */
export function findWorst(outcomes: readonly Outcome[]): readonly WorstQuestion[] {
  return outcomes
    .filter(({ question }) => isInScope(question))
    .map(({ question: { id, lang, query, relevant }, found }) => ({
      id,
      lang,
      query,
      ndcg: ndcg({ relevant }, found),
      relevant,
      found: found.slice(0, SHOWN),
    }))
    .toSorted((left, right) => left.ndcg - right.ndcg)
    .slice(0, WORST);
}

export function isPart(loaded: readonly Language[]): boolean {
  return LANGUAGES.some((language) => !loaded.includes(language));
}
