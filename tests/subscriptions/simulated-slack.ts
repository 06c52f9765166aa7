import type { FindOutcome, Poster, PostOutcome } from '../../src/subscriptions/poster.ts';

/** A message as it stands in Slack. `page` is 0 for a direct message to a creator. */
export interface SlackMessage {
  readonly ts: string;
  readonly at: number;
  readonly channel: string;
  readonly threadTs?: string;
  readonly deliveryId: string;
  readonly page: number;
  /** The paragraphs that the page tells, and its first line. */
  readonly paragraphs: readonly number[];
  readonly summary?: string;
}

/**
 * What happens to a call instead of its success. `lost-answer`: accepted, and the answer never comes; `cut`: not accepted,
 * and no answer either. Both look the same to who posts.
 */
export type SlackFault =
  | Exclude<PostOutcome, { kind: 'posted' }>
  | { readonly kind: 'lost-answer' }
  | { readonly kind: 'cut' };

export interface SimulatedSlack {
  readonly poster: Poster;
  readonly messages: readonly SlackMessage[];
  /** Direct messages to creators. */
  readonly told: readonly SlackMessage[];
  /** Looks that were made. */
  readonly looks: () => number;
  /** The next posts fail so, in order; undefined for one that does not. */
  readonly faults: (SlackFault | undefined)[];
  /** The next looks end so, in order. */
  readonly blindness: FindOutcome[];
  /** Channels that refuse whatever is posted, with Slack's word. */
  readonly refusals: Map<string, string>;
}

/** Slack as far as digests go; it shows a message some time after it accepted it. */
export function createSimulatedSlack(now: () => number, showsAfterMs = 5_000): SimulatedSlack {
  const messages: SlackMessage[] = [];
  const told: SlackMessage[] = [];
  const faults: (SlackFault | undefined)[] = [];
  const blindness: FindOutcome[] = [];
  const refusals = new Map<string, string>();
  let looks = 0;
  const nextTs = () => `${Math.floor(now() / 1_000)}.${String(messages.length + told.length).padStart(6, '0')}`;

  const answer = (fault: SlackFault | undefined, accept: () => string): PostOutcome => {
    if (fault === undefined) return { kind: 'posted', ts: accept() };
    if (fault.kind !== 'lost-answer' && fault.kind !== 'cut') return fault;
    if (fault.kind === 'lost-answer') accept();
    return { kind: 'unknown', error: 'timeout' };
  };

  const find = (among: readonly SlackMessage[], sinceMs: number): FindOutcome => {
    looks += 1;
    const blind = blindness.shift();
    if (blind !== undefined) return blind;
    const shown = among.filter(({ at }) => at >= sinceMs && at + showsAfterMs <= now());
    const pages = shown.map(({ page, ts }) => ({ pageNumber: page, ts }));
    return pages.length === 0 ? { kind: 'none' } : { kind: 'found', pages };
  };

  return {
    messages,
    told,
    faults,
    blindness,
    refusals,
    looks: () => looks,
    poster: {
      async post({ channel }, page, { deliveryId, pageNumber, threadTs }) {
        const refusal = refusals.get(channel);
        if (refusal !== undefined) return { kind: 'refused-for-good', error: refusal };
        return answer(faults.shift(), () => {
          const ts = nextTs();
          messages.push({
            ts,
            at: now(),
            channel,
            deliveryId,
            page: pageNumber,
            paragraphs: page.groups.flatMap(({ items }) => items.map(({ paragraph }) => paragraph)),
            ...(threadTs === undefined ? {} : { threadTs }),
            ...(page.summary === undefined ? {} : { summary: page.summary }),
          });
          return ts;
        });
      },
      findPosted: async ({ channel }, deliveryId, sinceMs, threadTs) =>
        find(
          messages.filter(
            (message) =>
              message.channel === channel && message.deliveryId === deliveryId && message.threadTs === threadTs,
          ),
          sinceMs,
        ),
      async tellCreator({ creator }, error, deliveryId) {
        return answer(faults.shift(), () => {
          const ts = nextTs();
          told.push({ ts, at: now(), channel: creator, deliveryId, page: 0, paragraphs: [], summary: error });
          return ts;
        });
      },
      findTold: async ({ creator }, deliveryId, sinceMs) =>
        find(
          told.filter((message) => message.channel === creator && message.deliveryId === deliveryId),
          sinceMs,
        ),
    },
  };
}
