import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Context } from '../context.ts';
import { slackRefusal } from '../slack-error.ts';

/** The form that a press came from, as Slack tells of it. */
interface PressedForm {
  readonly id: string;
  readonly hash: string;
}

/** What Slack says where a form was closed meanwhile, or shows something newer: then nothing is to be shown. */
const OVERTAKEN: readonly string[] = ['hash_conflict', 'not_found'];

/** Shows another form in place of one, unless that has changed since. Where Slack does not take it, that is logged. */
export async function updateForm(
  context: Context,
  client: WebClient,
  { id, hash }: PressedForm,
  view: ModalView,
): Promise<void> {
  try {
    await client.views.update({ view_id: id, hash, view });
  } catch (error) {
    const refused = slackRefusal(error);
    if (refused !== undefined && OVERTAKEN.includes(refused)) {
      context.log.debug({ event: 'look-up.overtaken', reason: refused });
      return;
    }
    context.log.warn({ event: 'look-up.unshown', reason: error instanceof Error ? error.message : String(error) });
  }
}
