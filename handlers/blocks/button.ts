import type { Button } from '@slack/types';
import { shorten } from './split-text.ts';
import { encodeView, type View } from './view.ts';

/** What the buttons of an answer do; a number behind a colon keeps the ids of one message apart. */
export const ACTIONS = {
  share: 'answer_share',
  rest: 'answer_rest',
  show: 'answer_show',
  rate: 'answer_rate',
} as const;

/** Matches `answer_show` and `answer_show:148`. */
export const SHOW_PATTERN = /^answer_show(?::\w+)?$/;

/** Matches `answer_rate` and `answer_rate:yes`. */
export const RATE_PATTERN = /^answer_rate(?::\w+)?$/;

/** Slack's limit for the words on a button. */
const MAX_LABEL_LENGTH = 75;

export function button(actionId: string, label: string, view: View): Button {
  return {
    type: 'button',
    action_id: actionId,
    text: { type: 'plain_text', text: shorten(label, MAX_LABEL_LENGTH), emoji: false },
    value: encodeView(view),
  };
}
