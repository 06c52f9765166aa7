import { createHmac } from 'node:crypto';

/**
 * Slack's `x-slack-signature`: v0 HMAC-SHA256 over `v0:timestamp:body`.
 * Source: docs.slack.dev, "Verifying requests from Slack".
 */
export function signature(signingSecret: string, timestampSeconds: number | string, body: string): string {
  return `v0=${createHmac('sha256', signingSecret).update(`v0:${timestampSeconds}:${body}`).digest('hex')}`;
}
