import type { Language } from './language.ts';

/** A headed part of the report. `number` is 1 to 9; `title` is in the edition's language. */
export interface Section {
  readonly number: number;
  readonly title: string;
}

/**
 * One row of the table: a paragraph number of the reference and the verbatim text of its status.
 * `passages` has at least one item; a passage is one paragraph of that text.
 */
export interface Entry {
  readonly paragraph: number;
  readonly section: Section;
  readonly passages: readonly string[];
}

/**
 * A report in one language. `symbol` is the report's own (A/76/505/Add.1), `reference` the committee report whose
 * paragraphs it answers (A/75/19). `entries` ascend strictly by paragraph number.
 */
export interface Edition {
  readonly symbol: string;
  readonly reference: string;
  readonly language: Language;
  readonly isOfficial: boolean;
  readonly title: string;
  readonly sections: readonly Section[];
  readonly entries: readonly Entry[];
}
