import { createHash } from 'node:crypto';
import { defined } from '../defined.ts';
import type { Events } from '../delivery/events.ts';
import type { FunctionExecution, FunctionExecutions } from '../function-executions.ts';
import type { MessageStore } from '../message-store.ts';
import type { JsonRecord } from '../record.ts';
import type { Roster } from '../roster.ts';
import type { CustomStep, RunFunction, StepOutcome, StepParameter } from '../step-protocol.ts';
import type { Settings } from '../workspace-options.ts';
import { eventOutcome } from './outcome.ts';

export interface RunFunctionOptions {
  readonly settings: Settings;
  readonly roster: Roster;
  readonly messages: MessageStore;
  readonly events: Events;
  readonly executions: FunctionExecutions;
}

const parameterJson = ({ name, title, type, description, isRequired = false }: StepParameter): JsonRecord =>
  defined<JsonRecord>({ type, name, description, title, is_required: isRequired });

/** When the app's functions were made, in epoch seconds: before anything that happens here. */
const created = 1_600_000_000;

/** A function as the app's manifest has made it: its id stays the same. */
function functionJson(step: CustomStep, appId: string): JsonRecord {
  return {
    id: `Fn${createHash('sha256').update(step.callbackId).digest('hex').slice(0, 10).toUpperCase()}`,
    callback_id: step.callbackId,
    title: step.title,
    description: step.description ?? '',
    type: 'app',
    input_parameters: step.inputs.map(parameterJson),
    output_parameters: step.outputs.map(parameterJson),
    app_id: appId,
    date_created: created,
    date_updated: created,
    date_deleted: 0,
  };
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

/**
 * A workflow reaches one of the app's steps: `function_executed` (docs.slack.dev/reference/events/function_executed), and
 * then what the app completes it with. It is given up where the app does not take the event, or is not done in time; a
 * later completion is still accepted.
 */
export function createRunFunction({ settings, roster, messages, events, executions }: RunFunctionOptions) {
  const { functions, bot, timings } = settings;

  const envelope = ({ id, workflowId, step, token }: FunctionExecution, inputs: JsonRecord) =>
    events.wrap(
      {
        type: 'function_executed',
        function: functionJson(step, bot.appId),
        inputs,
        function_execution_id: id,
        workflow_execution_id: workflowId,
        event_ts: messages.nextTs(),
        bot_access_token: token,
      },
      { bot_access_token: token },
    );

  /** Nothing waits for this timer: the process may end meanwhile. */
  const limit = () =>
    new Promise<StepOutcome>((resolve) => {
      setTimeout(() => resolve({ ok: false, error: 'function_timeout' }), timings.stepLimitMs).unref();
    });

  return async function runFunction({ callbackId, inputs, user }: RunFunction): Promise<StepOutcome> {
    const step = functions.find((one) => one.callbackId === callbackId);
    if (step === undefined) return { ok: false, error: `The app has no step ${callbackId}.` };
    if (roster.person(user) === undefined) return { ok: false, error: `There is nobody here with the id ${user}.` };
    const missing = step.inputs.find(({ name, isRequired }) => isRequired === true && isEmpty(inputs[name]));
    if (missing !== undefined) return { ok: false, error: `The step needs its input ${missing.name}.` };

    const execution = executions.start(step);
    const taken = events.deliver(envelope(execution, inputs)).then(eventOutcome);
    const untaken = new Promise<StepOutcome>((resolve) => {
      void taken.then((outcome) => {
        if (!outcome.ok) resolve(outcome);
      });
    });
    return Promise.race([execution.completed, untaken, limit()]);
  };
}
