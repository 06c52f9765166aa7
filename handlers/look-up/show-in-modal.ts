import type { BlockAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { View } from '../blocks/view.ts';
import type { Context } from '../context.ts';
import { reasonOf } from '../slack-error.ts';
import { composeForm } from './compose-form.ts';
import { decodeState } from './form-state.ts';
import { LOOK_UP_FORM } from './look-up-form.ts';
import { sendForm, updateForm } from './update-form.ts';

interface PressArgs {
  readonly body: BlockAction;
  readonly client: WebClient;
}

/**
 * Shows a view in the look-up form: in the one that the button stands in, else in a new one, on top of whatever form is
 * open. Where Slack does not open it, that is logged.
 */
export async function showInModal(context: Context, { body, client }: PressArgs, view: View): Promise<void> {
  const { view: pressed, trigger_id: triggerId } = body;
  if (pressed?.callback_id === LOOK_UP_FORM) {
    const { language, turn } = decodeState(pressed.private_metadata) ?? { language: view.language, turn: 0 };
    const form = composeForm(context, { language, turn: turn + 1 }, view);
    return updateForm(context, client, pressed, form);
  }
  const { language } = await context.readers(client, { team: context.teams.ofInteraction(body), user: body.user.id });
  const form = composeForm(context, { language, turn: 0 }, view);
  try {
    await sendForm(context, form, (made) => {
      const call = { trigger_id: triggerId, view: made };
      return pressed?.type === 'modal' ? client.views.push(call) : client.views.open(call);
    });
  } catch (error) {
    context.log.warn({ event: 'look-up.unopened', reason: reasonOf(error) });
  }
}
