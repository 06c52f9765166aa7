import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { say } from '../../src/locales/say.ts';
import type { Language } from '../../src/reports/language.ts';
import { shorten } from '../blocks/split-text.ts';
import { encodeState, type FormState } from './form-state.ts';

export const LOOK_UP_FORM = 'look_up_form';

/** The menu that finds things while a person types, and the one that says where to share what was found. */
export const FIELDS = { what: 'look_up_what', where: 'look_up_where' } as const;

/** Slack's limit for a modal's title and buttons. */
const MAX_TITLE_LENGTH = 24;

/** What the form shows below its menu. */
export interface Shown {
  readonly blocks: readonly KnownBlock[];
  /** What the menu has chosen, if anything. */
  readonly chosen: PlainTextOption | undefined;
  readonly isShareable: boolean;
}

/** The blocks of a form of ours are all of the kinds that Slack documents. */
export type LookUpForm = ModalView & { readonly blocks: KnownBlock[] };

/**
 * The look-up form: a menu with type-ahead, below it what was chosen, and where it quotes something, to which conversation
 * that can be shared. What can be filled in needs a button to submit it: it shares, or shows what is chosen.
 */
export function lookUpForm(state: FormState, shown?: Shown, notice: readonly KnownBlock[] = []): LookUpForm {
  const { language } = state;
  const isShareable = shown?.isShareable === true;
  const title = (key: Parameters<typeof say>[1]) => plain(shorten(say(language, key), MAX_TITLE_LENGTH));
  return {
    type: 'modal',
    callback_id: LOOK_UP_FORM,
    private_metadata: encodeState(state),
    title: title('lookUpTitle'),
    submit: title(isShareable ? 'lookUpShare' : 'lookUpShow'),
    close: title('lookUpClose'),
    blocks: [
      whatField(state, shown?.chosen),
      ...(shown === undefined ? [] : [{ type: 'divider' as const }, ...shown.blocks]),
      ...notice,
      ...(isShareable ? [{ type: 'divider' as const }, whereField(language)] : []),
    ],
  };
}

function whatField({ language, turn }: FormState, chosen: PlainTextOption | undefined): InputBlock {
  return {
    type: 'input',
    block_id: `${FIELDS.what}:${turn}`,
    dispatch_action: true,
    label: plain(say(language, 'lookUpField')),
    ...(chosen === undefined ? { hint: plain(say(language, 'lookUpHint')) } : {}),
    element: {
      type: 'external_select',
      action_id: FIELDS.what,
      min_query_length: 1,
      placeholder: plain(say(language, 'lookUpPlaceholder')),
      ...(chosen === undefined ? { focus_on_load: true } : { initial_option: chosen }),
    },
  };
}

/** Slack itself gives a way to post where the person chooses, so that neither a scope nor membership is needed. */
function whereField(language: Language): InputBlock {
  return {
    type: 'input',
    block_id: FIELDS.where,
    label: plain(say(language, 'lookUpShareField')),
    element: {
      type: 'conversations_select',
      action_id: FIELDS.where,
      default_to_current_conversation: true,
      response_url_enabled: true,
      placeholder: plain(say(language, 'lookUpSharePlaceholder')),
    },
  };
}

function plain(text: string) {
  return { type: 'plain_text' as const, text, emoji: false };
}
