const FIRST_MS = 15_000;
const LONGEST_MS = 15 * 60_000;

/**
 * How long to wait after the nth attempt failed, in milliseconds: doubled each time up to a quarter of an hour, then taken
 * between its half and its whole by chance (`random` in [0, 1)), so that what failed together does not come back together.
 */
export function retryPauseMs(attempts: number, random: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, attempts - 1));
  return Math.round(whole * (0.5 + random / 2));
}
