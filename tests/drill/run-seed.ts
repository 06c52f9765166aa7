import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createWorkspace, type Workspace } from '../../playground/workspace.ts';
import { createFolderPublisher } from '../../src/publishing/folder-publisher.ts';
import { createPublisher } from '../../src/publishing/publisher.ts';
import type { StoreKind } from '../../src/storage/engine.ts';
import { openStore, type Store } from '../../src/storage/open-store.ts';
import { createSeedsFolder } from '../../src/storage/seeds-folder.ts';
import { newDatabase } from '../postgres/set-up.ts';
import { createBots } from './bots.ts';
import { CORRIGENDA, correct } from './corrigenda.ts';
import { openDoors } from './doors.ts';
import type { DrillSeeds } from './drill-seeds.ts';
import { type Findings, judge } from './judge.ts';
import { channelOf, HOUR_MS, type PlannedSubscription, planDay } from './plan.ts';
import { createRandom } from './random.ts';
import { createSimulatedClock, realMs } from './simulated-clock.ts';
import { createTroubleMaker } from './trouble-maker.ts';

export interface SeedRequest {
  readonly seed: number;
  readonly kind: StoreKind;
  readonly subscriptions: number;
  readonly processes: number;
  readonly hasLook: boolean;
  readonly seeds: DrillSeeds;
  /** Ends everything at once. */
  readonly signal: AbortSignal;
}

export interface SeedResult extends Findings {
  readonly kills: number;
  readonly killsAfterAcceptance: number;
  readonly restarts: number;
  readonly rateLimits: number;
  readonly serverErrors: number;
  readonly timeoutsAfterAcceptance: number;
  /** Connections that died, before or after Slack had done what was asked. */
  readonly cuts: number;
  /** Messages that came faster than Slack's burst allows. */
  readonly tooFast: number;
  readonly looks: number;
  readonly seconds: number;
}

/** A second of Slack's pace and of `retry-after` is under 2 ms, an hour 6 seconds. */
const SPEED = 600;
/** In real milliseconds: machines are shared, and a process that stands still for a whole lease may post twice. */
const LEASE_MS = 3_000;
const SETTLING_MS = 250;
const POLL_MS = 120;
/** A day of 200 subscriptions has its digests within 80 minutes, one of fewer within fewer. */
const MOST_WINDOW_MS = 80 * 60_000;
const LEAST_WINDOW_MS = 20 * 60_000;
/** The processes are started so long before the first digests are due. */
const START_MS = 1_500;
/** Trouble goes on until most is delivered, but not for longer than this after the last digest was due. */
const MOST_TROUBLE_MS = 4_500;
const DRAIN_MS = 90_000;
const STOP_MS = 20_000;
const CHECK_MS = 100;

/**
 * One simulated day and the return after days of down-time, with the real bot in processes that die, on a Slack that fails.
 * Then everything is mended, and what was delivered is judged. Rejects where the drill itself fails.
 */
