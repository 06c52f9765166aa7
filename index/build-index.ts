import { fork } from 'node:child_process';
import module from 'node:module';
import { dirname } from 'node:path';
import type { Edition } from '../src/reports/edition.ts';
import type { FileProblem } from '../src/reports/file-problem.ts';
import type { SeedFile } from '../src/reports/read-edition.ts';
import type { KnownPart, MadePart } from './make-parts.ts';
import type { Restriction } from './restrict-sources.ts';

export interface BuildOrder {
  readonly editions: readonly Edition[];
  readonly files: readonly SeedFile[];
  /** What the glossary and the phrases were when they were last sound. */
  readonly lastSound: readonly SeedFile[];
  readonly restriction: Restriction | undefined;
  /** Of the index before, so that what did not change is not made again. */
  readonly known: readonly KnownPart[];
}

export interface Built {
  readonly parts: readonly MadePart[];
  readonly problems: readonly FileProblem[];
  /** Of the sources, by `sourcesKey`. */
  readonly key: string;
}

/** What the process says: each part as it is made, and the rest at the end. */
export type BuildMessage = { readonly part: MadePart } | { readonly end: Omit<Built, 'parts'> };

/** In megabytes. Most of what a build makes it drops at once: the collector of Node's own size takes a fifth of the time. */
const YOUNG_HEAP = 64;

/**
 * Builds an index in a process of its own: it takes a second or more, during which questions are answered, and several times
 * the room of the index, which goes with the process. Rejects when that one fails or is killed.
 */
export function buildIndex(order: BuildOrder): Promise<Built> {
  return new Promise((resolve, reject) => {
    const compiled = module.getCompileCacheDir();
    const child = fork(new URL('./build-process.ts', import.meta.url), {
      serialization: 'advanced',
      execArgv: [`--max-semi-space-size=${YOUNG_HEAP}`],
      // It needs no secret. The folder of compiled code is one of the version of Node within the one to name.
      env: compiled === undefined ? {} : { NODE_COMPILE_CACHE: dirname(compiled) },
    });
    const parts: MadePart[] = [];
    child.on('message', (sent) => {
      // Safe cast: what `build-process.ts` sends.
      const message = sent as BuildMessage;
      if ('part' in message) parts.push(message.part);
      else resolve({ parts, ...message.end });
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`building the index ended with ${signal ?? code}`)));
    child.send(order);
  });
}
