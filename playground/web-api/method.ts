import type { JsonRecord } from '../record.ts';

/** What a method gives back: Slack's JSON, always with `ok`. */
export type Result = Readonly<Record<string, unknown>> & { readonly ok: boolean };

/** By which token a method was called, where by one. */
export interface Caller {
  readonly token: string | undefined;
}

/**
 * A Web API method: arguments in, Slack's answer out. `scopes` are those of which the token needs one; `scopesFor` gives
 * those that it needs for these arguments, where that depends on the kind of conversation.
 */
export interface Method {
  readonly scopes?: readonly string[];
  scopesFor?(input: JsonRecord): readonly string[];
  run(input: JsonRecord, caller: Caller): Result;
}

export type MethodTable = Readonly<Record<string, Method>>;

/** An error of Slack's, with whatever else it says. */
export function failure(error: string, details: JsonRecord = {}): Result {
  return { ok: false, error, ...details };
}

/** A flag as JSON (`true`) or as form-encoded calls give it (`"true"`, `"1"`). */
export function flag(value: unknown): boolean {
  return value === true || value === 'true' || value === '1' || value === 1;
}

/** A whole number of a given range, or the value to use instead. */
export function count(value: unknown, { fallback, max }: { fallback: number; max: number }): number {
  const number = Number(value ?? fallback);
  return Number.isInteger(number) && number > 0 ? Math.min(number, max) : fallback;
}
