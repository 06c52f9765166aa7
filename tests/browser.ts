import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const folder = new URL('../node_modules/@sparticuz/chromium/', import.meta.url);

/** A real Chromium without a window, from the packages that `npm ci` installs: nothing is downloaded. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, libraries } = await unpackBrowser();
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    env: { ...process.env, LD_LIBRARY_PATH: [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') },
  });
}

/**
 * Unpacks the browser, once per machine and version, with the libraries that a bare system lacks. The package's own
 * unpacking takes a file that another process is still writing for finished; a rename cannot be seen half done.
 */
export async function unpackBrowser(): Promise<{ readonly executablePath: string; readonly libraries: string }> {
  const { version } = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'));
  const executablePath = join(tmpdir(), `chromium-${version}-${process.arch}`);
  if (!existsSync(executablePath)) {
    const unfinished = `${executablePath}.${process.pid}`;
    const packed = createReadStream(packedFile('chromium.br'));
    await pipeline(packed, createBrotliDecompress(), createWriteStream(unfinished, { mode: 0o700 }));
    await rename(unfinished, executablePath);
  }
  return { executablePath, libraries: join(await inflate(packedFile('al2023.tar.br')), 'lib') };
}

/** For vitest: before any test, so that no two of them unpack at once. */
export async function setup(): Promise<void> {
  await unpackBrowser();
}

function packedFile(name: string): string {
  return fileURLToPath(new URL(`bin/${name}`, folder));
}
