import { type LookupAddress, lookup } from 'node:dns';
import { isIP } from 'node:net';
import { Agent, type Dispatcher, request } from 'undici';
import type { SeedFile } from '../reports/read-edition.ts';
import { MAX_FILE_BYTES } from './file-limit.ts';
import { isPrivateAddress } from './private-address.ts';
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

const MAX_REDIRECTS = 5;
const TIMEOUT_MS = 20_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

class RefusedAddress extends Error {}

/**
 * Asks a URL for an edition, if it has changed. The operator's own URL may lead anywhere; a redirect may lead to the same
 * origin or to a public address only, checked again when the connection is made, so that a name cannot change in between.
 */
export async function askWeb(address: string, known: Freshness = {}): Promise<WebAnswer> {
  const given = new URL(address);
  const anywhere = new Agent({ connect: { timeout: TIMEOUT_MS } });
  const publicOnly = new Agent({ connect: { timeout: TIMEOUT_MS, lookup: publicLookup } });
  try {
    let url = given;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const isOwn = url.origin === given.origin;
      if (!isOwn && isPrivateHost(url.hostname)) throw new RefusedAddress();
      const response = await request(url, {
        dispatcher: isOwn ? anywhere : publicOnly,
        headers: isOwn ? headersFor(known) : {},
        headersTimeout: TIMEOUT_MS,
        bodyTimeout: TIMEOUT_MS,
      });
      const next = locationOf(response, url);
      if (next === undefined) return await read(response, given, url);
      await response.body.dump();
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

function headersFor({ etag, lastModified }: Freshness): Record<string, string> {
  return {
    'accept-encoding': 'identity',
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}

function locationOf({ statusCode, headers }: Dispatcher.ResponseData, from: URL): URL | undefined {
  const { location } = headers;
  if (!REDIRECTS.has(statusCode) || typeof location !== 'string') return undefined;
  return new URL(location, from);
}

async function read(response: Dispatcher.ResponseData, given: URL, last: URL): Promise<WebAnswer> {
  const { statusCode, headers, body } = response;
  if (statusCode === 304) {
    await body.dump();
    return { kind: 'unchanged' };
  }
  if (statusCode !== 200) {
    await body.dump();
    return problem(given, `it answers ${statusCode}`);
  }
  const bytes = await readBody(body);
  if (bytes === undefined) return problem(given, `the file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB`);
  const { etag, 'last-modified': lastModified } = headers;
  return {
    kind: 'file',
    file: { name: fileNameOf(headers['content-disposition'], given, last), bytes },
    freshness: {
      ...(typeof etag === 'string' ? { etag } : {}),
      ...(typeof lastModified === 'string' ? { lastModified } : {}),
    },
  };
}

/** As the server names it, else the last part of the path, after redirects or before. */
function fileNameOf(disposition: string | string[] | undefined, given: URL, last: URL): string {
  const named = /filename="?([^";]+)"?/i.exec(String(disposition ?? ''))?.[1];
  const ends = [last, given].map(({ pathname }) => decodeURIComponent(pathname.split('/').at(-1) ?? ''));
  return named?.trim() ?? ends.find((name) => /\.(?:md|txt)$/.test(name)) ?? ends[0] ?? '';
}

function isPrivateHost(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) !== 0 && isPrivateAddress(bare);
}

/** Resolves a name for a connection, to public addresses or not at all. */
const publicLookup: typeof lookup = Object.assign(
  (hostname: string, options: object, done: (error: Error | null, ...found: unknown[]) => void) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error !== null) return done(error);
      if (addresses.some(({ address }) => isPrivateAddress(address))) return done(new RefusedAddress());
      const [first] = addresses;
      if ('all' in options && options.all === true) return done(null, addresses);
      return done(null, first?.address, first?.family);
    });
  },
  { __promisify__: lookup.__promisify__ },
) as typeof lookup;

function problem(url: URL, reason: string): WebAnswer {
  return { kind: 'problem', problem: `The edition at ${url.host} could not be read: ${reason}.` };
}

function reasonOf(error: unknown): string {
  const causes = [error, error instanceof Error ? error.cause : undefined];
  if (causes.some((cause) => cause instanceof RefusedAddress)) return 'it redirects to a private address';
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its name is not known';
  if (code === 'ECONNREFUSED') return 'nothing answers there';
  if (code !== undefined && /TIMEOUT|TIMEDOUT/.test(code)) return 'it did not answer in time';
  return code ?? message;
}
