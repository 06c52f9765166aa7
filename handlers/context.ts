import type { Answer } from '../src/answers/answer.ts';
import type { AskOptions } from '../src/answers/ask.ts';
import type { FileOutcome } from '../src/publishing/publisher.ts';
import type { SeedFile } from '../src/reports/read-edition.ts';
import type { EventLogger } from './bolt-logger.ts';
import type { FileAccess } from './download-file.ts';
import type { Once } from './once.ts';
import type { ReaderLocale } from './reader-locale.ts';

/** What the listeners need of the rest of the bot. */
export interface Context {
  /** A question's text to an answer, from the reports served at this moment. */
  readonly ask: (text: string, options: AskOptions) => Answer;
  /** Publishes a file that somebody offers; rejects where the store fails. */
  readonly publishFile: (file: SeedFile, origin: string) => Promise<FileOutcome>;
  /** Whether the operator lets a person publish. */
  readonly isPublisher: (user: string) => boolean;
  /** What it takes to fetch a file from Slack. */
  readonly fileAccess: FileAccess;
  readonly log: EventLogger;
  readonly once: Once;
  readonly readerLocale: ReaderLocale;
  readonly now: () => number;
  /** The slash command, as the manifest declares it. */
  readonly command: string;
  readonly botName: string;
}
