import { fork } from 'node:child_process';
import type { Edition } from '../src/reports/edition.ts';
import type { FileProblem } from '../src/reports/file-problem.ts';
import type { SeedFile } from '../src/reports/read-edition.ts';
import type { Restriction } from './restrict-sources.ts';

export interface BuildOrder {
  readonly editions: readonly Edition[];
  readonly files: readonly SeedFile[];
  /** What the glossary and the phrases were when they were last sound. */
  readonly lastSound: readonly SeedFile[];
  readonly restriction: Restriction | undefined;
  readonly key: string;
}

export interface Built {
  /** As `saveIndex` gives it. */
  readonly saved: string;
  readonly problems: readonly FileProblem[];
}

/**
 * Builds an index in a process of its own: it takes seconds, during which questions are answered, and several times the
 * room of the index, which goes with the process. Rejects when that one fails or is killed.
 */
export function buildIndex(order: BuildOrder): Promise<Built> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./build-process.ts', import.meta.url), {
      serialization: 'advanced',
      execArgv: [],
      // It needs no secret.
      env: {},
    });
    // Safe cast: what `build-process.ts` sends.
    child.once('message', (built) => resolve(built as Built));
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`building the index ended with ${signal ?? code}`)));
    child.send(order);
  });
}
