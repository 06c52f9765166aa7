import type { Edition } from './edition.ts';
import type { FileProblem } from './file-problem.ts';
import { MANIFEST_FILE, type Manifest, readManifest } from './manifest.ts';
import { isProblem, readEdition, type SeedFile } from './read-edition.ts';

/** What of a folder of files can be published, and what is wrong with the rest. */
export interface FolderReading {
  /** File names to the editions read from them. */
  readonly editions: ReadonlyMap<string, Edition>;
  readonly problems: readonly FileProblem[];
}

/** Whether a file of the seeds folder claims to be an edition: data files of ours begin in lower case. */
export function isEditionFile(name: string): boolean {
  return /^[A-Z].*\.(md|txt)$/.test(name) && !/^[A-Z]+\.md$/.test(name);
}

/** All files of the folder to the editions that they hold. Of two files for one edition the first by name counts. */
export function readFolder(files: readonly SeedFile[]): FolderReading {
  const problems: FileProblem[] = [];
  const editions = new Map<string, Edition>();
  const owners = new Map<string, string>();
  const manifest = manifestOf(files, problems);
  for (const file of files.filter((candidate) => isEditionFile(candidate.name)).toSorted(byName)) {
    const read = readEdition(file, manifest);
    if (isProblem(read)) {
      problems.push(read);
      continue;
    }
    const key = `${read.symbol} ${read.language}`;
    const owner = owners.get(key);
    if (owner !== undefined) {
      const problem = `${owner} is already the edition of ${read.symbol} in "${read.language}"`;
      problems.push({ file: file.name, problem, remedy: 'Remove one of the two files' });
      continue;
    }
    owners.set(key, file.name);
    editions.set(file.name, read);
  }
  return { editions, problems };
}

/** What the folder says of its bare text files; nothing where its manifest is missing or broken. */
export function manifestOf(files: readonly SeedFile[], problems: FileProblem[] = []): Manifest {
  const file = files.find((candidate) => candidate.name === MANIFEST_FILE);
  if (file === undefined) return {};
  const manifest = readManifest(new TextDecoder().decode(file.bytes));
  if (!isProblem(manifest)) return manifest;
  problems.push(manifest);
  return {};
}

function byName(left: SeedFile, right: SeedFile): number {
  return left.name < right.name ? -1 : 1;
}
