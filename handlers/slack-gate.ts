import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';

/** Slack's largest payloads (a button press with its message) stay far below this. */
const MAX_BODY_BYTES = 1_000_000;

/** Slack's rule for old requests, applied to both sides: Bolt lets any time in the future pass. */
const MAX_CLOCK_DIFFERENCE_S = 5 * 60;

const FORM = 'application/x-www-form-urlencoded';

/** A request whose body has been read, as Bolt expects it of middlemen. */
export type BufferedRequest = IncomingMessage & { rawBody: Buffer };

export interface Refusal {
  readonly status: 400 | 401 | 405 | 413 | 415 | 503;
  readonly reason: string;
}

/**
 * What is checked before Bolt verifies the signature, with the HTTP status that fits: method, size, content type, time,
 * and that the body is of a form that Bolt can take (it has no defence against a body of `null`).
 */
export async function admitSlackRequest(request: IncomingMessage, nowMs: number): Promise<BufferedRequest | Refusal> {
  if (request.method !== 'POST') return { status: 405, reason: 'Slack sends POST' };
  const contentType = String(request.headers['content-type'] ?? '')
    .split(';')[0]
    ?.trim()
    .toLowerCase();
  if (contentType !== FORM && contentType !== 'application/json') {
    return { status: 415, reason: `the content type must be ${FORM} or application/json` };
  }
  const body = await readBody(request);
  if (body === undefined) return { status: 413, reason: `the body is over ${MAX_BODY_BYTES} bytes` };
  const isAboutCertificates = contentType === FORM && new URLSearchParams(body.toString()).get('ssl_check') === '1';
  if (!isAboutCertificates && !isTimely(request.headers['x-slack-request-timestamp'], nowMs)) {
    return { status: 401, reason: 'x-slack-request-timestamp is missing or more than five minutes off' };
  }
  if (!isReadable(contentType, body.toString())) return { status: 400, reason: 'the body is not a request of Slack' };
  // Bolt compares the content type as a whole, so that a charset behind it would make it read a form as JSON.
  request.headers['content-type'] = contentType;
  return Object.assign(request, { rawBody: body });
}

export function refuse(response: ServerResponse, { status, reason }: Refusal): void {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    ...(status === 413 ? { connection: 'close' } : {}),
  };
  response.writeHead(status, headers).end(JSON.stringify({ ok: false, error: reason }));
}

export function isRefusal(value: BufferedRequest | Refusal): value is Refusal {
  return 'reason' in value && 'status' in value;
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isTimely(header: string | string[] | undefined, nowMs: number): boolean {
  const seconds = typeof header === 'string' && /^\d{1,12}$/.test(header) ? Number(header) : Number.NaN;
  return Math.abs(nowMs / 1000 - seconds) <= MAX_CLOCK_DIFFERENCE_S;
}

/** What Bolt takes for granted of a payload, by kind: an event with a type, a press with its actions. */
const envelopeSchema = z.union([
  z.object({ type: z.literal('event_callback'), event: z.object({ type: z.string() }) }),
  z.object({ type: z.literal('block_actions'), actions: z.array(z.object({ action_id: z.string() })).min(1) }),
  z.object({ type: z.string().regex(/^(?!event_callback$|block_actions$)/) }),
]);

function isReadable(contentType: string, body: string): boolean {
  if (contentType !== FORM) return isEnvelope(body);
  const form = new URLSearchParams(body);
  const payload = form.get('payload');
  return payload === null ? form.has('command') || form.has('ssl_check') : isEnvelope(payload);
}

function isEnvelope(text: string): boolean {
  try {
    return envelopeSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
