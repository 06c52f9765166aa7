import type { FunctionExecution, FunctionExecutions } from '../function-executions.ts';
import { isRecord, type JsonRecord, text } from '../record.ts';
import { parseJson } from '../request-body.ts';
import type { StepParameter } from '../step-protocol.ts';
import { type Caller, failure, type MethodTable, type Result } from './method.ts';

export interface FunctionsOptions {
  readonly executions: FunctionExecutions;
  readonly botToken: string;
}

/** The JSON type that a parameter's type stands for; an object of Slack's is given by its id. */
const jsonTypeOf = (type: string) =>
  type === 'boolean' ? 'boolean' : ['integer', 'number'].includes(type) ? 'number' : 'string';

/** What does not fit the step's declared outputs. */
function problemsOf(outputs: JsonRecord, declared: readonly StepParameter[]): readonly string[] {
  const unknown = Object.keys(outputs).filter((name) => !declared.some((output) => output.name === name));
  return [
    ...unknown.map((name) => `[ERROR] unknown output: ${name}`),
    ...declared.flatMap(({ name, type, isRequired = false }) => {
      const value = outputs[name];
      if (value === undefined) return isRequired ? [`[ERROR] missing output: ${name}`] : [];
      const isFit = type === 'array' ? Array.isArray(value) : typeof value === jsonTypeOf(type);
      return isFit || type === 'object' ? [] : [`[ERROR] ${name} must be ${type}`];
    }),
  ];
}

/** functions.*: what an app says of a step that it was asked to run. Source of the errors: docs.slack.dev, each method's page. */
export function functionsMethods({ executions, botToken }: FunctionsOptions): MethodTable {
  const invalid = (message: string) =>
    failure('invalid_arguments', { response_metadata: { messages: [`[ERROR] ${message}`] } });

  /** The bot's own token completes every step, that of a workflow only its own. */
  const checked = (input: JsonRecord, { token }: Caller, act: (execution: FunctionExecution) => Result): Result => {
    const execution = executions.get(text(input.function_execution_id) ?? '');
    if (execution === undefined) return failure('function_execution_not_found');
    if (token !== botToken && token !== execution.token) return failure('access_denied');
    return executions.isRunning(execution) ? act(execution) : failure('execution_not_in_running_state');
  };

  return {
    'functions.completeSuccess': {
      run: (input, caller) =>
        checked(input, caller, (execution) => {
          const outputs = typeof input.outputs === 'string' ? parseJson(input.outputs) : input.outputs;
          if (!isRecord(outputs)) return invalid('must be an object [json-pointer:/outputs]');
          const problems = problemsOf(outputs, execution.step.outputs);
          if (problems.length > 0) {
            return failure('parameter_validation_failed', { response_metadata: { messages: problems } });
          }
          executions.complete(execution, { ok: true, outputs });
          return { ok: true };
        }),
    },
    'functions.completeError': {
      run: (input, caller) =>
        checked(input, caller, (execution) => {
          const error = text(input.error);
          if (error === undefined) return invalid('missing required field: error');
          executions.complete(execution, { ok: false, error });
          return { ok: true };
        }),
    },
  };
}
