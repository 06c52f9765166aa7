import type { JudgedQuestion } from '../questions.ts';

/** Whatever finds entries for a question: the bot, or a search engine in its place. */
export interface System {
  readonly name: string;
  /** How it is set up, in a line for the reader of the figures. */
  readonly setUp: string;
  /** The paragraphs of the entries found, best first. The engines beside the bot are told the language; the bot has it only as the locale to fall back on. */
  readonly find: (question: Pick<JudgedQuestion, 'query' | 'lang'>) => readonly number[] | Promise<readonly number[]>;
}
