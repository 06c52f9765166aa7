import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { parseJson } from '../request-body.ts';
import type { Acknowledgement, HttpReply } from './acknowledgement.ts';

export interface HttpPost {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly limitMs: number;
  /** Ends the request at once, as when the workspace closes. */
  readonly signal: AbortSignal;
}

/** An answer's body as Slack reads it: nothing, JSON where it is JSON, else text. */
function payloadOf(reply: HttpReply): unknown {
  if (reply.body.trim() === '') return undefined;
  const isJson = reply.headers['content-type']?.includes('json') === true || /^\s*[{[]/u.test(reply.body);
  return isJson ? (parseJson(reply.body) ?? reply.body) : reply.body;
}

/** Posts to the app over a connection of its own and waits for its answer, no longer than `limitMs`. */
export function postToApp({ url, body, headers, limitMs, signal }: HttpPost): Promise<Acknowledgement> {
  return new Promise((resolve) => {
    const target = new URL(url);
    const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
    const finish = (acknowledgement: Acknowledgement) => {
      clearTimeout(timer);
      resolve(acknowledgement);
      outgoing.destroy();
    };
    const outgoing = send(
      target,
      {
        method: 'POST',
        agent: false,
        signal,
        headers: {
          'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
          accept: 'application/json,*/*',
          'content-length': String(Buffer.byteLength(body)),
          ...headers,
        },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', (error) => finish({ kind: 'unreachable', reason: error.message }));
        incoming.on('end', () => {
          const status = incoming.statusCode ?? 0;
          const reply: HttpReply = {
            status,
            headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
            body: Buffer.concat(chunks).toString('utf8'),
          };
          finish(
            status >= 200 && status < 300
              ? { kind: 'acknowledged', payload: payloadOf(reply), reply }
              : { kind: 'refused', reply },
          );
        });
      },
    );
    const timer = setTimeout(() => finish({ kind: 'timed-out' }), limitMs);
    outgoing.on('error', (error) => finish({ kind: 'unreachable', reason: error.message }));
    outgoing.end(body);
  });
}
