import { Agent, type Dispatcher, request } from 'undici';
import type { SeedFile } from '../reports/read-edition.ts';
import { isEditionFile } from '../reports/read-folder.ts';
import { MAX_FILE_BYTES } from './file-limit.ts';
import { isPrivateHost, publicLookup, RefusedAddress } from './public-lookup.ts';
import { readBody } from './read-body.ts';

/** What a server said of the file when it last gave it, to be asked whether that still holds. */
export interface Freshness {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** A problem is a sentence for an operator; it has no more of the URL than its host. */
export type WebAnswer =
  | { readonly kind: 'file'; readonly file: SeedFile; readonly freshness: Freshness }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'problem'; readonly problem: string };

export interface AskWebOptions {
  /** Gives up when this is aborted. */
  readonly signal?: AbortSignal;
  /** For everything together, so that a server which sends a byte now and then holds nobody up. */
  readonly timeoutMs?: number;
}

const MAX_REDIRECTS = 5;
const TIMEOUT_MS = 60_000;
const CONNECT_MS = 20_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Asks a URL for an edition, if it has changed. The operator's own URL may lead anywhere; a redirect may lead to the same
 * origin or to a public address only, checked again when the connection is made, so that a name cannot change in between.
 */
export async function askWeb(
  address: string,
  known: Freshness = {},
  { signal, timeoutMs = TIMEOUT_MS }: AskWebOptions = {},
): Promise<WebAnswer> {
  const given = new URL(address);
  const anywhere = new Agent({ allowH2: false, connect: { timeout: CONNECT_MS } });
  const publicOnly = new Agent({ allowH2: false, connect: { timeout: CONNECT_MS, lookup: publicLookup } });
  const deadline = AbortSignal.timeout(timeoutMs);
  const ends = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
  try {
    let url = given;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const isOwn = url.origin === given.origin;
      if (!isOwn && isPrivateHost(url.hostname)) throw new RefusedAddress();
      const conditions = isOwn ? conditionsOf(known) : {};
      const response = await request(url, {
        dispatcher: isOwn ? anywhere : publicOnly,
        headers: { 'accept-encoding': 'identity', ...conditions },
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
        signal: ends,
      });
      const location = locationOf(response);
      if (location === undefined) {
        if (response.statusCode === 304 && Object.keys(conditions).length > 0) {
          leave(response);
          return { kind: 'unchanged' };
        }
        return await read(response, given, url);
      }
      leave(response);
      const next = URL.parse(location, url.href);
      if (next === null) return problem(given, 'it redirects to what is no address');
      if (next.protocol !== 'https:' && next.origin !== given.origin) {
        return problem(given, 'it redirects to an address without https');
      }
      url = next;
    }
    return problem(given, `it redirects more than ${MAX_REDIRECTS} times`);
  } catch (error) {
    return problem(given, reasonOf(error));
  } finally {
    await Promise.all([anywhere.destroy(), publicOnly.destroy()]);
  }
}

/** A value that cannot be sent back as it came would make every later request fail. */
const SENDABLE = /^[\x20-\x7e]{1,500}$/;

function conditionsOf({ etag, lastModified }: Freshness): Record<string, string> {
  return {
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}

function locationOf({ statusCode, headers: { location } }: Dispatcher.ResponseData): string | undefined {
  return REDIRECTS.has(statusCode) && typeof location === 'string' ? location : undefined;
}

/** Its body may never end; it goes with the connection. */
function leave({ body }: Dispatcher.ResponseData): void {
  body.dump().catch(() => {});
}

async function read(response: Dispatcher.ResponseData, given: URL, last: URL): Promise<WebAnswer> {
  const { headers, body } = response;
  const refusal = refusalOf(response);
  if (refusal !== undefined) {
    leave(response);
    return problem(given, refusal);
  }
  const bytes = await readBody(body);
  if (bytes === undefined) return problem(given, TOO_LARGE);
  const { etag, 'last-modified': lastModified } = headers;
  return {
    kind: 'file',
    file: { name: fileNameOf(headers['content-disposition'], given, last), bytes },
    freshness: {
      ...(typeof etag === 'string' && SENDABLE.test(etag) ? { etag } : {}),
      ...(typeof lastModified === 'string' && SENDABLE.test(lastModified) ? { lastModified } : {}),
    },
  };
}

const TOO_LARGE = `the file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB`;

/** Why the body of a response need not be read. */
function refusalOf({ statusCode, headers }: Dispatcher.ResponseData): string | undefined {
  if (statusCode !== 200) return `it answers ${statusCode}`;
  const { 'content-type': type, 'content-encoding': encoding, 'content-length': length } = headers;
  if (/^(?:text\/html|application\/xhtml)/i.test(String(type)))
    return 'it answers with a web page, not with a text file';
  if (encoding !== undefined && encoding !== 'identity')
    return 'it answers with a compressed file, which was not asked for';
  // Where the end of the connection is the end of the file, a part of it would pass for the whole.
  if (length === undefined && headers['transfer-encoding'] === undefined) return 'it does not say how long the file is';
  return Number(length ?? 0) > MAX_FILE_BYTES ? TOO_LARGE : undefined;
}

/** As the server names it, else the last part of the path, after redirects or before: what is named as an edition first. */
function fileNameOf(disposition: string | string[] | undefined, given: URL, last: URL): string {
  const named = /filename="?([^";]+)"?/i.exec(String(disposition ?? ''))?.[1]?.trim();
  const names = [named, ...[last, given].map(({ pathname }) => decode(pathname.split('/').at(-1) ?? ''))];
  const found = names.find((name) => name !== undefined && isEditionFile(name)) ?? names.find((name) => name);
  return (found ?? '').slice(0, 200);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function problem(url: URL, reason: string): WebAnswer {
  return { kind: 'problem', problem: `The edition at ${url.host} could not be read: ${reason}.` };
}

/** By the code of Node's or undici's error, or its name where it has none. */
const REASONS: readonly (readonly [kinds: RegExp, reason: string])[] = [
  [/^(?:ENOTFOUND|EAI_AGAIN)$/, 'its name is not known'],
  [/^ECONNREFUSED$/, 'nothing answers there'],
  [/TIMEOUT|TIMEDOUT/, 'it did not answer in time'],
  [/^ECONNRESET$|^EPIPE$|^UND_ERR_SOCKET$|CONTENT_LENGTH_MISMATCH/, 'the connection was cut'],
  [/CERT|SELF_SIGNED|^UNABLE_TO_|ALTNAME/, 'its certificate is not trusted'],
  [/^HPE_|^HTTPParserError$|^EPROTO$|_SSL_|OVERFLOW/, 'it does not answer in HTTP'],
];

function reasonOf(error: unknown): string {
  const causes = [error, error instanceof Error ? error.cause : undefined];
  if (causes.some((cause) => cause instanceof RefusedAddress)) return 'it redirects to a private address';
  const { name, code } = error as NodeJS.ErrnoException;
  if (name === 'TimeoutError') return 'it did not answer in time';
  if (name === 'AbortError') return 'it was asked no longer';
  const kind = typeof code === 'string' ? code : name;
  return REASONS.find(([kinds]) => kinds.test(kind))?.[1] ?? `the request failed (${kind})`;
}
