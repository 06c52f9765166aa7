import type { IncomingMessage } from 'node:http';
import { isRecord, type JsonRecord } from './record.ts';

export type Body = { readonly kind: 'body'; readonly text: string } | { readonly kind: 'too-large' };
export type Bytes = { readonly kind: 'bytes'; readonly bytes: Buffer } | { readonly kind: 'too-large' };

/** Reads a request to its end; past `limitBytes` the rest is thrown away, and past eight times that no longer waited for. */
export async function readBytes(request: IncomingMessage, limitBytes: number): Promise<Bytes> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const piece = Buffer.from(chunk);
    bytes += piece.length;
    if (bytes <= limitBytes) chunks.push(piece);
    if (bytes > limitBytes * 8) break;
  }
  return bytes > limitBytes ? { kind: 'too-large' } : { kind: 'bytes', bytes: Buffer.concat(chunks) };
}

/** Reads a request's text to its end, as `readBytes` does. */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Body> {
  const read = await readBytes(request, limitBytes);
  return read.kind === 'bytes' ? { kind: 'body', text: read.bytes.toString('utf8') } : read;
}

/** JSON read to a value, or `undefined` where it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The arguments of a Web API call, from a JSON or form-encoded body; `undefined` where it cannot be read. */
export function parseArguments(contentType: string, text: string): JsonRecord | undefined {
  if (text.trim() === '') return {};
  if (contentType.startsWith('application/json')) {
    const value = parseJson(text);
    return isRecord(value) ? value : undefined;
  }
  return Object.fromEntries(new URLSearchParams(text));
}
