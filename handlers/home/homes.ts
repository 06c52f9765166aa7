import { setTimeout as pause } from 'node:timers/promises';
import type { KnownBlock } from '@slack/types';
import { LRUCache } from 'lru-cache';
import { createTurns } from './turns.ts';

/** Whose Home, by Slack's ids. */
export interface HomeOwner {
  readonly team: string;
  readonly user: string;
}

/** What could not be done, said in the part of Home where it was tried. */
export interface Notice {
  readonly at: 'search' | 'subscriptions' | 'language';
  readonly blocks: readonly KnownBlock[];
}

/** What its owner did in Home: opened it, or pressed something. `hash` is of the view that they had before them. */
export interface HomeAct {
  readonly hash?: string | undefined;
  readonly notice?: Notice;
}

/**
 * The Home tabs of a workspace, each as its owner should see it now, as far as this process knows who has one open. With
 * several processes a Home follows what its owner does by whichever takes that; news and digests only where the process
 * that has them is also the one that published it last. The others are up to date when they are next opened.
 */
export interface Homes {
  /** After an act of the owner's: resolves when Home shows what is so now. A notice stays until their next act. */
  show(owner: HomeOwner, act?: HomeAct): Promise<void>;
  /** Something that their Home shows has changed: it is published again soon. */
  changed(owner: HomeOwner): void;
  /** As `changed`, by nobody's act and perhaps many times at once: only for who opened it lately, together and in turn. */
  served(owner: HomeOwner): void;
  /** The reports have changed: what was opened lately is published again, one after the other. */
  reportsChanged(): void;
  /** Begins nothing new, and resolves when nothing is being published, or soon: Home is brought up to date by opening it. */
  stop(): Promise<void>;
}

export interface HomesParts {
  /** Publishes a Home as it is now, and gives the hash of the view. Never rejects. */
  readonly publish: (owner: HomeOwner, act: HomeAct) => Promise<string | undefined>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Between two Homes that nobody asked for; Slack takes about a hundred a minute (docs.slack.dev, `views.publish`). */
  readonly paceMs?: number;
  /** How long what happens to subscriptions is gathered: many digests sent together are one publication. */
  readonly gatherMs?: number;
  /** How long stopping waits for a Slack that does not answer. */
  readonly patienceMs?: number;
}

const PACE_MS = 1_000;
const GATHER_MS = 2_000;
const PATIENCE_MS = 3_000;

/** Homes of which this process remembers what it published last. */
const MAX_REMEMBERED = 1_000;

/** Who opened Home in the last hour may have it before them still; everybody else gets the news by opening it. */
const LATELY_MS = 60 * 60_000;
const MOST_TOLD = 50;

interface Remembered {
  readonly owner: HomeOwner;
  hash?: string | undefined;
  notice?: Notice | undefined;
  actedAt?: number;
}

export function createHomes(parts: HomesParts): Homes {
  const { publish, now, paceMs = PACE_MS, gatherMs = GATHER_MS, patienceMs = PATIENCE_MS } = parts;
  const remembered = new LRUCache<string, Remembered>({ max: MAX_REMEMBERED });
  const gathered = new Map<string, HomeOwner>();
  const waiting = new Map<string, HomeOwner>();
  const stopping = new AbortController();
  let gathering: Promise<void> | undefined;
  let telling: Promise<void> | undefined;

  const isRecent = ({ actedAt = 0 }: Remembered) => actedAt > now() - LATELY_MS;
  /** False where the bot stops first. */
  const passes = (ms: number) => pause(ms, true, { signal: stopping.signal, ref: false }).catch(() => false);
  const recall = (owner: HomeOwner): Remembered => {
    const known = remembered.get(keyOf(owner)) ?? { owner };
    remembered.set(keyOf(owner), known);
    return known;
  };
  const turns = createTurns(keyOf, async (owner: HomeOwner) => {
    const home = recall(owner);
    const { hash, notice } = home;
    home.hash = await publish(owner, { hash, ...(notice === undefined ? {} : { notice }) });
  });

  const tellWaiting = async (): Promise<void> => {
    for (const [key, owner] of waiting) {
      waiting.delete(key);
      await turns.ask(owner);
      if (!(await passes(paceMs))) return;
    }
    telling = undefined;
  };
  const tell = (owners: Iterable<HomeOwner>): void => {
    for (const owner of owners) waiting.set(keyOf(owner), owner);
    if (waiting.size > 0) telling ??= tellWaiting();
  };
  const gather = async (): Promise<void> => {
    if (!(await passes(gatherMs))) return;
    gathering = undefined;
    tell(gathered.values());
    gathered.clear();
  };

  return {
    async show(owner, { hash, notice } = {}) {
      const home = recall(owner);
      if (hash !== undefined) home.hash = hash;
      home.notice = notice;
      home.actedAt = now();
      await turns.ask(owner);
    },
    changed(owner) {
      if (!stopping.signal.aborted) void turns.ask(owner);
    },
    served(owner) {
      const home = remembered.peek(keyOf(owner));
      if (stopping.signal.aborted || home === undefined || !isRecent(home)) return;
      gathered.set(keyOf(owner), owner);
      gathering ??= gather();
    },
    reportsChanged() {
      if (stopping.signal.aborted) return;
      const lately = [...remembered.values()].filter(isRecent);
      tell(lately.slice(0, MOST_TOLD).map(({ owner }) => owner));
    },
    async stop() {
      stopping.abort();
      waiting.clear();
      const patience = new AbortController();
      const tooLate = pause(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined);
      await Promise.race([Promise.all([gathering, telling, turns.idle()]), tooLate]);
      patience.abort();
    },
  };
}

function keyOf({ team, user }: HomeOwner): string {
  return `${team} ${user}`;
}
