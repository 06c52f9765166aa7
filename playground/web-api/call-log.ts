import type { Changes } from '../changes.ts';
import type { JsonRecord } from '../record.ts';

/** A call of the Web API (or a post to a `response_url`, as method `response_url`) and what came of it. No token is kept. */
export interface Call {
  readonly method: string;
  readonly arguments: JsonRecord;
  readonly result: JsonRecord;
  readonly status: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Every call, oldest first. */
export function createCallLog({ now, changes }: { now: () => number; changes: Changes }) {
  const calls: Call[] = [];
  return {
    all: (): readonly Call[] => calls,
    add(method: string, input: JsonRecord, result: JsonRecord, status: number) {
      const { token: _secret, ...kept } = input;
      calls.push({ method, arguments: kept, result, status, at: now() });
      changes.notify();
    },
  };
}

export type CallLog = ReturnType<typeof createCallLog>;
