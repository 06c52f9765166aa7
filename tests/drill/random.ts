/** Choices that are the same for the same seed. */
export interface Random {
  /** From 0 up to 1. */
  number(): number;
  /** A whole number from 0 up to a limit. */
  below(limit: number): number;
  chance(share: number): boolean;
  /** Throws where there is nothing to choose from. */
  pick<Value>(from: readonly Value[]): Value;
}

const MODULUS = 2_147_483_647;

/** Lehmer's generator with the modulus 2³¹ − 1. */
export function createRandom(seed: number): Random {
  let state = ((seed * 7_919) % (MODULUS - 1)) + 1;
  const number = () => {
    state = (state * 48_271) % MODULUS;
    return (state - 1) / (MODULUS - 1);
  };
  // Neighbouring seeds begin alike.
  for (let thrown = 0; thrown < 10; thrown += 1) number();
  const below = (limit: number) => Math.floor(number() * limit);
  return {
    number,
    below,
    chance: (share) => number() < share,
    pick(from) {
      if (from.length === 0) throw new RangeError('there is nothing to choose from');
      // Safe cast: the place is within the list.
      return from[below(from.length)] as (typeof from)[number];
    },
  };
}
