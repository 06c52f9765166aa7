import { createCatalogue } from '../reports/catalogue.ts';
import type { RecordedChange } from '../reports/change.ts';
import type { Edition } from '../reports/edition.ts';
import type { SeedFile } from '../reports/read-edition.ts';
import type { Revision } from '../reports/revision.ts';
import type { Library } from './library.ts';
import { linkNeighbours } from './linked-years.ts';
import type { SearchIndex } from './search-port.ts';

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
  /** Told of what is served after each reading that changed it. */
  readonly onServed: (editions: readonly Edition[]) => void;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

export interface OpenLibrary {
  /** What questions are answered from at this moment. */
  current(): Library;
  /** Reads again what is to be served and swaps a finished index in; answers go on from the old one meanwhile. */
  refresh(): Promise<void>;
}

/** Reads what is to be served once; from then on when it is told to. */
export async function openLibrary({ read, createIndex, onServed, now = Date.now }: LibraryParts): Promise<OpenLibrary> {
  let served: Served | undefined;
  let library: Library = {
    catalogue: createCatalogue([]),
    index: { search: () => [], browse: () => undefined, related: () => [] },
    changes: [],
    revisions: [],
  };
  let reading: Promise<void> = Promise.resolve();

  const readOnce = async () => {
    const next = await read();
    const { editions, files, changes = [], revisions = [] } = next;
    if (served !== undefined && isSame(served, next)) {
      library = { ...library, changes, revisions };
      return;
    }
    library = { catalogue: createCatalogue(editions), index: await createIndex(editions, files), changes, revisions };
    linkNeighbours(library);
    served = next;
    onServed(editions);
  };

  await readOnce();
  return {
    current: () => ({ ...library, now: now() }),
    refresh: () => {
      // One reading at a time, in the order asked: a slow one must not undo a later one. A failed one does not stop the next.
      reading = reading.catch(() => undefined).then(readOnce);
      return reading;
    },
  };
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

function areEqual(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}
