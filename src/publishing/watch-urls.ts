import { contentHash } from '../reports/content-hash.ts';
import { describeFileProblem } from '../reports/file-problem.ts';
import { isProblem } from '../reports/read-edition.ts';
import type { FileOutcome, Publisher } from './publisher.ts';
import type { SourceStore } from './source.ts';
import { askWeb } from './web-source.ts';

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

/** Asks each URL now and then on, one after the other. Of several processes each asks; one publishes. */
export function watchUrls(parts: UrlWatchParts): { stop(): Promise<void> } {
  const { urls, everyMs, onOutcome } = parts;
  let isStopped = urls.length === 0;
  let timer: NodeJS.Timeout | undefined;
  let asking: Promise<void> = Promise.resolve();

  const askAll = async () => {
    for (const url of urls) {
      if (isStopped) return;
      const outcome = await checkUrl(url, parts);
      if (outcome !== undefined) onOutcome(outcome);
    }
  };
  const plan = (waitMs: number) => {
    if (isStopped) return;
    timer = setTimeout(() => {
      asking = askAll().then(() => plan(everyMs));
    }, waitMs);
    timer.unref();
  };
  plan(0);
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await asking;
    },
  };
}

/** Publishes what a URL has that it had not before; undefined where nothing is new. Never rejects. */
export async function checkUrl(
  url: string,
  { sources, publisher, now }: Pick<UrlWatchParts, 'sources' | 'publisher' | 'now'>,
): Promise<UrlOutcome | undefined> {
  try {
    const known = await sources.get(url);
    const answer = await askWeb(url, known);
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
