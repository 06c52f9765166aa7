import { hash } from 'node:crypto';
import type { Edition } from '../src/reports/edition.ts';
import { describeFileProblem, type FileProblem } from '../src/reports/file-problem.ts';
import { isProblem, type SeedFile } from '../src/reports/read-edition.ts';
import { type AskedPhrases, askedSymbol, isAskedFile, readAskedPhrases } from './asked-phrases.ts';
import type { IndexSources } from './create-index.ts';
import type { Concept } from './glossary/glossary.ts';
import { GLOSSARY_FILE, readGlossary } from './glossary/read-glossary.ts';

/** What the seeds folder has beside editions for an index, and what is wrong with it. */
export interface SourcesRead {
  readonly sources: IndexSources;
  readonly problems: readonly FileProblem[];
}

/**
 * A file that is broken leaves the `previous` glossary or phrases in place. A glossary whose key is that of a sound one is
 * read when it is first asked for: most of the time that reading takes goes into finding what may be wrong.
 */
export function readSources(
  editions: readonly Edition[],
  files: readonly SeedFile[],
  previous: Pick<IndexSources, 'glossary' | 'glossaryKey' | 'asked'> = {},
  soundKey?: string,
): SourcesRead {
  const problems: FileProblem[] = [];
  const sound = <Value extends object>(read: Value | FileProblem, otherwise: Value): Value => {
    if (!isProblem(read)) return read;
    problems.push(read);
    return otherwise;
  };
  const glossaryFile = files.find(({ name }) => name === GLOSSARY_FILE);
  const before: OpenedGlossary = { key: previous.glossaryKey, read: () => previous.glossary ?? [] };
  const glossary = glossaryFile === undefined ? NO_GLOSSARY : sound(openGlossary(glossaryFile, soundKey), before);
  const asked = files
    .filter(({ name }) => isAskedFile(name))
    .flatMap((file): readonly AskedPhrases[] => {
      const known = (previous.asked ?? []).filter(({ symbol }) => symbol === askedSymbol(file.name));
      return sound(readAskedPhrases(file), known);
    });
  return {
    sources: {
      editions,
      asked,
      glossaryKey: glossary.key,
      get glossary() {
        return glossary.read();
      },
    },
    problems,
  };
}

interface OpenedGlossary {
  readonly key: string | undefined;
  readonly read: () => readonly Concept[];
}

const NO_GLOSSARY: OpenedGlossary = { key: undefined, read: () => [] };

function openGlossary({ bytes }: SeedFile, soundKey: string | undefined): OpenedGlossary | FileProblem {
  const key = hash('sha256', bytes);
  let concepts: readonly Concept[] | FileProblem | undefined;
  const read = () => {
    concepts ??= readGlossary(new TextDecoder().decode(bytes));
    return concepts;
  };
  if (key !== soundKey) {
    const first = read();
    if (isProblem(first)) return first;
  }
  return {
    key,
    read: () => {
      const known = read();
      if (isProblem(known)) throw new Error(`a glossary that was sound is not: ${describeFileProblem(known)}`);
      return known;
    },
  };
}

/** One key for the same editions and the same files beside them: what a saved index must have been built from. */
export function sourcesKey(editions: readonly Edition[], files: readonly SeedFile[]): string {
  const beside = files
    .filter(({ name }) => isIndexFile(name))
    .map(({ name, bytes }) => [name, hash('sha256', bytes)])
    .sort();
  return hash('sha256', JSON.stringify([editions, beside]));
}

/** Whether a file of the seeds folder is no edition and yet matters to the index. */
export function isIndexFile(name: string): boolean {
  return name === GLOSSARY_FILE || isAskedFile(name);
}
