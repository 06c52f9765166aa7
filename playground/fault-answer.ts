import type { ServerResponse } from 'node:http';
import type { Fault } from './faults.ts';
import { answerJson } from './http-answer.ts';
import type { JsonRecord } from './record.ts';
import type { Waits } from './waits.ts';
import { failure } from './web-api/method.ts';

export interface FaultyCall {
  readonly response: ServerResponse;
  readonly waits: Pick<Waits, 'pause' | 'hang'>;
  /** Does what was asked, where nobody will learn what came of it. */
  readonly act: () => void;
  /** Notes the answer that is given in place of doing it. */
  readonly note?: (result: JsonRecord, status: number) => void;
  /** HTTP status of an error of Slack's: 200 for the Web API, 404 for a `response_url`. */
  readonly errorStatus: number;
}

/** Lets a call meet its fault, if it has one. False where the fault has answered, and the call must not go on. */
export async function goesOn(fault: Fault | undefined, call: FaultyCall): Promise<boolean> {
  const { response, waits, act } = call;
  const answer = (result: JsonRecord, status: number, headers: Readonly<Record<string, string>> = {}) => {
    call.note?.(result, status);
    answerJson(response, status, result, headers);
    return false;
  };
  switch (fault?.kind) {
    case 'error':
      return answer(failure(fault.error, fault.details), fault.status ?? call.errorStatus);
    case 'ratelimited':
      return answer(failure('ratelimited'), 429, { 'retry-after': String(fault.retryAfterSeconds) });
    case 'http':
      if (fault.isDone !== true) return answer(failure('internal_error'), fault.status);
      act();
      answerJson(response, fault.status, failure('internal_error'));
      return false;
    case 'unheard':
      response.destroy();
      return false;
    case 'lost':
      act();
      waits.hang(response);
      return false;
    case 'cut':
      act();
      response.destroy();
      return false;
    case 'slow':
      await waits.pause(fault.delayMs);
      return true;
    case 'held':
      await fault.until;
      return true;
    case undefined:
      return true;
  }
}
