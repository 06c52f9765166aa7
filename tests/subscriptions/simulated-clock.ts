import type { Timer } from '../../src/subscriptions/timer.ts';

/** A clock that moves only when told, with the timers that hang on it. */
export interface SimulatedClock {
  readonly now: () => number;
  readonly timer: Timer;
  /** Moves the clock on, through every timer on the way, until the time is reached. */
  advance(ms: number): Promise<void>;
  /** Moves the clock from timer to timer until the work is done; the work hangs if there is nothing left to wait for. */
  until<Value>(work: Promise<Value>): Promise<Value>;
  /** Timers that were not called off. */
  readonly pending: () => number;
}

export function createSimulatedClock(start: number): SimulatedClock {
  let moment = start;
  let timers: { readonly at: number; readonly run: () => void }[] = [];

  /** Lets everything run that waits for nothing but promises. */
  const settleDown = () =>
    new Promise<void>((resolve) => {
      setImmediate(resolve);
    });

  const next = () => timers.toSorted((left, right) => left.at - right.at)[0];

  const fire = async (timer: { readonly at: number; readonly run: () => void }) => {
    timers = timers.filter((other) => other !== timer);
    moment = Math.max(moment, timer.at);
    timer.run();
    await settleDown();
  };

  return {
    now: () => moment,
    timer: {
      after(delayMs, run) {
        const timer = { at: moment + delayMs, run };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
    },
    async advance(ms) {
      const end = moment + ms;
      await settleDown();
      for (let timer = next(); timer !== undefined && timer.at <= end; timer = next()) await fire(timer);
      moment = end;
    },
    async until(work) {
      let isDone = false;
      const done = () => {
        isDone = true;
      };
      work.then(done, done);
      await settleDown();
      for (;;) {
        if (isDone) return work;
        const timer = next();
        if (timer === undefined) throw new Error('the work waits for nothing');
        await fire(timer);
      }
    },
    pending: () => timers.length,
  };
}
