import { expect, test } from 'vitest';
import type { StoredMessage } from '../../playground/message-store.ts';
import type { Delivery } from '../../src/subscriptions/delivery.ts';
import { recorded, START, someSubscription } from '../subscriptions/some-changes.ts';
import { type Evidence, judge } from './judge.ts';

const DAY_MS = 86_400_000;
const subscription = someSubscription({ scope: { kind: 'paragraphs', ranges: [{ from: 148, to: 150 }] } });
const [id, toldUpTo] = [`${subscription.id}@${START}`, 2];
const changes = recorded({ paragraph: 148 }, { paragraph: 36 }).map((change) => ({
  ...change,
  publishedAt: START - DAY_MS,
}));
const sent: Delivery = {
  ...{ id, subscriptionId: subscription.id, dueAt: START, fromPosition: 0, toPosition: 2, state: 'sent', owner: 'one' },
  ...{ leaseUntil: START, claimedAt: START, attempts: 1, messageTs: '1.000000', pagesPosted: 1 },
};

/** A page that tells paragraphs of the first corrigendum. */
function page(ts: string, paragraphs: readonly number[], number = 1, deliveryId = id): StoredMessage {
  const blocks = paragraphs.flatMap((paragraph) => [
    { type: 'section', text: { type: 'mrkdwn', text: `*A/75/19, para. ${paragraph}* · Amended` } },
    { type: 'rich_text', elements: [{ elements: [{ text: 'as it is now (A/76/505/Add.1/' }, { text: 'Corr.1)' }] }] },
  ]);
  const metadata = { event_type: 'digest', event_payload: { delivery_id: deliveryId, page: number } };
  return { ts, channel: subscription.channel, user: 'U0', text: '', blocks, metadata };
}

function evidence(messages: readonly StoredMessage[], deliveries: readonly Delivery[] = [sent]): Evidence {
  return {
    store: {
      revisions: { changes: async () => changes },
      subscriptions: { find: async () => ({ ...subscription, toldUpTo }) },
      deliveries: { ofSubscription: async () => deliveries },
    },
    messages,
    begun: [{ planned: { subscription, begins: 0, dueAt: START }, toldUpTo: 0 }],
    returnedAt: START + 1,
    overruns: [],
    endOfChanges: [2],
    index: { browse: () => undefined },
    crashes: [],
  };
}

test.each<[string, readonly StoredMessage[], object, Delivery?]>([
  ['nothing where each page and change came once', [page('1.000000', [148])], { problems: [] }],
  ['a page that stands twice', [page('1.000000', [148]), page('2.000000', [148])], { duplicates: 1, lost: 0 }],
  ['a digest that never came', [], { duplicates: 0, lost: 2 }],
  ['a change that is told twice', [page('1.000000', [148, 148])], { duplicates: 1, lost: 0 }],
  ['a change that is out of scope', [page('1.000000', [148, 36])], { duplicates: 1, lost: 0 }],
  ['a change that is left out', [page('1.000000', [])], { duplicates: 0, lost: 1 }],
  ['a digest that was not due', [page('1.000000', [148]), page('2.000000', [148], 1, 's1@1')], { duplicates: 1 }],
  ['a delivery that is still under way', [page('1.000000', [148])], { lost: 1 }, { ...sent, state: 'waiting' }],
  ['news that was taken for none', [], { lost: 3, sent: 0 }, { ...sent, state: 'empty' }],
  ['a window that leaves out what was published', [page('1.000000', [148])], { lost: 1 }, { ...sent, toPosition: 1 }],
  ['a table that knows of fewer pages', [page('1.000000', [148])], { wrong: 1 }, { ...sent, pagesPosted: 0 }],
])('the judge finds %s', async (_, messages, found, delivery = sent) => {
  expect(await judge(evidence(messages, [delivery]))).toMatchObject({ due: 1, ...found });
});

test('the judge finds a digest that nobody claimed', async () => {
  expect(await judge(evidence([], []))).toMatchObject({ due: 1, sent: 0, lost: 1 });
});
