import type { Report } from './catalogue.ts';
import { comparableText } from './comparable-text.ts';
import type { Edition, Entry } from './edition.ts';
import type { Language } from './language.ts';
import { isNotAddressed } from './not-addressed.ts';
import { nearness, type WeightedTerms, weighCounts, weighTerms } from './weighted-terms.ts';

export const LINK_DEGREES = ['probable', 'possible'] as const;

/** How sure it is that two entries of two years are about one recommendation; never more than probable. */
export type LinkDegree = (typeof LINK_DEGREES)[number];

/** The likely counterparts of two years, by paragraph. `confidence` is from 0 to 1. */
export interface YearLink {
  readonly newer: number;
  readonly older: number;
  readonly confidence: number;
  readonly degree: LinkDegree;
}

/** The ids of the concepts that an entry names. */
export type ConceptsOf = (symbol: string, paragraph: number) => readonly string[];

/** Confidence from which a link is of a degree, fitted on `tests/reports/fixtures`; below the last one there is none. */
const LEAST_CONFIDENCE: Readonly<Record<LinkDegree, number>> = { probable: 0.35, possible: 0.1 };

/** How much concepts count beside words, where both entries name any. */
const CONCEPT_SHARE = 0.15;

/** In which language two reports are compared if they have it both. */
const PREFERRED: readonly Language[] = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];

/**
 * Each entry of a report with its likely counterpart in the report of the year before, ascending, one to one: committees
 * renumber their paragraphs and rewrite a part of most texts. The confidence is the greater the more alike the two are, in
 * rare words above all, and the less like either is to any third. A text that stands more than once in a report has no
 * counterpart. None at all where the reports share no language.
 */
export function linkYears(newer: Report, older: Report, conceptsOf?: ConceptsOf): readonly YearLink[] {
  const editions = sharedEditions(newer, older);
  if (editions === undefined) return [];
  const rows = tellingEntries(editions.newer);
  const columns = tellingEntries(editions.older);
  const likeness = likenessOf(editions, rows, columns, conceptsOf);
  const rivals = rivalsOf(likeness);
  return likeness.flatMap((row, at) => {
    const best = indexOfMax(row);
    const score = row[best] ?? 0;
    const [entry, counterpart] = [rows[at], columns[best]];
    const confidence = confidenceOf(score, rivals(at, best));
    const degree = LINK_DEGREES.find((own) => confidence >= LEAST_CONFIDENCE[own]);
    if (entry === undefined || counterpart === undefined || degree === undefined) return [];
    return [{ newer: entry.paragraph, older: counterpart.paragraph, confidence, degree }];
  });
}

/** Nothing where a third entry is as like: then either could be meant. */
function confidenceOf(score: number, rival: number): number {
  return score <= rival ? 0 : Math.sqrt(score) * (1 - rival / score);
}

interface SharedEditions {
  readonly newer: Edition;
  readonly older: Edition;
}

function sharedEditions(newer: Report, older: Report): SharedEditions | undefined {
  const shared = PREFERRED.flatMap((language): readonly SharedEditions[] => {
    const [one, other] = [newer.editions.get(language), older.editions.get(language)];
    return one === undefined || other === undefined ? [] : [{ newer: one, older: other }];
  });
  return shared.find((both) => both.newer.isOfficial && both.older.isOfficial) ?? shared[0];
}

/** The entries whose text tells them from all others of the edition. */
function tellingEntries({ entries, language }: Edition): readonly Entry[] {
  const texts = Map.groupBy(entries, (entry) => comparableText(textOf(entry)));
  return [...texts.values()].flatMap(([entry, ...others]) =>
    entry === undefined || others.length > 0 || isNotAddressed(textOf(entry), language) ? [] : [entry],
  );
}

function likenessOf(
  { newer, older }: SharedEditions,
  rows: readonly Entry[],
  columns: readonly Entry[],
  conceptsOf: ConceptsOf = () => [],
): readonly (readonly number[])[] {
  const words = weighTerms([...rows, ...columns].map(textOf), newer.language);
  const concepts = weighCounts([
    ...rows.map(({ paragraph }) => countsOf(conceptsOf(newer.symbol, paragraph))),
    ...columns.map(({ paragraph }) => countsOf(conceptsOf(older.symbol, paragraph))),
  ]);
  return rows.map((_, row) =>
    columns.map((_, column) => {
      const other = rows.length + column;
      const near = nearnessAt(words, row, other);
      const hasConcepts = (concepts[row]?.size ?? 0) > 0 && (concepts[other]?.size ?? 0) > 0;
      if (!hasConcepts) return near;
      return (1 - CONCEPT_SHARE) * near + CONCEPT_SHARE * nearnessAt(concepts, row, other);
    }),
  );
}

function nearnessAt(all: readonly WeightedTerms[], one: number, other: number): number {
  const [left, right] = [all[one], all[other]];
  return left === undefined || right === undefined ? 0 : nearness(left, right);
}

/** For a row and a column the greatest of the others in either. */
function rivalsOf(likeness: readonly (readonly number[])[]): (row: number, column: number) => number {
  const rows = likeness.map(topTwo);
  const columns = (likeness[0] ?? []).map((_, column) => topTwo(likeness.map((row) => row[column] ?? 0)));
  const beside = ({ first, second, at }: TopTwo | undefined = NOTHING, own: number) => (at === own ? second : first);
  return (row, column) => Math.max(beside(rows[row], column), beside(columns[column], row));
}

interface TopTwo {
  readonly first: number;
  readonly second: number;
  readonly at: number;
}

const NOTHING: TopTwo = { first: 0, second: 0, at: -1 };

function topTwo(values: readonly number[]): TopTwo {
  return values.reduce<TopTwo>((top, value, at) => {
    if (value > top.first) return { first: value, second: top.first, at };
    return value > top.second ? { first: top.first, second: value, at: top.at } : top;
  }, NOTHING);
}

function indexOfMax(values: readonly number[]): number {
  return Math.max(topTwo(values).at, 0);
}

function countsOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id) => [id, 1]));
}

function textOf({ passages }: Entry): string {
  return passages.join('\n');
}
