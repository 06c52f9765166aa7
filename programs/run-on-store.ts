import { type Config, readConfig } from '../src/config.ts';
import { openStore, type Store } from '../src/storage/open-store.ts';
import { StoreProblem } from '../src/storage/store-problem.ts';

/**
 * Runs a program of the terminal on the store of the environment: what it returns is said on standard error. The exit code
 * is 0, or 1 after a sentence about what an operator can mend.
 */
export async function runOnStore(work: (store: Store, config: Config) => Promise<string>): Promise<void> {
  const result = readConfig(process.env);
  if (!result.isValid) {
    process.exitCode = say(...result.problems, 'See .env.example.');
    return;
  }
  const { config } = result;
  let store: Store | undefined;
  try {
    store = await openStore(config);
    say(await work(store, config));
  } catch (error) {
    process.exitCode = say(explain(error));
  } finally {
    await store?.close();
  }
}

function explain(error: unknown): string {
  if (error instanceof StoreProblem) return error.message;
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `${path} does not exist.`;
  if (code === 'EACCES' || code === 'EPERM') return `${path} may not be used by this user.`;
  if (code === 'EISDIR') return `${path ?? 'It'} is a folder: name a file.`;
  return message;
}

function say(...lines: readonly string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`);
  return 1;
}
