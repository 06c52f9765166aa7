import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { answerJson } from '../http-answer.ts';
import type { Outcome, Press, Say, WorkspaceState } from '../protocol.ts';
import { parseJson, readBody } from '../request-body.ts';
import { denialOf, hasJson } from './guard.ts';
import type { PageFiles } from './page-files.ts';
import type { Stream } from './stream.ts';

export interface PageApiOptions {
  readonly state: () => WorkspaceState;
  readonly say: (say: Say) => Promise<Outcome>;
  readonly press: (press: Press) => Promise<Outcome>;
  readonly stream: Stream;
  readonly files: PageFiles;
}

const maxBodyBytes = 64 * 1024;

const id = z.string().regex(/^[A-Z0-9]{2,32}$/u, 'must be an id of the workspace');
const ts = z.string().regex(/^\d{1,12}\.\d{6}$/u, 'must be the ts of a message');
const name = z.string().min(1).max(255);
const sayShape = z.strictObject({
  user: id,
  channel: id,
  text: z.string().min(1).max(12_000),
  threadTs: ts.optional(),
});
const pressShape = z.strictObject({ user: id, channel: id, messageTs: ts, blockId: name, actionId: name });

const sentenceOf = (error: z.ZodError) =>
  error.issues.map(({ path, message }) => `${path.join('.') || 'The body'}: ${message}`).join('; ');

/** The routes of protocol.ts and the page's files, for browsers on this machine only. */
export function createPageApi({ state, say, press, stream, files }: PageApiOptions) {
  const refuse = (response: ServerResponse, status: number, error: string, headers = {}) =>
    answerJson(response, status, { ok: false, error }, headers);

  const accept = async <T>(
    shape: z.ZodType<T>,
    act: (value: T) => Promise<Outcome>,
    request: IncomingMessage,
    response: ServerResponse,
  ) => {
    if (!hasJson(request)) return refuse(response, 415, 'The body must be JSON, with content-type application/json.');
    const body = await readBody(request, maxBodyBytes);
    if (body.kind === 'too-large') return refuse(response, 413, `The body must not exceed ${maxBodyBytes} bytes.`);
    const value = parseJson(body.text);
    if (value === undefined) return refuse(response, 400, 'The body is not valid JSON.');
    const parsed = shape.safeParse(value);
    if (!parsed.success) return refuse(response, 400, sentenceOf(parsed.error));
    answerJson(response, 200, await act(parsed.data));
  };

  const routes: Readonly<
    Record<string, { method: string; run: (request: IncomingMessage, response: ServerResponse) => unknown }>
  > = {
    '/playground/state': { method: 'GET', run: (_request, response) => answerJson(response, 200, state()) },
    '/playground/stream': { method: 'GET', run: stream.serve },
    '/playground/say': {
      method: 'POST',
      run: (request, response) =>
        accept(
          sayShape,
          ({ threadTs, ...rest }) => say({ ...rest, ...(threadTs !== undefined && { threadTs }) }),
          request,
          response,
        ),
    },
    '/playground/press': {
      method: 'POST',
      run: (request, response) => accept(pressShape, press, request, response),
    },
  };

  return {
    owns: (pathname: string) => pathname.startsWith('/playground/') || files.find(pathname) !== undefined,
    async handle(pathname: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
      const denial = denialOf(request);
      if (denial !== undefined) return refuse(response, denial.status, denial.sentence);
      const file = files.find(pathname);
      const route = Object.hasOwn(routes, pathname) ? routes[pathname] : undefined;
      const allowed = file === undefined ? route?.method : 'GET';
      if (allowed === undefined) return refuse(response, 404, 'There is nothing at this address.');
      if (request.method !== allowed && !(file !== undefined && request.method === 'HEAD')) {
        return refuse(response, 405, `This address takes ${allowed} only.`, { allow: allowed });
      }
      if (file !== undefined) return files.serve(file, request, response);
      await route?.run(request, response);
    },
  };
}

export type PageApi = ReturnType<typeof createPageApi>;
