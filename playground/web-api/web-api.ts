import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from '../faults.ts';
import { answerJson } from '../http-answer.ts';
import { type JsonRecord, text } from '../record.ts';
import { parseArguments, readBody } from '../request-body.ts';
import type { CallLog } from './call-log.ts';
import { failure, type MethodTable, type Result } from './method.ts';
import { type Tokens, tokenError } from './tokens.ts';

export interface WebApiOptions {
  readonly methods: MethodTable;
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly calls: CallLog;
  /** Runs faults that take time; ends with the workspace. */
  readonly pause: (delayMs: number) => Promise<void>;
  /** Leaves an answer open until the workspace closes. */
  readonly hang: (response: ServerResponse) => void;
}

const maxBodyBytes = 4 * 1024 * 1024;

/** `/api/METHOD`: reads the call, checks its token, applies faults, answers. */
export function createWebApi({ methods, tokens, faults, calls, pause, hang }: WebApiOptions) {
  const run = (name: string, input: JsonRecord, header: string | undefined): Result => {
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (method === undefined) return failure('unknown_method', { req_method: name });
    const given = /^Bearer\s+(\S+)$/iu.exec(header ?? '')?.[1] ?? text(input.token);
    return tokenError(tokens, { name, method, given }) ?? method.run(input);
  };

  return async function handleCall(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, maxBodyBytes);
    if (body.kind === 'too-large') return answerJson(response, 413, failure('request_too_large'));
    const query = Object.fromEntries(new URL(request.url ?? '/', 'http://localhost').searchParams);
    const fields = parseArguments(request.headers['content-type'] ?? '', body.text);
    const input = { ...query, ...fields };
    const answer = (result: Result, status = 200, headers: Readonly<Record<string, string>> = {}) => {
      calls.add(name, input, result, status);
      answerJson(response, status, result, {
        'x-slack-req-id': randomUUID().replaceAll('-', ''),
        'x-oauth-scopes': tokens.scopes().join(','),
        ...headers,
      });
    };
    if (fields === undefined) return answer(failure('invalid_json'));

    const fault = faults.take(name);
    switch (fault?.kind) {
      case 'error':
        return answer(failure(fault.error, fault.details));
      case 'ratelimited':
        return answer(failure('ratelimited'), 429, { 'retry-after': String(fault.retryAfterSeconds) });
      case 'http':
        return answer(failure('internal_error'), fault.status);
      case 'lost':
        calls.add(name, input, run(name, input, request.headers.authorization), 0);
        return hang(response);
      case 'cut':
        calls.add(name, input, run(name, input, request.headers.authorization), 0);
        response.destroy();
        return;
      case 'slow':
        await pause(fault.delayMs);
        break;
      case 'held':
        await fault.until;
        break;
    }
    answer(run(name, input, request.headers.authorization));
  };
}
