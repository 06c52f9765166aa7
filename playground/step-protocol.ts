/** What the page and the workspace say to each other about steps of workflows; a part of protocol.ts. */

/** One thing that a step takes or gives; `type` as the app's manifest has it: `string`, `number`, `slack#/types/user_id`. */
export interface StepParameter {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly description?: string;
  readonly isRequired?: boolean;
  /** The only values it may have, where it has not all. */
  readonly choices?: readonly { readonly value: string; readonly title: string }[];
}

/** A step that the app offers in Workflow Builder: one of its manifest's `functions`. */
export interface CustomStep {
  readonly callbackId: string;
  readonly title: string;
  readonly description?: string;
  readonly inputs: readonly StepParameter[];
  readonly outputs: readonly StepParameter[];
}

export interface RunFunction {
  /** Who runs the workflow. */
  readonly user: string;
  readonly callbackId: string;
  /** By name. */
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** `error` is what the app says, or a word or sentence where the workspace itself gives up. */
export type StepOutcome =
  | { readonly ok: true; readonly outputs: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly error: string };
