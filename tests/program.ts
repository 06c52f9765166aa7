import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { giveKeptIndex } from './kept-index.ts';

export interface Program {
  readonly process: ChildProcessWithoutNullStreams;
  stdout(): string;
  stderr(): string;
  /** Resolves when the output contains a text; rejects when the program ends without it. */
  says(text: string): Promise<void>;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
}

/** Runs a file of ours as npm does, with no environment but what is given; it ends with the test. */
export function runProgram(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Program {
  const dataDir = mkdtempSync(join(tmpdir(), 'peacekeeping-data-'));
  giveKeptIndex(dataDir);
  const child = spawn(process.execPath, ['--import', './preload.js', file, ...args], {
    env: { PATH: process.env.PATH ?? '', DATA_DIR: dataDir, ...environment },
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  const ended = once(child, 'close').then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    process: child,
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    async says(text) {
      while (!output.stdout.includes(text) && !output.stderr.includes(text)) {
        const end = await Promise.race([
          once(child.stdout, 'data'),
          once(child.stderr, 'data'),
          ended.then(() => 'ended'),
        ]);
        if (end === 'ended' && !`${output.stdout}${output.stderr}`.includes(text)) {
          throw new Error(`it ended without saying "${text}":\n${output.stdout}${output.stderr}`);
        }
      }
    },
    ended,
  };
}
