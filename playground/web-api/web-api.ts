import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { goesOn } from '../fault-answer.ts';
import type { Faults } from '../faults.ts';
import { answerJson } from '../http-answer.ts';
import type { Pace } from '../pace.ts';
import { type JsonRecord, text } from '../record.ts';
import { parseArguments, readBody } from '../request-body.ts';
import type { Waits } from '../waits.ts';
import type { CallLog } from './call-log.ts';
import { failure, type MethodTable, type Result } from './method.ts';
import { type Tokens, tokenError } from './tokens.ts';

export interface WebApiOptions {
  readonly methods: MethodTable;
  readonly tokens: Tokens;
  readonly faults: Faults;
  readonly calls: CallLog;
  readonly waits: Waits;
  readonly pace: Pace;
  /** Id of the channel that a message goes to, if there is one. */
  readonly channelOf: (reference: string) => string | undefined;
}

const maxBodyBytes = 4 * 1024 * 1024;

/** `/api/METHOD`: reads the call, checks its token, applies faults, answers. */
export function createWebApi({ methods, tokens, faults, calls, waits, pace, channelOf }: WebApiOptions) {
  const run = (name: string, input: JsonRecord, header: string | undefined): Result => {
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (method === undefined) return failure('unknown_method', { req_method: name });
    const given = /^Bearer\s+(\S+)$/iu.exec(header ?? '')?.[1] ?? text(input.token);
    return (
      tokenError(tokens, { name, method, given, input }) ??
      paceError(name, input) ??
      method.run(input, { token: given })
    );
  };

  /** Only posting is held to a pace of its own for each channel. */
  const paceError = (name: string, input: JsonRecord): Result | undefined => {
    const channel = name === 'chat.postMessage' ? channelOf(text(input.channel) ?? '') : undefined;
    const retryAfterSeconds = channel && pace.enter(channel);
    return retryAfterSeconds ? failure('ratelimited', { retry_after: retryAfterSeconds }) : undefined;
  };

  return async function handleCall(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, maxBodyBytes);
    if (body.kind === 'too-large') return answerJson(response, 413, failure('request_too_large'));
    const query = Object.fromEntries(new URL(request.url ?? '/', 'http://localhost').searchParams);
    const fields = parseArguments(request.headers['content-type'] ?? '', body.text);
    const input = { ...query, ...fields };
    const headers = () => ({
      'x-slack-req-id': randomUUID().replaceAll('-', ''),
      'x-oauth-scopes': tokens.scopes().join(','),
    });
    const note = (result: JsonRecord, status: number) => calls.add(name, input, result, status);
    const act = () => run(name, input, request.headers.authorization);
    const answer = ({ retry_after: seconds, ...result }: Result) => {
      const status = seconds === undefined ? 200 : 429;
      note(result, status);
      answerJson(response, status, result, {
        ...headers(),
        ...(seconds !== undefined && { 'retry-after': `${seconds}` }),
      });
    };
    if (fields === undefined) return answer(failure('invalid_json'));

    const met = { response, waits, act: () => note(act(), 0), note, errorStatus: 200 };
    if (await goesOn(faults.take(name), met)) answer(act());
  };
}
