import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';

export interface Load {
  readonly url: string;
  readonly signingSecret: string;
  readonly questions: readonly string[];
  readonly requests: number;
  readonly concurrency: number;
}

export interface LoadResult {
  readonly latenciesMs: readonly number[];
  readonly requestsPerSecond: number;
}

/** Sends slash commands, signed as Slack signs them, over kept connections; every one must be acknowledged with 200. */
export async function measureRoundTrips({
  url,
  signingSecret,
  questions,
  requests,
  concurrency,
}: Load): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const latenciesMs: number[] = [];
  let sent = 0;
  const work = async () => {
    while (sent < requests) {
      const text = questions[sent % questions.length] ?? '';
      sent += 1;
      const start = performance.now();
      await sendCommand(url, signingSecret, text, agent);
      latenciesMs.push(performance.now() - start);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: concurrency }, work));
  agent.destroy();
  return { latenciesMs, requestsPerSecond: (requests / (performance.now() - start)) * 1000 };
}

function sendCommand(url: string, signingSecret: string, text: string, agent: Agent): Promise<void> {
  const fields = {
    command: '/peacekeeping',
    text,
    team_id: 'T0PLAYGROUND',
    channel_id: 'C0GENERAL',
    user_id: 'U0READEREN',
    response_url: 'http://127.0.0.1:9/unused',
    trigger_id: '1.2',
  };
  const body = new URLSearchParams(fields).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signature,
  };
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const sending = request(url, { method: 'POST', agent, headers, timeout: 10_000 }, (response) => {
    response.resume().on('end', () => {
      if (response.statusCode === 200) resolve();
      else reject(new Error(`a command was answered with ${response.statusCode}`));
    });
  });
  sending.on('error', reject).on('timeout', () => sending.destroy(new Error('a command was not answered in 10 s')));
  sending.end(body);
  return promise;
}
