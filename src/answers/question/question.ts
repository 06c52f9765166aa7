import type { Language } from '../../reports/language.ts';
import type { Since } from './since.ts';

/** Numbers of paragraphs, or of sections, asked for together, both ends included; one number is a range of one. */
export interface ParagraphRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Why a text cannot be read as the reference it seems to be. `value` is the part in question, as typed.
 *
 * - `too-long`: more than MAX_QUESTION_LENGTH characters
 * - `no-number`: a reference word without a number ("para")
 * - `malformed-number`: `148abc`, `3.5`, `-5`
 * - `too-many`: more than MAX_PARAGRAPHS paragraphs at once
 * - `impossible-date`: a date that no calendar has, as 30 February
 */
export type MalformedReason = 'too-long' | 'no-number' | 'malformed-number' | 'too-many' | 'impossible-date';

/** What a person asked. `language` is there when they named one ("… in French"). */
export type Question = (
  | { readonly kind: 'help' }
  | {
      readonly kind: 'paragraphs';
      readonly ranges: readonly ParagraphRange[];
      /** A word, a sign or a symbol says that these are paragraphs; a bare number might be something else. */
      readonly isExplicit: boolean;
      /** The document that the text says they are of. */
      readonly symbol?: string;
      readonly words: string;
    }
  | { readonly kind: 'sections'; readonly numbers: readonly number[]; readonly symbol?: string }
  | { readonly kind: 'all-sections'; readonly symbol?: string }
  | {
      /** `words` may be a name of a concept, with `only` of a mission; where they are none, `instead` is searched for. */
      readonly kind: 'concept';
      readonly words: string;
      readonly only?: 'mission';
      readonly instead: string;
      readonly symbol?: string;
    }
  | { readonly kind: 'not-addressed'; readonly symbol?: string }
  | {
      /** What changed; all conditions hold together. Without a symbol, in any report. */
      readonly kind: 'changes';
      readonly since?: Since;
      readonly sections?: readonly ParagraphRange[];
      readonly paragraphs?: readonly ParagraphRange[];
      readonly symbol?: string;
    }
  | { readonly kind: 'history'; readonly paragraph: number; readonly symbol?: string }
  | { readonly kind: 'related'; readonly paragraph: number; readonly symbol?: string }
  | { readonly kind: 'overview'; readonly since?: Since; readonly symbol?: string }
  | {
      /** Dated commitments; with `only`, those whose date has passed. `years` are both ends of the calendar years meant. */
      readonly kind: 'timeline';
      readonly only?: 'past-due';
      readonly sections?: readonly ParagraphRange[];
      readonly years?: ParagraphRange;
      readonly symbol?: string;
    }
  | { readonly kind: 'document'; readonly symbol: string; readonly words: string }
  | { readonly kind: 'search'; readonly words: string }
  | { readonly kind: 'malformed'; readonly reason: MalformedReason; readonly value: string }
) & { readonly language?: Language };

/** Characters of a question. A Slack button carries the question in its value, of at most 2,000 characters. */
export const MAX_QUESTION_LENGTH = 800;

/** Paragraphs of one question: more than any report of the committee has. */
export const MAX_PARAGRAPHS = 400;
