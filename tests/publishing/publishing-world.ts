import { createFolderPublisher } from '../../src/publishing/folder-publisher.ts';
import { createPublisher } from '../../src/publishing/publisher.ts';
import type { SeedFile } from '../../src/reports/read-edition.ts';
import type { Store } from '../../src/storage/open-store.ts';
import { seedText } from '../seed-files.ts';

export const ENGLISH = 'A_76_505_Add.1.en.md';
export const FRENCH = 'A_76_505_Add.1.fr.md';
export const TEXT = seedText(ENGLISH);

/** The English edition with other words for the memorial, of paragraph 18. */
export const corrected = (words: string) =>
  TEXT.replace('construction of the memorial', `construction of the ${words}`);

export const fileOf = (name: string, text: string): SeedFile => ({ name, bytes: new TextEncoder().encode(text) });

/** A folder whose files are what a test puts into it. */
export type Folder = Map<string, string>;

export const filesOf = (folder: Folder) => [...folder].map(([name, text]) => fileOf(name, text));

/** A process that publishes a folder into a store, alone as on SQLite or with others as on PostgreSQL. */
export function startProcess(store: Store, folder: Folder, now: () => number = () => 1_000) {
  const { revisions, sources, kind } = store;
  const readSeeds = async () => filesOf(folder);
  const publisher = createPublisher({ revisions, readSeeds, now });
  const isAlone = kind === 'sqlite';
  const { publishFolder } = createFolderPublisher({ revisions, sources, publisher, readSeeds, now, isAlone });
  return { publisher, publishFolder };
}

/** What is served for paragraph 18 in English; undefined where no English edition is. */
export async function servedWords({ revisions }: Store): Promise<string | undefined> {
  const current = (await revisions.current()).find(({ edition }) => edition.language === 'en');
  const text = current?.edition.entries.find(({ paragraph }) => paragraph === 18)?.passages.join(' ');
  return text === undefined ? undefined : /construction of the ([\w ]*memorial)/.exec(text)?.[1];
}
