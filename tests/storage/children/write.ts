import type { Change } from '../../../src/reports/change.ts';
import { openStore } from '../../../src/storage/open-store.ts';
import { entry, publishing, subscription } from '../samples.ts';

/** Changes of each revision: enough that a kill finds some written and some not. */
const CHANGES = 200;

/** Writes until it is killed, and says what was acknowledged: `revision N` and `settled ID`. */
const [place = '', run = ''] = process.argv.slice(2);
const store = await openStore(JSON.parse(place));
const say = (line: string) => process.stdout.write(`${line}\n`);
for (let round = 0; ; round += 1) {
  const outcome = await store.revisions.publish(publishing([`${run} ${round}`]), () =>
    Array.from(
      { length: CHANGES },
      (_, at): Change => ({ kind: 'added', paragraph: at, after: entry(at, `${round}`) }),
    ),
  );
  if (outcome.kind === 'published') say(`revision ${outcome.revision.number}`);
  const id = `${run}-${round}`;
  await store.subscriptions.add(subscription(id));
  const range = { fromPosition: 0, toPosition: round + 1 };
  const claim = { team: 'T1', owner: run, now: 5_000, leaseMs: 60_000 };
  await store.deliveries.claim({ id, subscriptionId: id, dueAt: 5_000, ...range }, claim);
  if (await store.deliveries.settle(id, run, { state: 'sent', at: 6_000, nextDueAt: 9_000 })) say(`settled ${id}`);
}
