import type { FaultMixture } from '../../playground/fault-mixture.ts';
import type { Workspace } from '../../playground/workspace.ts';
import type { Bots } from './bots.ts';
import type { Doors } from './doors.ts';
import type { Random } from './random.ts';

export interface TroubleParts {
  readonly workspace: Pick<Workspace, 'mixFaults' | 'fail' | 'clearFaults' | 'subscribe'>;
  readonly bots: Bots;
  readonly doors: Pick<Doors, 'caller'>;
  readonly random: Random;
}

export interface TroubleMaker {
  /** From now on calls go wrong and processes die. With `hasTimeouts` some posts are accepted and never answered. */
  begin(hasTimeouts: boolean): void;
  end(): void;
  readonly counts: { readonly kills: number; readonly killsAfterAcceptance: number; readonly restarts: number };
}

/** Of the calls that delivering makes. */
const CHANCES = { ratelimited: 0.04, http: 0.04, unheard: 0.02, cut: 0.05, slow: 0.1 };
/** Of posts: accepted and never answered. Each takes the poster's whole patience, hence a few only. */
const TIMEOUT_CHANCE = 0.03;
const MOST_TIMEOUTS = 3;
const METHODS = ['chat.postMessage', 'conversations.history', 'conversations.replies'];
const RETRY_AFTER_SECONDS = 20;
/** Well below a lease, so that a post which outlives its process is there before it is looked for. */
const SLOW_MS = 60;

/** Of the posts that Slack accepts: the process dies before it learns of it, or in the moments after. */
const KILL_CHANCE = 0.035;
const MOMENTS_MS = 12;
/** Pause between kills at random, and how long a killed process stays away. */
const PAUSE_MS = { least: 2_000, span: 3_000 };
const LONGEST_DOWN_MS = 500;

export function createTroubleMaker({ workspace, bots, doors, random }: TroubleParts): TroubleMaker {
  const counts = { kills: 0, killsAfterAcceptance: 0, restarts: 0 };
  const downMs = () => random.below(LONGEST_DOWN_MS);
  let timer: NodeJS.Timeout | undefined;
  let unsubscribe = () => {};
  let timeoutsLeft = 0;

  const kill = (slot: number) => {
    const isKilled = bots.kill(slot, downMs());
    if (isKilled) counts.kills += 1;
    return isKilled;
  };
  /** Those that are up: on a slow machine none would ever come up if starts were hit again and again. */
  const strike = () => {
    plan();
    const ready = bots.ready();
    if (ready.length === 0) return;
    const share = random.number();
    if (share < 0.15) {
      bots.restart(random.pick(ready));
      counts.restarts += 1;
    } else if (share < 0.22) for (const slot of ready) kill(slot);
    else kill(random.pick(ready));
  };
  const plan = () => {
    timer = setTimeout(strike, PAUSE_MS.least + random.below(PAUSE_MS.span));
  };
  const onAccepted = () => {
    const slot = doors.caller();
    if (timeoutsLeft > 0 && random.chance(TIMEOUT_CHANCE)) {
      timeoutsLeft -= 1;
      workspace.fail('chat.postMessage', { kind: 'lost' });
    }
    if (slot === undefined || !random.chance(KILL_CHANCE)) return;
    if (random.chance(0.25)) setTimeout(() => kill(slot), random.below(MOMENTS_MS));
    else if (kill(slot)) counts.killsAfterAcceptance += 1;
  };
  const mixture = (): FaultMixture => ({
    seed: random.below(1_000_000),
    chances: CHANCES,
    methods: METHODS,
    retryAfterSeconds: RETRY_AFTER_SECONDS,
    delayMs: SLOW_MS,
  });

  return {
    counts,
    begin(hasTimeouts) {
      clearTimeout(timer);
      unsubscribe();
      workspace.mixFaults(mixture());
      timeoutsLeft = hasTimeouts ? MOST_TIMEOUTS : 0;
      unsubscribe = workspace.subscribe(({ type }) => {
        if (type === 'message') onAccepted();
      });
      plan();
    },
    end() {
      clearTimeout(timer);
      unsubscribe();
      workspace.clearFaults();
    },
  };
}
