import { setTimeout as sleep } from 'node:timers/promises';
import { openWorld, SPEED, type World, type WorldRequest } from './drill-world.ts';
import { type Begun, type Findings, judge } from './judge.ts';
import { realMs } from './simulated-clock.ts';

export interface SeedRequest extends WorldRequest {
  /** Trouble goes on until most is delivered, but not for longer than this after the last digest was due; real time. */
  readonly mostTroubleMs: number;
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
  /** Messages that came faster than Slack's burst allows, and were refused. */
  readonly tooFast: number;
  readonly looks: number;
  readonly seconds: number;
  /** Errors in the logs of the processes. */
  readonly remarks: readonly string[];
}

/** In real milliseconds: the processes are started so long before the first digests are due. */
const START_MS = 1_500;
const DRAIN_MS = 90_000;
const STOP_MS = 20_000;
const CHECK_MS = 100;

/**
 * One simulated day and the return after days of down-time, with the real bot in processes that die, on a Slack that fails.
 * Then everything is mended, and what was delivered is judged. Rejects where the drill itself fails.
 */
export async function runSeed(request: SeedRequest): Promise<SeedResult> {
  const started = performance.now();
  const closing: (() => unknown)[] = [];
  try {
    const world = await openWorld(request, closing);
    const { workspace, plan, store, publishing, bots, trouble } = world;
    const begun = await liveTheDay(world, request);
    const dayEndedAt = world.clock.now();
    await returnAfterDays(world, request);
    await bots.stopAll(STOP_MS);
    const findings = await judge({
      store,
      messages: workspace.messages(),
      begun,
      returnedAt: plan.returnAt,
      overruns: [
        [plan.to, dayEndedAt],
        [plan.returnAt, world.clock.now()],
      ],
      endOfChanges: publishing.endOfChanges(),
      index: request.seeds.index,
      crashes: bots.crashes(),
    });
    return {
      ...findings,
      ...trouble.counts,
      ...countsOf(world),
      remarks: bots.remarks(),
      seconds: (performance.now() - started) / 1_000,
    };
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

/** Corrigenda come and subscriptions begin before the day and on it. Resolves when all that is due is delivered. */
async function liveTheDay(world: World, request: SeedRequest): Promise<readonly Begun[]> {
  const { plan, clock, store, publishing, bots, trouble } = world;
  const begun: Begun[] = [];
  const begin = async (corrigenda: number) => {
    const toldUpTo = await store.revisions.lastPosition();
    for (const planned of plan.subscriptions.filter(({ begins }) => begins === corrigenda)) {
      await store.subscriptions.add({ ...planned.subscription, toldUpTo });
      begun.push({ planned, toldUpTo });
    }
  };
  const untilShare = (share: number) => {
    const moment = plan.from + share * (plan.to - plan.from);
    return sleep(realMs({ speed: SPEED }, Math.max(0, moment - clock.now())), undefined, { signal: request.signal });
  };
  await begin(0);
  await publishing.publish(1);
  await begin(1);
  clock.jumpTo(plan.from - START_MS * SPEED);
  bots.startAll();
  trouble.begin(true);
  await untilShare(0.35);
  await publishing.publish(2);
  await begin(2);
  trouble.begin(false);
  await untilShare(0.65);
  await publishing.publish(3);
  await untilShare(1);
  await mend(world, request);
  return begun;
}

/** Everything is down for days, in which a corrigendum comes; then one digest catches up. */
async function returnAfterDays(world: World, request: SeedRequest): Promise<void> {
  const { plan, clock, publishing, bots, trouble } = world;
  await bots.killAll();
  await publishing.publish(4);
  clock.jumpTo(plan.returnAt);
  bots.startAll();
  trouble.begin(false);
  await mend(world, request);
}

/** Lets trouble go on for a while and ends it; then all processes live until nothing is due or under way. */
async function mend(world: World, { mostTroubleMs, signal }: SeedRequest): Promise<void> {
  await waitForFewer(Math.floor(world.plan.subscriptions.length / 10), mostTroubleMs, world, signal);
  world.trouble.end();
  world.bots.startAll();
  await waitForFewer(0, DRAIN_MS, world, signal);
}

/** Resolves when no more digests than that are due or under way, or when that has been waited for long enough. */
async function waitForFewer(
  most: number,
  patienceMs: number,
  { store, clock }: World,
  signal: AbortSignal,
): Promise<void> {
  const deadline = performance.now() + patienceMs;
  const left = async () => {
    const rows = await store.database.read<{ readonly id: string }>(
      `select id from subscriptions where state = 'active' and next_due_at <= ?
        union select subscription_id as id from deliveries where state in ('claimed', 'waiting')`,
      [clock.now()],
    );
    return rows.length;
  };
  while ((await left()) > most && performance.now() < deadline) await sleep(CHECK_MS, undefined, { signal });
}

function countsOf({ workspace }: World) {
  const faults = workspace.metFaults();
  const met = (...kinds: readonly string[]) => faults.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    rateLimits: met('ratelimited'),
    serverErrors: met('http'),
    timeoutsAfterAcceptance: faults.filter(({ kind, method }) => kind === 'lost' && method === 'chat.postMessage')
      .length,
    cuts: met('cut', 'unheard'),
    tooFast: workspace.paceViolations().length,
    looks: workspace.calls().filter(({ method }) => /^conversations\.(history|replies)$/.test(method)).length,
  };
}
