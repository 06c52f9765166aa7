import type { Acknowledgement } from '../delivery/acknowledgement.ts';
import type { Delivery } from '../delivery/app-link.ts';
import type { Outcome } from '../protocol.ts';

export const done: Outcome = { ok: true };

export function refused(error: string): Outcome {
  return { ok: false, error };
}

/** What a person sees of a command or press that was not acknowledged well: Slack's own two words. */
export function interactiveOutcome(acknowledgement: Acknowledgement): Outcome {
  if (acknowledgement.kind === 'acknowledged') {
    const status = acknowledgement.reply?.status ?? 200;
    return status === 200 ? done : refused('dispatch_failed');
  }
  return refused(acknowledgement.kind === 'timed-out' ? 'operation_timeout' : 'dispatch_failed');
}

/** What came of the first delivery of an event, in the words of Slack's retry reasons. */
export function eventOutcome({ acknowledgement }: Delivery): Outcome {
  if (acknowledgement.kind === 'acknowledged') return done;
  if (acknowledgement.kind === 'timed-out') return refused('http_timeout');
  return refused(acknowledgement.kind === 'refused' ? 'http_error' : 'connection_failed');
}
