import type { Answer } from '../../src/answers/answer.ts';

/** A reading as the lists of commands write it. */
export type Reading =
  | { readonly type: 'paras'; readonly paras: readonly number[]; readonly missing?: readonly number[] }
  | {
      readonly type: 'missing';
      readonly para?: number | null;
      readonly paras?: readonly number[];
      readonly nearest: readonly number[];
    }
  | { readonly type: 'section'; readonly section: string; readonly paras: readonly number[] }
  | { readonly type: 'search'; readonly query: string }
  | { readonly type: 'help' | 'invalid' | 'too_long' | 'no_match' };

/** A line of a list: the answer must be of the reading expected or of an accepted one, and of none that is ruled out. */
export interface Command {
  readonly text: string;
  readonly expect: Reading;
  readonly accept?: readonly Reading[];
  readonly must_not?: readonly Reading[];
  readonly note?: string;
}

export function holds({ expect, accept = [], must_not = [] }: Command, answer: Answer): boolean {
  return (
    [expect, ...accept].some((reading) => isOf(reading, answer)) && !must_not.some((reading) => isOf(reading, answer))
  );
}

function isOf(reading: Reading, answer: Answer): boolean {
  switch (reading.type) {
    case 'paras':
      return (
        answer.kind === 'entries' &&
        same(numbersOf(answer.entries), reading.paras) &&
        same(answer.missing, reading.missing ?? [])
      );
    case 'missing': {
      const asked = reading.paras ?? (typeof reading.para === 'number' ? [reading.para] : undefined);
      return (
        answer.kind === 'missing' &&
        same(answer.nearest, reading.nearest) &&
        (asked === undefined || same(answer.paragraphs, asked))
      );
    }
    case 'section':
      return (
        answer.kind === 'section' &&
        ' 一二三四五六七八九'[answer.section.number] === reading.section &&
        same(numbersOf(answer.entries), reading.paras)
      );
    case 'search':
      return (answer.kind === 'matches' || answer.kind === 'none') && plain(answer.query) === plain(reading.query);
    case 'too_long':
      return answer.kind === 'invalid' && answer.reason === 'too-long';
    case 'no_match':
      return answer.kind === 'none';
    default:
      return answer.kind === reading.type;
  }
}

function numbersOf(entries: readonly { readonly paragraph: number }[]): readonly number[] {
  return entries.map(({ paragraph }) => paragraph);
}

function same(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((number, at) => number === right[at]);
}

function plain(query: string): string {
  return query.replace(/\s+/g, ' ').trim();
}
