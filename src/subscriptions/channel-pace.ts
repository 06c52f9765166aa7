import { pause, type Timer } from './timer.ts';

/** Slack takes one message a second in a channel. */
const MESSAGE_INTERVAL_MS = 1_000;

/** Channels remembered before those that are free again are forgotten. */
const MANY_CHANNELS = 1_000;

/** When the next message may go to a channel, for all that this process posts. */
export interface ChannelPace {
  /** How long a message to a channel would have to wait. */
  delayMs(channel: string): number;
  /** Waits until a message may go to the channel, and takes that turn. */
  turn(channel: string): Promise<void>;
  /** No message to the channel for a while: Slack said so. */
  hold(channel: string, delayMs: number): void;
}

export function createChannelPace(now: () => number, timer: Timer): ChannelPace {
  const freeAt = new Map<string, number>();
  const delayMs = (channel: string) => Math.max(0, (freeAt.get(channel) ?? 0) - now());
  return {
    delayMs,
    async turn(channel) {
      const wait = delayMs(channel);
      freeAt.set(channel, now() + wait + MESSAGE_INTERVAL_MS);
      if (freeAt.size > MANY_CHANNELS) for (const [known, at] of freeAt) if (at < now()) freeAt.delete(known);
      if (wait > 0) await pause(timer, wait);
    },
    hold(channel, delay) {
      freeAt.set(channel, Math.max(freeAt.get(channel) ?? 0, now() + delay));
    },
  };
}
