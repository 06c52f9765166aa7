import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Context } from '../context.ts';
import { sendWithFeedback } from '../feedback.ts';
import { slackRefusal } from '../slack-error.ts';
import type { LookUpForm } from './look-up-form.ts';

/** The form that a press came from, as Slack tells of it. */
interface PressedForm {
  readonly id: string;
  readonly hash: string;
}

/** What Slack says where a form was closed meanwhile, or shows something newer: then nothing is to be shown. */
const OVERTAKEN: readonly string[] = ['hash_conflict', 'not_found'];

/** Opens or shows a form, its table as lines of text where Slack refuses that. Rejects as `send` does. */
export function sendForm(
  context: Context,
  view: LookUpForm,
  send: (view: ModalView) => Promise<unknown>,
): Promise<void> {
  return sendWithFeedback(context, () => view, send);
}

/** Shows another form in place of one, unless that has changed since. Where Slack does not take it, that is logged. */
export async function updateForm(
  context: Context,
  client: WebClient,
  { id, hash }: PressedForm,
  view: LookUpForm,
): Promise<void> {
  try {
    await sendForm(context, view, (form) => client.views.update({ view_id: id, hash, view: form }));
  } catch (error) {
    const refused = slackRefusal(error);
    if (refused !== undefined && OVERTAKEN.includes(refused)) {
      context.log.debug({ event: 'look-up.overtaken', reason: refused });
      return;
    }
    context.log.warn({ event: 'look-up.unshown', reason: error instanceof Error ? error.message : String(error) });
  }
}
