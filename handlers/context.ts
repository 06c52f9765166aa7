import type { LRUCache } from 'lru-cache';
import type { Answer } from '../src/answers/answer.ts';
import type { AskOptions } from '../src/answers/ask.ts';
import type { Export } from '../src/answers/export/export-table.ts';
import type { DocumentLink } from '../src/answers/links/document-link.ts';
import type { LinkedDocument } from '../src/answers/links/linked-document.ts';
import type { Mentions } from '../src/answers/mentions/find-mentions.ts';
import type { Suggestions } from '../src/answers/suggest/suggest.ts';
import type { LanguageChoices } from '../src/preferences/language-choices.ts';
import type { FileOutcome } from '../src/publishing/publisher.ts';
import type { Language } from '../src/reports/language.ts';
import type { SeedFile } from '../src/reports/read-edition.ts';
import type { Desk } from '../src/subscriptions/desk.ts';
import type { View } from './blocks/view.ts';
import type { EventLogger } from './bolt-logger.ts';
import type { NativeFeedback } from './feedback.ts';
import type { FileAccess } from './files/download-file.ts';
import type { Homes } from './home/homes.ts';
import type { Once } from './once.ts';
import type { Posting } from './posting/create-posting.ts';
import type { Readers } from './readers.ts';
import type { Teams } from './teams.ts';

/** What the listeners need of the rest of the bot. */
export interface Context {
  /** A question's text to an answer, from the reports served at this moment. */
  readonly ask: (text: string, options: AskOptions) => Answer;
  /** The entries that answer a question, as a table to be sent in a file. */
  readonly exportEntries: (what: string, options: AskOptions) => Export;
  /** What to offer for what a person has typed so far. */
  readonly suggest: (typed: string, options: Pick<AskOptions, 'chosen' | 'locale'>) => Suggestions;
  /** What somebody's text refers to. */
  readonly findMentions: (text: string, options: { readonly language: Language }) => Mentions;
  /** What there is to tell of the document that a link leads to; undefined for documents that are not at hand. */
  readonly findLinkedDocument: (link: DocumentLink, language: Language) => LinkedDocument | undefined;
  /** The languages that people and channels chose; to choose rejects where the store fails. */
  readonly languages: LanguageChoices;
  /** Subscriptions; each method that reads or changes them rejects where the store fails. */
  readonly desk: Desk;
  /** The Home tabs; to be told of what changes in them, subscriptions and languages apart, which tell themselves. */
  readonly homes: Pick<Homes, 'show' | 'changed'>;
  /** Publishes a file that somebody offers; rejects where the store fails. */
  readonly publishFile: (file: SeedFile, origin: string) => Promise<FileOutcome>;
  /** Whether the operator lets a person publish. */
  readonly isPublisher: (user: string) => boolean;
  /** Whether a URL is one that Slack takes answers at. */
  readonly isResponseUrl: (url: string) => boolean;
  /** What it takes to fetch a file from Slack. */
  readonly fileAccess: FileAccess;
  /** How everything is posted that somebody waits for. */
  readonly posting: Posting;
  readonly nativeFeedback: NativeFeedback;
  /** What was shown last in a conversation, by its channel and thread. */
  readonly talks: Pick<LRUCache<string, View>, 'get' | 'set'>;
  readonly log: EventLogger;
  readonly once: Once;
  readonly readers: Readers;
  readonly teams: Teams;
  readonly now: () => number;
  /** The slash command, as the manifest declares it. */
  readonly command: string;
  readonly botName: string;
}
