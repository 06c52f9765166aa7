import { lockDataDir } from '../../../src/storage/process-lock.ts';
import { StoreProblem } from '../../../src/storage/store-problem.ts';

/** Holds the lock of a data folder until it is killed, or says why it cannot. */
try {
  await lockDataDir(process.argv[2] ?? '');
  // Were the lock tied to a value that nobody keeps, it would go here.
  global.gc?.();
  process.stdout.write('locked\n');
  process.stdin.resume();
} catch (error) {
  process.stdout.write(error instanceof StoreProblem ? error.message : `unexpected: ${error}`);
}
