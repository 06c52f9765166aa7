import type { BuildMessage, BuildOrder } from './build-index.ts';
import { makeParts } from './make-parts.ts';
import { readSources, type SourcesRead, sourcesKey } from './read-sources.ts';
import { restrictSources } from './restrict-sources.ts';

// A bot that was killed wants no index any more.
process.once('error', () => process.exit(1));
process.once('disconnect', () => process.exit());

process.once('message', (message) => {
  // Safe cast: only `buildIndex` starts this process.
  const order = message as BuildOrder;
  const { editions, files, restriction, known } = order;
  const { sources, problems } = readSound(order);
  for (const part of makeParts(restriction === undefined ? sources : restrictSources(sources, restriction), known)) {
    process.send?.({ part } satisfies BuildMessage);
  }
  const end = { problems, key: sourcesKey(editions, files) };
  process.send?.({ end } satisfies BuildMessage, () => {
    if (process.connected) process.disconnect();
  });
});

function readSound({ editions, files, lastSound }: BuildOrder): SourcesRead {
  const read = readSources(editions, files);
  return read.problems.length === 0 ? read : readSources(editions, files, readSources(editions, lastSound).sources);
}
