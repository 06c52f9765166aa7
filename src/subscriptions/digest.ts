import type { ChangeKind } from '../reports/change.ts';
import type { Entry, Section } from '../reports/edition.ts';
import type { Language } from '../reports/language.ts';
import type { Scope } from './subscription.ts';

/**
 * What happened to an entry since the last digest, in one language. `before` and `after` are there as in a Change. `language`
 * is that of the texts, which is not the subscriber's where that edition did not change; `alsoIn` are the other languages
 * in which it changed.
 */
export interface DigestItem {
  readonly kind: ChangeKind;
  readonly symbol: string;
  readonly reference: string;
  readonly paragraph: number;
  readonly section: Section;
  readonly language: Language;
  readonly isOfficial: boolean;
  readonly before?: Entry;
  readonly after?: Entry;
  readonly alsoIn: readonly Language[];
  /** When the newest text was published, in epoch milliseconds. */
  readonly publishedAt: number;
}

/** The items of one section of a report, ascending by paragraph. */
export interface DigestGroup {
  readonly symbol: string;
  readonly reference: string;
  readonly section: Section;
  readonly items: readonly DigestItem[];
}

/** The news for one subscription, platform neutral; groups in the order of the report, the newest report first. */
export interface Digest {
  readonly kind: 'digest' | 'empty';
  /** The subscriber's. */
  readonly language: Language;
  readonly scope: Scope;
  readonly count: number;
  readonly groups: readonly DigestGroup[];
}
