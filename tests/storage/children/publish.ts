import { once } from 'node:events';
import { openStore } from '../../../src/storage/open-store.ts';
import { compare, publishing } from '../samples.ts';

/** Opens a store, waits for a line, publishes the same texts as its twins and says the outcomes. */
const [place = '', rounds = ''] = process.argv.slice(2);
const store = await openStore(JSON.parse(place));
process.stdout.write('ready\n');
await once(process.stdin, 'data');
const outcomes: string[] = [];
for (let round = 0; round < Number(rounds); round += 1) {
  const { kind } = await store.revisions.publish(publishing([`text ${round}`]), compare);
  outcomes.push(kind);
  // As every process does each second.
  await store.revisions.changes({ after: await store.revisions.lastPosition() });
}
await store.close();
process.stdout.write(`${JSON.stringify(outcomes)}\n`);
process.exit(0);
