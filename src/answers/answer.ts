import type { ChangeKind } from '../reports/change.ts';
import type { Statement } from '../reports/commitments.ts';
import type { Entry, Section } from '../reports/edition.ts';
import type { Language } from '../reports/language.ts';
import type { LinkDegree } from '../reports/likeness.ts';
import type { StatedDate } from '../reports/stated-date.ts';
import type { MalformedReason, ParagraphRange } from './question/question.ts';
import type { Expansion } from './search-port.ts';

/**
 * An entry as quoted: the verbatim text with all that a citation needs. `reference` and `paragraph` make
 * `A/75/19, para. 148`; `source` is the report it stands in (A/76/505/Add.1); `official` is false for a working
 * translation. `language` is that of the text, which is not the reader's where an edition is missing.
 */
export interface QuotedEntry {
  readonly reference: string;
  readonly paragraph: number;
  readonly source: string;
  readonly section: Section;
  readonly language: Language;
  readonly official: boolean;
  /** The language of the report's official edition, where there is one at hand. */
  readonly officialLanguage?: Language;
  readonly passages: readonly string[];
}

/** An entry found: `passage` is the index of the passage that tells why, `words` what was looked for, as it stands there. */
export interface FoundEntry extends QuotedEntry {
  readonly passage: number;
  readonly words: readonly string[];
}

/** An entry found by words; `expansions` are the names under which its passage has what was asked by another. */
export interface Match extends FoundEntry {
  readonly score: number;
  readonly expansions: readonly Expansion[];
}

/** How many of the entries listed stand in a section. */
export interface SectionCount {
  readonly section: Section;
  readonly count: number;
}

/** How far a section reaches, and how many of its entries are not addressed to the Secretariat. */
export interface SectionOutline {
  readonly section: Section;
  readonly firstParagraph: number;
  readonly lastParagraph: number;
  readonly entryCount: number;
  readonly notAddressedCount: number;
}

/**
 * A change of an entry as it is told: `before` and `after` in `language`, the reader's where that edition was changed, else
 * that of the official text. `languages` are those in which the same change was published, the first at `publishedAt`
 * in epoch milliseconds or up to sixty days before. `isServed` says that the paragraph can be read now.
 */
export interface ToldChange extends Omit<QuotedEntry, 'passages'> {
  readonly kind: ChangeKind;
  readonly before?: Entry;
  readonly after?: Entry;
  readonly publishedAt: number;
  readonly languages: readonly Language[];
  readonly isServed: boolean;
}

/** The changes of one section of one report, newest first. */
export interface ChangedSection {
  readonly section: Section;
  readonly source: string;
  readonly changes: readonly ToldChange[];
}

/**
 * What stands where a section's entries stand in the report: how many there are, how many are addressed to the Secretariat,
 * and how many paragraphs changed since a moment, those withdrawn included.
 */
export interface OverviewCounts {
  readonly entryCount: number;
  readonly addressedCount: number;
  readonly notAddressedCount: number;
  readonly changedCount: number;
}

export interface OverviewRow extends OverviewCounts {
  readonly section: Section;
}

/** What an entry promises for a date, in its own sentences; `isPast` says that the date has passed, and nothing else. */
export interface ToldCommitment extends Omit<QuotedEntry, 'passages'> {
  readonly date: StatedDate;
  readonly isPast: boolean;
  readonly statements: readonly Statement[];
}

/** The likely counterpart of an entry in the report of another year: never more than likely. */
export interface LinkedEntry {
  readonly reference: string;
  readonly paragraph: number;
  readonly degree: LinkDegree;
}

/** What the report at hand has, for a person who does not know what to ask. */
export interface ReportOutline {
  readonly symbol: string;
  readonly reference: string;
  readonly title: string;
  readonly language: Language;
  readonly official: boolean;
  readonly firstParagraph: number;
  readonly lastParagraph: number;
  readonly sections: readonly Section[];
  /** The other reports at hand, newest first; a symbol in a question chooses one. */
  readonly others: readonly OtherReport[];
}

