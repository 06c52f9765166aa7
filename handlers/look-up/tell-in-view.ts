import type { BlockAction } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { say } from '../../src/locales/say.ts';
import type { Language } from '../../src/reports/language.ts';
import { shorten } from '../blocks/split-text.ts';
import type { Context } from '../context.ts';
import { sentence } from '../reply.ts';
import { reasonOf } from '../slack-error.ts';
import { composeForm } from './compose-form.ts';
import { decodeState } from './form-state.ts';
import { LOOK_UP_FORM, lookUpForm } from './look-up-form.ts';
import { updateForm } from './update-form.ts';

interface PressArgs {
  readonly body: BlockAction;
  readonly client: WebClient;
}

/** Slack's limit for a modal's title and buttons. */
const MAX_TITLE_LENGTH = 24;

/** A press in a form or on the Home tab, where there is no message to answer. */
export function isInView({ body }: { readonly body: BlockAction }): boolean {
  return body.view !== undefined;
}

/**
 * Says that a button in a view does nothing any more: on the Home tab, in the look-up form below what it shows, and of any
 * other form in a small one on top of it, so that nothing that was filled in is lost. Never rejects.
 */
export async function tellStaleInView(context: Context, { body, client }: PressArgs): Promise<void> {
  const { view: pressed, trigger_id: triggerId } = body;
  const owner = { team: context.teams.ofInteraction(body), user: body.user.id };
  const { language } = await context.readers(client, owner);
  const { blocks } = sentence(language, 'staleButton', { command: context.command });
  if (pressed?.type === 'home') {
    return context.homes.show(owner, { hash: pressed.hash, notice: { at: 'search', blocks } });
  }
  if (pressed?.callback_id === LOOK_UP_FORM) {
    const state = decodeState(pressed.private_metadata) ?? { language, turn: 0 };
    const form =
      state.view === undefined
        ? lookUpForm(state, undefined, blocks)
        : composeForm(context, state, state.view, { notice: blocks });
    return updateForm(context, client, pressed, form);
  }
  try {
    await client.views.push({ trigger_id: triggerId, view: noticeForm(context, language, blocks) });
  } catch (error) {
    context.log.warn({ event: 'form.untold', reason: reasonOf(error) });
  }
}

/** In place of a form that another version made: that it was not taken. */
export function staleForm(context: Context, language: Language): ModalView {
  return noticeForm(context, language, sentence(language, 'staleForm', {}).blocks);
}

function noticeForm({ botName }: Context, language: Language, blocks: KnownBlock[]): ModalView {
  const plain = (text: string) => ({
    type: 'plain_text' as const,
    text: shorten(text, MAX_TITLE_LENGTH),
    emoji: false,
  });
  return { type: 'modal', title: plain(botName), close: plain(say(language, 'lookUpClose')), blocks };
}
