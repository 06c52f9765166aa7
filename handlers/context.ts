import type { Answer } from '../src/answers/answer.ts';
import type { AskOptions } from '../src/answers/ask.ts';
import type { EventLogger } from './bolt-logger.ts';
import type { Once } from './once.ts';
import type { ReaderLocale } from './reader-locale.ts';

/** What the listeners need of the rest of the bot. */
export interface Context {
  /** A question's text to an answer, from the reports served at this moment. */
  readonly ask: (text: string, options: AskOptions) => Answer;
  readonly log: EventLogger;
  readonly once: Once;
  readonly readerLocale: ReaderLocale;
  readonly now: () => number;
  /** The slash command, as the manifest declares it. */
  readonly command: string;
  readonly botName: string;
}
