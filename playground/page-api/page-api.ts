import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { defined } from '../defined.ts';
import type { StoredFile } from '../files/file-store.ts';
import { saveAsHeaders } from '../files/save-as.ts';
import { answerJson } from '../http-answer.ts';
import {
  type ControlOutcome,
  maxUploadBytes,
  type OpenHome,
  type Outcome,
  type PressInMessage,
  type Say,
  type Upload,
  type UseControl,
  type UseMessageShortcut,
  type UseShortcut,
  type WorkspaceState,
} from '../protocol.ts';
import type {
  CloseView,
  HomeAnswer,
  OpenViews,
  PressInView,
  SubmitView,
  Suggestions,
  TypingInView,
  ViewOutcome,
} from '../protocol-views.ts';
import { parseJson, readBody, readBytes } from '../request-body.ts';
import type { RunFunction, StepOutcome } from '../step-protocol.ts';
import { denialOf, hasBytes, hasJson } from './guard.ts';
import type { PageFiles } from './page-files.ts';
import type { Stream } from './stream.ts';
import {
  closeShape,
  functionShape,
  id,
  messageShortcutShape,
  openHomeShape,
  pressInViewShape,
  pressShape,
  shortcutShape,
  submitShape,
  ts,
  typingShape,
  viewsShape,
} from './view-shapes.ts';

export interface PageApiOptions {
  readonly state: () => WorkspaceState;
  readonly say: (say: Say) => Promise<Outcome>;
  readonly press: (press: PressInMessage) => Promise<Outcome>;
  readonly openHome: (open: OpenHome) => Promise<Outcome>;
  readonly home: (user: string) => HomeAnswer;
  readonly useShortcut: (use: UseShortcut) => Promise<Outcome>;
  readonly useMessageShortcut: (use: UseMessageShortcut) => Promise<Outcome>;
  readonly openViews: (user: string) => OpenViews;
  readonly submitView: (submit: SubmitView) => Promise<ViewOutcome>;
  readonly closeView: (close: CloseView) => Promise<Outcome>;
  readonly pressInView: (press: PressInView) => Promise<Outcome>;
  readonly suggest: (typing: TypingInView) => Promise<Suggestions>;
  readonly upload: (upload: Upload & { readonly bytes: Uint8Array }) => Promise<Outcome>;
  readonly runFunction: (run: RunFunction) => Promise<StepOutcome>;
  readonly useControl: (use: UseControl) => Promise<ControlOutcome>;
  /** A file of the workspace. */
  readonly findFile: (id: string) => StoredFile | undefined;
  readonly stream: Stream;
  readonly files: PageFiles;
}

interface Route {
  readonly method: 'GET' | 'POST';
  readonly run: (request: IncomingMessage, response: ServerResponse) => unknown;
}

const maxBodyBytes = 64 * 1024;

const sayShape = z.strictObject({
  user: id,
  channel: id,
  text: z.string().min(1).max(12_000),
  threadTs: ts.optional(),
});
const uploadShape = z.strictObject({
  user: id,
  channel: id,
  name: z
    .string()
    .min(1)
    .max(255)
    .regex(/^[^/\\\p{Cc}]+$/u, 'must be the name of a file'),
  text: z.string().max(12_000).optional(),
  mimetype: z
    .string()
    .regex(/^[\w.+-]+\/[\w.+-]+$/u, 'must be a media type')
    .optional(),
  threadTs: ts.optional(),
});
const controlShape = z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,64}$/u, 'must be a control'), user: id });

const sentenceOf = (error: z.ZodError) =>
  error.issues.map(({ path, message }) => `${path.join('.') || 'The body'}: ${message}`).join('; ');

const filePath = /^\/playground\/files\/([A-Z0-9]{2,32})$/u;

