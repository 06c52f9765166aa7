import type { Fault } from './faults.ts';

/**
 * Faults by chance. The same seed gives the same faults to the same order of calls. `chances` are from 0 to 1 for each
 * call, and their sum must not exceed 1.
 */
export interface FaultMixture {
  readonly seed: number;
  readonly chances: { readonly [K in RandomFaultKind]?: number };
  /** Web API methods and `response_url`, `upload` or `download`; all of them without it. */
  readonly methods?: readonly string[];
  /** What a 429 asks for; 1 unless said. */
  readonly retryAfterSeconds?: number;
  /** How long `slow` takes; 50 unless said. */
  readonly delayMs?: number;
}

export type RandomFaultKind = Exclude<Fault['kind'], 'error' | 'held'>;

/** Numbers from 0 up to 1, the same for the same seed (Lehmer's generator with the modulus 2³¹ − 1). */
function numbersFrom(seed: number): () => number {
  const modulus = 2_147_483_647;
  let state = (Math.abs(Math.trunc(seed)) % (modulus - 1)) + 1;
  const next = () => {
    state = (state * 48_271) % modulus;
    return (state - 1) / (modulus - 1);
  };
  // Neighbouring seeds begin alike: the first numbers are thrown away.
  for (let thrown = 0; thrown < 10; thrown += 1) next();
  return next;
}

/** Draws a fault, or none, for each call. Throws where the chances are not between 0 and 1 together. */
export function createDraw({ seed, chances, methods, retryAfterSeconds = 1, delayMs = 50 }: FaultMixture) {
  const faults: Readonly<Record<RandomFaultKind, Fault>> = {
    ratelimited: { kind: 'ratelimited', retryAfterSeconds },
    http: { kind: 'http', status: 500 },
    unheard: { kind: 'unheard' },
    lost: { kind: 'lost' },
    cut: { kind: 'cut' },
    slow: { kind: 'slow', delayMs },
  };
  const shares = Object.values(faults).map((fault) => ({
    fault,
    // Safe: the table above has random kinds only.
    share: chances[fault.kind as RandomFaultKind] ?? 0,
  }));
  const sum = shares.reduce((total, { share }) => total + share, 0);
  if (shares.some(({ share }) => share < 0) || sum > 1) {
    throw new Error('The chances of a fault mixture must be 0 or more, and not above 1 together.');
  }
  const next = numbersFrom(seed);

  return (method: string): Fault | undefined => {
    if (methods !== undefined && !methods.includes(method)) return undefined;
    let left = next();
    return shares.find(({ share }) => {
      left -= share;
      return left < 0;
    })?.fault;
  };
}
