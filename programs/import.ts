import { open } from 'node:fs/promises';
import { lockDataDir } from '../src/storage/process-lock.ts';
import { importStore } from '../src/storage/transfer.ts';
import { runOnStore } from './run-on-store.ts';

const USAGE = 'Usage: npm run import -- FILE, where - is standard input';

const [file, ...others] = process.argv.slice(2);
if (file === undefined || others.length > 0 || file.startsWith('--')) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 1;
} else {
  await runOnStore(async (store, { dataDir }) => {
    const input = file === '-' ? process.stdin : (await open(file)).createReadStream();
    // A bot that runs would publish its seeds meanwhile.
    const release = store.kind === 'sqlite' ? await lockDataDir(dataDir) : () => {};
    try {
      return `Imported ${await importStore(store, input)} rows.`;
    } finally {
      release();
      input.destroy();
    }
  });
}
