import type { IncomingMessage } from 'node:http';

/** Why a request is turned away: the HTTP status, and a sentence for whoever reads it. */
export interface Denial {
  readonly status: number;
  readonly sentence: string;
}

const isLoopback = (host: string) => /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/iu.test(host);

/**
 * Who may use the page's own routes: a browser on this machine, on a page that came from here. A Host that is not loopback
 * means DNS rebinding, an Origin that differs from it another site's page.
 */
export function denialOf(request: IncomingMessage): Denial | undefined {
  const host = request.headers.host ?? '';
  if (!isLoopback(host)) {
    return { status: 403, sentence: 'The playground answers only under localhost or another loopback address.' };
  }
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) {
    return { status: 403, sentence: 'The playground does not answer pages of other sites.' };
  }
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') {
    return { status: 403, sentence: 'The playground does not answer pages of other sites.' };
  }
  return undefined;
}

/** Whether a request says that it carries JSON. */
export function hasJson(request: IncomingMessage): boolean {
  return /^application\/json\s*(;|$)/iu.test(request.headers['content-type'] ?? '');
}

/** Whether a request says that it carries bytes: a type that no page of another site can send without being asked first. */
export function hasBytes(request: IncomingMessage): boolean {
  return request.headers['content-type'] === 'application/octet-stream';
}
