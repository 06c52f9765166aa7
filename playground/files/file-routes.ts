import type { IncomingMessage, ServerResponse } from 'node:http';
import { goesOn } from '../fault-answer.ts';
import type { Faults } from '../faults.ts';
import { readBytes } from '../request-body.ts';
import type { Waits } from '../waits.ts';
import { privateFilesPath } from './file-json.ts';
import type { FileStore, StoredFile } from './file-store.ts';
import { saveAsHeaders } from './save-as.ts';

/** Where an app puts the bytes of its uploads. */
export const uploadPath = '/upload/v1/';

/** Where a browser is sent that is not signed in. */
export const signInPath = '/signin';

/** More than the bot or a person ever sends here; Slack takes 1 GB. */
const maxFileBytes = 64 * 1024 * 1024;

export interface FileRoutesOptions {
  readonly files: FileStore;
  readonly faults: Faults;
  readonly waits: Waits;
  readonly baseUrl: () => string;
  /** Whether a token may read files at all. */
  readonly mayRead: (token: string) => boolean;
  /** Whether the bot is where the file is. */
  readonly isInSight: (file: StoredFile) => boolean;
}

/** The file that a body carries: the body itself, or the first file of a form. */
async function fileWithin(bytes: Buffer, contentType: string): Promise<Buffer | undefined> {
  if (!contentType.startsWith('multipart/form-data')) return bytes;
  try {
    const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
    const [first] = [...form.values()].filter((value) => typeof value !== 'string');
    return first === undefined ? undefined : Buffer.from(await first.arrayBuffer());
  } catch {
    return undefined;
  }
}

/**
 * The bytes of files: put there by an app at the address of `files.getUploadURLExternal`, and read by whoever has the bot's
 * token. Without a good token Slack sends everybody, apps too, to a page to sign in: a 302, and HTML behind it.
 */
export function createFileRoutes({ files, faults, waits, baseUrl, mayRead, isInSight }: FileRoutesOptions) {
  const sendPage = (response: ServerResponse, html: string, status = 200, headers = {}) => {
    response.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': Buffer.byteLength(html),
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      ...headers,
    });
    response.end(html);
  };

  const download = async (path: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!(await goesOn(faults.take('download'), { response, waits, act: () => {}, errorStatus: 404 }))) return;
    const id = /^\/files-pri\/[A-Z0-9]+-([A-Z0-9]+)\/(?:download\/)?[^/]+$/u.exec(path)?.[1] ?? '';
    const token = /^Bearer\s+(\S+)$/iu.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const file = files.get(id);
    if (!mayRead(token) || (file !== undefined && !isInSight(file))) {
      const location = `${baseUrl()}${signInPath}?redir=${encodeURIComponent(path)}`;
      sendPage(response, '<a href="/signin">Found</a>.', 302, { location, 'x-slack-meta': '?;acl_fail' });
      return;
    }
    if (file === undefined) return sendPage(response, '<!doctype html><title>Not found</title>', 404);
    response.writeHead(200, saveAsHeaders(file));
    response.end(file.bytes);
  };

  const upload = async (secret: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const read = await readBytes(request, maxFileBytes);
    const found =
      read.kind === 'bytes' ? await fileWithin(read.bytes, request.headers['content-type'] ?? '') : undefined;
    const fill = () => found !== undefined && files.fill(secret, found);
    if (!(await goesOn(faults.take('upload'), { response, waits, act: fill, errorStatus: 400 }))) return;
    const isKept = fill();
    const said = isKept ? `OK - ${found?.length}` : 'The upload was refused.';
    response.writeHead(isKept ? 200 : 400, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(said);
  };

  return {
    /** The route of a path that has to do with files, or nothing. */
    routeOf(path: string): ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | undefined {
      if (path.startsWith(privateFilesPath)) return download.bind(undefined, path);
      if (path.startsWith(uploadPath)) return upload.bind(undefined, path.slice(uploadPath.length));
      if (path !== signInPath) return undefined;
      return async (_request, response) =>
        sendPage(
          response,
          '<!doctype html><html lang="en"><title>Sign in</title><h1>Sign in to the workspace</h1></html>',
        );
    },
  };
}

export type FileRoutes = ReturnType<typeof createFileRoutes>;
