import { request } from 'undici';
import { readBody } from '../../src/publishing/read-body.ts';

/** Where Slack keeps files; the token goes nowhere else, whatever an event says. */
const FILE_HOSTS = /^files(?:-origin)?\.slack(?:-gov)?\.com$/;

const TIMEOUT_MS = 20_000;

/**
 * - `no-scope`: Slack shows its sign-in page instead, which is what it does to a token without `files:read`
 * - `too-large`: more bytes than any edition has
 */
export type Download =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'no-scope' | 'too-large' | 'failed' };

export interface FileAccess {
  readonly botToken: string;
  /** Base of the Web API where it is not Slack's own: its origin keeps the files too. */
  readonly slackApiUrl?: string;
}

export async function downloadFile(address: string, { botToken, slackApiUrl }: FileAccess): Promise<Download> {
  const url = URL.parse(address);
  if (url === null || !isFileHost(url, slackApiUrl)) return { kind: 'failed' };
  try {
    const { statusCode, headers, body } = await request(url, {
      headers: { authorization: `Bearer ${botToken}` },
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    });
    const isPage = String(headers['content-type'] ?? '').startsWith('text/html');
    if (statusCode !== 200 || isPage) {
      await body.dump();
      return { kind: isPage || (statusCode >= 300 && statusCode < 404) ? 'no-scope' : 'failed' };
    }
    const bytes = await readBody(body as AsyncIterable<Uint8Array>);
    return bytes === undefined ? { kind: 'too-large' } : { kind: 'file', bytes };
  } catch {
    return { kind: 'failed' };
  }
}

function isFileHost(url: URL, slackApiUrl: string | undefined): boolean {
  if (slackApiUrl !== undefined && url.origin === new URL(slackApiUrl).origin) return true;
  return url.protocol === 'https:' && FILE_HOSTS.test(url.hostname);
}
