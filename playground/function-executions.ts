import { randomBytes } from 'node:crypto';
import type { CustomStep, StepOutcome } from './step-protocol.ts';

/** A custom step that runs, or has run, in a workflow. */
export interface FunctionExecution {
  /** Slack's `function_execution_id` and `workflow_execution_id`. */
  readonly id: string;
  readonly workflowId: string;
  readonly step: CustomStep;
  /** Acts as the bot while the step runs. */
  readonly token: string;
  /** Epoch milliseconds. */
  readonly tokenUntil: number;
  /** Resolves when the step is completed, by success or error. */
  readonly completed: Promise<StepOutcome>;
}

const newId = (prefix: string) => `${prefix}${randomBytes(5).toString('hex').toUpperCase()}`;

/** Every execution of the app's steps, each completed once. Tokens work for `tokenLifeMs`. */
export function createFunctionExecutions({ now, tokenLifeMs }: { now: () => number; tokenLifeMs: number }) {
  const executions = new Map<string, FunctionExecution>();
  const running = new Map<string, (outcome: StepOutcome) => void>();
  return {
    start(step: CustomStep): FunctionExecution {
      const { promise, resolve } = Promise.withResolvers<StepOutcome>();
      const execution: FunctionExecution = {
        id: newId('Fx'),
        workflowId: newId('Wx'),
        step,
        token: `xwfp-${randomBytes(24).toString('hex')}`,
        tokenUntil: now() + tokenLifeMs,
        completed: promise,
      };
      executions.set(execution.id, execution);
      running.set(execution.id, resolve);
      return execution;
    },
    get: (id: string) => executions.get(id),
    isRunning: ({ id }: FunctionExecution) => running.has(id),
    /** The first completion counts. */
    complete({ id }: FunctionExecution, outcome: StepOutcome) {
      running.get(id)?.(outcome);
      running.delete(id);
    },
    /** Whether a token was given with an execution, and whether it still works. */
    tokenState(token: string): 'good' | 'expired' | undefined {
      const execution = [...executions.values()].find((one) => one.token === token);
      if (execution === undefined) return undefined;
      return now() > execution.tokenUntil ? 'expired' : 'good';
    },
  };
}

export type FunctionExecutions = ReturnType<typeof createFunctionExecutions>;
