/** A clock that runs faster than the machine's, the same in every process that is given it. All times in milliseconds. */
export interface ClockSetting {
  /** What it shows at `startedAt` of the machine's clock. */
  readonly base: number;
  readonly startedAt: number;
  /** Simulated milliseconds for each real one. */
  readonly speed: number;
}

export function clockNow({ base, startedAt, speed }: ClockSetting): number {
  return Math.floor(base + (Date.now() - startedAt) * speed);
}

/** How long something that takes simulated time has to wait; never too short, for timers cut fractions off. */
export function realMs({ speed }: Pick<ClockSetting, 'speed'>, simulatedMs: number): number {
  return Math.ceil(simulatedMs / speed);
}

export interface SimulatedClock {
  now(): number;
  setting(): ClockSetting;
  /** Only while nothing is under way: leases would end before their holders know. */
  jumpTo(moment: number): void;
}

export function createSimulatedClock(base: number, speed: number): SimulatedClock {
  let setting: ClockSetting = { base, startedAt: Date.now(), speed };
  return {
    now: () => clockNow(setting),
    setting: () => setting,
    jumpTo(moment) {
      setting = { base: moment, startedAt: Date.now(), speed };
    },
  };
}
