import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

/** A real Chromium without a window, from the packages that `npm ci` installs: nothing is downloaded. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await unpackChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  });
}

/**
 * The path of the browser, unpacked once per machine and version. The package's own unpacking takes a file that another
 * test process is still writing for finished; a rename cannot be seen half done.
 */
async function unpackChromium(): Promise<string> {
  const folder = new URL('../node_modules/@sparticuz/chromium/', import.meta.url);
  const { version } = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'));
  const unpacked = join(tmpdir(), `chromium-${version}-${process.arch}`);
  if (existsSync(unpacked)) return unpacked;
  const unfinished = `${unpacked}.${process.pid}`;
  const packed = createReadStream(fileURLToPath(new URL('bin/chromium.br', folder)));
  await pipeline(packed, createBrotliDecompress(), createWriteStream(unfinished, { mode: 0o700 }));
  await rename(unfinished, unpacked);
  return unpacked;
}
