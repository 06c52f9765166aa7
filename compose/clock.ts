/** The time by which things are published and due; a visitor of the playground may move it on. */
export interface Clock {
  now(): number;
  advance(ms: number): void;
}

export function createClock(now: () => number): Clock {
  let ahead = 0;
  return {
    now: () => now() + ahead,
    advance(ms) {
      ahead += ms;
    },
  };
}
