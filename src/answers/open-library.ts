import { Buffer } from 'node:buffer';
import { setImmediate } from 'node:timers/promises';
import { createCatalogue } from '../reports/catalogue.ts';
import type { RecordedChange } from '../reports/change.ts';
import type { Edition } from '../reports/edition.ts';
import type { SeedFile } from '../reports/read-edition.ts';
import type { Revision } from '../reports/revision.ts';
import type { Library } from './library.ts';
import { linkSteps } from './linked-years.ts';
import type { SearchIndex } from './search-port.ts';
import { timelineSteps } from './timeline.ts';

/** All that questions are answered from: the editions served, and the files beside them that matter to the index. */
export interface Served {
  readonly editions: readonly Edition[];
  readonly files: readonly SeedFile[];
  /** All that are recorded, ascending by position; none where nothing is stored. */
  readonly changes?: readonly RecordedChange[];
  /** All that are recorded, ascending by number. */
  readonly revisions?: readonly Revision[];
}

export interface LibraryParts {
  readonly read: () => Promise<Served>;
  readonly createIndex: (editions: readonly Edition[], files: readonly SeedFile[]) => Promise<SearchIndex>;
  /** Told of what is quoted after each reading that changed it. */
  readonly onServed: (editions: readonly Edition[]) => void;
  /** Told why a new text cannot be found by words yet; it is quoted all the same, and the next reading tries again. */
  readonly onUnfound: (error: unknown) => void;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

export interface OpenLibrary {
  /** What questions are answered from at this moment. */
  current(): Library;
  /**
   * Reads again what is to be served. When this resolves new texts are quoted; they are found by words as soon as their
   * index is finished, and by those of the texts before until then.
   */
  refresh(): Promise<void>;
  /** Resolves when what is quoted is also found. */
  settled(): Promise<void>;
  /** Steps that work out what the first questions would otherwise wait for; a later reading takes them by itself. */
  warmUps(): readonly (() => void)[];
}

/** Reads what is to be served once, index included; from then on when it is told to. */
export async function openLibrary(parts: LibraryParts): Promise<OpenLibrary> {
  const { read, createIndex, onServed, onUnfound, now = Date.now } = parts;
  let served: Served = { editions: [], files: [] };
  let indexed: Served | undefined;
  let library: Library = {
    catalogue: createCatalogue([]),
    index: { search: () => [], browse: () => undefined, related: () => [] },
    changes: [],
    revisions: [],
  };
  let reading: Promise<void> = Promise.resolve();
  let indexing: Promise<void> = Promise.resolve();

  const index = async () => {
    const target = served;
    if (target === indexed) return;
    const made = await createIndex(target.editions, target.files);
    library = { ...library, index: made };
    indexed = target;
  };
  const readOnce = async () => {
    const next = await read();
    const { editions, changes = [], revisions = [] } = next;
    const isChanged = !isSame(served, next);
    library = { ...library, changes, revisions, ...(isChanged ? { catalogue: createCatalogue(editions) } : {}) };
    if (isChanged) served = next;
    if (isChanged) onServed(editions);
  };

  /** Step by step, so that questions are answered in between. */
  const readAhead = async () => {
    for (const step of aheadOf(library)) {
      await setImmediate();
      step();
    }
  };

  await readOnce();
  await index();
  return {
    current: () => ({ ...library, now: now() }),
    refresh: () => {
      // One reading at a time, in the order asked: a slow one must not undo a later one. A failed one does not stop the next.
      reading = reading.catch(() => undefined).then(readOnce);
      indexing = Promise.allSettled([reading, indexing]).then(index).then(readAhead).catch(onUnfound);
      return reading;
    },
    settled: () => indexing,
    warmUps: () => aheadOf(library),
  };
}

function aheadOf(library: Library): readonly (() => void)[] {
  return [...linkSteps(library), ...timelineSteps(library)];
}

function isSame(left: Served, right: Served): boolean {
  return haveSameBytes(left.files, right.files) && JSON.stringify(left.editions) === JSON.stringify(right.editions);
}

function haveSameBytes(left: readonly SeedFile[], right: readonly SeedFile[]): boolean {
  return (
    left.length === right.length &&
    left.every((file) => right.some(({ name, bytes }) => name === file.name && areEqual(bytes, file.bytes)))
  );
}

/** As buffers, which compare a megabyte in no time; byte by byte it takes a tenth of a second. */
function areEqual(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.from(left.buffer, left.byteOffset, left.byteLength).equals(right);
}
