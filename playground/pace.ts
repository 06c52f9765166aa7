/** A message that came too soon after others in its channel. `at` in epoch milliseconds. */
export interface PaceViolation {
  readonly channel: string;
  readonly at: number;
}

export interface PaceOptions {
  readonly now: () => number;
  /** Time after which a channel takes one more message; nothing is limited without it. */
  readonly paceMs: number | undefined;
  /** Messages that a channel takes at once. */
  readonly burst: number;
}

/**
 * Slack takes about one message per second and channel, short bursts allowed, and answers 429 beyond (docs.slack.dev, "Rate
 * limits"). A bucket for each channel: it holds `burst` messages, and one more every `paceMs`.
 */
export function createPace({ now, paceMs, burst }: PaceOptions) {
  const buckets = new Map<string, { readonly held: number; readonly at: number }>();
  const violations: PaceViolation[] = [];
  return {
    /** Lets a message into a channel, or gives the seconds to wait. */
    enter(channel: string): number | undefined {
      if (paceMs === undefined) return undefined;
      const at = now();
      const before = buckets.get(channel) ?? { held: burst, at };
      const held = Math.min(burst, before.held + Math.max(0, at - before.at) / paceMs);
      if (held < 1) {
        violations.push({ channel, at });
        buckets.set(channel, { held, at });
        return Math.max(1, Math.ceil(((1 - held) * paceMs) / 1_000));
      }
      buckets.set(channel, { held: held - 1, at });
      return undefined;
    },
    /** Every message that came too soon, oldest first. */
    violations: (): readonly PaceViolation[] => violations,
  };
}

export type Pace = ReturnType<typeof createPace>;
