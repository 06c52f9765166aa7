import type { Timer } from '../../src/subscriptions/timer.ts';
import { bodyOf, buttonsOf, type Conversation, type StartOptions, startBot, type Transport } from './start-bot.ts';

export const SPANISH = 'U0READERES';
export const RUSSIAN = 'U0READERRU';

/** A Monday; 01:00 in New York, 07:00 in Zurich, 09:00 in Nairobi. */
export const MONDAY = Date.UTC(2026, 10, 23, 6);

export const HOUR_MS = 60 * 60_000;
export const DAY_MS = 24 * HOUR_MS;

export interface StoodClock {
  now(): number;
  pass(ms: number): void;
}

/** A clock that stands still until it is moved. */
export function createStoodClock(start = MONDAY): StoodClock {
  let at = start;
  return {
    now: () => at,
    pass(ms) {
      at += ms;
    },
  };
}

/** Short, so that a digest comes as soon as the clock says so. */
const POLL_MS = 50;

/** A machine at work with other things may take long to answer. */
export const PATIENCE = { timeoutMs: 40_000 };

/** Longer ones renew a lease; shorter ones keep Slack's pace, which need not be kept while the clock stands still. */
const LONGEST_PAUSE_MS = 10_000;

const HURRIED: Timer = {
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs > LONGEST_PAUSE_MS ? delayMs : Math.min(delayMs, POLL_MS));
    return () => clearTimeout(timer);
  },
};

/** Nothing is delivered after the start. */
export const NEVER: Timer = { after: () => () => undefined };

/** The bot and its workspace by one clock. */
export function startBy(clock: StoodClock, transport: Transport = 'http', options: StartOptions = {}) {
  const { workspace, delivery, ...others } = options;
  return startBot(transport, {
    clock: clock.now,
    workspace: { clock, timings: { ackLimitMs: 30_000, retryDelaysMs: [0, 0, 0] }, ...workspace },
    delivery: { pollMs: POLL_MS, timer: HURRIED, ...delivery },
    ...others,
  });
}

/** What the bot says next when a person says something. */
export async function tell({ workspace }: Conversation, user: string, channel: string, text: string) {
  const next = workspace.nextMessage(undefined, PATIENCE);
  const [message, outcome] = await Promise.all([next, workspace.say({ user, channel, text })]);
  if (!outcome.ok) throw new Error(`${text}: ${outcome.error}`);
  return message;
}

export type BotMessage = Awaited<ReturnType<typeof tell>>;

/** What `subscriptions` lists to a person in a place. */
export async function listed(conversation: Conversation, user: string, channel: string): Promise<string> {
  const text = channel.startsWith('D') ? 'subscriptions' : '/peacekeeping subscriptions';
  return bodyOf(await tell(conversation, user, channel, text));
}

/** The message as it is once it reads so. */
export function becomes({ workspace }: Conversation, { channel, ts }: BotMessage, words: string | RegExp) {
  const now = () => workspace.messages(channel).find((message) => message.ts === ts);
  return workspace.waitFor(
    () => {
      const message = now();
      return message !== undefined && bodyOf(message).match(words) !== null ? message : undefined;
    },
    { what: `"${words}" in ${bodyOf(now() ?? {})}`, ...PATIENCE },
  );
}

/** The press of a button as Slack sends it, with another value if one is given. */
export function pressOf({ workspace }: Conversation, message: BotMessage, label: string, user: string, value?: string) {
  const button = buttonsOf(message).find((candidate) => candidate.label === label);
  if (button === undefined) throw new Error(`no button "${label}"`);
  const { blockId, actionId } = button;
  const parcel = workspace.pressParcel({ user, channel: message.channel, messageTs: message.ts, blockId, actionId });
  // Safe cast: the payload of a press has one action.
  const payload = parcel.payload as { readonly actions: readonly [Readonly<Record<string, unknown>>] };
  const [action] = payload.actions;
  return {
    ...parcel,
    payload: { ...payload, actions: [{ ...action, value: value ?? action.value }] },
  } as typeof parcel;
}

interface Labelled {
  readonly text?: { readonly text: string };
  readonly value?: string;
}

/** What the button of a label carries. */
export function valueBehind(message: BotMessage, label: string): string {
  // Safe cast: the workspace's validator has passed them.
  const blocks = (message.blocks ?? []) as readonly { readonly elements?: readonly Labelled[] }[];
  const button = blocks.flatMap(({ elements = [] }) => elements).find(({ text }) => text?.text === label);
  return String(button?.value);
}
