// Plain JavaScript on purpose: it must run on any Node, to say in one sentence what the TypeScript files need.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `This program needs Node 22.18 or newer and was started with ${process.versions.node}. ` +
      'Run it through npm (npm start, npm test), which uses the Node that npm ci installs, or install a newer Node.\n',
  );
  process.exit(1);
}
