import { contentHash } from '../reports/content-hash.ts';
import { describeFileProblem } from '../reports/file-problem.ts';
import { isProblem } from '../reports/read-edition.ts';
import type { FileOutcome, Publisher } from './publisher.ts';
import type { SourceStore } from './source.ts';
import { type AskWebOptions, askWeb } from './web-source.ts';

export interface UrlWatchParts {
  readonly urls: readonly string[];
  readonly everyMs: number;
  readonly sources: SourceStore;
  readonly publisher: Publisher;
  readonly now: () => number;
  /** Told of what was published and of what went wrong, never of what stayed as it is. */
  readonly onOutcome: (outcome: UrlOutcome) => void;
}

export type UrlOutcome =
  | Extract<FileOutcome, { kind: 'published' }>
  | { readonly kind: 'problem'; readonly sentence: string };

export interface UrlWatch {
  /** Asks now, after what is under way: for when a text could not be stored. */
  ask(): Promise<void>;
  /** Gives up what is under way. */
  stop(): Promise<void>;
}

/** Asks each URL now and then on, one after the other. Of several processes each asks; one publishes. */
export function watchUrls(parts: UrlWatchParts): UrlWatch {
  const { urls, everyMs, onOutcome } = parts;
  const stopping = new AbortController();
  const { signal } = stopping;
  let timer: NodeJS.Timeout | undefined;
  let asking: Promise<void> = Promise.resolve();

  const askAll = async () => {
    for (const url of urls) {
      if (signal.aborted) return;
      const outcome = await checkUrl(url, { ...parts, signal });
      if (outcome !== undefined && !signal.aborted) onOutcome(outcome);
    }
  };
  const ask = () => {
    clearTimeout(timer);
    asking = asking.then(askAll).then(() => plan(everyMs));
    return asking;
  };
  const plan = (waitMs: number) => {
    clearTimeout(timer);
    if (signal.aborted || urls.length === 0) return;
    timer = setTimeout(() => void ask(), waitMs);
    timer.unref();
  };
  plan(0);
  return {
    ask,
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await asking;
    },
  };
}

/** Publishes what a URL has that it had not before; undefined where nothing is new. Never rejects. */
export async function checkUrl(
  url: string,
  { sources, publisher, now, signal }: Pick<UrlWatchParts, 'sources' | 'publisher' | 'now'> & AskWebOptions,
): Promise<UrlOutcome | undefined> {
  try {
    const known = await sources.get(url);
    const answer = await askWeb(url, known, signal === undefined ? {} : { signal });
    if (answer.kind === 'unchanged') return undefined;
    if (answer.kind === 'problem') return { kind: 'problem', sentence: answer.problem };
    const edition = await publisher.readFile(answer.file);
    if (isProblem(edition)) return { kind: 'problem', sentence: describeFileProblem(edition) };
    const hash = contentHash(edition);
    // A server that cannot say "not modified" must not undo what somebody else has published since.
    const outcome = hash === known?.hash ? undefined : await publisher.publishEdition(edition, new URL(url).host);
    // Remembered only now: a text that could not be stored is asked for again.
    await sources.set(url, { ...answer.freshness, hash, checkedAt: now() });
    return outcome?.kind === 'published' ? outcome : undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'problem', sentence: `The edition at ${new URL(url).host} could not be published: ${reason}` };
  }
}
