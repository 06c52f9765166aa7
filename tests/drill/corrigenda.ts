import type { Edition, Entry } from '../../src/reports/edition.ts';
import type { Language } from '../../src/reports/language.ts';

/** What one corrigendum does to every edition; `number` counts from 1. Paragraphs may be corrected more than once. */
export interface Corrigendum {
  readonly number: number;
  readonly amended: readonly number[];
  readonly withdrawn: readonly number[];
  readonly added: readonly number[];
}

/** The first before anybody subscribes to more, two during the day, one while every process is down. */
export const CORRIGENDA: readonly Corrigendum[] = [
  {
    number: 1,
    amended: [18, 37, 43, 44, 53, 54, 68, 70, 79, 81, 85, 98, 101, 118, 124, 138, 148, 150, 165, 173, 184, 190],
    withdrawn: [63],
    added: [47],
  },
  { number: 2, amended: [41, 57, 84, 103, 120, 140, 148, 158, 185], withdrawn: [], added: [151] },
  { number: 3, amended: [38, 70, 87, 106, 126, 145, 174], withdrawn: [192], added: [] },
  { number: 4, amended: [22, 37, 60, 91, 109, 119, 142, 148, 164, 189], withdrawn: [61], added: [] },
];

/** Stands in every text that a corrigendum gives, in no other, and alike in all languages. */
export function markOf({ number }: Pick<Corrigendum, 'number'>): string {
  return `Corr.${number}`;
}

/**
 * Editions as a corrigendum has them, the official one first: whoever publishes a translation before the official text
 * tells its changes twice, and rightly.
 */
export function correct(editions: readonly Edition[], corrigendum: Corrigendum): readonly Edition[] {
  return editions
    .map((edition) => correctEdition(edition, corrigendum))
    .toSorted((left, right) => Number(right.isOfficial) - Number(left.isOfficial));
}

function correctEdition(edition: Edition, corrigendum: Corrigendum): Edition {
  const { amended, withdrawn, added } = corrigendum;
  const note = `(${edition.symbol}/${markOf(corrigendum)})`;
  const kept = edition.entries.filter(({ paragraph }) => !withdrawn.includes(paragraph));
  const entries = kept.map((entry) => (amended.includes(entry.paragraph) ? amend(entry, note) : entry));
  const fresh = added.map(
    (paragraph): Entry => ({
      paragraph,
      section: sectionBefore(kept, paragraph),
      passages: [`${INTRODUCTIONS[edition.language]} ${paragraph} ${note}`],
    }),
  );
  return {
    ...edition,
    entries: [...entries, ...fresh].toSorted((left, right) => left.paragraph - right.paragraph),
  };
}

/** What stands before the number of an entry that was left out by mistake. */
const INTRODUCTIONS: Readonly<Record<Language, string>> = {
  ar: 'أضيفت الفقرة',
  zh: '增列段落',
  en: 'Inserted paragraph',
  fr: 'Paragraphe inséré',
  ru: 'Включён пункт',
  es: 'Párrafo insertado',
};

function amend(entry: Entry, note: string): Entry {
  return {
    ...entry,
    passages: entry.passages.map((text, at) => (at === entry.passages.length - 1 ? `${text} ${note}` : text)),
  };
}

function sectionBefore(entries: readonly Entry[], paragraph: number): Entry['section'] {
  const before = entries.findLast((entry) => entry.paragraph < paragraph);
  if (before === undefined) throw new RangeError(`no entry stands before ${paragraph}`);
  return before.section;
}
