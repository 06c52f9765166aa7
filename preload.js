// Plain JavaScript on purpose: it must run on any Node, to say in one sentence what the TypeScript files need.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `This program needs Node 22.18 or newer and was started with ${process.versions.node}. ` +
      'Run it through npm (npm start, npm test), which uses the Node that npm ci installs, or install a newer Node.\n',
  );
  process.exit(1);
}

// A variable of the environment goes before one of the file.
if (existsSync('.env')) process.loadEnvFile('.env');

// Stripped and compiled code is kept from one start to the next, which halves the time that imports take. Beside the
// bot's other data, not in the machine's folder for temporary files, where others could put code of theirs.
module.enableCompileCache(join(process.env.DATA_DIR || 'data', 'compiled'));