export async function runSeed(request: SeedRequest): Promise<SeedResult> {
  const { seed, kind, processes, seeds, signal } = request;
  const started = performance.now();
  const closing: (() => unknown)[] = [];
  try {
    const random = createRandom(seed);
    const lengthMs = Math.min(
      MOST_WINDOW_MS,
      Math.max(LEAST_WINDOW_MS, (request.subscriptions * MOST_WINDOW_MS) / 200),
    );
    const workspaceClock = { now: () => clock.now() };
    const workspace = createWorkspace({ now: workspaceClock.now, clock: workspaceClock, paceMs: 1_000, botEvents: [] });
    closing.push(() => workspace.close());
    const plan = planDay({ count: request.subscriptions, lengthMs, team: workspace.team.id, random });
    const clock = createSimulatedClock(plan.from - 2 * HOUR_MS, SPEED);
    openChannels(workspace, request.subscriptions);

    const dataDir = mkdtempSync(join(tmpdir(), 'peacekeeping-drill-'));
    closing.push(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }));
    const databaseUrl = kind === 'postgres' ? await newDatabase() : undefined;
    const place = { dataDir, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
    const store = await openStore({ ...place, now: clock.now });
    closing.push(() => store.close());
    const publishing = createPublishing(store, request, clock.now, dataDir);
    await publishing.publishFolder();

    const doors = await openDoors(workspace, { count: processes, hasLook: request.hasLook });
    workspace.setBaseUrl(new URL(doors.apiUrls[0] ?? '').origin);
    closing.push(() => doors.close());
    const bots = createBots(processes, (slot) => ({
      ...place,
      apiUrl: doors.apiUrls[slot] ?? '',
      botToken: workspace.botToken,
      signingSecret: workspace.signingSecret,
      seedsDir: seeds.folder,
      clock: clock.setting(),
      delivery: { leaseMs: LEASE_MS * SPEED, settlingMs: SETTLING_MS * SPEED, pollMs: POLL_MS * SPEED },
    }));
    closing.push(() => bots.killAll());
    const trouble = createTroubleMaker({ workspace, bots, doors, processes, random });
    closing.push(() => trouble.end());

    const begun: { readonly planned: PlannedSubscription; readonly toldUpTo: number }[] = [];
    const begin = async (corrigenda: number) => {
      const toldUpTo = await store.revisions.lastPosition();
      for (const planned of plan.subscriptions.filter(({ begins }) => begins === corrigenda)) {
        await store.subscriptions.add({ ...planned.subscription, toldUpTo });
        begun.push({ planned, toldUpTo });
      }
    };
    const until = (moment: number) =>
      sleep(realMs({ speed: SPEED }, Math.max(0, moment - clock.now())), undefined, { signal });

    await begin(0);
    await publishing.publish(1);
    await begin(1);
    clock.jumpTo(plan.from - START_MS * SPEED);
    bots.startAll();
    trouble.begin(true);
    await until(plan.from + 0.35 * lengthMs);
    await publishing.publish(2);
    await begin(2);
    trouble.begin(false);
    await until(plan.from + 0.65 * lengthMs);
    await publishing.publish(3);
    await until(plan.to);
    const few = Math.floor(request.subscriptions / 20);
    await waitForFewer(few, MOST_TROUBLE_MS, { store, now: clock.now, signal });
    trouble.end();
    bots.startAll();
    await waitForFewer(0, DRAIN_MS, { store, now: clock.now, signal });

    await bots.killAll();
    await publishing.publish(4);
    clock.jumpTo(plan.returnAt);
    const returned = plan.returnAt;
    bots.startAll();
    trouble.begin(false);
    await waitForFewer(few, MOST_TROUBLE_MS, { store, now: clock.now, signal });
    trouble.end();
    bots.startAll();
    await waitForFewer(0, DRAIN_MS, { store, now: clock.now, signal });
    await bots.stopAll(STOP_MS);

    const findings = await judge({
      store,
      messages: workspace.messages(),
      begun,
      returned,
      endOfChanges: publishing.endOfChanges(),
      index: seeds.index,
      troubles: bots.troubles(),
    });
    const met = (...kinds: readonly string[]) =>
      workspace.metFaults().filter(({ kind: own }) => kinds.includes(own)).length;
    return {
      ...findings,
      ...trouble.counts,
      rateLimits: met('ratelimited'),
      serverErrors: met('http'),
      timeoutsAfterAcceptance: workspace
        .metFaults()
        .filter((fault) => fault.kind === 'lost' && fault.method === 'chat.postMessage').length,
      cuts: met('cut', 'unheard'),
      tooFast: workspace.paceViolations().length,
      looks: workspace.calls().filter(({ method }) => /^conversations\.(history|replies)$/.test(method)).length,
      seconds: (performance.now() - started) / 1_000,
    };
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

function openChannels(workspace: Workspace, count: number): void {
  const { userId } = workspace.bot;
  const channels = Array.from({ length: count }, (_, at) => channelOf(at));
  for (const { channel, creator } of channels) {
    workspace.addPerson({ id: creator, name: creator, locale: 'en-US', tz: 'UTC' });
    if (channel.startsWith('D')) workspace.dmOf(creator);
    else workspace.addChannel(channel, channel.toLowerCase(), [userId, creator]);
  }
}

/** The folder as a start publishes it, then the corrigenda one by one, each with its index in the data folder before. */
function createPublishing(
  store: Store,
  { kind, seeds }: Pick<SeedRequest, 'kind' | 'seeds'>,
  now: () => number,
  dataDir: string,
) {
  const { revisions, sources } = store;
  const readSeeds = createSeedsFolder(seeds.folder).read;
  const publisher = createPublisher({ revisions, readSeeds, now });
  const endOfChanges: number[] = [];
  let editions = seeds.editions;
  const keepIndex = (state: number) => {
    const unfinished = join(dataDir, 'drill-index.json');
    writeFileSync(unfinished, seeds.keptIndexes[state] ?? '');
    renameSync(unfinished, join(dataDir, 'index.json'));
  };
  return {
    async publishFolder() {
      keepIndex(0);
      await createFolderPublisher({
        revisions,
        sources,
        publisher,
        readSeeds,
        now,
        isAlone: kind === 'sqlite',
      }).publishFolder();
    },
    async publish(number: number) {
      const corrigendum = CORRIGENDA[number - 1];
      if (corrigendum === undefined) throw new RangeError(`there is no corrigendum ${number}`);
      keepIndex(number);
      editions = correct(editions, corrigendum);
      for (const edition of editions) await publisher.publishEdition(edition, `corrigendum ${number}`);
      endOfChanges.push(await revisions.lastPosition());
    },
    /** Position of the last change of each corrigendum. */
    endOfChanges: (): readonly number[] => endOfChanges,
  };
}

interface Waiting {
  readonly store: Store;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** Resolves when no more digests than that are due or under way, or when that has been waited for long enough. */
async function waitForFewer(most: number, patienceMs: number, { store, now, signal }: Waiting): Promise<void> {
  const deadline = performance.now() + patienceMs;
  const left = async () => {
    const rows = await store.database.read<{ readonly id: string }>(
      `select id from subscriptions where state = 'active' and next_due_at <= ?
        union select subscription_id as id from deliveries where state in ('claimed', 'waiting')`,
      [now()],
    );
    return rows.length;
  };
  while ((await left()) > most && performance.now() < deadline) await sleep(CHECK_MS, undefined, { signal });
}
