import type { BuildOrder, Built } from './build-index.ts';
import { createIndex } from './create-index.ts';
import { readSources } from './read-sources.ts';
import { restrictSources } from './restrict-sources.ts';
import { saveIndex } from './saved-index.ts';

process.once('message', (message) => {
  // Safe cast: only `buildIndex` starts this process.
  const { editions, files, lastSound, restriction, key } = message as BuildOrder;
  const previous = lastSound.length === 0 ? {} : readSources(editions, lastSound).sources;
  const { sources, problems } = readSources(editions, files, previous);
  const index = createIndex(restriction === undefined ? sources : restrictSources(sources, restriction));
  const built: Built = { saved: saveIndex(index, key), problems };
  process.send?.(built, () => {
    // The bot may have ended meanwhile.
    if (process.connected) process.disconnect();
  });
});
