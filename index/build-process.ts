import type { BuildOrder, BuildTask, TaskDone } from './build-index.ts';
import { createPartMaker } from './make-parts.ts';
import { readSources, type SourcesRead, sourcesKey } from './read-sources.ts';
import { restrictSources } from './restrict-sources.ts';

// A bot that was killed wants no index any more, and one that has its index no process.
process.once('error', () => process.exit(1));
process.once('disconnect', () => process.exit());

process.once('message', (message) => {
  // Safe cast: only `buildIndex` starts this process, and sends the order first.
  const work = startWork(message as BuildOrder);
  process.on('message', (task) => {
    // Safe cast: and then one task after another.
    process.send?.(work(task as BuildTask));
  });
});

function startWork(order: BuildOrder): (task: BuildTask) => TaskDone {
  const { editions, files, restriction, known } = order;
  const { sources, problems } = readSound(order);
  const maker = createPartMaker(restriction === undefined ? sources : restrictSources(sources, restriction), known);
  return (task) => {
    if (task !== 'rest') return { parts: maker.makeLanguage(task) };
    return { parts: [maker.makeConcepts()], rest: { problems, key: sourcesKey(editions, files) } };
  };
}

function readSound({ editions, files, lastSound, known }: BuildOrder): SourcesRead {
  // Nothing is built on a broken glossary, so that the key of what was built is that of a sound one.
  const soundKey = known.find(({ name }) => name === 'concepts')?.key;
  const read = readSources(editions, files, {}, soundKey);
  return read.problems.length === 0 ? read : readSources(editions, files, readSources(editions, lastSound).sources);
}
