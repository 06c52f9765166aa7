import type { Report } from './catalogue.ts';
import type { Edition, Entry } from './edition.ts';
import { type FoundDate, findDates } from './find-dates.ts';
import { findPromises } from './find-promises.ts';
import { LANGUAGES, type Language } from './language.ts';
import { sentencesOf } from './sentences.ts';
import { endOfDate, keyOfDate, type StatedDate } from './stated-date.ts';

/** A sentence as it stands, and the date in it. */
export interface Statement {
  readonly sentence: string;
  readonly date: string;
}

/** What an entry promises for a date: every sentence that does, in one edition. */
export interface Commitment {
  readonly paragraph: number;
  readonly date: StatedDate;
  readonly statements: readonly Statement[];
}

/** A commitment of a report: one of an entry and a date, in whichever editions it is found. */
export interface ReportCommitment {
  readonly paragraph: number;
  readonly date: StatedDate;
  /** The editions that state it, with their sentences. */
  readonly editions: ReadonlyMap<Language, readonly Statement[]>;
  /** The edition to be read where that of the reader does not state it. */
  readonly language: Language;
}

/** No date without it: most sentences have none and need no reading. */
const A_YEAR = /20\d{2}/;

/** Worked out once for an edition: it takes a hundredth of a second or two. */
const found = new WeakMap<Edition, readonly Commitment[]>();

/** The commitments of an edition, in the order of its entries. */
export function findCommitments(edition: Edition): readonly Commitment[] {
  const known = found.get(edition) ?? readCommitments(edition);
  found.set(edition, known);
  return known;
}

function readCommitments({ symbol, language, entries }: Edition): readonly Commitment[] {
  const issuedFrom = openingOfSession(symbol);
  if (issuedFrom === undefined) return [];
  return entries.flatMap((entry) => group(entry, language, (sentence) => findPromises(sentence, language, issuedFrom)));
}

/** The sentences of an entry by the dates that are found in them. */
function group(
  { paragraph, passages }: Entry,
  language: Language,
  find: (sentence: string) => readonly FoundDate[],
): readonly Commitment[] {
  const commitments = new Map<string, { readonly date: StatedDate; readonly statements: Statement[] }>();
  const dated = passages.filter((passage) => A_YEAR.test(passage));
  for (const sentence of dated.flatMap((passage) => sentencesOf(passage, language)).filter((own) => A_YEAR.test(own))) {
    for (const { date, start, end } of find(sentence)) {
      const key = keyOfDate(date);
      const own = commitments.get(key) ?? { date, statements: [] };
      commitments.set(key, own);
      if (own.statements.at(-1)?.sentence !== sentence) {
        own.statements.push({ sentence, date: sentence.slice(start, end) });
      }
    }
  }
  return [...commitments.values()].map((own) => ({ paragraph, ...own }));
}

/** Of many editions, what a single one says is more likely misread than left out by all others. */
const EDITIONS_PER_WITNESS = 3;

/**
 * The commitments of a report by date, worked out from all its editions: some say the same thing plainer than others.
 * An edition in which nothing was found states it in the sentences of that entry with that date, if they are as many.
 */
export function commitmentsOf(report: Report): readonly ReportCommitment[] {
  const all = [...report.editions.values()].flatMap((edition) =>
    findCommitments(edition).map((commitment) => ({ ...commitment, edition })),
  );
  const groups = Map.groupBy(all, ({ paragraph, date }) => `${paragraph} ${keyOfDate(date)}`);
  const dated = new Map<Entry, readonly Commitment[]>();
  const datesIn = (entry: Entry, language: Language) => {
    const known = dated.get(entry) ?? group(entry, language, (sentence) => findDates(sentence, language));
    dated.set(entry, known);
    return known;
  };
  return [...groups.values()].flatMap((together) => merge(report, together, datesIn)).toSorted(isLater);
}

function merge(
  report: Report,
  found: readonly (Commitment & { readonly edition: Edition })[],
  datesIn: (entry: Entry, language: Language) => readonly Commitment[],
): readonly ReportCommitment[] {
  const [first] = found;
  if (first === undefined || found.length < report.editions.size / EDITIONS_PER_WITNESS) return [];
  const { paragraph, date } = first;
  const most = Math.max(...found.map(({ statements }) => statements.length));
  const key = keyOfDate(date);
  const editions = LANGUAGES.flatMap((language): readonly (readonly [Language, readonly Statement[]])[] => {
    const entry = report.editions.get(language)?.entries.find((own) => own.paragraph === paragraph);
    if (entry === undefined) return [];
    const mentions = datesIn(entry, language).find((own) => keyOfDate(own.date) === key)?.statements ?? [];
    const own = found.find(({ edition }) => edition.language === language)?.statements;
    const statements = mentions.length === most ? mentions : own;
    return statements === undefined ? [] : [[language, statements]];
  });
  const best = found.find(({ edition }) => edition.isOfficial) ?? first;
  return [{ paragraph, date, editions: new Map(editions), language: best.edition.language }];
}

/** By the date's end, equal dates together, then in the order of the report. */
function isLater(left: ReportCommitment, right: ReportCommitment): number {
  return (
    endOfDate(left.date) - endOfDate(right.date) ||
    keyOfDate(left.date).localeCompare(keyOfDate(right.date), 'en') ||
    left.paragraph - right.paragraph
  );
}

/**
 * The earliest day on which a report can have been issued, in epoch milliseconds: session 76 of the General Assembly opened in
 * September 2021, and each session a year after the one before.
 */
function openingOfSession(symbol: string): number | undefined {
  const session = /^A\/(\d{1,3})\//i.exec(symbol)?.[1];
  return session === undefined ? undefined : Date.UTC(1945 + Number(session), 8, 1);
}
