import { createCatalogue } from '../reports/catalogue.ts';
import type { Edition } from '../reports/edition.ts';
import type { SeedFile } from '../reports/read-edition.ts';
import type { Library } from './ask.ts';
import type { SearchIndex } from './search-port.ts';

/** All that questions are answered from: the editions served, and the files beside them that matter to the index. */
export interface Served {
  readonly editions: readonly Edition[];
  readonly files: readonly SeedFile[];
}

export interface LibraryParts {
  readonly read: () => Promise<Served>;
  readonly createIndex: (editions: readonly Edition[], files: readonly SeedFile[]) => Promise<SearchIndex>;
  /** Told of what is served after each reading that changed it. */
  readonly onServed: (editions: readonly Edition[]) => void;
}

export interface OpenLibrary {
  /** What questions are answered from at this moment. */
  current(): Library;
  /** Reads again what is to be served and swaps a finished index in; answers go on from the old one meanwhile. */
  refresh(): Promise<void>;
}

/** Reads what is to be served once; from then on when it is told to. */
export async function openLibrary({ read, createIndex, onServed }: LibraryParts): Promise<OpenLibrary> {
  let served: Served | undefined;
  let library: Library = {
    catalogue: createCatalogue([]),
    index: { search: () => [], browse: () => undefined, related: () => [] },
  };
  let reading: Promise<void> = Promise.resolve();

  const readOnce = async () => {
    const next = await read();
    if (served !== undefined && isSame(served, next)) return;
    library = {
      catalogue: createCatalogue(next.editions),
      index: await createIndex(next.editions, next.files),
    };
    served = next;
    onServed(next.editions);
  };

  await readOnce();
  return {
    current: () => library,
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
