import { createCatalogue } from '../reports/catalogue.ts';
import type { Edition } from '../reports/edition.ts';
import type { FileProblem } from '../reports/file-problem.ts';
import { publish } from '../reports/publish.ts';
import type { SeedFile } from '../reports/read-edition.ts';
import type { Library } from './ask.ts';
import type { SearchIndex } from './search-port.ts';

/** The folder of reports as the library needs it: read whole, and told of changes. */
export interface ReportSource {
  read(): Promise<readonly SeedFile[]>;
}

export interface LibraryParts {
  readonly source: ReportSource;
  readonly createIndex: (editions: readonly Edition[], files: readonly SeedFile[]) => Promise<SearchIndex>;
  /** Whether a file that is no edition matters to the index. */
  readonly isIndexFile: (name: string) => boolean;
  /** Whether an edition is to be answered from; without this, every one is. */
  readonly isServed?: (edition: Edition) => boolean;
  /** Told after each reading what is being served and what is wrong with the rest. */
  readonly onRead: (outcome: LibraryReading) => void;
}

export interface LibraryReading {
  readonly editions: readonly Edition[];
  readonly problems: readonly FileProblem[];
  readonly isChanged: boolean;
}

export interface OpenLibrary {
  /** What questions are answered from at this moment. */
  current(): Library;
  /** Reads the folder again and swaps a finished index in; answers go on from the old one meanwhile. */
  refresh(): Promise<void>;
}

/** Reads every report once and keeps the last good edition of each file from then on. */
export async function openLibrary({
  source,
  createIndex,
  isIndexFile,
  isServed = () => true,
  onRead,
}: LibraryParts): Promise<OpenLibrary> {
  let indexed: readonly SeedFile[] = [];
  let served: ReadonlyMap<string, Edition> = new Map();
  let library: Library = {
    catalogue: createCatalogue([]),
    index: { search: () => [], browse: () => undefined, related: () => [] },
  };
  let reading: Promise<void> = Promise.resolve();

  const readOnce = async () => {
    const files = await source.read();
    const { editions, problems } = publish(files, served);
    const beside = files.filter(({ name }) => isIndexFile(name));
    const isChanged = !haveSameContent(editions, served) || !haveSameBytes(beside, indexed);
    if (isChanged) {
      const all = [...editions.values()].filter(isServed);
      library = { catalogue: createCatalogue(all), index: await createIndex(all, files) };
      served = editions;
      indexed = beside;
    }
    onRead({ editions: [...editions.values()].filter(isServed), problems, isChanged });
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

function haveSameBytes(left: readonly SeedFile[], right: readonly SeedFile[]): boolean {
  return (
    left.length === right.length &&
    left.every((file) => right.some(({ name, bytes }) => name === file.name && areEqual(bytes, file.bytes)))
  );
}

function areEqual(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}

function haveSameContent(left: ReadonlyMap<string, Edition>, right: ReadonlyMap<string, Edition>): boolean {
  return JSON.stringify([...left]) === JSON.stringify([...right]);
}
