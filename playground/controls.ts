import type { Changes } from './changes.ts';
import type { Clock } from './clock.ts';
import { defined } from './defined.ts';
import type { ClockState, ControlOutcome, ControlState, Labels, UseControl } from './protocol.ts';

/** What came of using a control, in the page's languages. */
export type ControlResult =
  | { readonly ok: true; readonly text?: Labels }
  | { readonly ok: false; readonly error: Labels };

/** A button above the messages that whoever starts the workspace gives it: to publish something, to move the clock. */
export interface Control {
  /** Lower-case letters, digits and hyphens, unlike all others. */
  readonly id: string;
  readonly label: Labels;
  /** What it will do, shown beside it. */
  readonly description?: Labels;
  /** `user` is the reader who uses it. A thrown error is told as a failure without its reason. */
  run(by: { readonly user: string }): Promise<ControlResult>;
  /** For what is on or off. */
  isPressed?(): boolean;
  /** Whether it is done once and for all. */
  isDone?(): boolean;
}

export interface ControlsOptions {
  readonly initial: readonly Control[];
  readonly clock: Clock;
  readonly now: () => number;
  readonly changes: Changes;
  readonly onError: (error: unknown) => void;
}

/** The controls, each used by one at a time, and the clock that they may move. */
export function createControls({ initial, clock, now, changes, onError }: ControlsOptions) {
  let controls = initial;
  const running = new Set<string>();

  const clockState = (): ClockState => ({ aheadMs: Math.round((clock.now() - now()) / 1_000) * 1_000 });
  const states = (): readonly ControlState[] =>
    controls.map((control) =>
      defined<ControlState>({
        id: control.id,
        label: control.label,
        description: control.description,
        isPressed: control.isPressed?.(),
        isDone: control.isDone?.() ?? false,
      }),
    );
  const announce = () => changes.publish({ type: 'controls', controls: states(), clock: clockState() });

  return {
    states,
    clockState,
    /** Tells the page how controls and clock stand now; for those who change either by another way. */
    announce,
    set(next: readonly Control[]) {
      controls = next;
      announce();
    },
    async use({ id, user }: UseControl): Promise<ControlOutcome> {
      const control = controls.find((each) => each.id === id);
      if (control === undefined) return { ok: false, error: `There is no control ${id}.` };
      if (running.has(id)) return { ok: false, error: 'control_busy' };
      if (control.isDone?.() === true) return { ok: false, error: 'control_done' };
      running.add(id);
      try {
        return await control.run({ user });
      } catch (cause) {
        onError(cause);
        return { ok: false, error: 'control_failed' };
      } finally {
        running.delete(id);
        announce();
      }
    },
  };
}

export type Controls = ReturnType<typeof createControls>;