/** The routes of protocol.ts and the page's files, for browsers on this machine only. */
export function createPageApi(options: PageApiOptions) {
  const { state, say, press, upload, useControl, stream, files } = options;
  const refuse = (response: ServerResponse, status: number, error: string, headers = {}) =>
    answerJson(response, status, { ok: false, error }, headers);

  const accept = async <T>(
    shape: z.ZodType<T>,
    act: (value: T) => Promise<unknown>,
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

  const acceptFile = async (request: IncomingMessage, response: ServerResponse) => {
    if (!hasBytes(request)) return refuse(response, 415, 'The body must be application/octet-stream.');
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
    const parsed = uploadShape.safeParse(Object.fromEntries(query));
    if (!parsed.success) return refuse(response, 400, sentenceOf(parsed.error));
    const read = await readBytes(request, maxUploadBytes);
    if (read.kind === 'too-large') return refuse(response, 413, 'file_too_large');
    answerJson(response, 200, await upload({ ...defined<Upload>(parsed.data), bytes: read.bytes }));
  };

  const giveOfUser =
    (give: (user: string) => OpenViews | HomeAnswer) => (request: IncomingMessage, response: ServerResponse) => {
      const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
      const parsed = viewsShape.safeParse(Object.fromEntries(query));
      if (!parsed.success) return refuse(response, 400, sentenceOf(parsed.error));
      answerJson(response, 200, give(parsed.data.user));
    };

  const serveFile = (file: StoredFile, response: ServerResponse) => {
    response.writeHead(200, saveAsHeaders(file));
    response.end(file.bytes);
  };

  const post = <T>(shape: z.ZodType<T>, act: (value: T) => Promise<unknown>): Route => ({
    method: 'POST',
    run: (request, response) => accept(shape, act, request, response),
  });
  /** A path may be read and written to; each has its own method. */
  const routes: Readonly<Record<string, readonly Route[]>> = {
    '/playground/state': [{ method: 'GET', run: (_request, response) => answerJson(response, 200, state()) }],
    '/playground/stream': [{ method: 'GET', run: stream.serve }],
    '/playground/say': [
      post(sayShape, ({ threadTs, ...rest }) => say({ ...rest, ...(threadTs !== undefined && { threadTs }) })),
    ],
    '/playground/press': [post(pressShape, press)],
    '/playground/views': [{ method: 'GET', run: giveOfUser(options.openViews) }],
    '/playground/views/submit': [post(submitShape, options.submitView)],
    '/playground/views/close': [post(closeShape, options.closeView)],
    '/playground/views/press': [post(pressInViewShape, options.pressInView)],
    '/playground/views/suggest': [post(typingShape, options.suggest)],
    '/playground/home': [{ method: 'GET', run: giveOfUser(options.home) }, post(openHomeShape, options.openHome)],
    '/playground/shortcut': [post(shortcutShape, options.useShortcut)],
    '/playground/message-shortcut': [post(messageShortcutShape, options.useMessageShortcut)],
    '/playground/function': [post(functionShape, options.runFunction)],
    '/playground/control': [post(controlShape, useControl)],
    '/playground/upload': [{ method: 'POST', run: acceptFile }],
  };

  return {
    owns: (pathname: string) => pathname.startsWith('/playground/') || files.find(pathname) !== undefined,
    async handle(pathname: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
      const denial = denialOf(request);
      if (denial !== undefined) return refuse(response, denial.status, denial.sentence);
      const file = files.find(pathname);
      const shared = options.findFile(filePath.exec(pathname)?.[1] ?? '');
      if (shared !== undefined && request.method === 'GET') return serveFile(shared, response);
      const here = Object.hasOwn(routes, pathname) ? (routes[pathname] ?? []) : [];
      const route = here.find(({ method }) => method === request.method);
      const allowed = file === undefined ? here.map(({ method }) => method).join(', ') : 'GET';
      if (allowed === '') return refuse(response, 404, 'There is nothing at this address.');
      const isServed = file === undefined ? route !== undefined : /^(GET|HEAD)$/u.test(request.method ?? '');
      if (!isServed) return refuse(response, 405, `This address takes ${allowed} only.`, { allow: allowed });
      if (file !== undefined) return files.serve(file, request, response);
      await route?.run(request, response);
    },
  };
}

export type PageApi = ReturnType<typeof createPageApi>;
