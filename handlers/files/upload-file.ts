import { setTimeout as pause } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';

/** Twice as long as a call may take: it is the bytes that take their time. */
const TIMEOUT_MS = 20_000;

/** Before each further try: bytes sent twice are one file. */
const PAUSES_MS: readonly number[] = [300, 900];

/** Gives Slack the bytes of a file, which is then there for nobody yet, and gives its id. Rejects where Slack does not take it. */
export async function uploadFile(client: WebClient, filename: string, bytes: Uint8Array): Promise<string> {
  const { upload_url: url, file_id: id } = await client.files.getUploadURLExternal({ filename, length: bytes.length });
  if (url === undefined || id === undefined) throw new Error('Slack gave no address for the file.');
  await sendPatiently(url, bytes, PAUSES_MS);
  return id;
}

async function sendPatiently(url: string, bytes: Uint8Array, [pauseMs, ...laterMs]: readonly number[]): Promise<void> {
  try {
    await send(url, bytes);
  } catch (error) {
    if (pauseMs === undefined) throw error;
    await pause(pauseMs);
    await sendPatiently(url, bytes, laterMs);
  }
}

/** The address is good for this file alone, and the token is not for it (docs.slack.dev, files.getUploadURLExternal). */
async function send(url: string, bytes: Uint8Array): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.from(bytes),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await response.body?.cancel();
  if (response.status !== 200) throw new Error(`Slack did not take the file (${response.status}).`);
}
