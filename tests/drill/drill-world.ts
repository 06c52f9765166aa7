import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkspace, type Workspace } from '../../playground/workspace.ts';
import type { StoreKind } from '../../src/storage/engine.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { newDatabase } from '../postgres/set-up.ts';
import { createBots } from './bots.ts';
import { openDoors } from './doors.ts';
import type { DrillSeeds } from './drill-seeds.ts';
import { channelOf, HOUR_MS, planDay } from './plan.ts';
import { createPublishing } from './publishing.ts';
import { createRandom } from './random.ts';
import { createSimulatedClock } from './simulated-clock.ts';
import { createTroubleMaker } from './trouble-maker.ts';

export interface WorldRequest {
  readonly seed: number;
  readonly kind: StoreKind;
  readonly subscriptions: number;
  readonly processes: number;
  readonly hasLook: boolean;
  readonly seeds: DrillSeeds;
}

/** A second of Slack's pace and of `retry-after` is under 2 ms, an hour 6 seconds. */
export const SPEED = 600;
/** In real milliseconds: machines are shared, and a process that stands still for a whole lease may post twice. */
const LEASE_MS = 2_500;
const SETTLING_MS = 250;
const POLL_MS = 250;
/** A day of 200 subscriptions has its digests within 80 minutes, one of fewer within fewer. */
const WINDOW_MS = { most: 80 * 60_000, least: 20 * 60_000 };
const MANY = 200;

/** The stand-in Slack, a store with the folder published, and processes that are not started yet. */
export async function openWorld(request: WorldRequest, closing: (() => unknown)[]) {
  const { seed, kind, subscriptions, processes, hasLook, seeds } = request;
  const random = createRandom(seed);
  const lengthMs = Math.min(WINDOW_MS.most, Math.max(WINDOW_MS.least, (subscriptions * WINDOW_MS.most) / MANY));
  const now = () => clock.now();
  const workspace = createWorkspace({ now, clock: { now }, paceMs: 1_000, botEvents: [] });
  closing.push(() => workspace.close());
  const plan = planDay({ count: subscriptions, lengthMs, team: workspace.team.id, random });
  const clock = createSimulatedClock(plan.from - 2 * HOUR_MS, SPEED);
  openChannels(workspace, subscriptions);

  const dataDir = mkdtempSync(join(tmpdir(), 'peacekeeping-drill-'));
  closing.push(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }));
  const place = { dataDir, ...(kind === 'postgres' ? { databaseUrl: await newDatabase() } : {}) };
  const store = await openStore({ ...place, now });
  closing.push(() => store.close());
  const publishing = createPublishing(store, { seeds, now, dataDir });
  await publishing.publishFolder();

  const doors = await openDoors(workspace, { count: processes, hasLook });
  closing.push(() => doors.close());
  workspace.setBaseUrl(new URL(doors.apiUrls[0] ?? '').origin);
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
  const trouble = createTroubleMaker({ workspace, bots, doors, random });
  closing.push(() => trouble.end());
  return { workspace, plan, clock, store, publishing, bots, trouble };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

function openChannels(workspace: Workspace, count: number): void {
  const { userId } = workspace.bot;
  const channels = Array.from({ length: count }, (_, at) => channelOf(at));
  for (const { channel, creator } of channels) {
    workspace.addPerson({ id: creator, name: creator, locale: 'en-US', tz: 'UTC' });
    if (channel.startsWith('D')) workspace.dmOf(creator);
    else workspace.addChannel(channel, channel.toLowerCase(), [userId, creator]);
  }
}
