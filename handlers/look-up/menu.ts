import type {
  AllMiddlewareArgs,
  BlockAction,
  ExternalSelectAction,
  SlackActionMiddlewareArgs,
  SlackOptionsMiddlewareArgs,
} from '@slack/bolt';
import type { PlainTextOption } from '@slack/types';
import type { Context } from '../context.ts';
import { languagesOf, sentence } from '../reply.ts';
import { optionsFor, readChoice } from './choice.ts';
import { composeForm } from './compose-form.ts';
import { decodeState } from './form-state.ts';
import { lookUpForm } from './look-up-form.ts';
import { updateForm } from './update-form.ts';

export type ChoiceArgs = SlackActionMiddlewareArgs<BlockAction<ExternalSelectAction>> & AllMiddlewareArgs;

/** Characters of what is typed that are looked at. */
const MAX_TYPED_LENGTH = 200;

/** What to offer for what a person has typed so far; nothing rather than an error, since they type on. */
export async function offerChoices(
  context: Context,
  { ack, payload, body, client }: SlackOptionsMiddlewareArgs<'block_suggestion'> & AllMiddlewareArgs,
): Promise<void> {
  const reader = await context.readers(client, { team: context.teams.ofInteraction(body), user: body.user.id });
  try {
    const suggestions = context.suggest(payload.value.slice(0, MAX_TYPED_LENGTH), languagesOf(reader));
    await ack({ options: [...optionsFor(suggestions)] });
  } catch (error) {
    context.log.error({ event: 'look-up.unoffered', err: error });
    await ack({ options: [] });
  }
}

/** Shows what was chosen, in the same form. */
export async function showChoice(context: Context, { ack, action, body, client }: ChoiceArgs): Promise<void> {
  await ack();
  const { view } = body;
  if (view === undefined) return;
  const chosen = action.selected_option ?? undefined;
  const choice = readChoice(chosen?.value);
  const state = decodeState(view.private_metadata) ?? { language: choice?.language ?? 'en', turn: 0 };
  const { language, turn } = state;
  if (chosen === undefined) return updateForm(context, client, view, lookUpForm({ language, turn: turn + 1 }));
  if (choice === undefined) {
    const { blocks } = sentence(language, 'unknownAction', { command: context.command });
    return updateForm(context, client, view, lookUpForm({ language, turn: turn + 1 }, undefined, blocks));
  }
  // Safe cast: this bot offers plain options only.
  const option = chosen as PlainTextOption;
  const form = composeForm(context, { language, turn }, { ...choice, page: 0 }, { chosen: option });
  await updateForm(context, client, view, form);
}