export interface OtherReport {
  readonly symbol: string;
  readonly reference: string;
  readonly firstParagraph: number;
}

/**
 * Why a question cannot be answered as it stands; `value` is the part in question.
 *
 * - `unknown-report`: a symbol of a document that is not at hand
 * - `unknown-section`: a section number that the report does not have
 * - `future-date`: changes since a day that is still to come
 * - `no-report`: no edition could be loaded
 */
export type InvalidReason = MalformedReason | 'unknown-report' | 'unknown-section' | 'future-date' | 'no-report';

/**
 * What the bot offers, platform neutral: quotations, or that there are none. `language` is the reader's, in which
 * everything round the quotations is said. `missing` are numbers that the table does not have, `nearest` the existing
 * ones next to them.
 */
export type Answer = { readonly language: Language } & (
  | {
      readonly kind: 'entries';
      readonly entries: readonly QuotedEntry[];
      readonly missing: readonly number[];
      readonly nearest: readonly number[];
      /** The paragraphs of the table right before the first and right after the last entry, where there are any. */
      readonly previous?: number;
      readonly next?: number;
      /** Of a single entry, the paragraphs most like it, the nearest first. */
      readonly related: readonly number[];
      /** Of a single entry, its likely counterparts in the reports before and after its own, where there are any. */
      readonly lastYear?: LinkedEntry;
      readonly nextYear?: LinkedEntry;
    }
  | {
      readonly kind: 'missing';
      readonly reference: string;
      readonly paragraphs: readonly number[];
      readonly nearest: readonly number[];
    }
  | {
      /** The entries of the same report most like `entry`, the nearest first. */
      readonly kind: 'related';
      readonly entry: QuotedEntry;
      readonly entries: readonly QuotedEntry[];
    }
  | { readonly kind: 'section'; readonly section: Section; readonly entries: readonly QuotedEntry[] }
  | {
      readonly kind: 'sections';
      readonly outline: ReportOutline;
      readonly sections: readonly SectionOutline[];
    }
  | {
      readonly kind: 'concept';
      /** The concept's official name. */
      readonly name: string;
      readonly entries: readonly FoundEntry[];
      readonly counts: readonly SectionCount[];
    }
  | {
      readonly kind: 'not-addressed';
      readonly entries: readonly FoundEntry[];
      readonly counts: readonly SectionCount[];
    }
  | {
      readonly kind: 'changes';
      /** Epoch milliseconds. */
      readonly since?: number;
      /** The report that was asked about, where one was. */
      readonly symbol?: string;
      readonly inSections: readonly ParagraphRange[];
      readonly inParagraphs: readonly ParagraphRange[];
      readonly sections: readonly ChangedSection[];
    }
  | {
      readonly kind: 'history';
      readonly reference: string;
      readonly source: string;
      readonly paragraph: number;
      /** As it stands now; none where it was withdrawn or renumbered. */
      readonly entry?: QuotedEntry;
      /** When this edition was first published, in epoch milliseconds, where that is known. */
      readonly publishedAt?: number;
      readonly changes: readonly ToldChange[];
    }
  | {
      readonly kind: 'overview';
      readonly outline: ReportOutline;
      /** From when on changes count, in epoch milliseconds; none where nobody said and no publication is recorded. */
      readonly since?: number;
      readonly rows: readonly OverviewRow[];
      readonly total: OverviewCounts;
    }
  | {
      readonly kind: 'timeline';
      readonly outline: ReportOutline;
      readonly only?: 'past-due';
      readonly inSections: readonly ParagraphRange[];
      readonly years?: ParagraphRange;
      /** By date, the earliest first. */
      readonly commitments: readonly ToldCommitment[];
    }
  | { readonly kind: 'matches'; readonly query: string; readonly matches: readonly Match[] }
  | { readonly kind: 'none'; readonly query: string }
  | { readonly kind: 'help'; readonly outline: ReportOutline }
  | {
      readonly kind: 'invalid';
      readonly reason: InvalidReason;
      readonly value: string;
      readonly outline?: ReportOutline;
    }
);

export type AnswerKind = Answer['kind'];
