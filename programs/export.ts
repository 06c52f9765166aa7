import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { Store } from '../src/storage/open-store.ts';
import { exportStore } from '../src/storage/transfer.ts';
import { runOnStore } from './run-on-store.ts';

const USAGE = 'Usage: npm run export -- FILE, or npm run --silent export for standard output';

/** The last export stays until this one is whole. It tells who subscribed, hence it is for this user only. */
async function exportTo(file: string, store: Store): Promise<number> {
  const unfinished = `${file}.${process.pid}`;
  const stream = createWriteStream(unfinished, { mode: 0o600, flush: true });
  try {
    const rows = await exportStore(store, stream);
    await finished(stream.end());
    await rename(unfinished, file);
    return rows;
  } catch (error) {
    stream.destroy();
    await rm(unfinished, { force: true });
    throw error;
  }
}

const [file, ...others] = process.argv.slice(2);
if (others.length > 0 || file?.startsWith('-')) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 1;
} else {
  await runOnStore(async (store) => {
    const rows = await (file === undefined ? exportStore(store, process.stdout) : exportTo(file, store));
    return `Exported ${rows} rows.`;
  });
}
