import { COMMITMENT_GRAMMARS } from './commitment-grammar.ts';
import { type FoundDate, findDates } from './find-dates.ts';
import type { Language } from './language.ts';
import { endOfDate } from './stated-date.ts';

/** Characters between a date and the words that make it a promise; Chinese says as much in a third of them. */
const REACH = { spaced: 220, han: 40 } as const;

/** The patterns of a language, made when it is first read. */
interface Reading {
  /** The words in front of a date, at the end of a text. */
  readonly lead: RegExp;
  readonly cue: RegExp;
  readonly past: RegExp;
  /** At the end of a text. */
  readonly participle: RegExp;
  /** A text behind which a clause begins. */
  readonly opening: RegExp;
  readonly reach: number;
}

const readings = new Map<Language, Reading>();

function readingOf(language: Language): Reading {
  const { lead, cue, past, participle, opening } = COMMITMENT_GRAMMARS[language];
  const begin = language === 'zh' ? '' : '(?<![\\p{L}\\p{M}\\p{N}])';
  const reading = readings.get(language) ?? {
    lead: new RegExp(`${begin}(?:${lead})\\s*$`, 'iu'),
    cue: new RegExp(cue, 'gu'),
    past: new RegExp(past, 'u'),
    participle: new RegExp(`${begin}(?:${participle})\\s*$`, 'u'),
    opening: new RegExp(`(?:^|[,،，:：])\\s*(?:${opening})?$`, 'iu'),
    reach: language === 'zh' ? REACH.han : REACH.spaced,
  };
  readings.set(language, reading);
  return reading;
}

/** The dates for which a sentence promises something, as seen from a report that was issued at or after a moment. */
export function findPromises(sentence: string, language: Language, issuedFrom: number): readonly FoundDate[] {
  return findDates(sentence, language).filter((found) => {
    if (endOfDate(found.date) <= issuedFrom) return false;
    const { before, behind } = clausesRound(inSmallLetters(sentence), found);
    const reading = readingOf(language);
    const led = reading.lead.exec(before.slice(-LEAD_LENGTH));
    if (led === null) return false;
    const clause = before.slice(0, before.length - led[0].length);
    return (
      isCuedBefore(clause, behind, reading) ||
      (reading.opening.test(clause.slice(-LEAD_LENGTH)) && isCuedBehind(behind, reading))
    );
  });
}

/** Characters that the words in front of a date have at most. */
const LEAD_LENGTH = 60;

/** Characters of a cue at most, beside its reach. */
const CUE_LENGTH = 100;

/** Characters on either side of a date that can have to do with it. */
const WINDOW_LENGTH = 500;

const CLAUSE_ENDS = /[;；؛。]/;

/** What stands before and behind a date up to the next semicolon. */
function clausesRound(
  sentence: string,
  { start, end }: FoundDate,
): { readonly before: string; readonly behind: string } {
  return {
    before:
      sentence
        .slice(Math.max(start - WINDOW_LENGTH, 0), start)
        .split(CLAUSE_ENDS)
        .at(-1) ?? '',
    behind: sentence.slice(end, end + WINDOW_LENGTH).split(CLAUSE_ENDS)[0] ?? '',
  };
}

/** A sentence whose first word is written as any other; its length stays. */
function inSmallLetters(sentence: string): string {
  const first = sentence.charAt(0).toLowerCase();
  return first.length === 1 ? first + sentence.slice(1) : sentence;
}

/** `will be launched … by` a date: nothing between tells of the past, and no participle takes the date to itself. */
function isCuedBefore(clause: string, behind: string, { cue, past, participle, reach }: Reading): boolean {
  const near = clause.slice(-(reach + CUE_LENGTH));
  const nearest = [...near.matchAll(cue)].at(-1);
  if (nearest === undefined) return false;
  const between = near.slice(nearest.index + nearest[0].length);
  if (between.length > reach || past.test(between) || participle.test(between)) return false;
  // In Chinese the participle stands behind its date.
  const isTaken = between.trim() !== '' && participle.test(/^\s*(\p{L}+?)的/u.exec(behind)?.[1] ?? '');
  return reach !== REACH.han || !(isTaken || /[，,]/.test(between));
}

/** At a date that begins a clause, `the mechanism will …`. */
function isCuedBehind(behind: string, { cue, past, reach }: Reading): boolean {
  const next = behind.slice(0, reach + CUE_LENGTH).search(cue);
  if (next < 0 || next > reach || past.test(behind.slice(0, next))) return false;
  return reach !== REACH.han || isRightBehind(behind, next);
}

/** In Chinese a date that begins a clause has a comma or the promise right behind it; else it is part of a name. */
function isRightBehind(behind: string, at: number): boolean {
  return at <= 3 || (/^\s*(?:前|之前)?\s*[，,]/.test(behind) && !/[的。]/.test(behind.slice(0, at)));
}
