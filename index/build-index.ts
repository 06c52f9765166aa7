import { type ChildProcess, fork } from 'node:child_process';
import module from 'node:module';
import { dirname } from 'node:path';
import type { Edition } from '../src/reports/edition.ts';
import type { FileProblem } from '../src/reports/file-problem.ts';
import type { Language } from '../src/reports/language.ts';
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
  /** Of all languages, in the order in which they were finished. */
  readonly parts: readonly MadePart[];
  readonly problems: readonly FileProblem[];
  /** Of the sources, by `sourcesKey`. */
  readonly key: string;
}

/** What a process is asked for: the parts of one language, or whatever is made of no language. */
export type BuildTask = Language | 'rest';

/** What it says when that is done. */
export interface TaskDone {
  readonly parts: readonly MadePart[];
  readonly rest?: Omit<Built, 'parts'>;
}

/** The dearest first, so that all processes end together. */
const TASKS: readonly BuildTask[] = ['zh', 'ar', 'fr', 'ru', 'es', 'en', 'rest'];

/** In megabytes. Most of what a build makes it drops at once: the collector of Node's own size takes a fifth of the time. */
const YOUNG_HEAP = 64;

/**
 * Builds an index in processes of its own: it takes a second or so, during which questions are answered, and several times
 * the room of the index, which goes with the processes. Each takes the next language when it is done with one. Rejects when
 * one of them fails or is killed.
 */
export async function buildIndex(
  order: BuildOrder,
  processCount = 1,
  start: () => ChildProcess = startBuildProcess,
): Promise<Built> {
  const tasks = [...TASKS];
  const done: TaskDone[] = [];
  const children = Array.from({ length: processCount }, start);
  try {
    await Promise.all(children.map((child) => employ(child, order, () => tasks.shift(), done)));
  } catch (error) {
    for (const child of children) child.kill();
    throw error;
  }
  const rest = done.find((one) => one.rest !== undefined)?.rest;
  if (rest === undefined) throw new Error('building the index ended before all was built');
  return { parts: done.flatMap(({ parts }) => parts), ...rest };
}

/** A process that waits for an order; it ends by itself when this one does. */
export function startBuildProcess(): ChildProcess {
  const compiled = module.getCompileCacheDir();
  return fork(new URL('./build-process.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: [`--max-semi-space-size=${YOUNG_HEAP}`],
    // It needs no secret. The folder of compiled code is one of the version of Node within the one to name.
    env: compiled === undefined ? {} : { NODE_COMPILE_CACHE: dirname(compiled) },
  });
}

/** Resolves when there is nothing more for this process to do. */
function employ(
  child: ChildProcess,
  order: BuildOrder,
  nextTask: () => BuildTask | undefined,
  done: TaskDone[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`building the index ended with ${signal ?? code}`)));
    const goOn = () => {
      const task = nextTask();
      if (task !== undefined) {
        child.send(task);
        return;
      }
      // Let go of and not killed: at its end it keeps its compiled code for the next build.
      child.disconnect();
      resolve();
    };
    child.on('message', (message) => {
      // Safe cast: what `build-process.ts` sends.
      done.push(message as TaskDone);
      goOn();
    });
    child.send(order);
    goOn();
  });
}
