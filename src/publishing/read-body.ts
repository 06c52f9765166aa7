import { MAX_FILE_BYTES } from './file-limit.ts';

/** A body read whole; undefined, and the rest left unread, where it has more than a file offered may have. */
export async function readBody(body: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MAX_FILE_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
